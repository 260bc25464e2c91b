"""Home, table, lighting, kitchen."""

from vitrina.project.demo.departments.kinds import Chosen, Department, Kind, Listed, Measured, Whether
from vitrina.project.demo.grammar.phrases import noun
from vitrina.project.demo.types import text

_CLAY = ("porcelain", "ceramic", "stoneware")
_DISH = Whether("dishwasher", 0.8)
_AT_HOME = ("home", "gift")
_BULB = (Chosen("bulb", ("led", "e27", "e14")), Listed("power", (5, 8, 12, 20, 40)), Listed("colour_temperature", (2700, 3000, 4000)), Whether("dimmable", 0.6), Listed("cable_length", (1.5, 1.8, 2, 2.5)))
_HOB = Chosen("hob", ("induction", "gas", "electric"), 2)

HOME = Department(
    ref="home",
    names=text("Home & table", "家居与餐桌", "Hogar y mesa", "Дом и сервировка"),
    categories={
        "tableware": text("Tableware", "餐具", "Vajilla", "Посуда для сервировки"),
        "decoration": text("Decoration", "装饰", "Decoración", "Декор"),
        "textiles": text("Textiles", "家纺", "Textiles", "Текстиль"),
        "furniture": text("Furniture", "家具", "Muebles", "Мебель"),
    },
    kinds=(
        Kind("cup", "tableware", noun("cup", "杯子", ("taza", "f"), ("чашка", "f")), ("cup",), (8, 90), 14, _CLAY, palette="home", traits=("handmade", "classic", "minimalist", "matte"), facts=(Listed("volume", (90, 180, 250, 350)), _DISH), occasions=_AT_HOME),
        Kind("plate", "tableware", noun("plate", "盘子", ("plato", "m"), ("тарелка", "f")), ("plate",), (8, 110), 12, _CLAY, palette="home", traits=("classic", "handmade", "matte", "festive"), facts=(Listed("diameter", (16, 21, 27, 31)), _DISH), occasions=_AT_HOME),
        Kind("bowl", "tableware", noun("bowl", "碗", ("cuenco", "m"), ("пиала", "f")), ("bowl",), (9, 130), 10, (*_CLAY, "walnut"), palette="home", traits=("handmade", "large", "small", "minimalist"), facts=(Measured("diameter", 11, 30), _DISH), occasions=_AT_HOME),
        Kind("teapot", "tableware", noun("teapot", "茶壶", ("tetera", "f"), ("заварочный чайник", "m")), ("teapot",), (22, 240), 8, _CLAY, palette="home", traits=("classic", "handmade", "small", "vintage"), facts=(Measured("volume", 400, 1200, 100), _DISH), occasions=_AT_HOME),
        Kind("wine_glasses", "tableware", noun("set of glasses", "酒杯套装", ("juego de copas", "m"), ("набор бокалов", "m")), ("glassware",), (18, 260), 9, ("crystal", "glass"), palette="juice", coloured=False, traits=("classic", "slim", "festive", "polished"), facts=(Listed("pieces", (2, 4, 6)), Listed("volume", (220, 350, 450, 600)), _DISH), occasions=("home", "gift", "wedding"), finish="glass"),
        Kind("vase", "decoration", noun("vase", "花瓶", ("jarrón", "m"), ("ваза", "f")), ("vase",), (18, 420), 14, ("ceramic", "porcelain", "glass", "crystal", "stoneware"), palette="home", traits=("handmade", "minimalist", "large", "vintage"), facts=(Measured("height", 16, 48), Measured("diameter", 9, 24)), occasions=_AT_HOME),
        Kind("mirror", "decoration", noun("mirror", "镜子", ("espejo", "m"), ("зеркало", "n")), ("mirror",), (40, 620), 8, ("oak", "walnut", "brass", "black_steel"), palette="wood", colours=1, coloured=False, traits=("large", "minimalist", "vintage", "slim"), facts=(Measured("width", 40, 90, 5), Measured("height", 50, 170, 5)), occasions=("home",)),
        Kind("art_print", "decoration", noun("framed art print", "装框艺术版画", ("lámina enmarcada", "f"), ("постер в раме", "m")), ("frame",), (25, 340), 9, palette="home", colours=2, traits=("modern", "minimalist", "romantic", "vintage"), facts=(Listed("width", (30, 40, 50, 70)), Listed("height", (40, 50, 70, 100))), occasions=_AT_HOME, care="dry"),
        Kind("cushion", "textiles", noun("cushion", "抱枕", ("cojín", "m"), ("подушка", "f")), ("cushion",), (14, 180), 12, ("linen", "velvet", "wool", "cotton", "striped_cotton", "tweed"), palette="home", traits=("soft", "embroidered", "large", "quilted"), facts=(Listed("width", (40, 45, 50, 60)), Listed("height", (40, 45, 50))), occasions=_AT_HOME),
        Kind("throw", "textiles", noun("throw", "盖毯", ("manta", "f"), ("плед", "m")), ("throw",), (30, 590), 11, ("cashmere", "wool", "alpaca", "merino", "cotton", "checked_wool"), palette="cloth", traits=("warm", "soft", "large", "light"), facts=(Listed("width", (130, 140, 150)), Listed("length", (170, 180, 200))), occasions=_AT_HOME),
        Kind("towels", "textiles", noun("towel set", "毛巾套装", ("juego de toallas", "m"), ("набор полотенец", "m")), ("towels",), (18, 140), 8, ("cotton", "linen"), palette="home", traits=("soft", "light", "large"), facts=(Listed("pieces", (2, 3, 4, 6)),), occasions=_AT_HOME),
        Kind("armchair", "furniture", noun("armchair", "扶手椅", ("sillón", "m"), ("кресло", "n")), ("armchair",), (220, 2900), 9, ("velvet", "linen", "leather", "wool", "corduroy"), palette="cloth", traits=("soft", "classic", "modern", "vintage"), facts=(Measured("width", 68, 96), Measured("height", 74, 105), Measured("depth", 70, 95)), occasions=("home",)),
    ),
    stories=(
        text("Made for every day, good enough for a feast.", "日常使用，亦可登节日之堂。", "Para cada día, y a la altura de una fiesta.", "Сделано для будней и достойно праздника."),
        text("Small differences between pieces are the hand's signature.", "件件略有不同，那是手作的签名。", "Las pequeñas diferencias entre piezas son la firma de la mano.", "Небольшие различия между изделиями — подпись руки мастера."),
        text("It makes a room calmer without asking for attention.", "静置一隅，便让空间更显从容。", "Da calma a la habitación sin pedir atención.", "Делает комнату спокойнее, не требуя внимания."),
    ),
)

