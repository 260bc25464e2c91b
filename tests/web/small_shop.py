"""A shop of sixteen products in four languages, small enough to know by heart."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from vitrina.kernel import clock
from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import (
    AttributeDraft,
    AttributeType,
    CategoryDraft,
    ChoiceFact,
    PictureDraft,
    ProductDraft,
    ProductType,
    VariantDraft,
)
from vitrina.market.pricing import services as pricing
from vitrina.market.pricing.types import PriceQuote
from vitrina.market.reviews import services as reviews
from vitrina.market.reviews.types import StarCounts
from vitrina.market.stock import services as stock
from vitrina.market.stock.types import LocationFact, LocationKind, StockLevel
from vitrina.people.sellers import services as sellers
from vitrina.project.demo.drawings import draw
from vitrina.project.demo.types import Drawing

SELLER = "atelier-nord"


def words(en: str, ru: str, es: str, zh: str) -> dict[str, str]:
    """A text in the four languages."""
    return {"en": en, "ru": ru, "es": es, "zh": zh}


@dataclass(frozen=True, slots=True)
class Thing:
    """One kind of product: its names, how it is drawn, and what it costs, in cents."""

    ref: str
    category: str
    names: dict[str, str]
    kinds: dict[str, str]
    silhouette: str
    finish: str
    price: int
    brand: str


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour with its adjectives."""

    key: str
    hex: str
    accent: str
    names: dict[str, str]


BAG = words("bag", "сумка", "bolso", "包")
THINGS = (
    Thing(
        ref="tote",
        category="bags--totes",
        names=words("Tote", "Сумка-тоут", "Bolso tote", "托特包"),
        kinds=BAG,
        silhouette="tote",
        finish="grain",
        price=129000,
        brand="Maison Ardent",
    ),
    Thing(
        ref="satchel",
        category="bags",
        names=words(
            "Satchel with a brass clasp",
            "Сумка-сэтчел с латунной застёжкой",
            "Cartera con cierre de latón",
            "黄铜扣剑桥包",
        ),
        kinds=BAG,
        silhouette="satchel",
        finish="leather",
        price=84950,
        brand="Kirsanov & Co.",
    ),
    Thing(
        ref="oxford",
        category="shoes",
        names=words("Oxford shoes", "Туфли-оксфорды", "Zapatos Oxford", "牛津鞋"),
        kinds=words("shoes", "туфли", "zapatos", "鞋"),
        silhouette="oxford",
        finish="leather",
        price=39500,
        brand="Calzados del Sur",
    ),
    Thing(
        ref="belt",
        category="accessories",
        names=words("Belt", "Ремень", "Cinturón", "皮带"),
        kinds=words("belt", "ремень", "cinturón", "皮带"),
        silhouette="belt",
        finish="leather",
        price=14500,
        brand="Maison Ardent",
    ),
)

COLOURS = (
    Colour("red", "#9c2f2c", "#c9a24b", {"en": "red", "ru": "красный", "es": "rojo", "zh": "红色"}),
    Colour("black", "#2a2829", "#c9a24b", {"en": "black", "ru": "чёрный", "es": "negro", "zh": "黑色"}),
    Colour("green", "#2f5d4a", "#d8cdb4", {"en": "green", "ru": "зелёный", "es": "verde", "zh": "绿色"}),
    Colour("sand", "#cdb48e", "#6b4a2f", {"en": "sand", "ru": "песочный", "es": "arena", "zh": "沙色"}),
)

CATEGORIES = {
    "bags": words("Bags", "Сумки", "Bolsos", "包袋"),
    "shoes": {"en": "Shoes", "ru": "Обувь", "es": "Zapatos", "zh": "鞋履"},
    "accessories": {"en": "Accessories", "ru": "Аксессуары", "es": "Accesorios", "zh": "配饰"},
    "services": {"en": "Services", "ru": "Услуги", "es": "Servicios", "zh": "服务"},
}


def build(media: Path | None = None) -> None:
    """Fill the database; with `media`, pictures too. The first colour of each thing is reduced, the last is
    sold out; totes come in two sizes."""
    sellers.open_seller(ref=SELLER, name="Atelier Nord", premium=True, rating_mean=4.7, rating_count=310)
    stock.save_locations(_locations())
    catalog.upsert_categories([CategoryDraft(ref=ref, names=names) for ref, names in CATEGORIES.items()])
    catalog.upsert_categories(
        [CategoryDraft("bags--totes", {"en": "Totes", "ru": "Тоуты", "es": "Totes", "zh": "托特包"}, "bags")]
    )
    catalog.define_attributes(_definitions())
    drafts = [_draft(thing, colour, media) for thing in THINGS for colour in COLOURS]
    outcome = catalog.upsert_products([*drafts, _service()], seller_ref=SELLER)
    assert not outcome.refused, outcome.refused
    stock.set_service_shops("engraving", location_refs=["lyon"])
    variant_of = {(ref, sku): variant for (ref, sku), variant in outcome.variant_ids.items()}
    now = clock.now()
    _price(variant_of, at=now - timedelta(days=40), reduced=False)
    _price(variant_of, at=now - timedelta(days=5), reduced=True)
    stock.set_levels(
        [
            StockLevel(variant, place, _pieces(ref, place))
            for (ref, _), variant in variant_of.items()
            for place in ("main", "lyon", "madrid")
            if ref != "engraving"
        ]
    )
    reviews.set_ratings(
        {
            outcome.product_ids[draft.ref]: StarCounts(1, 2, 3, 20 + number, 40 - number)
            for number, draft in enumerate(drafts)
            if number % 3
        }
    )


