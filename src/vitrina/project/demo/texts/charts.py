"""Size charts. Bodies by public standards, each named beside its table; the wording is ours.

Where two neighbouring sizes meet, the standards let the larger begin where the smaller ends.
"""

from collections.abc import Iterator
from math import pi

from vitrina.market.sizing.types import Measure, SizeChart, SizeRow, Span
from vitrina.project.demo.types import text

_LETTERS = ("XS", "S", "M", "L", "XL", "XXL")
_CM_PER_INCH = 2.54

# Letter codes of EN 13402-3 by chest girth; waist and hips are those that its tables give for such chests.
_WOMEN = (
    ((74, 82), (58, 66), (82, 90)),
    ((82, 90), (66, 74), (90, 98)),
    ((90, 98), (74, 82), (98, 106)),
    ((98, 107), (82, 91), (106, 114)),
    ((107, 119), (91, 103), (114, 125)),
    ((119, 131), (103, 115), (125, 135)),
)
_MEN = (
    ((78, 86), (66, 74)),
    ((86, 94), (74, 82)),
    ((94, 102), (82, 90)),
    ((102, 110), (90, 98)),
    ((110, 118), (98, 106)),
    ((118, 129), (106, 117)),
)
_CHILDREN = ((95, 107), (107, 119), (119, 131), (131, 143), (143, 155), (155, 167))
"""Heights, in the steps of 6 cm of EN 13402-3, two to a letter."""


def _span(ends: tuple[float, float]) -> Span:
    return Span(*ends)


def _womens_clothing() -> Iterator[SizeRow]:
    chinese = ("155/76A", "160/84A", "165/92A", "170/100A", "175/108A", "180/120A")
    for step, (letter, (chest, waist, hips)) in enumerate(zip(_LETTERS, _WOMEN, strict=True)):
        german = 32 + 4 * step
        yield SizeRow(
            letter,
            letter,
            {Measure.CHEST: _span(chest), Measure.WAIST: _span(waist), Measure.HIPS: _span(hips)},
            {
                "EU": f"{german}–{german + 2}",
                "UK": f"{german - 28}–{german - 26}",
                "US": f"{german - 32}–{german - 30}",
                "RU": f"{german + 6}–{german + 8}",
                "CN": chinese[step],
            },
        )


def _mens_clothing() -> Iterator[SizeRow]:
    chinese = ("165/80A", "170/88A", "175/96A", "180/104A", "185/112A", "190/120A")
    for step, (letter, (chest, waist)) in enumerate(zip(_LETTERS, _MEN, strict=True)):
        half_chest = 40 + 4 * step
        yield SizeRow(
            letter,
            letter,
            {Measure.CHEST: _span(chest), Measure.WAIST: _span(waist)},
            {
                "EU": f"{half_chest}–{half_chest + 2}",
                "UK": f"{half_chest - 10}–{half_chest - 8}",
                "US": f"{half_chest - 10}–{half_chest - 8}",
                "RU": f"{half_chest}–{half_chest + 2}",
                "CN": chinese[step],
            },
        )


def _everybodys_clothing() -> Iterator[SizeRow]:
    for row in _mens_clothing():
        yield SizeRow(row.key, row.label, {Measure.CHEST: row.measures[Measure.CHEST]}, row.alternatives)


def _childrens_clothing() -> Iterator[SizeRow]:
    for step, (letter, height) in enumerate(zip(_LETTERS, _CHILDREN, strict=True)):
        tall = 98 + 12 * step
        years = f"{3 + 2 * step}–{4 + 2 * step}"
        yield SizeRow(
            letter,
            letter,
            {Measure.HEIGHT: _span(height)},
            {"EU": f"{tall}/{tall + 6}", "RU": f"{tall}–{tall + 6}", "UK": years, "US": years},
        )


def _shoes(first: int, last: int, *, us_above_uk: float | None) -> Iterator[SizeRow]:
    """Sizes in Paris points of 2/3 cm of the last (ISO/TS 19407), which is 1.5 cm longer than the foot; the
    foot by ISO 9407 (Mondopoint). UK sizes are barleycorns of 1/3 inch from a last of 25 barleycorns.
    `us_above_uk`: by how much the American size is higher; None where it differs for women and men."""
    for eu in range(first, last + 1):
        last_cm = eu * 2 / 3
        uk = round((last_cm / _CM_PER_INCH * 3 - 25) * 2) / 2
        alternatives = {"EU": str(eu), "CN": str(round((last_cm - 1.5) * 2) * 5)}
        if uk >= 1:
            alternatives["UK"] = f"{uk:g}"
            if us_above_uk is not None:
                alternatives["US"] = f"{uk + us_above_uk:g}"
        foot = Span(round((eu - 1) * 2 / 3 - 1.5, 1), round(last_cm - 1.5, 1))
        yield SizeRow(str(eu), str(eu), {Measure.FOOT_LENGTH: foot}, alternatives)


def _rings() -> Iterator[SizeRow]:
    """Inner circumference in millimetres (ISO 8653). American sizes begin at 36.5 mm and grow by 2.5535 mm;
    British letters (BS 6820) at 37.8 mm, by 1.252 mm."""
    for circumference_mm in range(48, 65, 2):
        american = round((circumference_mm - 36.5) / 2.5535 * 4) / 4
        british = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[round((circumference_mm - 37.8) / 1.252)]
        yield SizeRow(
            str(circumference_mm),
            str(circumference_mm),
            {Measure.FINGER: Span((circumference_mm - 2) / 10, circumference_mm / 10)},
            {"EU": str(circumference_mm), "US": f"{american:g}", "UK": british},
        )