LIGHTING = Department(
    ref="lighting",
    names=text("Lighting", "灯具", "Iluminación", "Свет"),
    categories={
        "table-floor-lamps": text("Table & floor lamps", "台灯与落地灯", "Lámparas de mesa y de pie", "Настольные лампы и торшеры"),
        "pendant-lamps": text("Pendant lamps", "吊灯", "Lámparas colgantes", "Подвесные светильники"),
    },
    kinds=(
        Kind("table_lamp", "table-floor-lamps", noun("table lamp", "台灯", ("lámpara de mesa", "f"), ("настольная лампа", "f")), ("table_lamp",), (30, 590), 14, ("ceramic", "brass", "marble", "chrome", "oak"), palette="home", colours=2, traits=("classic", "minimalist", "modern", "compact", "vintage"), facts=(*_BULB, Measured("height", 28, 62)), occasions=_AT_HOME),
        Kind("floor_lamp", "table-floor-lamps", noun("floor lamp", "落地灯", ("lámpara de pie", "f"), ("торшер", "m")), ("floor_lamp",), (60, 890), 9, ("brass", "oak", "black_steel", "chrome"), palette="home", colours=2, traits=("slim", "classic", "modern", "large"), facts=(*_BULB, Measured("height", 135, 182)), occasions=("home",)),
        Kind("pendant_lamp", "pendant-lamps", noun("pendant lamp", "吊灯", ("lámpara colgante", "f"), ("подвесной светильник", "m")), ("pendant_lamp",), (40, 980), 14, ("glass", "brass", "aluminium", "ceramic", "paper"), palette="home", colours=2, traits=("modern", "minimalist", "large", "handmade"), facts=(*_BULB, Measured("diameter", 22, 70)), occasions=("home",)),
    ),
    stories=(
        text("The light falls where you read and leaves the rest in peace.", "光落于阅读之处，其余皆归宁静。", "La luz cae donde se lee y deja en paz lo demás.", "Свет ложится туда, где читают, и не тревожит остальное."),
        text("It dims to the warmth of a candle.", "可调暗至烛光般的温暖。", "Se atenúa hasta el calor de una vela.", "Приглушается до тепла свечи."),
        text("Wired with textile cable; the switch clicks as a switch should.", "布艺电线，开关手感清脆。", "Con cable textil y un interruptor que suena como debe.", "Провод в текстильной оплётке и выключатель с правильным щелчком."),
    ),
)

