"""Scarves, sunglasses, hats, gloves, ties, umbrellas, socks."""

from vitrina.project.demo.departments.kinds import Chosen, Department, Kind, Listed, Measured, Sizes, Whether
from vitrina.project.demo.grammar.phrases import noun
from vitrina.project.demo.types import text

_WINTER = Chosen("season", ("autumn_winter",))
_GIVEN = ("everyday", "gift", "travel")
_HATS = {"": Sizes("hat_size", ("S", "M", "L"))}

ACCESSORIES = Department(
    ref="accessories",
    names=text("Accessories", "配饰", "Accesorios", "Аксессуары"),
    categories={
        "scarves": text("Scarves", "围巾", "Pañuelos y bufandas", "Шарфы и платки"),
        "sunglasses": text("Sunglasses", "太阳镜", "Gafas de sol", "Солнцезащитные очки"),
        "hats-gloves": text("Hats & gloves", "帽子与手套", "Sombreros y guantes", "Головные уборы и перчатки"),
        "ties-socks": text("Ties & socks", "领带与袜子", "Corbatas y calcetines", "Галстуки и носки"),
        "umbrellas": text("Umbrellas", "雨伞", "Paraguas", "Зонты"),
    },
    kinds=(
        Kind("scarf", "scarves", noun("scarf", "围巾", ("bufanda", "f"), ("шарф", "m")), ("scarf",), (25, 490), 18, ("cashmere", "wool", "merino", "checked_wool", "alpaca"), palette="cloth", traits=("warm", "soft", "classic", "light"), facts=(_WINTER, Listed("length", (160, 180, 200)), Listed("width", (25, 30, 70))), genders=("unisex", "women", "men"), occasions=_GIVEN),
        Kind("silk_square", "scarves", noun("square scarf", "方巾", ("pañuelo", "m"), ("платок", "m")), ("square_scarf",), (30, 420), 16, ("silk", "satin", "cotton"), palette="bright", traits=("romantic", "classic", "light", "festive"), facts=(Listed("width", (45, 70, 90, 110)), Chosen("season", ("all_year",))), genders=("women",), occasions=("everyday", "gift", "evening")),
        Kind("sunglasses", "sunglasses", noun("sunglasses", "太阳镜", ("gafas de sol", "fp"), ("солнцезащитные очки", "p")), ("sunglasses",), (25, 460), 24, ("acetate", "titanium", "steel", "gold_steel"), palette="dark", traits=("classic", "modern", "light", "vintage", "sporty"), facts=(Chosen("lens", ("polarised", "gradient", "mirrored")), Whether("uv_protection", 0.95), Chosen("season", ("spring_summer",))), genders=("unisex", "women", "men"), occasions=("travel", "everyday", "sport")),
        Kind("hat", "hats-gloves", noun("hat", "礼帽", ("sombrero", "m"), ("шляпа", "f")), ("fedora",), (30, 380), 10, ("felt", "straw", "wool"), palette="cloth", traits=("classic", "light", "vintage", "foldable"), facts=(Chosen("season", ("spring_summer", "autumn_winter")),), genders=("women", "men", "unisex"), occasions=("travel", "everyday"), sizes=_HATS),
        Kind("beanie", "hats-gloves", noun("beanie", "毛线帽", ("gorro", "m"), ("шапка", "f")), ("beanie",), (15, 190), 9, ("merino", "cashmere", "alpaca"), palette="bright", traits=("warm", "soft", "casual"), facts=(_WINTER,), genders=("unisex", "women", "men"), occasions=("everyday", "sport", "gift")),
        Kind("cap", "hats-gloves", noun("cap", "棒球帽", ("gorra", "f"), ("кепка", "f")), ("cap",), (15, 220), 9, ("cotton", "canvas", "corduroy", "nylon"), palette="sport", traits=("casual", "sporty", "light"), facts=(Chosen("season", ("all_year", "spring_summer")),), genders=("unisex", "men"), occasions=("everyday", "sport", "travel")),
        Kind("gloves", "hats-gloves", noun("gloves", "手套", ("guantes", "mp"), ("перчатки", "p")), ("gloves",), (20, 320), 12, ("lamb_leather", "suede", "cashmere", "merino", "leather"), traits=("warm", "soft", "slim", "classic"), facts=(_WINTER, Chosen("lining", ("silk", "cotton", "none"))), genders=("women", "men"), occasions=("everyday", "gift"), sizes=_HATS),
        Kind("tie", "ties-socks", noun("tie", "领带", ("corbata", "f"), ("галстук", "m")), ("tie",), (20, 240), 12, ("silk", "dotted_silk", "wool", "checked_wool"), palette="dark", traits=("classic", "slim", "handmade"), facts=(Listed("width", (6, 7, 8)), Chosen("lining", ("silk", "cotton"))), genders=("men",), occasions=("work", "wedding", "gift")),
        Kind("bow_tie", "ties-socks", noun("bow tie", "领结", ("pajarita", "f"), ("галстук-бабочка", "f")), ("bow_tie",), (18, 160), 6, ("silk", "velvet", "dotted_silk", "satin"), palette="dark", traits=("classic", "evening", "festive"), facts=(Chosen("closure", ("buckle", "clasp")),), genders=("men",), occasions=("evening", "wedding")),
        Kind("socks", "ties-socks", noun("socks", "袜子", ("calcetines", "mp"), ("носки", "p")), ("socks",), (6, 60), 14, ("cotton", "merino", "cashmere", "wool"), palette="bright", traits=("soft", "warm", "light", "sporty"), facts=(Listed("pieces", (1, 2, 3, 5)), Chosen("season", ("all_year", "autumn_winter"))), genders=("unisex", "men", "women"), occasions=("everyday", "sport", "gift"), sizes=_HATS),
        Kind("umbrella", "umbrellas", noun("umbrella", "雨伞", ("paraguas", "m"), ("зонт", "m")), ("umbrella",), (15, 260), 10, ("nylon", "recycled_polyester"), material_in_title=False, palette="bright", traits=("foldable", "automatic", "robust", "classic", "compact"), facts=(Measured("diameter", 92, 120), Measured("weight", 260, 640, 10), Whether("water_proof", 1)), genders=("unisex",), occasions=("everyday", "travel", "gift")),
    ),
    stories=(
        text("Made in small series by people who do nothing else.", "小批量制作，出自专注一事的匠人之手。", "De series pequeñas, por gente que no hace otra cosa.", "Малые серии от людей, которые не делают ничего другого."),
        text("Small, and yet it is what people ask about.", "虽是小物，却总有人问起。", "Un detalle, y sin embargo es por lo que la gente pregunta.", "Мелочь, о которой спрашивают чаще всего."),
        text("Comes in a box that makes a gift of it.", "附精美包装盒，送礼体面。", "Llega en una caja lista para regalar.", "Упаковано так, что можно сразу дарить."),
    ),
)
