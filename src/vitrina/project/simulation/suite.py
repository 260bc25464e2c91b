"""The proof of learning: the same simulation with several seeds, each in a copy of the shop of its own."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, stdev
from typing import Any

from vitrina.project.home import ShopHome
from vitrina.project.simulation.errors import TrialFailed

_LAST_LINES = 3


@dataclass(frozen=True, slots=True)
class Arm:
    """One way to let the days pass: `options` of `vitrina simulate`."""

    name: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number over all seeds. `target`: what was promised, in words; "" for what is told only."""

    name: str
    values: tuple[float, ...]
    target: str = ""
    percent: bool = True

    def told(self) -> str:
        """Mean, spread (standard deviation), and every seed's own."""
        spread = stdev(self.values) if len(self.values) > 1 else 0.0
        own = ", ".join(map(self._one, self.values))
        return f"{self._one(mean(self.values))} ± {self._one(spread)} ({own})"

    def _one(self, value: float) -> str:
        return f"{value:.1%}" if self.percent else f"{value:.4f}"


def arms(*, attackers: float) -> tuple[Arm, ...]:
    """With position bias corrected, without, and under attack."""
    cheating = Arm("attacked", ("--attackers", str(attackers)))
    return (Arm("corrected"), Arm("uncorrected", ("--no-correct",)), *((cheating,) if attackers else ()))


def run(
    home: ShopHome,
    *,
    seeds: int,
    options: Sequence[str],
    attackers: float,
    tell: Callable[[str], None],
) -> dict[str, list[dict[str, Any]]]:
    """All arms with the seeds 1, 2, …: what `vitrina simulate --judge --json` told, by arm. The shop itself
    is only read. Raises `TrialFailed`."""
    told: dict[str, list[dict[str, Any]]] = {}
    for arm in arms(attackers=attackers):
        for seed in range(1, seeds + 1):
            tell(f"{arm.name}, seed {seed}")
            told.setdefault(arm.name, []).append(_trial(home, arm, seed, options))
    return told


def figures(told: dict[str, list[dict[str, Any]]]) -> Iterator[Figure]:
    """What was to be shown, and how it turned out."""
    plain = [it["verdict"] for it in told["corrected"]]
    yield Figure("learned against prior", _gains(plain, "prior"), "≥ 15 %")
    yield Figure("learned against pure text", _gains(plain, "text"), "≥ 30 %")
    other = [it["verdict"] for it in told["uncorrected"]]
    pairs = zip(plain, other, strict=True)
    better = tuple(_bought(one, "learned") / _bought(two, "learned") - 1 for one, two in pairs)
    yield Figure("corrected for position bias against uncorrected", better, "> 0")
    errors = tuple(_standing(it, "learned")["ece"] for it in plain)
    yield Figure("calibration error", errors, "≤ 0.02", percent=False)
    for name in ("text", "prior", "learned"):
        bought = tuple(_bought(it, name) for it in plain)
        yield Figure(f"bought in the first ten, {name}", bought, percent=False)
    yield Figure("bought in the first ten, at best", tuple(it["best"] for it in plain), percent=False)
    attacked = [it["verdict"] for it in told.get("attacked", ())]
    if attacked:
        yield from _fraud_figures(attacked)


def _fraud_figures(verdicts: Sequence[dict[str, Any]]) -> Iterator[Figure]:
    caught = [it["caught"] for it in verdicts]
    yield Figure("fake orders found", tuple(it["recall"] for it in caught), "≥ 90 %")
    yield Figure("marked orders that are fake", tuple(it["precision"] for it in caught), "≥ 95 %")
    yield Figure("orders of honest rushes marked", tuple(it["rushes_flagged"] for it in caught), "≤ 1 %")
    for name in ("without_attack", "with_detector", "without_detector"):
        places = tuple(it["places"][name] for it in verdicts)
        yield Figure(f"attackers' mean place, {name.replace('_', ' ')}", places, percent=False)


def table(told: dict[str, list[dict[str, Any]]], *, command: str) -> str:
    """As Markdown."""
    rows = [f"| {it.name} | {it.told()} | {it.target} |" for it in figures(told)]
    head = ("| what | mean ± deviation (seed by seed) | target |", "|---|---|---|")
    report = told["corrected"][0]["report"]
    size = (
        f"{report['days']} days, {report['counts']['visits']:,} visits, {report['counts']['events']:,} "
        f"events (first seed). Expected purchases are true probabilities, known to the simulator alone."
    )
    return "\n".join(
        ("# Learning, held against the truth", "", f"`{command}`", "", size, "", *head, *rows, "")
    )


def _trial(home: ShopHome, arm: Arm, seed: int, options: Sequence[str]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="vitrina-trial-") as folder:
        copy = ShopHome(Path(folder))
        _copy(home, copy)
        command = [sys.executable, "-m", "vitrina.project.cli", "simulate", "--judge", "--json"]
        command += ["--seed", str(seed), *options, *arm.options]
        environment = {**os.environ, "VITRINA_HOME": str(copy.root)}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            last = " ".join(done.stderr.strip().splitlines()[-_LAST_LINES:])
            raise TrialFailed(arm=arm.name, seed=seed, reason=last)
        result: dict[str, Any] = json.loads(done.stdout)
        return result


def _copy(home: ShopHome, copy: ShopHome) -> None:
    """The catalogue and the index, without what happened in the shop."""
    copy.create()
    with closing(sqlite3.connect(home.database)) as source, closing(sqlite3.connect(copy.database)) as sink:
        source.backup(sink)
    shutil.copytree(home.index, copy.index, dirs_exist_ok=True, ignore=shutil.ignore_patterns("signals"))
    if home.settings_file.exists():
        shutil.copy(home.settings_file, copy.settings_file)


def _standing(verdict: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(it for it in verdict["standings"] if it["name"] == name)
    return found


def _bought(verdict: dict[str, Any], name: str) -> float:
    return float(_standing(verdict, name)["bought"])


def _gains(verdicts: Sequence[dict[str, Any]], over: str) -> tuple[float, ...]:
    return tuple(_bought(it, "learned") / _bought(it, over) - 1 for it in verdicts)
