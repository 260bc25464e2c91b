"""Levers tried for real: each is pulled through the shop's own services, the index follows, the question is
asked again at the same moment, and the place that comes is held against the one that was foretold.

`python -m tests.quality.try_levers --pairs 200 --products 5000` prints the table.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from random import Random

import numpy as np
from catboost import CatBoostClassifier
from django.db import transaction

from vitrina.discovery.explaining import queries as explaining
from vitrina.discovery.explaining.types import Lever, LeverCode
from vitrina.discovery.indexing import services as indexing
from vitrina.discovery.indexing.outbox import Kind, note
from vitrina.discovery.serving.services import engine
from vitrina.kernel import clock
from vitrina.kernel.errors import InvalidInput
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import AttributeType, AttributeValue, PictureDraft, ProductDraft
from vitrina.market.pricing import queries as pricing_queries
from vitrina.market.pricing import services as pricing
from vitrina.market.pricing.types import PriceQuote
from vitrina.market.reviews import services as reviews
from vitrina.market.stock import services as stock
from vitrina.market.stock.types import StockLevel
from vitrina.people.sellers import services as sellers
from vitrina.people.sellers.queries import seller
from vitrina.project.demo.attributes import definitions
from vitrina.project.demo.catalogue import CURRENCY, categories, expected_attributes, generate
from vitrina.project.demo.places import LOCATIONS, SELLERS
from vitrina.project.demo.types import DemoProduct
from vitrina.search import Filters, Place, SearchRequest, ShopperContext
from vitrina.search.features.declarations import QUERY_SIGNAL_NAMES, SCHEMA, SIGNAL_NAMES
from vitrina.search.ranking.catboost_model import ModelSheet, features_of
from vitrina.search.ranking.prior import PriorModel
from vitrina.search.types import SignalSheet

TODAY = date(2026, 11, 21)
NOON = datetime.combine(TODAY, time(12), UTC)
LANGUAGES = ("en", "es", "ru", "zh")
CITIES = (Place(52.37, 4.90), Place(40.42, -3.70), Place(55.75, 37.62), Place(31.23, 121.47), None)
_SOLD_OUT_SHARE = 0.1
_UNFILLED_SHARE = 0.35
_PRICE_STEPS = 3
_LEARNT_FROM_PAGES = 80
_AT_THE_TOP = 2


@dataclass(frozen=True, slots=True)
class Trial:
    """One lever pulled. `foretold` and `came`: places, None: not among those that go through all stages.
    `recounted`: texts were indexed between the two, or ones replaced before were cleared away, so that words
    are as rare as before no longer: what the forecast leaves out of account."""

    code: LeverCode
    product: str
    question: str
    before: int | None
    foretold: int | None
    came: int | None
    recounted: bool

    @property
    def off(self) -> int:
        """By how many places the forecast was off; a whole thousand where only one of both is a place."""
        if (self.foretold is None) != (self.came is None):
            return 1_000
        return abs((self.foretold or 0) - (self.came or 0))


class Shop:
    """A shop like the demo's, but for what sellers forgot: here and there attributes or stock are missing."""

    def __init__(self, *, products: int, seed: int) -> None:
        random = Random(seed)
        self.made = {
            product.draft.ref: self._forgetful(product, random)
            for product in generate(products=products, today=TODAY)
        }
        self._build()

    def _forgetful(self, product: DemoProduct, random: Random) -> DemoProduct:
        kept = {
            code: value
            for code, value in product.draft.attributes.items()
            if random.random() > _UNFILLED_SHARE
        }
        none = random.random() < _SOLD_OUT_SHARE
        shelves = {sku: dict.fromkeys(at, 0) if none else at for sku, at in product.stock.items()}
        return replace(product, draft=replace(product.draft, attributes=kept), stock=shelves)

    def _build(self) -> None:
        for known in SELLERS:
            sellers.open_seller(
                ref=known.ref,
                name=known.name,
                premium=known.premium,
                rating_mean=known.rating_mean,
                rating_count=known.rating_count,
            )
            sellers.set_violation(known.ref, violation=known.violation)
        stock.save_locations(LOCATIONS)
        catalog.define_attributes(definitions())
        catalog.upsert_categories(categories())
        catalog.assign_attributes(expected_attributes())
        by_seller: defaultdict[str, list[ProductDraft]] = defaultdict(list)
        for product in self.made.values():
            by_seller[product.seller_ref].append(product.draft)
        self.variants: dict[tuple[str, str], int] = {}
        self.ids: dict[str, int] = {}
        for ref, drafts in by_seller.items():
            outcome = catalog.upsert_products(drafts, seller_ref=ref)
            self.variants.update(outcome.variant_ids)
            self.ids.update(outcome.product_ids)
        self._price()
        stock.set_levels(
            [
                StockLevel(self.variants[ref, sku], place, pieces)
                for ref, product in self.made.items()
                for sku, shelves in product.stock.items()
                for place, pieces in shelves.items()
            ]
        )
        reviews.set_ratings(
            {self.ids[ref]: product.stars for ref, product in self.made.items() if product.stars.count}
        )
        indexing.rebuild()

    def _price(self) -> None:
        by_day: defaultdict[date, list[PriceQuote]] = defaultdict(list)
        for ref, product in self.made.items():
            for sku, steps in product.prices.items():
                for step in steps[-_PRICE_STEPS:]:
                    quote = PriceQuote(
                        self.variants[ref, sku], step.price_minor, CURRENCY, step.list_price_minor
                    )
                    by_day[step.since].append(quote)
        for day in sorted(by_day):
            pricing.set_prices(by_day[day], at=datetime.combine(day, time.min, UTC))

    def behave(self, *, seed: int) -> None:
        """Let shoppers have done something: behaviour as skewed as behaviour is."""
        random = np.random.default_rng(seed)
        refs = tuple(self.made)
        fame = random.lognormal(0, 1.5, len(refs))[:, np.newaxis]
        counts = random.poisson(
            fame * random.uniform(0.5, 20, len(SIGNAL_NAMES)), (len(refs), len(SIGNAL_NAMES))
        )
        rates = np.array(["rate" in name or "conversion" in name for name in SIGNAL_NAMES])
        values = np.where(rates, random.beta(2, 30, counts.shape), counts).astype(np.float32)
        engine().publish_signals(
            SignalSheet(TODAY - timedelta(days=1), refs, values, (), (), _nothing(len(QUERY_SIGNAL_NAMES)))
        )

    def learn(self, *, trees: int, depth: int, seed: int) -> None:
        """Put trees in force that learnt on what is served: bought is what the prior likes, with noise."""
        random = Random(seed)
        served = [
            page.served.values
            for _, request in islice(questions(self, random), _LEARNT_FROM_PAGES)
            if (page := engine().search(replace(request, served=True, page_size=100))).served
        ]
        matrix = np.concatenate(served)
        odds = PriorModel().contributions(matrix).values.sum(axis=1)
        noise = np.random.default_rng(seed).logistic(size=len(odds))
        learner = CatBoostClassifier(
            iterations=trees,
            depth=depth,
            verbose=False,
            thread_count=2,
            random_seed=seed,
            allow_writing_files=False,
        )
        learner.fit(matrix, odds + noise > np.quantile(odds, 0.8))
        sheet = ModelSheet(TODAY - timedelta(days=30), TODAY, features_of(SCHEMA))
        engine().models.publish(learner, sheet)


