"""A small shop in four languages."""

from collections.abc import Mapping

from vitrina.search import Attribute, CategoryRef, Engine, Location, Product, SearchRequest, SearchSettings

SETTINGS = SearchSettings(writer_heap_bytes=15_000_000, writer_threads=1)

LOCATIONS = (
    Location("moscow", "warehouse", 55.75, 37.62, marketplace=True),
    Location("madrid", "warehouse", 40.42, -3.70, marketplace=True),
    Location("serrano", "shop", 40.43, -3.69),
)

BAGS = CategoryRef("bags", {"en": "Bags", "ru": "Сумки", "es": "Bolsos", "zh": "包袋"})
PHONES = CategoryRef("phones", {"en": "Phones", "ru": "Телефоны", "es": "Teléfonos", "zh": "手机"})


def colour(key: str, **names: str) -> Attribute:
    return Attribute("colour", {"en": "Colour", "ru": "Цвет"}, (names,), (key,))


def goods(
    product_id: str,
    titles: Mapping[str, str],
    *,
    price: int = 10_000,
    places: frozenset[str] = frozenset({"madrid"}),
    **fields: object,
) -> Product:
    live = {
        "price_minor": price,
        "list_price_minor": price,
        "price_mean_30d_minor": price,
        "stock_units": 5 * len(places),
    }
    return Product(id=product_id, titles=titles, live=live, stock_places=places, **fields)  # type: ignore[arg-type]


RED = colour("red", en="red", ru="красный", es="rojo", zh="红色")
BLACK = colour("black", en="black", ru="чёрный", es="negro", zh="黑色")

CATALOGUE = (
    goods(
        "tote-red",
        {
            "en": "Leather tote bag",
            "ru": "Кожаная сумка-тоут",
            "es": "Bolso tote de piel",
            "zh": "真皮手提包",
        },
        brand="Vellora",
        categories=(BAGS,),
        attributes=(RED,),
        kinds={"en": "tote bag", "ru": "сумка"},
        price=45_000,
        seller_id="atelier",
    ),
    goods(
        "tote-black",
        {
            "en": "Canvas tote bag",
            "ru": "Холщовая сумка-тоут",
            "es": "Bolso tote de lona",
            "zh": "帆布手提包",
        },
        brand="Vellora",
        categories=(BAGS,),
        attributes=(BLACK,),
        kinds={"en": "tote bag", "ru": "сумка"},
        price=15_000,
        seller_id="atelier",
    ),
    goods(
        "handbag",
        {"en": "Evening handbag", "ru": "Вечерняя сумочка", "es": "Bolso de noche", "zh": "晚宴包"},
        brand="Oriana",
        categories=(BAGS,),
        attributes=(BLACK,),
        kinds={"en": "handbag"},
        price=60_000,
        places=frozenset({"moscow", "serrano"}),
    ),
    goods(
        "smartphone",
        {
            "en": "Nimbus X2 smartphone",
            "ru": "Смартфон Nimbus X2",
            "es": "Smartphone Nimbus X2",
            "zh": "智能手机",
        },
        brand="Nimbus",
        categories=(PHONES,),
        attributes=(BLACK,),
        kinds={"en": "smartphone", "ru": "смартфон"},
        price=80_000,
    ),
    goods(
        "phone-case",
        {
            "en": "Case for Nimbus X2",
            "ru": "Чехол для Nimbus X2",
            "es": "Funda para Nimbus X2",
            "zh": "手机壳",
        },
        brand="Oriana",
        categories=(PHONES,),
        attributes=(RED,),
        kinds={"en": "phone case", "ru": "чехол"},
        price=2_000,
    ),
    goods(
        "toner", {"en": "Brother TN-2110 toner cartridge"}, brand="Brother", kinds={"en": "toner cartridge"}
    ),
    goods("ship", {"ru": "Изумрудный корабль строителя Джонсона"}, price=9_900, places=frozenset({"moscow"})),
    goods("sold-out", {"en": "Silk scarf"}, kinds={"en": "scarf"}, places=frozenset()),
)


def ids(engine: Engine, text: str, **options: object) -> list[str]:
    """The products found, in order."""
    return [hit.product_id for hit in engine.search(SearchRequest(text, **options)).hits]  # type: ignore[arg-type]
