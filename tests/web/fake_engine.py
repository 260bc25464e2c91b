"""An engine of plain loops over the shop's own tables, for tests of pages and API: exact where they look."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog import queries as catalog
from vitrina.market.catalog.types import ProductRecord
from vitrina.market.pricing import queries as pricing
from vitrina.market.stock import queries as stock
from vitrina.search.errors import UnknownFilter
from vitrina.search.explanation import (
    AttributeMatch,
    BaseStage,
    BoostStage,
    CandidateStage,
    Explanation,
    FactorStep,
    FeatureValue,
    GroupContribution,
    LearnedStage,
    TextPart,
    WordExplanation,
)
from vitrina.search.spreading import spread_of
from vitrina.search.types import (
    Alternative,
    Correction,
    Facet,
    FacetValue,
    FormedQuery,
    Hit,
    SearchPage,
    SearchRequest,
    ShopperContext,
    Sort,
    Suggestion,
    WordGroup,
)

TYPOS = {"totte": "tote"}
QUERY_MAX = 200
_numbers = count(1)


def search(request: SearchRequest) -> SearchPage:
    """One page; relevance is the order of the shop's own tables."""
    query = _formed(request)
    records = [record for record in _records() if _holds(record, query)]
    _check_codes(request, records)
    kept = [record for record in records if _passes(record, request)]
    if request.sort in (Sort.PRICE, Sort.PRICE_DESC):
        prices = _prices(kept)
        kept.sort(key=lambda record: prices[record.id], reverse=request.sort is Sort.PRICE_DESC)
    start = (request.page - 1) * request.page_size
    return SearchPage(
        query_id=f"q-{next(_numbers)}",
        query=query,
        hits=tuple(
            Hit(record.ref, start + number, 1 / (start + number), sponsored=record.ref == "belt-black")
            for number, record in enumerate(kept[start : start + request.page_size], start=1)
        ),
        total=len(kept),
        matched_all=len(kept),
        page=request.page,
        page_size=request.page_size,
        facets=_facets(kept) if request.facets else (),
        prices=spread_of(Counter(map(float, _prices(kept).values())), steps=24) if request.facets else None,
        took_ms={"form": 0.1},
    )


def suggest(prefix: str, *, context: ShopperContext) -> tuple[Suggestion, ...]:
    """One line of each kind for anything that is typed."""
    if not prefix.strip():
        return ()
    return (
        Suggestion("query", "tote"),
        Suggestion("category", "Bags", "bags"),
        Suggestion("brand", "Maison Ardent", "Maison Ardent"),
        Suggestion("product", "Tote, red", "tote-red"),
    )


def explain(request: SearchRequest, product_id: str) -> Explanation:
    """The worked example of four stages; products that lack the words fall out at the first."""
    record = next((record for record in _records() if record.ref == product_id), None)
    if record is None:
        raise NotFound(kind="product", id=product_id)
    query = _formed(request)
    words = tuple(
        WordExplanation(
            group.word,
            (AttributeMatch("title", "title", record.titles["en"], group.word, "word"),)
            if group.word in _text(record)
            else (),
        )
        for group in query.groups
    )
    if not all(word.matches for word in words):
        stage = CandidateStage(words=words, tier="none", total=4)
        return Explanation(product_id, query, stage, fell_out="words")
    groups = (
        GroupContribution("popularity", -0.6, (FeatureValue("views_28d", 12.0, -0.6),)),
        GroupContribution("price", 0.4, (FeatureValue("price_ratio_30d", 0.8, 0.4),)),
        GroupContribution("rating", 0.2, (FeatureValue("rating_shrunk", None, 0.2),)),
    )
    return Explanation(
        product_id=product_id,
        query=query,
        candidates=CandidateStage(words=words, tier="all", total=4),
        base=BaseStage(
            0.9, (TextPart("words", 0.7), TextPart("kind", 0.3), TextPart("phrase", -0.1)), 2, 1000
        ),
        learned=LearnedStage("prior", 0.7, 0.847, groups, 3),
        boosts=BoostStage(
            (
                FactorStep("express", "Express delivery is offered.", 1.1, 0.77, False),
                FactorStep("promotion-7", "Bought by the seller.", 1.1, 0.847, True),
                FactorStep("bad_price", "Price well above.", 0.8, 0.6776, False),
            ),
            0.6776,
        ),
        place=2,
    )


