"""Colours: how they look, and how the four languages say them as adjectives."""

from dataclasses import dataclass

from vitrina.project.demo.types import Text, text


@dataclass(frozen=True, slots=True)
class Colour:
    """`swatch` is "#rrggbb"; `family` the coarse colour people filter by; `adjective` in dictionary form."""

    key: str
    swatch: str
    family: str
    adjective: Text


def _colours(*rows: tuple[str, str, str, str, str, str, str]) -> dict[str, Colour]:
    return {key: Colour(key, swatch, family, text(*words)) for key, swatch, family, *words in rows}


COLOURS = _colours(
    ("black", "#1f1d1d", "black", "black", "黑色", "negro", "чёрный"),
    ("graphite", "#43454a", "grey", "graphite", "石墨灰", "gris grafito", "графитовый"),
    ("grey", "#8b8e93", "grey", "grey", "灰色", "gris", "серый"),
    ("silver", "#c3c6ca", "grey", "silver", "银色", "plateado", "серебристый"),
    ("white", "#f2efe9", "white", "white", "白色", "blanco", "белый"),
    ("ivory", "#ece2cf", "white", "ivory", "象牙白", "marfil", "цвета слоновой кости"),
    ("cream", "#e8d9bd", "white", "cream", "奶油色", "crema", "кремовый"),
    ("beige", "#cdb592", "beige", "beige", "米色", "beige", "бежевый"),
    ("sand", "#bfa47c", "beige", "sand", "沙色", "color arena", "песочный"),
    ("camel", "#b27f4d", "brown", "camel", "驼色", "color camel", "цвета кэмел"),
    ("cognac", "#96552b", "brown", "cognac", "干邑棕", "color coñac", "коньячный"),
    ("chocolate", "#4e3024", "brown", "chocolate", "巧克力色", "color chocolate", "шоколадный"),
    ("burgundy", "#651a2b", "red", "burgundy", "酒红色", "burdeos", "бордовый"),
    ("red", "#a8232f", "red", "red", "红色", "rojo", "красный"),
    ("coral", "#d4654f", "red", "coral", "珊瑚色", "color coral", "коралловый"),
    ("terracotta", "#b25a3c", "orange", "terracotta", "陶土色", "color terracota", "терракотовый"),
    ("orange", "#cf7427", "orange", "orange", "橙色", "naranja", "оранжевый"),
    ("mustard", "#c2932f", "yellow", "mustard", "芥末黄", "color mostaza", "горчичный"),
    ("yellow", "#e3bd4b", "yellow", "yellow", "黄色", "amarillo", "жёлтый"),
    ("olive", "#6a6b3d", "green", "olive", "橄榄绿", "verde oliva", "оливковый"),
    ("sage", "#98a58a", "green", "sage", "鼠尾草绿", "verde salvia", "цвета шалфея"),
    ("emerald", "#1d5b47", "green", "emerald", "祖母绿", "verde esmeralda", "изумрудный"),
    ("green", "#3e7a4c", "green", "green", "绿色", "verde", "зелёный"),
    ("teal", "#2c686b", "blue", "teal", "蓝绿色", "azul petróleo", "сине-зелёный"),
    ("sky", "#94b6cf", "blue", "sky-blue", "天蓝色", "azul cielo", "голубой"),
    ("blue", "#335d96", "blue", "blue", "蓝色", "azul", "синий"),
    ("navy", "#212f4d", "blue", "navy", "藏青色", "azul marino", "тёмно-синий"),
    ("lilac", "#a999c2", "purple", "lilac", "丁香紫", "lila", "сиреневый"),
    ("plum", "#57304f", "purple", "plum", "梅紫色", "color ciruela", "сливовый"),
    ("pink", "#dfa7ac", "pink", "pink", "粉色", "rosa", "розовый"),
    ("powder", "#dec3b7", "pink", "powder-pink", "裸粉色", "rosa empolvado", "пудровый"),
    ("fuchsia", "#b32e6b", "pink", "fuchsia", "玫红色", "fucsia", "малиновый"),
    ("gold", "#c7a05a", "yellow", "gold", "金色", "dorado", "золотистый"),
    ("walnut", "#6d4a33", "brown", "walnut-brown", "胡桃棕", "marrón nogal", "ореховый"),
)  # fmt: skip

FAMILIES: dict[str, Text] = {
    "black": text("Black", "黑色系", "Negro", "Чёрный"),
    "grey": text("Grey", "灰色系", "Gris", "Серый"),
    "white": text("White", "白色系", "Blanco", "Белый"),
    "beige": text("Beige", "米色系", "Beige", "Бежевый"),
    "brown": text("Brown", "棕色系", "Marrón", "Коричневый"),
    "red": text("Red", "红色系", "Rojo", "Красный"),
    "orange": text("Orange", "橙色系", "Naranja", "Оранжевый"),
    "yellow": text("Yellow", "黄色系", "Amarillo", "Жёлтый"),
    "green": text("Green", "绿色系", "Verde", "Зелёный"),
    "blue": text("Blue", "蓝色系", "Azul", "Синий"),
    "purple": text("Purple", "紫色系", "Morado", "Фиолетовый"),
    "pink": text("Pink", "粉色系", "Rosa", "Розовый"),
}

PALETTES: dict[str, tuple[str, ...]] = {
    "leather": ("black", "cognac", "camel", "burgundy", "chocolate", "navy", "emerald", "ivory", "powder", "red",
                "olive", "grey", "plum", "sand", "terracotta"),
    "cloth": ("black", "white", "navy", "grey", "beige", "camel", "burgundy", "olive", "sky", "cream", "emerald",
              "powder", "graphite", "terracotta", "sage", "plum"),
    "bright": ("red", "coral", "mustard", "fuchsia", "blue", "emerald", "lilac", "pink", "sky", "orange", "ivory",
               "teal", "navy", "green"),
    "dark": ("black", "navy", "graphite", "chocolate", "burgundy", "grey", "olive", "cognac"),
    "sport": ("white", "black", "navy", "grey", "red", "blue", "green", "orange", "sand", "pink", "teal"),
    "tech": ("graphite", "silver", "black", "white", "sky", "navy", "sage", "powder", "gold"),
    "lips": ("red", "burgundy", "coral", "pink", "fuchsia", "terracotta", "plum", "powder"),
    "care": ("white", "ivory", "powder", "sage", "sky", "cream", "emerald", "black", "lilac"),
    "juice": ("powder", "gold", "sky", "sage", "coral", "lilac", "burgundy", "mustard", "pink", "teal", "cognac"),
    "wine": ("burgundy", "gold", "powder", "plum", "cream"),
    "home": ("white", "ivory", "sage", "terracotta", "navy", "sand", "graphite", "emerald", "mustard", "powder",
             "teal", "black"),
    "wood": ("walnut", "camel", "sand", "chocolate", "cognac"),
    "kitchen": ("black", "red", "cream", "teal", "graphite", "sage", "orange", "navy", "white"),
    "flowers": ("white", "pink", "red", "coral", "yellow", "lilac", "cream", "fuchsia", "powder"),
    "toys": ("camel", "cream", "red", "blue", "mustard", "sage", "sky", "coral", "pink", "beige"),
    "paper": ("navy", "burgundy", "emerald", "black", "terracotta", "sage", "mustard", "teal", "powder", "plum"),
    "tins": ("emerald", "burgundy", "navy", "black", "mustard", "sage", "terracotta", "plum", "ivory", "teal"),
}  # fmt: skip