def _nothing(width: int) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    return np.empty((0, width), np.float32)


# ------------------------------------------------------------------------------------------------- questions


def questions(shop: Shop, random: Random) -> Iterator[tuple[str, SearchRequest]]:
    """Random products, each with something that might be asked for: its kind, a word of its own or another's,
    both, its department; in any language, from anywhere."""
    refs = list(shop.made)
    while True:
        ref = random.choice(refs)
        draft, other = shop.made[ref].draft, shop.made[random.choice(refs)].draft
        language = random.choice(LANGUAGES)
        context = ShopperContext(language=language, place=random.choice(CITIES))
        leaf = Filters(values={"category": (draft.category_ref,)})
        department = Filters(values={"category": (draft.category_ref.split("--")[0],)})
        kind = draft.kinds.get(language) or draft.titles[language]
        own, word = _value(draft, random, language), _value(other, random, language)
        yield (
            ref,
            random.choice(
                (
                    SearchRequest(kind, context=context),
                    SearchRequest(own, context=context),
                    SearchRequest(f"{word} {kind}", context=context),
                    SearchRequest(f"{own} {word}", context=context),
                    SearchRequest(word, filters=department, context=context),
                    SearchRequest("", filters=department, context=context),
                    SearchRequest("", filters=leaf, context=context),
                )
            ),
        )