def _records() -> list[ProductRecord]:
    ids = [one for batch in catalog.iter_product_ids() for one in batch]
    return [record for record in catalog.search_records(ids) if record.on_sale]


def _formed(request: SearchRequest) -> FormedQuery:
    typed = request.text.strip()
    text, corrections = typed[:QUERY_MAX].casefold(), []
    if request.correct_spelling:
        for wrong, right in TYPOS.items():
            if wrong in text.split():
                text = text.replace(wrong, right)
                corrections.append(Correction(wrong, right, "spelling"))
    return FormedQuery(
        typed=typed,
        text=text,
        language=request.context.language,
        groups=tuple(WordGroup(word, (Alternative((word,), 1.0, "word", word),)) for word in text.split()),
        corrections=tuple(corrections),
        truncated=len(typed) > QUERY_MAX,
    )


def _text(record: ProductRecord) -> str:
    named = [*record.titles.values(), *record.kinds.values(), record.brand]
    named += [text for fact in record.attributes for value in fact.values for text in value.values()]
    return " ".join(named).casefold()


def _holds(record: ProductRecord, query: FormedQuery) -> bool:
    return all(group.word in _text(record) for group in query.groups)


def _keys(record: ProductRecord) -> Iterator[tuple[str, str]]:
    yield from (("category", step.ref) for step in record.categories)
    if record.brand:
        yield "brand", record.brand
    yield "seller", record.seller.ref
    yield from ((fact.code, key) for fact in record.attributes for key in fact.keys)


def _check_codes(request: SearchRequest, records: list[ProductRecord]) -> None:
    known = sorted({code for record in _records() for code, _ in _keys(record)})
    for code in (*request.filters.values, *request.filters.ranges):
        if code not in known:
            raise UnknownFilter(
                field="filters", value=code, reason="no product has it", known=", ".join(known)
            )


def _passes(record: ProductRecord, request: SearchRequest) -> bool:
    filters, keys = request.filters, set(_keys(record))
    price = _prices([record])[record.id]
    low, high = filters.price_minor
    held = stock.stock_facts([record.id]).get(record.id)
    numbers = {fact.code: fact.number for fact in record.attributes if fact.number is not None}
    return (
        all(any((code, key) in keys for key in chosen) for code, chosen in filters.values.items())
        and all(_within(numbers.get(code), *ends) for code, ends in filters.ranges.items())
        and _within(price, low, high)
        and (not filters.in_stock or bool(held and held.units))
        and (not filters.pickup_shop or bool(held and filters.pickup_shop in held.location_refs))
    )


def _within(value: float | None, low: float | None, high: float | None) -> bool:
    if low is None and high is None:
        return True
    return value is not None and (low is None or value >= low) and (high is None or value <= high)


def _prices(records: list[ProductRecord]) -> dict[int, int]:
    facts = pricing.price_facts([record.id for record in records])
    return {record.id: facts[record.id].price_minor if record.id in facts else 0 for record in records}


def _facets(records: list[ProductRecord]) -> tuple[Facet, ...]:
    counts: dict[str, Counter[str]] = {}
    numbers: dict[str, list[float]] = {}
    for record in records:
        for code, key in set(_keys(record)):
            counts.setdefault(code, Counter())[key] += 1
        for fact in record.attributes:
            if fact.number is not None:
                numbers.setdefault(fact.code, []).append(fact.number)
    facets = [
        Facet(code, tuple(FacetValue(key, count) for key, count in sorted(found.items())))
        for code, found in counts.items()
    ]
    return tuple(
        replace(facet, minimum=min(numbers[facet.code]), maximum=max(numbers[facet.code]))
        if facet.code in numbers
        else facet
        for facet in facets
    )
