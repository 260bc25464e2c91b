"""What a try found, as a page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from vitrina.discovery.curation.types import QueryPreview
from vitrina.market.showcase.queries import product_cards
from vitrina.market.showcase.types import ProductCard
from vitrina.search.preview import Move, MoveKind
from vitrina.web import formats
from vitrina.web.languages import current
from vitrina.web.storefront.why import factor_name


@dataclass(frozen=True, slots=True)
class MoveLine:
    """One product that moves. `card`: None where it is not on sale any more. `steps`: by how many places.
    `factors`: what acts on a product that was found before, too, and did not act then, such as "×1.2 Season".
    """

    ref: str
    card: ProductCard | None
    kind: MoveKind
    before: int | None
    after: int | None
    steps: int
    factors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TriedQuery:
    """One query before and after. `text` "": all products. `staying`: products among the first that do not
    move."""

    text: str
    found_before: int
    found_after: int
    lines: tuple[MoveLine, ...]
    staying: int


def moves_of(tries: Sequence[QueryPreview]) -> list[TriedQuery]:
    """The tries with the names and pictures of the products. Four SQL queries."""
    refs = list(dict.fromkeys(move.product_id for tried in tries for move in tried.preview.changed))
    cards = {card.ref: card for card in product_cards(refs, language=current().search)}
    return [
        TriedQuery(
            text=tried.text,
            found_before=tried.preview.before.total,
            found_after=tried.preview.after.total,
            lines=tuple(_line(move, cards.get(move.product_id)) for move in tried.preview.changed),
            staying=len(tried.preview.moves) - len(tried.preview.changed),
        )
        for tried in tries
    ]


def _line(move: Move, card: ProductCard | None) -> MoveLine:
    before, after = (standing.place if standing else None for standing in (move.before, move.after))
    acted = move.before.factors if move.before else ()
    known = {(step.name, step.factor) for step in acted}
    acting = move.after.factors if move.before and move.after else ()
    new = (step for step in acting if (step.name, step.factor) not in known)
    return MoveLine(
        ref=move.product_id,
        card=card,
        kind=move.kind,
        before=before,
        after=after,
        steps=abs(before - after) if before and after else 0,
        factors=tuple(f"×{formats.number(step.factor)} {factor_name(step.name)}" for step in new),
    )
