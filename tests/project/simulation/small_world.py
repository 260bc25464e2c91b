"""A small catalogue, and a search over it that knows no ranking: for tests without shop or index."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from vitrina.project.simulation.days import Simulation, prepare
from vitrina.project.simulation.types import Plan
from vitrina.project.simulation.world import World, world_of
from vitrina.search.types import (
    Attribute,
    CategoryRef,
    FormedQuery,
    Hit,
    Location,
    Product,
    SearchPage,
    SearchRequest,
)

LAST_DAY = date(2026, 11, 20)
COLOURS = {"black": ("black", "negro"), "red": ("red", "rojo"), "green": ("green", "verde")}
KINDS = {
    "tote": (("tote", "bolso"), "bags"),
    "clutch": (("clutch", "cartera"), "bags"),
    "boot": (("boot", "bota"), "shoes"),
    "lamp": (("lamp", "lámpara"), "lighting"),
}
LOCATIONS = (
    Location("north", "warehouse", 52.0, 4.5, 0.5, marketplace=True),
    Location("south", "shop", 40.4, -3.7, 1.0),
)


def products(count: int = 160) -> Iterator[Product]:
    """Everything by turns: kinds, colours, brands, sellers, places; each tenth is sold out."""
    for number in range(count):
        kind = list(KINDS)[number % len(KINDS)]
        (english, spanish), category = KINDS[kind]
        colour = list(COLOURS)[number // 4 % len(COLOURS)]
        values = dict(zip(("en", "es"), COLOURS[colour], strict=True))
        yield Product(
            id=f"{kind}-{number:03d}",
            titles={"en": f"{colour} {english}", "es": f"{spanish} {values['es']}"},
            brand=f"Brand {number % 7}",
            kinds={"en": english, "es": spanish},
            categories=(CategoryRef("all", {"en": "All"}), CategoryRef(category, {"en": category})),
            attributes=(Attribute("colour", {"en": "Colour"}, (values,), (colour,)),),
            seller_id=f"seller-{number % 10}",
            released_on=date(2026, 11, 16) if number % 20 == 3 else date(2025, 1, 1),
            live={
                "price_minor": 2_000.0 + 137 * (number % 31),
                "stock_units": 0.0 if number % 10 == 9 else 5.0,
                "rating_mean": 3.0 + number % 20 / 10,
                "rating_count": 12.0,
                "pictures": 1.0 + number % 5,
                "completeness": 0.3 + number % 7 / 10,
            },
            stock_places=frozenset({"north", "south"} if number % 3 else {"south"}),
        )


def world(count: int = 160) -> World:
    """The world of `products`."""
    return world_of(products(count), LOCATIONS)


class StandIn:
    """A shop without anything in it: it finds by any word, in the order of ids, and remembers what it is
    given."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.kept: list[Any] = []
        self.learned: list[tuple[int, bool]] = []
        self._products = list(products())

    def search(self, request: SearchRequest, *, now: datetime) -> SearchPage:
        """All that hold a word or lie in the category."""
        words = request.text.split()
        wanted = request.filters.values.get("category", ())
        found = [
            it.id
            for it in self._products
            if any(word in f"{' '.join(it.titles.values())} {it.brand.lower()}" for word in words)
            or any(step.id in wanted for step in it.categories)
        ]
        first = (request.page - 1) * request.page_size
        shown = found[first : first + request.page_size]
        return SearchPage(
            query_id="of the search",
            query=FormedQuery(request.text, request.text, request.context.language, ()),
            hits=tuple(Hit(it, first + place, 0.5) for place, it in enumerate(shown, start=1)),
            total=len(found),
            matched_all=len(found),
            page=request.page,
            page_size=request.page_size,
            query_key=f"w:{request.text}",
            model="prior",
        )

    def keep(self, events: Any, seen: Any, *, day: int) -> None:
        """Remember a day."""
        self.kept.append(events)

    def learn(self, day: int, *, train: bool, detect: bool, progress: Any = None) -> str:
        """Remember that it was time."""
        self.learned.append((day, train))
        return "v000001" if train else ""


def simulation(**options: Any) -> Simulation:
    """A short one, ready to run."""
    plan = Plan(**{"last_day": LAST_DAY, "days": 8, "visits_a_day": 60, **options})
    return prepare(plan, world(), StandIn())
