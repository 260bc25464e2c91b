"""What people look for in the demo shop, by language, as they type it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DemoQuery:
    """A query, how often it is asked a week, and the kinds of products that people then choose, by code; ()
    where nobody finds what they meant. `found`: products that come all the same."""

    text: str
    weekly: float
    kinds: tuple[str, ...] = ()
    found: int = 0


def _asked(*rows: tuple[str, float, str]) -> tuple[DemoQuery, ...]:
    return tuple(DemoQuery(text, weekly, tuple(kinds.split())) for text, weekly, kinds in rows)


def _unanswered(*rows: tuple[str, float]) -> tuple[DemoQuery, ...]:
    return tuple(DemoQuery(text, weekly) for text, weekly in rows)


def _mistaken(*rows: tuple[str, float, int]) -> tuple[DemoQuery, ...]:
    """Queries that are answered with something else than was meant: found, and nobody clicks."""
    return tuple(DemoQuery(text, weekly, found=found) for text, weekly, found in rows)


SEARCHES: dict[str, tuple[DemoQuery, ...]] = {
    "en": (
        *_asked(
            ("leather tote", 62, "tote"),
            ("cashmere jumper", 48, "jumper cardigan"),
            ("gift for her", 41, "silk_square necklace eau_de_parfum"),
            ("crossbody bag", 38, "crossbody"),
            ("automatic watch", 33, "mechanical_watch diving_watch"),
            ("silk scarf", 29, "silk_square scarf"),
            ("white sneakers", 27, "sneakers"),
            ("noise cancelling headphones", 24, "headphones"),
            ("wedding band", 18, "wedding_band"),
            ("scented candle", 16, "scented_candle"),
            ("chelsea boots", 15, "chelsea_boots"),
            ("fountain pen", 13, "fountain_pen"),
            ("weekend bag", 12, "weekender"),
            ("trench coat", 11, "trench_coat"),
            ("green tea", 9, "green_tea"),
            ("table lamp brass", 8, "table_lamp"),
            ("laptop backpack", 8, "backpack"),
            ("pearl earrings", 7, "earrings"),
            ("chef's knife", 5, "chefs_knife"),
            ("wooden train", 4, "train"),
        ),
        *_unanswered(
            ("fanny pack", 11), ("hoodie", 9), ("bathrobe", 7), ("wellies", 5), ("swimsuit", 4), ("tiara", 2)
        ),
        *_mistaken(("laptop sleeve", 9, 410), ("espresso cups", 6, 120), ("wok", 4, 640)),
    ),
    "zh": (
        *_asked(
            ("托特包", 58, "tote"),
            ("羊绒衫", 44, "jumper cardigan"),
            ("机械表", 36, "mechanical_watch"),
            ("丝巾", 33, "silk_square"),
            ("送女友礼物", 28, "necklace eau_de_parfum lipstick"),
            ("龙井 绿茶", 24, "green_tea"),
            ("口红", 22, "lipstick"),
            ("小白鞋", 19, "sneakers"),
            ("珍珠项链", 17, "necklace"),
            ("行李箱", 16, "suitcase"),
            ("香水", 15, "eau_de_parfum"),
            ("风衣", 12, "trench_coat"),
            ("降噪耳机", 11, "headphones"),
            ("茶壶", 10, "teapot"),
            ("对戒", 8, "wedding_band"),
            ("钢笔", 6, "fountain_pen"),
            ("羽绒服", 6, "puffer"),
            ("积木", 4, "blocks"),
        ),
        *_unanswered(("睡衣", 10), ("旗袍", 8), ("浴袍", 6), ("雨靴", 5), ("吹风机", 4), ("汉服", 3)),
        *_mistaken(("卫衣", 9, 260), ("礼品卡", 5, 90)),
    ),
    "es": (
        *_asked(
            ("bolso de piel", 55, "tote satchel shoulder_bag"),
            ("regalo para ella", 40, "necklace silk_square eau_de_parfum"),
            ("zapatillas blancas", 35, "sneakers"),
            ("reloj automático", 30, "mechanical_watch"),
            ("vestido de fiesta", 27, "evening_gown dress"),
            ("jersey de cachemira", 23, "jumper"),
            ("bandolera", 21, "crossbody"),
            ("anillo de compromiso", 19, "ring"),
            ("perfume", 17, "eau_de_parfum"),
            ("gabardina", 14, "trench_coat"),
            ("maleta de cabina", 12, "suitcase"),
            ("auriculares inalámbricos", 11, "headphones earbuds"),
            ("vela aromática", 9, "scented_candle"),
            ("botines", 9, "ankle_boots chelsea_boots"),
            ("juego de cubiertos", 6, "cutlery_set"),
            ("jarrón", 5, "vase"),
            ("oso de peluche", 4, "teddy"),
        ),
        *_unanswered(
            ("riñonera", 10),
            ("sudadera", 8),
            ("bañador", 7),
            ("albornoz", 5),
            ("tobillera", 3),
            ("abanico", 2),
        ),
        *_mistaken(("botas de agua", 6, 60), ("mantilla", 3, 30)),
    ),
    "ru": (
        *_asked(
            ("кожаная сумка", 57, "tote satchel shoulder_bag"),
            ("подарок маме", 42, "scarf silk_square teapot"),
            ("кашемировый свитер", 37, "jumper"),
            ("механические часы", 32, "mechanical_watch"),
            ("белые кроссовки", 28, "sneakers"),
            ("пальто шерстяное", 25, "coat"),
            ("обручальное кольцо", 21, "wedding_band"),
            ("духи", 19, "eau_de_parfum"),
            ("рюкзак для ноутбука", 16, "backpack"),
            ("шёлковый платок", 14, "silk_square"),
            ("чайник заварочный", 12, "teapot"),
            ("пуховик", 12, "puffer"),
            ("перьевая ручка", 8, "fountain_pen"),
            ("чёрный чай", 8, "black_tea"),
            ("ботинки челси", 7, "chelsea_boots"),
            ("торшер", 5, "floor_lamp"),
            ("деревянный поезд", 3, "train"),
        ),
        *_unanswered(("худи", 9), ("халат", 8), ("купальник", 6), ("шуба", 5), ("пианино", 2)),
        *_mistaken(("поясная сумка", 10, 240), ("валенки", 6, 130), ("фен", 4, 120)),
    ),
}