def _belts() -> Iterator[SizeRow]:
    """The length from buckle to middle hole; the holes beside it serve 2.5 cm more and less."""
    for length in range(75, 106, 5):
        yield SizeRow(
            str(length),
            str(length),
            {Measure.WAIST: Span(length - 2.5, length + 2.5)},
            {"EU": str(length), "US": f"{length / _CM_PER_INCH:.0f}″"},
        )


def _hats() -> Iterator[SizeRow]:
    """Head girth; British and American sizes are the diameter of a circle so long, in inches, by eighths."""
    for letter, low in (("S", 54), ("M", 56), ("L", 58)):
        diameters = [f"{_eighths(girth / pi / _CM_PER_INCH)}" for girth in (low, low + 2)]
        yield SizeRow(
            letter,
            letter,
            {Measure.HEAD: Span(low, low + 2)},
            {"EU": f"{low}–{low + 2}", "US": "–".join(diameters)},
        )


def _eighths(inches: float) -> str:
    whole, eighth = divmod(round(inches * 8), 8)
    return f"{whole}{('', '⅛', '¼', '⅜', '½', '⅝', '¾', '⅞')[eighth]}"


def _helmets() -> Iterator[SizeRow]:
    for letter, low in (("S", 51), ("M", 55), ("L", 59)):
        yield SizeRow(letter, letter, {Measure.HEAD: Span(low, low + 4)}, {"EU": f"{low}–{low + 4}"})


def _gloves() -> Iterator[SizeRow]:
    """Girth of the palm; glove sizes are French inches of 2.707 cm, as glovers have counted since 1834."""
    for letter, low, label in (("S", 16.0, "6–6½"), ("M", 18.5, "7–7½"), ("L", 21.0, "8–8½")):
        yield SizeRow(letter, letter, {Measure.HAND: Span(low, low + 2.5)}, {"EU": label})


def _socks() -> Iterator[SizeRow]:
    for letter, low, high, shoes in (
        ("S", 21.2, 23.8, "35–38"),
        ("M", 23.8, 26.5, "39–42"),
        ("L", 26.5, 29.2, "43–46"),
    ):
        yield SizeRow(letter, letter, {Measure.FOOT_LENGTH: Span(low, high)}, {"EU": shoes})


CHARTS: tuple[SizeChart, ...] = (
    SizeChart(
        "womens-clothing",
        text("Women's clothing", "女装", "Ropa de mujer", "Женская одежда"),
        "clothing_size",
        "women",
        ("clothing",),
        tuple(_womens_clothing()),
    ),
    SizeChart(
        "mens-clothing",
        text("Men's clothing", "男装", "Ropa de hombre", "Мужская одежда"),
        "clothing_size",
        "men",
        ("clothing",),
        tuple(_mens_clothing()),
    ),
    SizeChart(
        "unisex-clothing",
        text("Clothing for everybody", "中性服装", "Ropa unisex", "Одежда унисекс"),
        "clothing_size",
        "",
        ("clothing",),
        tuple(_everybodys_clothing()),
    ),
    SizeChart(
        "childrens-clothing",
        text("Children's clothing", "童装", "Ropa infantil", "Детская одежда"),
        "clothing_size",
        "kids",
        ("clothing",),
        tuple(_childrens_clothing()),
    ),
    SizeChart(
        "womens-shoes",
        text("Women's shoes", "女鞋", "Calzado de mujer", "Женская обувь"),
        "shoe_size",
        "women",
        ("shoes",),
        tuple(_shoes(35, 42, us_above_uk=2)),
    ),
    SizeChart(
        "mens-shoes",
        text("Men's shoes", "男鞋", "Calzado de hombre", "Мужская обувь"),
        "shoe_size",
        "men",
        ("shoes",),
        tuple(_shoes(38, 47, us_above_uk=1)),
    ),
    SizeChart(
        "unisex-shoes",
        text("Shoes for everybody", "中性鞋", "Calzado unisex", "Обувь унисекс"),
        "shoe_size",
        "",
        ("shoes",),
        tuple(_shoes(35, 47, us_above_uk=None)),
    ),
    SizeChart(
        "childrens-shoes",
        text("Children's shoes", "童鞋", "Calzado infantil", "Детская обувь"),
        "shoe_size",
        "kids",
        ("shoes",),
        tuple(_shoes(24, 36, us_above_uk=None)),
    ),
    SizeChart(
        "rings",
        text("Rings", "戒指", "Anillos", "Кольца"),
        "ring_size",
        "",
        ("rings",),
        tuple(_rings()),
    ),
    SizeChart(
        "belts",
        text("Belts", "腰带", "Cinturones", "Ремни"),
        "belt_length",
        "",
        ("small-leather-goods",),
        tuple(_belts()),
    ),
    SizeChart(
        "hats",
        text("Hats", "帽子", "Sombreros", "Головные уборы"),
        "hat_size",
        "",
        ("hats-gloves",),
        tuple(_hats()),
    ),
    SizeChart(
        "helmets",
        text("Bicycle helmets", "自行车头盔", "Cascos de bicicleta", "Велосипедные шлемы"),
        "hat_size",
        "",
        ("outdoor",),
        tuple(_helmets()),
    ),
    SizeChart(
        "gloves",
        text("Gloves", "手套", "Guantes", "Перчатки"),
        "glove_size",
        "",
        ("hats-gloves",),
        tuple(_gloves()),
    ),
    SizeChart(
        "socks",
        text("Socks", "袜子", "Calcetines", "Носки"),
        "sock_size",
        "",
        ("ties-socks",),
        tuple(_socks()),
    ),
)