def _price(variant_of: dict[tuple[str, str], int], *, at: object, reduced: bool) -> None:
    quotes = []
    for (ref, sku), variant in variant_of.items():
        thing = next((thing for thing in THINGS if ref.startswith(thing.ref)), None)
        full = (thing.price if thing else 4000) + (20000 if sku.endswith("-l") else 0)
        price = round(full * 0.8) if reduced and ref.endswith("-red") else full
        quotes.append(PriceQuote(variant, price, "EUR", full))
    pricing.set_prices(quotes, at=at)  # type: ignore[arg-type]


def _pieces(ref: str, place: str) -> int:
    if ref.endswith("-sand"):
        return 0
    return (
        {"main": 12, "lyon": 3, "madrid": 0}[place]
        if not ref.endswith("-green")
        else int(place == "lyon") * 2
    )


def _draft(thing: Thing, colour: Colour, media: Path | None) -> ProductDraft:
    ref = f"{thing.ref}-{colour.key}"
    titles = {
        "en": f"{thing.names['en']}, {colour.names['en']}",
        "ru": f"{thing.names['ru']}, {colour.names['ru']}",
        "es": f"{thing.names['es']}, {colour.names['es']}",
        "zh": f"{colour.names['zh']}{thing.names['zh']}",
    }
    sizes = ("m", "l") if thing.ref == "tote" else ()
    return ProductDraft(
        ref=ref,
        titles=titles,
        kinds=thing.kinds,
        subtitles={"en": "Made by hand", "ru": "Ручная работа", "es": "Hecho a mano", "zh": "手工制作"},
        descriptions={
            "en": "Cut from one piece and stitched with linen thread.\nIt ages well.",
            "ru": "Скроено из одного куска и прошито льняной нитью.\nС годами становится только лучше.",
            "es": "Cortado de una sola pieza y cosido con hilo de lino.\nEnvejece bien.",
            "zh": "整张皮料裁剪，以亚麻线缝制。\n历久弥新。",
        },
        brand=thing.brand,
        category_ref=thing.category,
        attributes={
            "color": colour.key,
            "material": "leather",
            "weight": 0.4 + 0.2 * THINGS.index(thing),
            "lined": True,
        },
        variants=tuple(VariantDraft(f"{ref}-{size}", options={"size": size}) for size in sizes),
        pictures=_pictures(ref, thing, colour, media),
        express=thing.ref == "tote",
        rocket=thing.ref == "belt",
        released_on=date(2026, 3, 1) + timedelta(days=THINGS.index(thing)),
    )


def _service() -> ProductDraft:
    return ProductDraft(
        ref="engraving",
        titles={"en": "Engraving", "ru": "Гравировка", "es": "Grabado", "zh": "刻字服务"},
        category_ref="services",
        type=ProductType.SERVICE,
    )


def _pictures(ref: str, thing: Thing, colour: Colour, media: Path | None) -> tuple[PictureDraft, ...]:
    if media is None:
        return (PictureDraft(f"pictures/{ref}.svg", {"en": f"{ref} from the front"}, 900, 1200),)
    drafts = []
    for view in ("front", "detail", "scene"):
        name = f"pictures/{ref}-{view}.svg"
        path = media / name
        path.parent.mkdir(parents=True, exist_ok=True)
        look = Drawing(
            path=name,
            silhouette=thing.silhouette,
            colour=colour.hex,
            accent=colour.accent,
            finish=thing.finish,
            view=view,
            seed=len(thing.ref),
            title=ref,
        )
        path.write_text(draw(look))
        drafts.append(PictureDraft(name, {"en": f"{ref}, {view}"}, 900, 1200))
    return tuple(drafts)


def _definitions() -> list[AttributeDraft]:
    return [
        AttributeDraft(
            "color",
            {"en": "Color", "ru": "Цвет", "es": "Color", "zh": "颜色"},
            AttributeType.COLOUR,
            curated=True,
            choices=tuple(ChoiceFact(colour.key, colour.names, colour.hex) for colour in COLOURS),
        ),
        AttributeDraft(
            "material",
            {"en": "Material", "ru": "Материал", "es": "Material", "zh": "材质"},
            AttributeType.CHOICE,
            curated=True,
            choices=(ChoiceFact("leather", {"en": "leather", "ru": "кожа", "es": "piel", "zh": "皮革"}),),
        ),
        AttributeDraft(
            "size",
            {"en": "Size", "ru": "Размер", "es": "Talla", "zh": "尺码"},
            AttributeType.CHOICE,
            curated=True,
            choices=(
                ChoiceFact("m", {"en": "medium", "ru": "средний", "es": "mediano", "zh": "中"}),
                ChoiceFact("l", {"en": "large", "ru": "большой", "es": "grande", "zh": "大"}),
            ),
        ),
        AttributeDraft(
            "weight",
            {"en": "Weight", "ru": "Вес", "es": "Peso", "zh": "重量"},
            AttributeType.NUMBER,
            unit="kg",
            curated=True,
        ),
        AttributeDraft(
            "lined",
            {"en": "Lined", "ru": "С подкладкой", "es": "Forrado", "zh": "有内衬"},
            AttributeType.BOOLEAN,
            curated=True,
        ),
    ]


def _locations() -> list[LocationFact]:
    return [
        LocationFact(
            "main", {"en": "Main warehouse"}, LocationKind.WAREHOUSE, 48.85, 2.35, 1.0, marketplace=True
        ),
        LocationFact(
            "lyon",
            {"en": "Lyon", "ru": "Лион", "es": "Lyon", "zh": "里昂"},
            LocationKind.SHOP,
            45.76,
            4.84,
        ),
        LocationFact(
            "madrid",
            {"en": "Madrid", "ru": "Мадрид", "es": "Madrid", "zh": "马德里"},
            LocationKind.SHOP,
            40.42,
            -3.70,
        ),
    ]
