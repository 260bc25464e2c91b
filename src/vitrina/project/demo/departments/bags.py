"""Bags, luggage and small leather goods."""

from vitrina.project.demo.departments.kinds import Chosen, Department, Kind, Listed, Measured, Sizes
from vitrina.project.demo.grammar.phrases import noun
from vitrina.project.demo.types import text
from vitrina.project.demo.vocabulary.materials import LEATHERS

_TRAITS = ("classic", "minimalist", "modern", "vintage", "woven", "compact", "spacious", "soft")
_CLOSURE = Chosen("closure", ("zip", "magnet", "turn_lock", "buckle"))
_LINING = Chosen("lining", ("cotton", "suede", "silk", "leather"))
_SIZE = (Measured("width", 18, 40), Measured("height", 14, 34), Measured("depth", 6, 18))
_DAY = ("everyday", "work", "travel", "gift")

BAGS = Department(
    ref="bags",
    names=text("Bags & luggage", "箱包", "Bolsos y equipaje", "Сумки и багаж"),
    hardware=True,
    categories={
        "handbags": text("Handbags", "手提包", "Bolsos de mano", "Сумки"),
        "clutches-crossbody": text("Clutches & crossbody", "手拿包与斜挎包", "Clutches y bandoleras", "Клатчи и кроссбоди"),
        "backpacks-travel": text("Backpacks & travel", "背包与旅行包", "Mochilas y viaje", "Рюкзаки и дорожные сумки"),
        "small-leather-goods": text("Small leather goods", "小皮具", "Pequeña marroquinería", "Мелкая кожгалантерея"),
    },
    kinds=(
        Kind("tote", "handbags", noun("tote bag", "托特包", ("bolso tote", "m"), ("сумка-тоут", "f")), ("tote",), (60, 2400), 16, (*LEATHERS, "canvas"), traits=_TRAITS, facts=(_CLOSURE, _LINING, *_SIZE, Chosen("strap", ("handles", "detachable"))), genders=("women",), occasions=_DAY),
        Kind("satchel", "handbags", noun("satchel", "剑桥包", ("bolso satchel", "m"), ("сумка-сэтчел", "f")), ("satchel",), (80, 2800), 12, LEATHERS, traits=_TRAITS, facts=(_CLOSURE, _LINING, *_SIZE, Chosen("strap", ("detachable", "adjustable"))), genders=("women", "unisex"), occasions=_DAY),
        Kind("shoulder_bag", "handbags", noun("shoulder bag", "单肩包", ("bolso de hombro", "m"), ("сумка на плечо", "f")), ("flap_bag",), (70, 3600), 16, LEATHERS, traits=("quilted", *_TRAITS), facts=(Chosen("closure", ("turn_lock", "magnet")), _LINING, *_SIZE, Chosen("strap", ("chain", "adjustable"))), genders=("women",), occasions=("everyday", "evening", "work", "gift")),
        Kind("bucket_bag", "handbags", noun("bucket bag", "水桶包", ("bolso bombonera", "m"), ("сумка-ведро", "f")), ("bucket_bag",), (60, 1900), 9, LEATHERS, traits=_TRAITS, facts=(Chosen("closure", ("drawstring",)), _LINING, *_SIZE, Chosen("strap", ("adjustable",))), genders=("women",), occasions=_DAY),
        Kind("crossbody", "clutches-crossbody", noun("crossbody bag", "斜挎包", ("bandolera", "f"), ("сумка через плечо", "f")), ("crossbody",), (45, 1700), 12, (*LEATHERS, "nylon"), traits=_TRAITS, facts=(_CLOSURE, _LINING, *_SIZE, Chosen("strap", ("adjustable", "chain"))), genders=("women", "unisex"), occasions=_DAY),
        Kind("clutch", "clutches-crossbody", noun("clutch", "手拿包", ("clutch", "m"), ("клатч", "m")), ("clutch",), (50, 1600), 9, (*LEATHERS, "satin", "velvet"), traits=("evening", "embroidered", "minimalist", "compact", "vintage"), facts=(Chosen("closure", ("magnet", "clasp")), _LINING, Measured("width", 18, 30), Measured("height", 10, 18)), genders=("women",), occasions=("evening", "wedding", "gift")),
        Kind("backpack", "backpacks-travel", noun("backpack", "双肩包", ("mochila", "f"), ("рюкзак", "m")), ("backpack",), (40, 1500), 12, ("nylon", "canvas", "leather", "recycled_polyester", "calf_leather"), traits=("sporty", "minimalist", "modern", "spacious", "waterproof", "light"), facts=(Chosen("closure", ("zip", "buckle")), Measured("capacity", 10, 28), Listed("diagonal", (13, 14, 15.6, 16)), *_SIZE[1:]), genders=("unisex", "men", "women"), occasions=("everyday", "travel", "work", "sport")),
        Kind("weekender", "backpacks-travel", noun("weekend bag", "旅行袋", ("bolsa de fin de semana", "f"), ("дорожная сумка", "f")), ("duffel",), (70, 2200), 9, ("canvas", "leather", "suede", "nylon", "calf_leather"), traits=("classic", "spacious", "robust", "vintage", "soft"), facts=(Chosen("closure", ("zip",)), Measured("capacity", 28, 55), Measured("width", 44, 60)), genders=("unisex", "men"), occasions=("travel", "sport")),
        Kind("suitcase", "backpacks-travel", noun("suitcase", "行李箱", ("maleta", "f"), ("чемодан", "m")), ("suitcase",), (90, 1600), 9, ("polycarbonate", "aluminium", "leather"), palette="sport", traits=("robust", "light", "modern", "compact", "spacious"), facts=(Chosen("closure", ("combination", "zip")), Listed("capacity", (36, 40, 62, 68, 92, 105)), Listed("height", (55, 65, 75)), Measured("weight", 2300, 4900, 100)), genders=("unisex",), occasions=("travel",)),
        Kind("wallet", "small-leather-goods", noun("wallet", "钱包", ("cartera", "f"), ("кошелёк", "m")), ("wallet",), (25, 620), 12, LEATHERS, traits=("slim", "compact", "classic", "minimalist"), facts=(Chosen("closure", ("zip", "magnet", "buttons")), Measured("width", 9, 20), Measured("height", 8, 11)), genders=("women", "men", "unisex"), occasions=("everyday", "gift")),
        Kind("card_holder", "small-leather-goods", noun("card holder", "卡包", ("tarjetero", "m"), ("картхолдер", "m")), ("wallet",), (18, 320), 8, LEATHERS, traits=("slim", "compact", "minimalist", "modern"), facts=(Measured("width", 9, 11), Measured("height", 7, 8), Listed("pieces", (4, 6, 8))), genders=("unisex", "men", "women"), occasions=("everyday", "gift")),
        Kind("belt", "small-leather-goods", noun("belt", "腰带", ("cinturón", "m"), ("ремень", "m")), ("belt",), (25, 480), 11, LEATHERS[:5], colours=2, traits=("classic", "slim", "woven", "modern"), facts=(Chosen("closure", ("buckle",)), Listed("width", (2, 3, 3.5, 4))), genders=("men", "women", "unisex"), occasions=("everyday", "work", "gift"), sizes={"": Sizes("belt_length", (75, 80, 85, 90, 95, 100, 105), shown=5)}),
    ),
    stories=(
        text("Cut in one piece, with edges painted by hand in six thin coats.", "整片裁制，边缘手工涂饰六层薄漆。", "Se corta de una sola pieza y los cantos se pintan a mano en seis capas finas.", "Выкроено из цельного куска, края окрашены вручную в шесть тонких слоёв."),
        text("Finished with care inside, where the maker leaves a number.", "内里同样精工，并留有匠人编号。", "Un acabado cuidado por dentro, donde el artesano deja su número.", "Тщательная отделка изнутри, где мастер оставляет свой номер."),
        text("It keeps its shape and softens where the hand holds it.", "保持挺括，握持处则随使用日渐柔软。", "Mantiene la forma y se suaviza donde la mano sujeta.", "Держит форму и становится мягче там, где её касается рука."),
    ),
)