KITCHEN = Department(
    ref="kitchen",
    names=text("Kitchen", "厨房", "Cocina", "Кухня"),
    categories={
        "cookware": text("Cookware", "锅具", "Ollas y sartenes", "Кастрюли и сковороды"),
        "knives-boards": text("Knives & boards", "刀具与砧板", "Cuchillos y tablas", "Ножи и доски"),
        "tea-coffee-makers": text("Tea & coffee makers", "茶与咖啡器具", "Té y café", "Чайники и кофеварки"),
        "table-tools": text("Cutlery & flasks", "餐具与保温杯", "Cubiertos y termos", "Приборы и термосы"),
    },
    kinds=(
        Kind("frying_pan", "cookware", noun("frying pan", "煎锅", ("sartén", "f"), ("сковорода", "f")), ("pan",), (22, 210), 11, ("cast_iron", "steel", "aluminium", "copper"), palette="kitchen", traits=("robust", "professional", "light", "classic"), facts=(Listed("diameter", (20, 24, 26, 28, 30)), _HOB), occasions=_AT_HOME),
        Kind("casserole", "cookware", noun("casserole", "炖锅", ("cacerola", "f"), ("кастрюля", "f")), ("pot",), (35, 340), 11, ("cast_iron", "steel", "copper", "ceramic"), palette="kitchen", traits=("robust", "large", "classic", "small"), facts=(Listed("capacity", (2, 3.3, 4.2, 5.3, 6.7)), _HOB, _DISH), occasions=_AT_HOME),
        Kind("chefs_knife", "knives-boards", noun("chef's knife", "主厨刀", ("cuchillo de chef", "m"), ("поварской нож", "m")), ("knife",), (20, 290), 10, ("steel", "ceramic"), palette="wood", colours=1, coloured=False, traits=("professional", "handmade", "light"), facts=(Listed("blade_length", (15, 18, 20, 24)), Measured("weight", 120, 260, 10)), occasions=_AT_HOME, finish="wood"),
        Kind("chopping_board", "knives-boards", noun("chopping board", "砧板", ("tabla de cortar", "f"), ("разделочная доска", "f")), ("board",), (14, 120), 8, ("oak", "walnut", "bamboo", "beech"), palette="wood", coloured=False, traits=("large", "robust", "handmade", "small"), facts=(Listed("width", (20, 26, 30)), Listed("length", (34, 40, 50))), occasions=_AT_HOME),
        Kind("mortar", "knives-boards", noun("mortar", "研钵", ("mortero", "m"), ("ступка", "f")), ("mortar",), (18, 90), 5, ("marble", "beech", "stoneware"), palette="home", colours=1, coloured=False, traits=("classic", "small", "robust"), facts=(Measured("diameter", 10, 18),), occasions=_AT_HOME),
        Kind("kettle", "tea-coffee-makers", noun("kettle", "水壶", ("hervidor", "m"), ("чайник", "m")), ("kettle",), (28, 220), 9, ("steel", "copper", "cast_iron"), palette="kitchen", traits=("classic", "modern", "slim", "matte"), facts=(Listed("capacity", (0.9, 1.2, 1.5, 1.7)), Listed("power", (1200, 1850, 2200)), Listed("warranty", (12, 24, 36))), occasions=_AT_HOME),
        Kind("coffee_machine", "tea-coffee-makers", noun("coffee machine", "咖啡机", ("cafetera", "f"), ("кофемашина", "f")), ("coffee_machine",), (90, 1900), 9, ("steel", "aluminium"), material_in_title=False, palette="kitchen", colours=2, traits=("automatic", "compact", "professional", "classic"), facts=(Listed("power", (1100, 1350, 1450, 1600)), Listed("capacity", (1, 1.5, 2)), Listed("warranty", (24, 36))), occasions=_AT_HOME, care="wipe", finish="shiny"),
        Kind("cutlery_set", "table-tools", noun("cutlery set", "餐具套装", ("cubertería", "f"), ("набор приборов", "m")), ("cutlery",), (35, 480), 8, ("steel", "gold_steel", "black_steel", "silver"), coloured=False, palette="home", traits=("classic", "slim", "polished", "matte"), facts=(Listed("pieces", (16, 24, 30, 68)), _DISH), occasions=("home", "gift", "wedding")),
        Kind("flask", "table-tools", noun("vacuum flask", "保温杯", ("termo", "m"), ("термос", "m")), ("thermos",), (14, 60), 10, ("steel", "titanium"), palette="sport", colours=4, traits=("compact", "robust", "light", "matte"), facts=(Listed("capacity", (0.35, 0.5, 0.75, 1)), Measured("weight", 210, 520, 10)), occasions=("travel", "sport", "gift"), finish="matte"),
    ),
    stories=(
        text("It does one thing well and lasts longer than the recipe book.", "专注一事，经久耐用，比菜谱更长寿。", "Hace bien una sola cosa y dura más que el recetario.", "Делает одно дело хорошо и переживёт поваренную книгу."),
        text("Balanced in the hand, easy to clean, good to look at.", "手感平衡，易于清洁，赏心悦目。", "Equilibrio en la mano, limpieza fácil y buena presencia.", "Хорошо лежит в руке, легко моется и радует глаз."),
        text("Designed with cooks and tested in a busy kitchen.", "与厨师共同设计，历经繁忙厨房的考验。", "Diseño pensado con cocineros y a prueba de una cocina con prisa.", "Придумано вместе с поварами и проверено на шумной кухне."),
    ),
)
