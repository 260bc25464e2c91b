"""A small invented shop whose truth is known: what is looked at, what is wanted, what is bought."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from vitrina.discovery.training import served
from vitrina.discovery.training.rows import of_answer
from vitrina.insight.tracking import services as tracking
from vitrina.insight.tracking.columns import EVENT_SCHEMA
from vitrina.search.features.declarations import SCHEMA
from vitrina.search.ranking.model import sigmoid
from vitrina.search.types import Served

FIRST_DAY = date(2026, 10, 1)
DAYS = 8
ANSWERS_A_DAY = 90
QUESTIONS = 12
PRODUCTS = 40
PAGE = 16

LOOKED_AT = 1 / np.arange(1, PAGE + 1) ** 0.8
"""The true propensities of the places."""


@dataclass(frozen=True, eq=False)
class World:
    """`values`: float32 `(questions, products, n_features)`; `wanted`: P(purchase | looked at), `(questions,
    products)`."""

    values: NDArray[np.float32]
    wanted: NDArray[np.float64]


def world(*, seed: int = 1) -> World:
    """Features at random; what is bought depends on conversion, rating, and the text score."""
    random = np.random.default_rng(seed)
    shape = (QUESTIONS, PRODUCTS)
    values = np.tile(np.array([feature.default for feature in SCHEMA], np.float32), (*shape, 1))
    conversion = random.beta(2, 60, shape)
    rating = random.normal(4.0, 0.5, shape).clip(1, 5)
    text = random.uniform(0.2, 1.0, shape)
    values[..., SCHEMA.index("conversion_28d")] = conversion
    values[..., SCHEMA.index("rating_shrunk")] = rating
    values[..., SCHEMA.index("text_score")] = text
    values[..., SCHEMA.index("views_28d")] = random.poisson(100, shape)
    odds = -2.2 + 40 * (conversion - 0.03) + 1.2 * (rating - 4.0) + 4.0 * (text - 0.8)
    return World(values=values, wanted=sigmoid(odds))


@dataclass(frozen=True, eq=False)
class Log:
    """What was logged: two tables, `events` in `EVENT_SCHEMA` and `rows` in `SERVED_SCHEMA`."""

    events: pa.Table
    rows: pa.Table


def live(it: World, *, days: int, answers_a_day: int, seed: int = 2, first: date = FIRST_DAY) -> Log:
    """Shoppers ask, look at places with `LOOKED_AT`, and buy what they want. The shop shows products in a
    noisy order of its own."""
    random = np.random.default_rng(seed)
    answers = [
        _answer(
            it, random, number, datetime(first.year, first.month, first.day, tzinfo=UTC) + timedelta(days=day)
        )
        for day in range(days)
        for number in range(day * answers_a_day, (day + 1) * answers_a_day)
    ]
    return Log(
        events=pa.concat_tables([events for events, _ in answers]),
        rows=pa.concat_tables([rows for _, rows in answers]),
    )


def write(log: Log) -> None:
    """Put the log where the shop keeps it."""
    tracking.write_days(log.events)
    served.write_days(log.rows)


def _answer(it: World, random: np.random.Generator, number: int, day: datetime) -> tuple[pa.Table, pa.Table]:
    question = number % QUESTIONS
    taste = it.values[question, :, SCHEMA.index("text_score")] + 0.25 * random.normal(size=PRODUCTS)
    shown = np.argsort(-taste)[:PAGE]
    looked = random.random(PAGE) < LOOKED_AT
    viewed = looked & (random.random(PAGE) < np.sqrt(it.wanted[question, shown]))
    bought = viewed & (random.random(PAGE) < np.sqrt(it.wanted[question, shown]))
    products = [f"q{question}-p{product}" for product in shown]
    at = day + timedelta(seconds=int(random.integers(0, 80_000)))
    about = {"query_id": f"{number:016x}", "query_key": f"w:{question}", "session": f"s{number}"}
    events = [
        event(
            kind=kind, product=products[place], position=place + 1, at=at + timedelta(minutes=delay), **about
        )
        for kind, done, delay in (("impression", np.ones(PAGE), 0), ("view", viewed, 1), ("order", bought, 9))
        for place in np.flatnonzero(done)
    ]
    rows = of_answer(
        Served(product_ids=tuple(products), values=it.values[question, shown], signals_version="s"),
        positions=range(1, PAGE + 1),
        query_ids=[about["query_id"]],
        at=[np.datetime64(at.replace(tzinfo=None), "us")],
        query_key=about["query_key"],
        model="prior",
    )
    return pa.Table.from_pylist(events, EVENT_SCHEMA), rows


def event(**given: object) -> dict[str, object]:
    """One event; what is not given does not apply."""
    empty: dict[str, object] = {
        field.name: "" if pa.types.is_string(field.type) else False if pa.types.is_boolean(field.type) else 0
        for field in EVENT_SCHEMA
    }
    at = given["at"]
    assert isinstance(at, datetime)
    day = (at.date() - date(1970, 1, 1)).days
    order_id = f"o-{given.get('query_id')}-{given.get('product')}" if given.get("kind") == "order" else ""
    return {**empty, "day": day, "source": "search", "order_id": order_id, "units": 1, **given}