_CHOICES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    draft.code: {choice.key: choice.names for choice in draft.choices} for draft in definitions()
}
_TYPES: Mapping[str, AttributeType] = {draft.code: draft.type for draft in definitions()}


def _value(draft: ProductDraft, random: Random, language: str) -> str:
    """A value that the product has, as people say it."""
    named = [
        _CHOICES[code][str(key)][language]
        for code, value in draft.attributes.items()
        for key in (value if isinstance(value, list) else [value])
        if str(key) in _CHOICES.get(code, {})
    ]
    return random.choice(named) if named else draft.brand


# --------------------------------------------------------------------------------------------- pulling levers


def pull(shop: Shop, ref: str, lever: Lever) -> None:
    """Do for real what the lever says, as its seller would."""
    _PULL[lever.code](shop, ref, lever)


def _reprice(shop: Shop, ref: str, lever: Lever) -> None:
    facts = pricing_queries.price_facts([shop.ids[ref]])[shop.ids[ref]]
    price = int(lever.params["price_minor"])
    listed = lever.params.get("list_price_minor")
    if listed is None and facts.list_price_minor > facts.price_minor:
        listed = facts.list_price_minor
    pricing.set_prices([PriceQuote(facts.variant_id, price, facts.currency, listed and int(listed))])


def _send(shop: Shop, ref: str, places: Sequence[str], units: int) -> None:
    """To every place so many pieces of a variant that lies there nowhere yet, or is sold out there."""
    variant = next(pk for (product, _), pk in shop.variants.items() if product == ref)
    stock.set_levels([StockLevel(variant, place, units, safety=0) for place in places])


def _redraft(shop: Shop, ref: str, **changes: object) -> None:
    product = shop.made[ref]
    draft = replace(product.draft, **changes)  # type: ignore[arg-type]
    outcome = catalog.upsert_products([draft], seller_ref=product.seller_ref)
    if outcome.refused:
        raise InvalidInput(field=ref, value=outcome.refused[0].field, reason=outcome.refused[0].reason)


def _fill(shop: Shop, ref: str, lever: Lever) -> None:
    code = str(lever.params["attribute"])
    told = next((it for it in lever.change.attributes if it.code == code), None)
    value: AttributeValue = "n/a"
    if told is not None:
        value = {
            AttributeType.BOOLEAN: told.keys[0] == "true",
            AttributeType.NUMBER: told.number or 0.0,
        }.get(_TYPES[code], told.keys[0])
    _redraft(shop, ref, attributes={**shop.made[ref].draft.attributes, code: value})


def _picture(shop: Shop, ref: str, lever: Lever) -> None:
    pictures = shop.made[ref].draft.pictures
    moving = [it for it in pictures if it.role in ("spin", "film")]
    wanted = int(lever.params["pictures"]) - (len(pictures) - len(moving))
    more = tuple(PictureDraft(f"https://pictures.example/{ref}-{number}.jpg") for number in range(wanted))
    _redraft(shop, ref, pictures=(*pictures, *more))


