"""Shoes."""

from vitrina.project.demo.departments.kinds import SHOE_SIZES, Chosen, Department, Kind, Measured, Sizes
from vitrina.project.demo.grammar.phrases import noun
from vitrina.project.demo.types import text

_DRESS = ("leather", "patent_leather", "suede", "calf_leather", "satin")
_TOE = Chosen("toe", ("pointed", "almond", "round", "square"))
_SOLE = Chosen("sole", ("leather", "rubber"))

SHOES = Department(
    ref="shoes",
    names=text("Shoes", "鞋履", "Zapatos", "Обувь"),
    categories={
        "heels-sandals": text("Heels & sandals", "高跟鞋与凉鞋", "Tacones y sandalias", "Туфли и босоножки"),
        "flats-loafers": text("Flats & loafers", "平底鞋与乐福鞋", "Bailarinas y mocasines", "Балетки и лоферы"),
        "lace-ups": text("Lace-ups", "系带鞋", "Zapatos de cordones", "Туфли на шнуровке"),
        "sneakers": text("Sneakers", "运动鞋", "Zapatillas", "Кроссовки"),
        "boots": text("Boots", "靴子", "Botas", "Сапоги и ботинки"),
    },
    kinds=(
        Kind("pumps", "heels-sandals", noun("pumps", "高跟鞋", ("zapatos de salón", "mp"), ("туфли-лодочки", "p")), ("pump",), (45, 890), 18, _DRESS, traits=("classic", "evening", "minimalist", "modern", "romantic"), facts=(_TOE, _SOLE, Measured("heel_height", 35, 105, 5)), genders=("women",), occasions=("evening", "work", "wedding"), sizes=SHOE_SIZES),
        Kind("sandals", "heels-sandals", noun("sandals", "凉鞋", ("sandalias", "fp"), ("босоножки", "p")), ("sandal",), (35, 760), 14, _DRESS, palette="bright", traits=("light", "evening", "romantic", "modern", "woven"), facts=(_SOLE, Measured("heel_height", 20, 100, 5), Chosen("season", ("spring_summer",))), genders=("women",), occasions=("everyday", "evening", "wedding", "travel"), sizes=SHOE_SIZES),
        Kind("ballet_flats", "flats-loafers", noun("ballet flats", "芭蕾平底鞋", ("bailarinas", "fp"), ("балетки", "p")), ("flat",), (35, 590), 12, _DRESS, traits=("soft", "classic", "romantic", "light"), facts=(_TOE, _SOLE), genders=("women",), occasions=("everyday", "work"), sizes=SHOE_SIZES),
        Kind("loafers", "flats-loafers", noun("loafers", "乐福鞋", ("mocasines", "mp"), ("лоферы", "p")), ("loafer",), (50, 780), 15, _DRESS[:4], traits=("classic", "soft", "vintage", "casual"), facts=(Chosen("closure", ("slip_on",)), _SOLE, Chosen("lining", ("leather",))), genders=("men", "women", "unisex"), occasions=("everyday", "work"), sizes=SHOE_SIZES),
        Kind("slippers", "flats-loafers", noun("slippers", "居家拖鞋", ("zapatillas de casa", "fp"), ("домашние тапочки", "p")), ("slipper",), (15, 180), 7, ("felt", "suede", "velvet", "wool"), palette="cloth", traits=("soft", "warm", "light"), facts=(Chosen("sole", ("rubber", "foam")), Chosen("closure", ("slip_on",))), genders=("unisex", "women", "men"), occasions=("home", "gift"), sizes=SHOE_SIZES),
        Kind("oxfords", "lace-ups", noun("Oxford shoes", "牛津鞋", ("zapatos Oxford", "mp"), ("оксфорды", "p")), ("oxford",), (60, 920), 12, ("calf_leather", "leather", "patent_leather", "suede"), palette="dark", traits=("classic", "handmade", "polished", "vintage"), facts=(Chosen("closure", ("laces",)), _SOLE, Chosen("lining", ("leather",))), genders=("men", "women"), occasions=("work", "wedding"), sizes=SHOE_SIZES),
        Kind("sneakers", "sneakers", noun("sneakers", "休闲运动鞋", ("zapatillas", "fp"), ("кроссовки", "p")), ("sneaker",), (40, 620), 22, ("leather", "canvas", "suede", "mesh"), palette="sport", traits=("casual", "light", "sporty", "modern", "vintage"), facts=(Chosen("closure", ("laces",)), Chosen("sole", ("rubber", "foam"))), genders=("unisex", "men", "women"), occasions=("everyday", "travel", "sport"), sizes=SHOE_SIZES),
        Kind("running_shoes", "sneakers", noun("running shoes", "跑鞋", ("zapatillas de correr", "fp"), ("беговые кроссовки", "p")), ("sneaker",), (55, 260), 12, ("mesh", "recycled_polyester"), palette="sport", traits=("light", "sporty", "soft"), facts=(Chosen("closure", ("laces",)), Chosen("sole", ("foam",)), Measured("weight", 190, 310, 5)), genders=("men", "women"), occasions=("sport",), sizes=SHOE_SIZES),
        Kind("ankle_boots", "boots", noun("ankle boots", "短靴", ("botines", "mp"), ("ботильоны", "p")), ("boot",), (60, 980), 14, ("leather", "suede", "calf_leather", "embossed_leather"), traits=("classic", "modern", "warm", "vintage"), facts=(Chosen("closure", ("zip", "slip_on", "buckle")), _SOLE, Measured("heel_height", 20, 85, 5), Chosen("season", ("autumn_winter",))), genders=("women", "men"), occasions=("everyday", "work"), sizes=SHOE_SIZES),
        Kind("chelsea_boots", "boots", noun("Chelsea boots", "切尔西靴", ("botas Chelsea", "fp"), ("ботинки-челси", "p")), ("boot",), (70, 860), 9, ("leather", "suede", "rubber"), palette="dark", traits=("classic", "waterproof", "robust", "minimalist"), facts=(Chosen("closure", ("slip_on",)), Chosen("sole", ("rubber", "leather")), Chosen("season", ("autumn_winter", "all_year"))), genders=("unisex", "men", "women"), occasions=("everyday", "work"), sizes=SHOE_SIZES),
        Kind("kids_sneakers", "sneakers", noun("children's sneakers", "童鞋", ("zapatillas infantiles", "fp"), ("детские кроссовки", "p")), ("sneaker",), (25, 110), 7, ("canvas", "mesh", "leather"), palette="bright", traits=("light", "soft", "sporty"), facts=(Chosen("closure", ("laces", "slip_on")), Chosen("sole", ("rubber",))), genders=("kids",), occasions=("everyday", "sport"), sizes={"kids": Sizes("shoe_size", tuple(range(26, 36)), shown=6)}),
    ),
    stories=(
        text("The last was carved for all-day wear; there is nothing to break in.", "鞋楦专为全天穿着而雕，无需磨合。", "La horma está pensada para todo el día, desde el primer paso.", "Колодка рассчитана на целый день, разнашивать не нужно."),
        text("Stitched, not only glued, so that a cobbler can resole it.", "采用缝线工艺而非仅胶合，可交由鞋匠更换鞋底。", "Con costura y no solo con cola, para que el zapatero pueda cambiar la suela.", "Прошито, а не только проклеено: сапожник сможет заменить подошву."),
        text("A cushioned insole breathes and can be taken out.", "透气缓震鞋垫，可取出更换。", "La plantilla acolchada transpira y se puede extraer.", "Мягкая стелька дышит и вынимается."),
    ),
)
