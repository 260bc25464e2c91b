"""Ready-to-wear."""

from vitrina.project.demo.departments.kinds import CLOTHING_SIZES, Chosen, Department, Kind
from vitrina.project.demo.grammar.phrases import noun
from vitrina.project.demo.types import text

_FIT = Chosen("fit", ("regular", "slim", "relaxed"))
_LONG = Chosen("sleeve", ("long",))
_WINTER = Chosen("season", ("autumn_winter",))
_SUMMER = Chosen("season", ("spring_summer", "all_year"))
_ALL = Chosen("season", ("all_year", "autumn_winter", "spring_summer"))
_DAY = ("everyday", "work", "travel")
_WOMEN_MEN = ("women", "men")

CLOTHING = Department(
    ref="clothing",
    names=text("Clothing", "服装", "Ropa", "Одежда"),
    categories={
        "coats-jackets": text("Coats & jackets", "大衣与夹克", "Abrigos y chaquetas", "Пальто и куртки"),
        "dresses-skirts": text("Dresses & skirts", "连衣裙与半裙", "Vestidos y faldas", "Платья и юбки"),
        "shirts-tops": text("Shirts & tops", "衬衫与上衣", "Camisas y tops", "Рубашки и топы"),
        "knitwear": text("Knitwear", "针织衫", "Punto", "Трикотаж"),
        "trousers-jeans": text("Trousers & jeans", "裤装", "Pantalones y vaqueros", "Брюки и джинсы"),
    },
    kinds=(
        Kind("coat", "coats-jackets", noun("coat", "大衣", ("abrigo", "m"), ("пальто", "n")), ("coat",), (120, 2900), 16, ("wool", "cashmere", "tweed", "checked_wool", "alpaca"), palette="cloth", traits=("classic", "long", "warm", "loose", "fitted"), facts=(_FIT, _LONG, _WINTER, Chosen("closure", ("buttons",)), Chosen("lining", ("cupro", "silk"))), genders=_WOMEN_MEN, occasions=_DAY, sizes=CLOTHING_SIZES),
        Kind("trench_coat", "coats-jackets", noun("trench coat", "风衣", ("gabardina", "f"), ("тренч", "m")), ("coat",), (90, 1800), 9, ("cotton", "nylon", "leather"), palette="cloth", traits=("classic", "waterproof", "long", "light"), facts=(_FIT, _LONG, _ALL, Chosen("closure", ("buttons", "buckle"))), genders=_WOMEN_MEN, occasions=_DAY, sizes=CLOTHING_SIZES),
        Kind("puffer", "coats-jackets", noun("puffer jacket", "羽绒服", ("plumífero", "m"), ("пуховик", "m")), ("puffer",), (80, 1400), 12, ("nylon", "recycled_polyester"), palette="sport", traits=("warm", "light", "sporty", "cropped", "long"), facts=(_FIT, _LONG, _WINTER, Chosen("closure", ("zip",))), genders=("women", "men", "unisex"), occasions=("everyday", "travel", "sport"), sizes=CLOTHING_SIZES),
        Kind("jacket", "coats-jackets", noun("jacket", "夹克", ("cazadora", "f"), ("куртка", "f")), ("jacket",), (70, 2100), 14, ("leather", "suede", "denim", "lamb_leather", "corduroy"), palette="dark", traits=("vintage", "cropped", "casual", "classic"), facts=(_FIT, _LONG, _ALL, Chosen("closure", ("zip", "buttons"))), genders=("men", "women"), occasions=("everyday", "travel"), sizes=CLOTHING_SIZES),
        Kind("blazer", "coats-jackets", noun("blazer", "西装外套", ("americana", "f"), ("пиджак", "m")), ("blazer",), (90, 1700), 14, ("wool", "linen", "tweed", "velvet", "checked_wool"), palette="cloth", traits=("classic", "fitted", "loose", "modern"), facts=(_FIT, _LONG, _ALL, Chosen("neckline", ("lapel",)), Chosen("lining", ("cupro", "none"))), genders=_WOMEN_MEN, occasions=("work", "evening", "wedding"), sizes=CLOTHING_SIZES),
        Kind("dress", "dresses-skirts", noun("dress", "连衣裙", ("vestido", "m"), ("платье", "n")), ("dress",), (50, 1900), 22, ("silk", "chiffon", "viscose", "linen", "cotton", "dotted_silk", "jersey"), palette="bright", traits=("romantic", "fitted", "long", "light", "casual", "vintage"), facts=(_FIT, Chosen("neckline", ("v_neck", "round")), Chosen("sleeve", ("short", "sleeveless", "long")), _SUMMER), genders=("women",), occasions=("everyday", "wedding", "work", "travel"), sizes=CLOTHING_SIZES),
        Kind("evening_gown", "dresses-skirts", noun("evening gown", "晚礼服", ("vestido de noche", "m"), ("вечернее платье", "n")), ("dress",), (180, 3600), 9, ("silk", "satin", "velvet", "chiffon"), palette="leather", traits=("romantic", "embroidered", "long", "fitted"), facts=(Chosen("neckline", ("v_neck", "round")), Chosen("sleeve", ("sleeveless", "long")), _ALL), genders=("women",), occasions=("evening", "wedding"), sizes=CLOTHING_SIZES),
        Kind("skirt", "dresses-skirts", noun("skirt", "半身裙", ("falda", "f"), ("юбка", "f")), ("skirt",), (40, 890), 14, ("wool", "silk", "satin", "denim", "checked_wool", "leather", "linen"), palette="cloth", traits=("pleated", "long", "classic", "fitted", "light"), facts=(_ALL, Chosen("closure", ("zip", "buttons"))), genders=("women",), occasions=_DAY, sizes=CLOTHING_SIZES),
        Kind("shirt", "shirts-tops", noun("shirt", "衬衫", ("camisa", "f"), ("рубашка", "f")), ("shirt",), (30, 560), 18, ("cotton", "linen", "striped_cotton", "silk", "denim"), palette="cloth", traits=("classic", "loose", "fitted", "casual", "light"), facts=(_FIT, _LONG, _ALL, Chosen("neckline", ("shirt",)), Chosen("closure", ("buttons",))), genders=("men", "women", "unisex"), occasions=_DAY, sizes=CLOTHING_SIZES),
        Kind("blouse", "shirts-tops", noun("blouse", "女式衬衫", ("blusa", "f"), ("блузка", "f")), ("shirt",), (35, 690), 11, ("silk", "viscose", "chiffon", "dotted_silk", "cotton"), palette="cloth", traits=("romantic", "light", "embroidered", "loose"), facts=(_FIT, _LONG, _ALL, Chosen("neckline", ("shirt", "v_neck"))), genders=("women",), occasions=("work", "evening", "everyday"), sizes=CLOTHING_SIZES),
        Kind("t_shirt", "shirts-tops", noun("T-shirt", "T恤", ("camiseta", "f"), ("футболка", "f")), ("tshirt",), (12, 260), 18, ("cotton", "jersey", "linen", "striped_cotton"), palette="cloth", traits=("casual", "loose", "soft", "minimalist"), facts=(_FIT, Chosen("neckline", ("round", "v_neck")), Chosen("sleeve", ("short",)), _SUMMER), genders=("unisex", "men", "women"), occasions=("everyday", "sport", "travel"), sizes=CLOTHING_SIZES),
        Kind("kids_t_shirt", "shirts-tops", noun("children's T-shirt", "儿童T恤", ("camiseta infantil", "f"), ("детская футболка", "f")), ("tshirt",), (9, 60), 6, ("cotton", "striped_cotton"), palette="bright", traits=("soft", "casual"), facts=(Chosen("neckline", ("round",)), Chosen("sleeve", ("short",)), _SUMMER), genders=("kids",), occasions=("everyday",), sizes=CLOTHING_SIZES),
        Kind("jumper", "knitwear", noun("jumper", "毛衣", ("jersey", "m"), ("свитер", "m")), ("knitwear",), (40, 980), 18, ("cashmere", "merino", "cotton", "alpaca"), palette="cloth", traits=("soft", "warm", "loose", "classic", "cropped"), facts=(_FIT, _LONG, _WINTER, Chosen("neckline", ("round", "roll", "v_neck"))), genders=("women", "men", "unisex"), occasions=_DAY, sizes=CLOTHING_SIZES),
        Kind("cardigan", "knitwear", noun("cardigan", "开衫", ("cárdigan", "m"), ("кардиган", "m")), ("knitwear",), (45, 890), 11, ("cashmere", "merino", "alpaca", "cotton"), palette="cloth", traits=("soft", "warm", "loose", "long"), facts=(_FIT, _LONG, _WINTER, Chosen("closure", ("buttons",))), genders=("women", "men"), occasions=_DAY, sizes=CLOTHING_SIZES),
        Kind("trousers", "trousers-jeans", noun("trousers", "长裤", ("pantalones", "mp"), ("брюки", "p")), ("trousers",), (40, 780), 18, ("wool", "linen", "cotton", "corduroy", "velvet", "checked_wool"), palette="cloth", traits=("classic", "loose", "fitted", "pleated", "light"), facts=(_FIT, _ALL, Chosen("closure", ("zip", "buttons"))), genders=("men", "women"), occasions=_DAY, sizes=CLOTHING_SIZES),
        Kind("jeans", "trousers-jeans", noun("jeans", "牛仔裤", ("vaqueros", "mp"), ("джинсы", "p")), ("trousers",), (35, 420), 14, ("denim",), material_in_title=False, palette="dark", traits=("vintage", "loose", "fitted", "cropped", "classic"), facts=(_FIT, Chosen("season", ("all_year",)), Chosen("closure", ("zip", "buttons"))), genders=("men", "women", "unisex"), occasions=("everyday", "travel"), sizes=CLOTHING_SIZES, finish="denim"),
    ),
    stories=(
        text("Cut with room to move and finished inside as neatly as outside.", "剪裁留有活动余地，内里做工与外观同样工整。", "Se corta con soltura y se remata por dentro con el mismo cuidado que por fuera.", "Крой не стесняет движений, изнанка обработана так же чисто, как лицо."),
        text("Cloth from a mill that has woven it for three generations.", "面料出自三代相传的织造工坊。", "Tejido de un telar que lo fabrica desde hace tres generaciones.", "Ткань с фабрики, где её делают уже три поколения."),
        text("A quiet colour that goes with what you already own.", "沉静的色调，与衣橱轻松相配。", "Un color sereno que combina con lo que ya tiene.", "Спокойный цвет, который сочетается с тем, что уже есть в гардеробе."),
    ),
)
