"""A market of a few hundred products, made by a seed: several sellers offer much the same."""

from random import Random

from vitrina.search import (
    Attribute,
    CategoryRef,
    Engine,
    LiveUpdate,
    Location,
    Place,
    Product,
    SearchRequest,
    SearchSettings,
    ShopperContext,
)
from vitrina.search.storage.live import with_update
from vitrina.search.whatif import Change
from vitrina.search.whatif.versions import rewritten

SETTINGS = SearchSettings(
    writer_heap_bytes=15_000_000,
    writer_threads=1,
    base_ranking_keeps=60,
    few_candidates=20,
    page_size_max=100,
)
LOCATIONS = (
    Location("moscow", "warehouse", 55.75, 37.62, marketplace=True),
    Location("madrid", "warehouse", 40.42, -3.70, marketplace=True),
    Location("lyon", "warehouse", 45.76, 4.84, dispatch_days=2),
    Location("serrano", "shop", 40.43, -3.69),
)
MADRID = ShopperContext(place=Place(40.4, -3.7))
COLOURS = ("red", "black", "white", "green")
MATERIALS = ("leather", "canvas", "silk")
KINDS = {
    "bags": ("tote bag", "handbag", "backpack"),
    "shoes": ("boots", "sneakers"),
    "home": ("lamp", "vase"),
}
BRANDS = ("Vellora", "Oriana", "Nimbus")
SELLERS = ("atelier", "bazaar", "corner")


def attribute(code: str, value: str) -> Attribute:
    return Attribute(code, {"en": code}, ({"en": value},), (value,))


def products(count: int = 240, *, seed: int = 7) -> tuple[Product, ...]:
    """Some lack their colour, their material, or stock."""
    random = Random(seed)
    return tuple(_product(number, random) for number in range(count))


def _product(number: int, random: Random) -> Product:
    category = random.choice(sorted(KINDS))
    kind, brand = random.choice(KINDS[category]), random.choice(BRANDS)
    price = random.randrange(1_000, 40_000, 500)
    stock = random.choice((0, 3, 40))
    attributes = [
        attribute(code, random.choice(values))
        for code, values in (("colour", COLOURS), ("material", MATERIALS))
        if random.random() < 0.6
    ]
    said = random.choice(COLOURS) if random.random() < 0.3 else ""
    return Product(
        id=f"p{number}",
        titles={"en": f"{brand} {said} {kind} {number % 40}".replace("  ", " ")},
        brand=brand,
        kinds={"en": kind},
        categories=(CategoryRef(category, {"en": category}),),
        attributes=tuple(attributes),
        seller_id=random.choice(SELLERS),
        live={
            "price_minor": price,
            "list_price_minor": price * random.choice((1, 1, 1.25)),
            "price_mean_30d_minor": price * random.choice((0.9, 1, 1, 1.1)),
            "stock_units": stock,
            "express": random.random() < 0.2,
            "rocket": random.random() < 0.1,
            "pictures": random.randrange(1, 8),
            "completeness": random.choice((0.25, 0.5, 1.0)),
            "rating_mean": random.choice((3.1, 4.0, 4.6, 4.9)),
            "rating_count": random.choice((0, 4, 30, 500)),
            "seller_premium": 0,
            "seller_violation": 0,
        },
        stock_places=frozenset(random.sample([it.id for it in LOCATIONS], k=1 if stock else 0)),
    )


def apply(engine: Engine, product: Product, change: Change) -> None:
    """Make a change for real, the way the shop does."""
    if change.seller_live:
        engine.update_where("seller", product.seller_id, change.seller_live)
    update = LiveUpdate(product.id, change.live, change.stock_places)
    if change.rewritten or change.reindexed:
        engine.index([with_update(rewritten(product, change), update)])
    else:
        engine.update([update])


def place_of(engine: Engine, request: SearchRequest, product_id: str) -> int | None:
    """Where it stands among those that go through all stages."""
    return engine.explain(request, product_id).place
