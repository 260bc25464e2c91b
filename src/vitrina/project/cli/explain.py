"""`vitrina explain`."""

from typing import TYPE_CHECKING

import click

from vitrina.project.cli.output import json_option, print_json, print_table
from vitrina.project.cli.search import filter_option, language_option, shopper_request
from vitrina.project.cli.shop import open_shop

if TYPE_CHECKING:
    from vitrina.search.explanation import Explanation

FEATURES_SHOWN = 3
"""The strongest features named beside each group."""


@click.command()
@click.argument("query")
@click.argument("product_id")
@language_option
@filter_option
@json_option
def explain(query: str, product_id: str, language: str, filters: tuple[str, ...], as_json: bool) -> None:
    """Say why a product stands where it stands for a query, stage by stage."""
    open_shop()
    from vitrina.discovery.explaining import queries as explaining

    request = shopper_request(query, language=language, filters=filters)
    explanation = explaining.explain(request, product_id)
    if as_json:
        print_json(explanation)
    else:
        print_explanation(explanation)


def print_explanation(explanation: "Explanation") -> None:
    """The four stages as a person reads them."""
    place = f"place {explanation.place}" if explanation.place else f"not on the page: {explanation.fell_out}"
    click.secho(f"{explanation.product_id}: {place}", bold=True)
    _print_candidates(explanation)
    _print_base(explanation)
    _print_learned(explanation)
    _print_boosts(explanation)


def _print_candidates(explanation: "Explanation") -> None:
    stage = explanation.candidates
    tier = {"all": "holds all words", "any": "holds some of the words", "none": "holds none of the words"}[
        stage.tier
    ]
    click.echo(f"\n1. Candidates ({stage.total:,}): {tier}")
    for word in stage.words:
        if not word.matches:
            click.echo(f"   {word.word}: in no attribute of this product (descriptions are not searched)")
        for match in word.matches:
            via = "" if match.origin == "word" else f" ({match.origin}: {match.via})"
            click.echo(f"   {word.word}: {match.code}: {match.text}{via}")
    if stage.unmet_filters:
        click.echo(f"   cut by the filters: {', '.join(stage.unmet_filters)}")


def _print_base(explanation: "Explanation") -> None:
    stage = explanation.base
    if stage is None:
        return
    parts = ", ".join(f"{part.name} {part.value:+.2f}" for part in stage.parts)
    place = f"place {stage.place}" if stage.place else "beyond the best"
    click.echo(f"\n2. Text: {place} (the best {stage.keeps:,} go on), score {stage.text_score:.3f} = {parts}")


def _print_learned(explanation: "Explanation") -> None:
    stage = explanation.learned
    if stage is None:
        return
    click.echo(
        f"\n3. Probability of purchase {stage.probability:.4f}, place {stage.place} (model {stage.model})"
    )
    rows = [("(start)", f"{stage.base:+.3f}", "")]
    for group in stage.groups:
        strongest = sorted(group.features, key=lambda feature: -abs(feature.contribution))[:FEATURES_SHOWN]
        told = ", ".join(
            f"{feature.name} {feature.contribution:+.3f}" for feature in strongest if feature.contribution
        )
        rows.append((group.group, f"{group.contribution:+.3f}", told))
    print_table(("group", "log-odds#", "above all"), rows)


def _print_boosts(explanation: "Explanation") -> None:
    stage = explanation.boosts
    if stage is None:
        return
    click.echo(f"\n4. Factors: final score {stage.score:.4f}")
    for step in stage.factors:
        paid = ", sponsored" if step.paid else ""
        click.echo(f"   × {step.factor:g} {step.name} ({step.reason}{paid}) = {step.running:.4f}")
    if stage.pinned_to:
        click.echo(f"   pinned to place {stage.pinned_to} by a merchandiser")
    if stage.buried:
        click.echo("   buried below all others by a merchandiser")
