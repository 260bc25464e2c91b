"""Simulates days in a shop, and takes them back."""

import json
import shutil
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from vitrina.discovery.serving import services as serving
from vitrina.discovery.training.types import TrainingOptions
from vitrina.insight.features import propensities
from vitrina.insight.fraud import queries as fraud
from vitrina.insight.tracking import queries as tracking_log
from vitrina.insight.tracking import services as tracking
from vitrina.kernel.progress import Progress
from vitrina.project.simulation import fraud_judging
from vitrina.project.simulation.catalogue import read_world
from vitrina.project.simulation.days import Simulation, prepare, run
from vitrina.project.simulation.errors import AlreadySimulated, RealEvents, TruthDamaged
from vitrina.project.simulation.judging import Judge, Verdict
from vitrina.project.simulation.labels import LABELS
from vitrina.project.simulation.shop import RUN, Shop
from vitrina.project.simulation.types import PREFIX, Plan, SimulationReport
from vitrina.search.storage.files import write_atomically

NOTE = "simulated.json"
"""What was simulated, in the folder of events. Days that it does not speak of are real."""


@dataclass(frozen=True, slots=True)
class Note:
    """What lies in the log. `done`: the run came to its end."""

    last_day: date
    days: int
    done: bool
    model: str = ""


def simulate(plan: Plan, *, progress: Progress) -> tuple[Simulation, SimulationReport]:
    """Let the days of `plan` pass in this shop: events go into its log, its features and its model follow.

    A run that was stopped is begun anew. Raises `RealEvents`, `AlreadySimulated`, `NothingOnSale`, and what
    building features raises; too few events to train leave the live model.
    """
    check(plan)
    folder = _events()
    folder.mkdir(parents=True, exist_ok=True)
    shop = Shop(
        served_percent=min(100.0, 100.0 * plan.served_rows / plan.impressions),
        options=TrainingOptions(
            seed=plan.seed, corrected=plan.correct, rows_max=max(plan.served_rows, 400_000)
        ),
    )
    simulation = prepare(plan, read_world(), shop)
    _write_note(plan, done=False)
    report = run(simulation, shop, progress=progress)
    simulation.labels.save(folder)
    _write_note(plan, done=True, model=report.model)
    return simulation, report


def check(plan: Plan) -> None:
    """Raises `RealEvents` where the log holds days that no simulation made, `AlreadySimulated` where one has
    been through; takes back one that was stopped half-way."""
    note = simulated()
    if note is not None and note.done:
        raise AlreadySimulated(days=note.days, last_day=note.last_day)
    if note is not None:
        forget()
    days = tracking_log.event_files()
    if days:
        raise RealEvents(day=days[-1].parent.name)


def simulated() -> Note | None:
    """What was simulated in this shop; None: nothing. Raises `TruthDamaged`."""
    path = _events() / NOTE
    if not path.exists():
        return None
    try:
        told: dict[str, Any] = json.loads(path.read_text())
        return Note(date.fromisoformat(told["last_day"]), told["days"], told["done"], told["model"])
    except (ValueError, KeyError, TypeError) as error:
        raise TruthDamaged(path=path, reason=error) from None


def forget() -> int:
    """Take everything simulated out of the shop: events, what was served, numbers learned from them; returns
    how many events that were. What real shoppers did meanwhile stays; where they did nothing, the shop is as
    if nobody had been there."""
    erased = tracking.forget_sessions(PREFIX)
    for folder in (settings.VITRINA_SERVED, settings.VITRINA_METRICS):
        shutil.rmtree(folder, ignore_errors=True)
    (Path(settings.VITRINA_MODELS) / propensities.FILE).unlink(missing_ok=True)
    shutil.rmtree(Path(settings.VITRINA_INDEX) / "signals", ignore_errors=True)
    for name in (LABELS, NOTE):
        (_events() / name).unlink(missing_ok=True)
    return erased


def _write_note(plan: Plan, *, done: bool, model: str = "") -> None:
    told = {**plan.as_json(), "run": RUN, "done": done, "model": model}
    write_atomically(_events() / NOTE, json.dumps(told, indent=2).encode())


def _events() -> Path:
    return Path(settings.VITRINA_EVENTS)


def judge(simulation: Simulation, *, progress: Progress) -> Verdict:
    """Hold text, the prior and the live model against the truth, on what the shop knows now."""
    plan = simulation.plan
    now = datetime.combine(plan.last_day + timedelta(days=1), time(12), UTC)
    engine = serving.engine()
    judge = Judge(simulation.behaviour.crowd, simulation.behaviour.truth, engine, seed=plan.seed, now=now)
    progress.start("Judging against the truth")
    verdict = judge.verdict({"prior": "prior", "learned": ""})
    if not simulation.attacks.targets:
        return verdict
    return replace(
        verdict,
        caught=fraud_judging.caught(simulation.labels.table(), fraud.excluded()),
        places=fraud_judging.places(simulation, engine, model=""),
    )
