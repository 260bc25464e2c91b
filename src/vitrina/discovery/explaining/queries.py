"""Why here, who stands above, what could be done about it, and what would come of a wish."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from vitrina.discovery.explaining.case import Case
from vitrina.discovery.explaining.errors import NotOnSale
from vitrina.discovery.explaining.levers import LEVER_KINDS
from vitrina.discovery.explaining.levers.kind import LeverKind, Proposal
from vitrina.discovery.explaining.logged import SHOWN_FROM_SEARCHES, logged_queries
from vitrina.discovery.explaining.offer import change_between
from vitrina.discovery.explaining.reading import expected_of, places, read_case, read_offer
from vitrina.discovery.explaining.types import Assumption, Lever, Levers, Neighbour, Outlook, Why, Wish
from vitrina.discovery.explaining.weighing import best_first, has_effect
from vitrina.discovery.explaining.wishing import assumptions_of, fulfilled
from vitrina.discovery.serving.services import engine
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.queries import attribute_definitions, product, summaries
from vitrina.search.errors import UnknownProduct
from vitrina.search.explanation import Explanation
from vitrina.search.types import SearchRequest
from vitrina.search.whatif import Change, WhatIf

_QUERIES_SHOWN = 3


def explain(request: SearchRequest, product_id: str) -> Explanation:
    """All four stages for one product and one query. Raises `NotFound` where there is no such product,
    `NotOnSale` where there is one that may not be found, `UnknownProduct` where it is not indexed yet."""
    with _told_why_unknown(product_id):
        return engine().explain(request, product_id)


def why(request: SearchRequest, product_id: str, *, language: str) -> Why:
    """The explanation, and who stands above by how much; titles for a reader of `language`. Raises as
    `explain`. One SQL query."""
    with _told_why_unknown(product_id):
        compared = engine().compare(request, product_id)
    known = summaries([it.product_id for it in compared.above])
    return Why(
        explanation=compared.explanation,
        neighbours=tuple(
            Neighbour(
                product_id=it.product_id,
                title=pick(known[it.product_id].titles, language) if it.product_id in known else "",
                place=it.place,
                groups=it.groups,
                factors=it.factors,
                score_ratio=it.score_ratio,
                sponsored=it.sponsored,
            )
            for it in compared.above
        ),
    )


def levers(request: SearchRequest, product_id: str, *, language: str) -> Levers:
    """What the seller can do about the product's place in the answer to `request`, each with the effect that
    running the pipeline again gives; texts for a reader of `language`. Raises as `explain`."""
    case = read_case(engine(), request, product(product_id), language=language)
    proposed = [(kind, it) for kind in LEVER_KINDS.values() for it in kind.propose(case)]
    changes = [change_between(case.offer, proposal.offer) for _, proposal in proposed]
    told = _what_if(request, product_id, changes, groups=False)
    found = list(_weighed(case, product_id, proposed, changes, told))
    return Levers(
        levers=best_first(lever for lever in found if has_effect(lever)),
        tried=len(found),
        before=told.before,
    )


def what_if(request: SearchRequest, product_id: str, wish: Wish) -> Outlook:
    """Where the product would stand if it were as `wish` has it. Raises as `explain`, `InvalidInput` for a
    value that cannot be, and `UnknownAttribute`."""
    record = product(product_id)
    offer, expected = read_offer(record), expected_of(record)
    wished = fulfilled(
        offer,
        wish,
        definitions=attribute_definitions(wish.attributes) if wish.attributes else {},
        expected=expected,
        locations=[place.ref for place in places()] if wish.stock_places else (),
    )
    change = change_between(offer, wished, promotion=wish.promotion or 1.0)
    told = _what_if(request, product_id, [change], groups=True)
    return Outlook(before=told.before, after=told.after[0], assumptions=assumptions_of(wish))


def _what_if(request: SearchRequest, product_id: str, changes: Sequence[Change], *, groups: bool) -> WhatIf:
    with _told_why_unknown(product_id):
        return engine().what_if(request, product_id, changes, groups=groups)


def _weighed(
    case: Case,
    product_id: str,
    proposed: Sequence[tuple[LeverKind, Proposal]],
    changes: Sequence[Change],
    told: WhatIf,
) -> Iterator[Lever]:
    logged = logged_queries(engine())
    gained = engine().newly_found(product_id, changes, [known.query for known in logged])
    for (kind, proposal), change, after, numbers in zip(proposed, changes, told.after, gained, strict=True):
        often = [logged[number] for number in numbers if logged[number].searches >= SHOWN_FROM_SEARCHES]
        yield Lever(
            code=kind.code,
            params=proposal.params,
            change=change,
            before_place=told.before.place,
            after_place=after.place,
            before_score=told.before.score,
            after_score=after.score,
            effort=kind.effort,
            assumption=Assumption(kind.assumption),
            queries_gained=len(numbers),
            queries=tuple(known.text for known in often[:_QUERIES_SHOWN]),
        )


@contextmanager
def _told_why_unknown(product_id: str) -> Iterator[None]:
    """What the index does not hold is told apart: there is none, it is not on sale, it is not indexed yet."""
    try:
        yield
    except UnknownProduct:
        if not product(product_id).on_sale:
            raise NotOnSale(id=product_id) from None
        raise
