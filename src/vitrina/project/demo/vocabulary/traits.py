"""Traits: adjectives that tell one design from another, and stones."""

from dataclasses import dataclass

from vitrina.project.demo.types import Text, text


def _traits(*rows: tuple[str, str, str, str, str]) -> dict[str, Text]:
    return {key: text(*words) for key, *words in rows}


TRAITS = _traits(
    ("classic", "classic", "经典", "clásico", "классический"),
    ("minimalist", "minimalist", "极简", "minimalista", "минималистичный"),
    ("vintage", "vintage", "复古", "vintage", "винтажный"),
    ("modern", "modern", "现代", "moderno", "современный"),
    ("romantic", "romantic", "浪漫", "romántico", "романтичный"),
    ("sporty", "sporty", "运动风", "deportivo", "спортивный"),
    ("casual", "casual", "休闲", "informal", "повседневный"),
    ("evening", "evening", "晚宴", "de noche", "вечерний"),
    ("quilted", "quilted", "绗缝", "acolchado", "стёганый"),
    ("woven", "woven", "编织", "trenzado", "плетёный"),
    ("embroidered", "embroidered", "刺绣", "bordado", "вышитый"),
    ("pleated", "pleated", "百褶", "plisado", "плиссированный"),
    ("fitted", "fitted", "修身", "entallado", "приталенный"),
    ("loose", "relaxed", "宽松", "holgado", "свободный"),
    ("cropped", "cropped", "短款", "corto", "укороченный"),
    ("long", "long", "长款", "largo", "длинный"),
    ("warm", "warm", "保暖", "cálido", "тёплый"),
    ("light", "light", "轻盈", "ligero", "лёгкий"),
    ("soft", "soft", "柔软", "suave", "мягкий"),
    ("compact", "compact", "小巧", "compacto", "компактный"),
    ("spacious", "roomy", "大容量", "espacioso", "вместительный"),
    ("slim", "slim", "纤薄", "fino", "тонкий"),
    ("robust", "robust", "坚固", "resistente", "прочный"),
    ("waterproof", "waterproof", "防水", "impermeable", "непромокаемый"),
    ("handmade", "handmade", "手工", "artesanal", "ручной работы"),
    ("engraved", "engraved", "雕花", "grabado", "гравированный"),
    ("polished", "polished", "抛光", "pulido", "полированный"),
    ("matte", "matte", "哑光", "mate", "матовый"),
    ("glossy", "glossy", "亮面", "brillante", "глянцевый"),
    ("hydrating", "hydrating", "保湿", "hidratante", "увлажняющий"),
    ("nourishing", "nourishing", "滋养", "nutritivo", "питательный"),
    ("gentle", "gentle", "温和", "delicado", "деликатный"),
    ("large", "large", "大号", "grande", "большой"),
    ("small", "small", "小号", "pequeño", "маленький"),
    ("foldable", "foldable", "折叠", "plegable", "складной"),
    ("wireless", "wireless", "无线", "inalámbrico", "беспроводной"),
    ("portable", "portable", "便携", "portátil", "портативный"),
    ("automatic", "automatic", "自动", "automático", "автоматический"),
    ("wooden", "wooden", "木质", "de madera", "деревянный"),
    ("educational", "educational", "益智", "educativo", "развивающий"),
    ("illustrated", "illustrated", "插图版", "ilustrado", "иллюстрированный"),
    ("pocket", "pocket", "口袋版", "de bolsillo", "карманный"),
    ("gift", "gift", "礼盒装", "de regalo", "подарочный"),
    ("organic", "organic", "有机", "ecológico", "органический"),
    ("fragrant", "fragrant", "芳香", "aromático", "ароматный"),
    ("professional", "professional", "专业", "profesional", "профессиональный"),
    ("festive", "festive", "节日", "festivo", "праздничный"),
    ("fresh", "fresh", "清新", "fresco", "свежий"),
    ("intense", "intense", "浓郁", "intenso", "насыщенный"),
    ("personal", "personal", "私人", "personal", "индивидуальный"),
    ("express", "express", "快速", "exprés", "срочный"),
)  # fmt: skip


OPPOSITES = tuple(
    frozenset(pair)
    for pair in (
        ("classic", "modern"), ("vintage", "modern"), ("fitted", "loose"), ("cropped", "long"), ("large", "small"),
        ("compact", "spacious"), ("large", "compact"), ("matte", "glossy"), ("matte", "polished"), ("warm", "light"),
        ("gentle", "intense"), ("light", "intense"), ("pocket", "large"),
    )
)  # fmt: skip
"""Traits that one thing cannot have together."""


@dataclass(frozen=True, slots=True)
class Stone:
    """A gem: its look, its name, and how a title says that a piece has it."""

    key: str
    swatch: str
    names: Text
    tail: Text


def _stones(*rows: tuple[str, str, str, str, str, str, str, str]) -> dict[str, Stone]:
    return {
        key: Stone(key, swatch, text(en, zh, es, ru), text(tail, f"镶{zh}", f"con {es.lower()}", with_ru))
        for key, swatch, en, zh, es, ru, tail, with_ru in rows
    }


STONES = _stones(
    ("diamond", "#dfe6ec", "Diamond", "钻石", "Diamante", "Бриллиант", "with a diamond", "с бриллиантом"),
    ("sapphire", "#26408f", "Sapphire", "蓝宝石", "Zafiro", "Сапфир", "with a sapphire", "с сапфиром"),
    ("ruby", "#9c1733", "Ruby", "红宝石", "Rubí", "Рубин", "with a ruby", "с рубином"),
    ("emerald", "#146a4c", "Emerald", "祖母绿", "Esmeralda", "Изумруд", "with an emerald", "с изумрудом"),
    ("amethyst", "#7a52a0", "Amethyst", "紫水晶", "Amatista", "Аметист", "with an amethyst", "с аметистом"),
    ("topaz", "#5f9fc4", "Topaz", "托帕石", "Topacio", "Топаз", "with a topaz", "с топазом"),
    ("citrine", "#d59b2d", "Citrine", "黄水晶", "Citrino", "Цитрин", "with a citrine", "с цитрином"),
    ("garnet", "#7c1f2b", "Garnet", "石榴石", "Granate", "Гранат", "with a garnet", "с гранатом"),
    ("pearl", "#ece3d6", "Pearl", "珍珠", "Perla", "Жемчуг", "with a pearl", "с жемчугом"),
    ("onyx", "#232327", "Onyx", "缟玛瑙", "Ónix", "Оникс", "with an onyx", "с ониксом"),
    ("malachite", "#217a5c", "Malachite", "孔雀石", "Malaquita", "Малахит", "with malachite", "с малахитом"),
)  # fmt: skip
