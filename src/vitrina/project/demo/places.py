"""The demo shop's sellers, shops and warehouses. The cities are real, the houses are not."""

from vitrina.market.stock.types import LocationFact, LocationKind
from vitrina.project.demo.types import DemoSeller, text

SELLERS: tuple[DemoSeller, ...] = (
    DemoSeller(
        "vitrina-atelier",
        "Vitrina Atelier",
        ("bags", "shoes", "clothing", "accessories", "services"),
        4.8,
        12840,
        premium=True,
    ),
    DemoSeller(
        "maison-du-quai",
        "Maison du Quai",
        ("bags", "accessories", "jewellery", "fragrance"),
        4.7,
        5210,
        premium=True,
    ),
    DemoSeller("halle-time", "Halle & Time", ("watches", "jewellery", "services"), 4.9, 3105, premium=True),
    DemoSeller("linden-lane", "Linden Lane", ("clothing", "shoes", "accessories"), 4.4, 8420),
    DemoSeller("north-pier", "North Pier Outfitters", ("sport", "shoes", "bags", "clothing"), 4.3, 6230),
    DemoSeller(
        "casa-palmira", "Casa Palmira", ("home", "lighting", "kitchen", "flowers"), 4.6, 4790, premium=True
    ),
    DemoSeller("blue-kiln", "Blue Kiln", ("home", "kitchen", "tea-sweets"), 4.5, 2210),
    DemoSeller("circuit-garden", "Circuit Garden", ("electronics", "audio"), 4.5, 15620, premium=True),
    DemoSeller(
        "gadget-bazaar",
        "Gadget Bazaar",
        ("electronics", "audio", "watches", "lighting"),
        3.1,
        2940,
        violation=True,
    ),
    DemoSeller("rosewater", "Rosewater Apothecary", ("beauty", "fragrance"), 4.6, 9310),
    DemoSeller("paper-and-pine", "Paper & Pine", ("books-stationery", "toys"), 4.7, 3860),
    DemoSeller(
        "market-street", "Market Street", ("tea-sweets", "flowers", "toys", "beauty", "sport"), 3.9, 1980
    ),
)

LOCATIONS: tuple[LocationFact, ...] = (
    LocationFact(
        "warehouse-rotterdam",
        text("Rotterdam warehouse", "鹿特丹仓库", "Almacén de Róterdam", "Склад в Роттердаме"),
        LocationKind.WAREHOUSE,
        51.9244,
        4.4777,
        0.5,
        marketplace=True,
    ),
    LocationFact(
        "warehouse-zaragoza",
        text("Zaragoza warehouse", "萨拉戈萨仓库", "Almacén de Zaragoza", "Склад в Сарагосе"),
        LocationKind.WAREHOUSE,
        41.6488,
        -0.8891,
        0.5,
        marketplace=True,
    ),
    LocationFact(
        "warehouse-suzhou",
        text("Suzhou warehouse", "苏州仓库", "Almacén de Suzhou", "Склад в Сучжоу"),
        LocationKind.WAREHOUSE,
        31.2990,
        120.5853,
        1.0,
        marketplace=True,
    ),
    LocationFact(
        "shop-london",
        text(
            "Vitrina London, Marylebone",
            "Vitrina 伦敦马里波恩店",
            "Vitrina Londres, Marylebone",
            "Vitrina Лондон, Мэрилебон",
        ),
        LocationKind.SHOP,
        51.5203,
        -0.1530,
        1.0,
    ),
    LocationFact(
        "shop-paris",
        text(
            "Vitrina Paris, Le Marais",
            "Vitrina 巴黎玛黑店",
            "Vitrina París, Le Marais",
            "Vitrina Париж, Маре",
        ),
        LocationKind.SHOP,
        48.8590,
        2.3615,
        1.0,
    ),
    LocationFact(
        "shop-madrid",
        text(
            "Vitrina Madrid, Salamanca",
            "Vitrina 马德里萨拉曼卡店",
            "Vitrina Madrid, Salamanca",
            "Vitrina Мадрид, Саламанка",
        ),
        LocationKind.SHOP,
        40.4274,
        -3.6850,
        1.0,
    ),
    LocationFact(
        "shop-milan",
        text("Vitrina Milan, Brera", "Vitrina 米兰布雷拉店", "Vitrina Milán, Brera", "Vitrina Милан, Брера"),
        LocationKind.SHOP,
        45.4720,
        9.1870,
        1.0,
    ),
    LocationFact(
        "shop-shanghai",
        text(
            "Vitrina Shanghai, Jing'an",
            "Vitrina 上海静安店",
            "Vitrina Shanghái, Jing'an",
            "Vitrina Шанхай, Цзинъань",
        ),
        LocationKind.SHOP,
        31.2304,
        121.4480,
        1.0,
    ),
    LocationFact(
        "shop-almaty",
        text(
            "Vitrina Almaty, Dostyk",
            "Vitrina 阿拉木图多斯特克店",
            "Vitrina Almatý, Dostyk",
            "Vitrina Алматы, Достык",
        ),
        LocationKind.SHOP,
        43.2380,
        76.9562,
        1.0,
    ),
)

WAREHOUSES = tuple(place.ref for place in LOCATIONS if place.kind is LocationKind.WAREHOUSE)
SHOPS = tuple(place.ref for place in LOCATIONS if place.kind is LocationKind.SHOP)
