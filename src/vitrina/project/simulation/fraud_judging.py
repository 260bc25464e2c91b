"""Holds the detector of fake signals against the labels, and asks whether cheating pays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from vitrina.insight.features import services as features
from vitrina.insight.fraud import queries as fraud
from vitrina.kernel import clock
from vitrina.project.simulation.attacks import Target
from vitrina.project.simulation.days import Simulation
from vitrina.project.simulation.labels import Story
from vitrina.project.simulation.questions import worded
from vitrina.search import Engine
from vitrina.search.types import Filters, SearchRequest, ShopperContext

DEPTH = 100
"""A product further down stands at the place after."""

RUSHES = (Story.BLOGGER, Story.FLASH, Story.OFFICE, Story.FAMILY)


@dataclass(frozen=True, slots=True)
class Caught:
    """What the detector did with orders, and sessions. Shares, 0 to 1; NaN where there is nothing to share.

    `recall`: of fake orders, those marked; `precision`: of marked ones, the fake; `rushes_flagged`: of honest
    orders in rushes, those marked. `by_story`: the share marked of each story's orders or sessions.
    """

    fake_orders: int
    marked_orders: int
    recall: float
    precision: float
    rushes_flagged: float
    by_story: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Places:
    """Mean places of attackers' pushed products in the answers to their kind's question: had there been no
    attack, with the attack left out as far as the detector marks it, and with all of it counted."""

    model: str
    without_attack: float
    with_detector: float
    without_detector: float


def caught(labels: pa.Table, excluded: pa.Table) -> Caught:
    """Compare labels (`labels.SCHEMA`) with what is excluded."""
    marked = {
        kind: set(excluded.filter(pc.equal(excluded["kind"], kind))["key"].to_pylist())
        for kind in ("order", "session", "review")
    }
    orders = labels.filter(pc.equal(labels["kind"], "order"))
    is_fake = np.array(orders["label"].to_pylist()) == "attack"
    found = np.array([key in marked["order"] for key in orders["key"].to_pylist()], bool)
    rush = np.isin(orders["story"].to_pylist(), [story.value for story in RUSHES])
    return Caught(
        fake_orders=int(is_fake.sum()),
        marked_orders=int(found.sum()),
        recall=_share(found[is_fake]),
        precision=_share(is_fake[found]),
        rushes_flagged=_share(found[rush]),
        by_story=_by_story(labels, marked),
    )


def places(simulation: Simulation, engine: Engine, *, model: str) -> Places:
    """Rebuild the features three times and look where the pushed products stand. The features stay as the
    detector would have them."""
    plan = simulation.plan
    real = fraud.excluded()
    without, none = truly_fake(simulation.labels.table()), real.slice(0, 0)
    stands: list[float] = []
    for excluded in (without, none, real):
        with clock.frozen(datetime.combine(plan.last_day + timedelta(days=1), time(1), UTC)):
            features.build(day=plan.last_day, excluded=excluded, even_if_older=True)
        stands.append(_mean_place(simulation, engine, model=model))
    return Places(
        model=model or "learned",
        without_attack=stands[0],
        without_detector=stands[1],
        with_detector=stands[2],
    )


def truly_fake(labels: pa.Table) -> pa.Table:
    """What an all-knowing detector would exclude: the fake orders, and the fake sessions with all that was
    done in them."""
    fake = labels.filter(pc.and_(pc.equal(labels["label"], "attack"), pc.not_equal(labels["kind"], "review")))
    return fake.select(["kind", "key"])


def _mean_place(simulation: Simulation, engine: Engine, *, model: str) -> float:
    pushed = [it for it in simulation.attacks.targets if it.way is not Story.REVIEW_BOMB]
    return float(np.mean([_place(simulation, engine, target, model) for target in pushed]))


def _place(simulation: Simulation, engine: Engine, target: Target, model: str) -> float:
    """The mean over all cities, each asking in its language."""
    behaviour, plan = simulation.behaviour, simulation.plan
    world, intent = behaviour.world, behaviour.crowd.pool[target.intent]
    now = datetime.combine(plan.last_day + timedelta(days=1), time(12), UTC)
    found = []
    for city in world.cities:
        request = SearchRequest(
            text=worded(world, intent, city.language),
            filters=Filters(values={"category": (intent.category,)}) if intent.category else Filters(),
            context=ShopperContext(language=city.language, place=city.place),
            page_size=DEPTH,
            model=model,
        )
        order = [hit.product_id for hit in engine.search(request, now=now).hits]
        product = world.ids[target.row]
        found.append(order.index(product) + 1 if product in order else DEPTH + 1)
    return float(np.mean(found))


def _by_story(labels: pa.Table, marked: Mapping[str, set[str]]) -> dict[str, float]:
    told: dict[str, list[bool]] = {}
    for row in labels.select(["kind", "key", "story"]).to_pylist():
        if row["kind"] != "review":
            name = f"{row['kind']} {row['story'] or 'everyday'}"
            told.setdefault(name, []).append(row["key"] in marked[row["kind"]])
    return {name: _share(np.array(found)) for name, found in sorted(told.items())}


def _share(these: NDArray[np.bool_]) -> float:
    return float(these.mean()) if len(these) else float("nan")