_PULL: Mapping[LeverCode, Callable[[Shop, str, Lever], object]] = {
    LeverCode.LOWER_PRICE: _reprice,
    LeverCode.OFFER_DISCOUNT: _reprice,
    LeverCode.JOIN_EXPRESS: lambda shop, ref, lever: _redraft(shop, ref, express=True),
    LeverCode.PROMISE_ROCKET: lambda shop, ref, lever: _redraft(shop, ref, rocket=True),
    LeverCode.STOCK_NEAREST: lambda shop, ref, lever: _send(
        shop, ref, [str(lever.params["location"])], int(lever.params["units"])
    ),
    LeverCode.STOCK_MORE_SHOPS: lambda shop, ref, lever: _send(
        shop, ref, str(lever.params["locations"]).split(), int(lever.params["units"])
    ),
    LeverCode.RESTOCK: lambda shop, ref, lever: _send(
        shop, ref, [str(lever.params["location"])], int(lever.params["units"])
    ),
    LeverCode.FILL_ATTRIBUTE: _fill,
    LeverCode.TITLE_WORD: lambda shop, ref, lever: _redraft(shop, ref, titles=lever.change.titles),
    LeverCode.MORE_PICTURES: _picture,
    LeverCode.JOIN_PREMIUM: lambda shop, ref, lever: (
        sellers.set_premium(shop.made[ref].seller_ref, premium=True) and None
    ),
    LeverCode.SETTLE_VIOLATION: lambda shop, ref, lever: (
        sellers.set_violation(shop.made[ref].seller_ref, violation=False) and None
    ),
}


# ------------------------------------------------------------------------------------------------ the trials


def trials(shop: Shop, *, pairs: int, seed: int) -> Iterator[Trial]:
    """`pairs` levers, each of another random product and question in which the product is not at the top:
    of those that lift its place, where there are any, the kind that came least often so far."""
    random = Random(seed)
    tried: Counter[LeverCode] = Counter()
    with clock.frozen(NOON):
        for ref, request, found, state in islice(_worth_a_trial(shop, random), pairs):
            moving = [it for it in found if it.after_place != it.before_place] or list(found)
            rarest = min(tried[lever.code] for lever in moving)
            lever = random.choice([it for it in moving if tried[it.code] == rarest])
            tried[lever.code] += 1
            yield _tried(shop, ref, request, lever, state)


def _worth_a_trial(
    shop: Shop, random: Random
) -> Iterator[tuple[str, SearchRequest, tuple[Lever, ...], object]]:
    """Also the state of the index in which the levers were computed."""
    for ref, request in questions(shop, random):
        state = engine().reader.current().state
        found = explaining.levers(request, ref, language="en")
        if found.levers and (found.before.place is None or found.before.place > _AT_THE_TOP):
            yield ref, request, found.levers, state


def _tried(shop: Shop, ref: str, request: SearchRequest, lever: Lever, state: object) -> Trial:
    """Pull it, look, and have the shop as it was."""
    try:
        with transaction.atomic():
            pull(shop, ref, lever)
            indexing.drain(engine=engine())
            came = explaining.explain(request, ref).place
            recounted = engine().reader.current().state != state
            raise _Undone
    except _Undone:
        note(Kind.PRODUCT, [shop.ids[ref]])
        if lever.change.seller_live:
            note(Kind.SELLER, [seller(shop.made[ref].seller_ref).id])
        indexing.drain(engine=engine())
    question = f"{request.text or '(category)'} [{request.context.language}]"
    return Trial(lever.code, ref, question, lever.before_place, lever.after_place, came, recounted)


class _Undone(Exception):
    """Rolls a trial back."""


# ------------------------------------------------------------------------------------------------- the table


def table(found: Sequence[Trial]) -> str:
    """How many came true, by kind of lever and by whether words were recounted, and each that did not."""
    by_kind: list[tuple[str, list[Trial]]] = [
        (code.value, [it for it in found if it.code is code]) for code in LeverCode
    ]
    by_index = [
        (name, [it for it in found if it.recounted is recounted])
        for name, recounted in (("words recounted", True), ("words as before", False))
    ]
    lines = ["lever                trials  same  within 2  place moved"]
    for name, some in (*by_kind, *by_index, ("all", list(found))):
        same, near = sum(it.off == 0 for it in some), sum(it.off <= 2 for it in some)
        moved = sum(it.before != it.came for it in some)
        lines.append(f"{name:<20} {len(some):>6} {same:>5} {near:>9} {moved:>12}")
    lines += [
        f"missed: {it.code.value} of {it.product} for '{it.question}': "
        f"{it.before} -> {it.foretold} foretold, {it.came} came"
        f"{' (words recounted)' if it.recounted else ''}"
        for it in found
        if it.off
    ]
    return "\n".join(lines)
