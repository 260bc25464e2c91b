"""Reads of the models."""

from vitrina.discovery.training.services import store
from vitrina.discovery.training.types import Days, ModelLine


def models() -> tuple[ModelLine, ...]:
    """The prior and all versions that can be read, oldest first."""
    lines = [
        ModelLine(
            name=version.name,
            live=version.live,
            trained=Days(version.sheet.trained_from, version.sheet.trained_until),
            judged_until=version.sheet.judged_until,
            metrics=version.sheet.metrics,
            group_weights=version.sheet.group_weights,
            counts=version.sheet.counts,
        )
        for version in store().versions()
    ]
    prior = ModelLine(
        name="prior",
        live=not any(line.live for line in lines),
        trained=None,
        judged_until=None,
        metrics={},
        group_weights={},
        counts={},
    )
    return (prior, *lines)
