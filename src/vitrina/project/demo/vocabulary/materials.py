"""Materials: their names, how they modify a noun, how they shine, how they are cared for."""

from dataclasses import dataclass

from vitrina.project.demo.types import Text, text


@dataclass(frozen=True, slots=True)
class Material:
    """`names` are nominatives; `modifier` is what stands in a title: an English attribute, a Chinese prefix, a
    bare Spanish noun (for "de …"), a Russian adjective or phrase. `finish` is for drawings, `care` a key of
    `CARE`. `accent`: the material's own "#rrggbb" where the metal parts of a thing are made of it."""

    key: str
    names: Text
    modifier: Text
    finish: str
    care: str
    accent: str = ""


Row = tuple[str, str, str, str, str, str, str, str]


def _materials(*rows: Row) -> dict[str, Material]:
    made = {}
    for key, finish, care, en, zh, es, ru, ru_modifier in rows:
        noun_zh = zh[:-1] if zh in ("棉质", "纸质", "竹制") else zh
        names = {"en": en[:1].upper() + en[1:], "zh": noun_zh, "es": es[:1].upper() + es[1:], "ru": ru}
        made[key] = Material(key, names, text(en, zh, es, ru_modifier), finish, care, _ACCENTS.get(key, ""))
    return made


_ACCENTS = {
    "yellow_gold": "#cda349", "rose_gold": "#d39a7f", "white_gold": "#c9ccd0", "silver": "#bfc3c8",
    "platinum": "#c5c9ce", "steel": "#a9aeb4", "titanium": "#85888c", "gold_steel": "#c6a25a",
    "bronze": "#9a7143", "brass": "#c19a4e", "chrome": "#b4b9be", "black_steel": "#55585d",
}  # fmt: skip

MATERIALS = _materials(
    # key, finish, care, English, Chinese, Spanish, Russian, Russian in a title
    ("calf_leather", "leather", "leather", "calf leather", "小牛皮", "piel de becerro", "Телячья кожа", "из телячьей кожи"),
    ("leather", "grain", "leather", "leather", "皮革", "piel", "Кожа", "кожаный"),
    ("lamb_leather", "quilted", "leather", "lambskin", "小羊皮", "piel de cordero", "Кожа ягнёнка", "из кожи ягнёнка"),
    ("patent_leather", "patent", "leather", "patent leather", "漆皮", "charol", "Лакированная кожа", "лакированный"),
    ("embossed_leather", "croc", "leather", "croc-embossed leather", "鳄鱼纹皮革", "piel con grabado de cocodrilo", "Кожа с тиснением под крокодила", "из кожи с тиснением"),
    ("suede", "suede", "suede", "suede", "麂皮", "ante", "Замша", "замшевый"),
    ("canvas", "canvas", "textile", "canvas", "帆布", "lona", "Канвас", "из канваса"),
    ("nylon", "silk", "textile", "nylon", "尼龙", "nailon", "Нейлон", "нейлоновый"),
    ("polycarbonate", "plastic", "wipe", "polycarbonate", "聚碳酸酯", "policarbonato", "Поликарбонат", "из поликарбоната"),
    ("mesh", "canvas", "textile", "mesh", "网布", "malla", "Сетка", "из дышащей сетки"),
    ("rubber", "plastic", "wipe", "rubber", "橡胶", "caucho", "Каучук", "каучуковый"),
    ("silk", "silk", "silk", "silk", "真丝", "seda", "Шёлк", "шёлковый"),
    ("satin", "satin", "silk", "satin", "缎面", "satén", "Атлас", "атласный"),
    ("chiffon", "floral", "silk", "chiffon", "雪纺", "gasa", "Шифон", "шифоновый"),
    ("wool", "wool", "wool", "wool", "羊毛", "lana", "Шерсть", "шерстяной"),
    ("merino", "knit", "wool", "merino wool", "美利奴羊毛", "lana merina", "Мериносовая шерсть", "из мериносовой шерсти"),
    ("cashmere", "knit", "wool", "cashmere", "羊绒", "cachemira", "Кашемир", "кашемировый"),
    ("alpaca", "wool", "wool", "alpaca", "羊驼毛", "alpaca", "Альпака", "из альпаки"),
    ("tweed", "tweed", "wool", "tweed", "粗花呢", "tweed", "Твид", "твидовый"),
    ("felt", "wool", "wool", "felt", "毛毡", "fieltro", "Фетр", "фетровый"),
    ("straw", "canvas", "wipe", "straw", "草编", "paja", "Соломка", "соломенный"),
    ("cotton", "soft", "textile", "cotton", "棉质", "algodón", "Хлопок", "хлопковый"),
    ("striped_cotton", "stripe", "textile", "striped cotton", "条纹棉", "algodón de rayas", "Хлопок в полоску", "из хлопка в полоску"),
    ("checked_wool", "check", "wool", "checked wool", "格纹羊毛", "lana de cuadros", "Шерсть в клетку", "из шерсти в клетку"),
    ("linen", "linen", "textile", "linen", "亚麻", "lino", "Лён", "льняной"),
    ("denim", "denim", "textile", "denim", "牛仔布", "denim", "Деним", "из денима"),
    ("velvet", "suede", "silk", "velvet", "丝绒", "terciopelo", "Бархат", "бархатный"),
    ("corduroy", "ribbed", "textile", "corduroy", "灯芯绒", "pana", "Вельвет", "вельветовый"),
    ("jersey", "soft", "textile", "jersey", "针织", "punto", "Джерси", "трикотажный"),
    ("viscose", "floral", "silk", "viscose", "粘胶", "viscosa", "Вискоза", "из вискозы"),
    ("dotted_silk", "dots", "silk", "polka-dot silk", "波点真丝", "seda de lunares", "Шёлк в горошек", "из шёлка в горошек"),
    ("recycled_polyester", "silk", "textile", "recycled polyester", "再生涤纶", "poliéster reciclado", "Переработанный полиэстер", "из переработанного полиэстера"),
    ("acetate", "shiny", "wipe", "acetate", "板材", "acetato", "Ацетат", "из ацетата"),
    ("yellow_gold", "metal", "jewel", "yellow gold", "黄K金", "oro amarillo", "Жёлтое золото", "из жёлтого золота"),
    ("rose_gold", "metal", "jewel", "rose gold", "玫瑰金", "oro rosa", "Розовое золото", "из розового золота"),
    ("white_gold", "metal", "jewel", "white gold", "白K金", "oro blanco", "Белое золото", "из белого золота"),
    ("silver", "metal", "jewel", "sterling silver", "纯银", "plata de ley", "Серебро", "серебряный"),
    ("platinum", "metal", "jewel", "platinum", "铂金", "platino", "Платина", "платиновый"),
    ("steel", "metal", "wipe", "steel", "精钢", "acero", "Сталь", "стальной"),
    ("black_steel", "metal", "wipe", "black steel", "黑钢", "acero negro", "Чёрная сталь", "из чёрной стали"),
    ("gold_steel", "metal", "wipe", "gold-plated steel", "镀金精钢", "acero dorado", "Позолоченная сталь", "из позолоченной стали"),
    ("titanium", "metal", "wipe", "titanium", "钛金属", "titanio", "Титан", "титановый"),
    ("bronze", "metal", "wipe", "bronze", "青铜", "bronce", "Бронза", "бронзовый"),
    ("brass", "metal", "wipe", "brass", "黄铜", "latón", "Латунь", "латунный"),
    ("chrome", "metal", "wipe", "chrome", "镀铬", "metal cromado", "Хромированный металл", "хромированный"),
    ("cast_iron", "round", "pan", "cast-iron", "铸铁", "hierro fundido", "Чугун", "чугунный"),
    ("aluminium", "shiny", "wipe", "aluminium", "铝合金", "aluminio", "Алюминий", "алюминиевый"),
    ("copper", "metal", "pan", "copper", "紫铜", "cobre", "Медь", "медный"),
    ("porcelain", "ceramic", "dish", "porcelain", "瓷器", "porcelana", "Фарфор", "фарфоровый"),
    ("ceramic", "ceramic", "dish", "ceramic", "陶瓷", "cerámica", "Керамика", "керамический"),
    ("stoneware", "ceramic", "dish", "stoneware", "炻瓷", "gres", "Каменная керамика", "из каменной керамики"),
    ("glass", "glass", "dish", "glass", "玻璃", "vidrio", "Стекло", "стеклянный"),
    ("crystal", "glass", "dish", "crystal", "水晶", "cristal", "Хрусталь", "хрустальный"),
    ("marble", "marble", "wipe", "marble", "大理石", "mármol", "Мрамор", "мраморный"),
    ("oak", "wood", "wood", "oak", "橡木", "roble", "Дуб", "дубовый"),
    ("walnut", "wood", "wood", "walnut", "胡桃木", "nogal", "Орех", "из ореха"),
    ("beech", "wood", "wood", "beech", "榉木", "haya", "Бук", "буковый"),
    ("bamboo", "wood", "wood", "bamboo", "竹制", "bambú", "Бамбук", "бамбуковый"),
    ("paper", "linen", "dry", "paper", "纸质", "papel", "Бумага", "бумажный"),
    ("plush", "wool", "textile", "plush", "毛绒", "peluche", "Плюш", "плюшевый"),
    ("composite", "shiny", "wipe", "composite", "复合材料", "composite", "Композит", "композитный"),
    ("natural_rubber", "soft", "wipe", "natural rubber", "天然橡胶", "caucho natural", "Натуральный каучук", "из натурального каучука"),
    ("roses", "soft", "flowers", "rose", "玫瑰", "rosas", "Розы", "из роз"),
    ("peonies", "soft", "flowers", "peony", "牡丹", "peonías", "Пионы", "из пионов"),
    ("tulips", "soft", "flowers", "tulip", "郁金香", "tulipanes", "Тюльпаны", "из тюльпанов"),
    ("ranunculus", "soft", "flowers", "ranunculus", "花毛茛", "ranúnculos", "Ранункулюсы", "из ранункулюсов"),
)  # fmt: skip

CARE: dict[str, Text] = {
    "leather": text("Wipe with a soft dry cloth; keep away from heat and damp; treat with colourless cream twice a year.", "用柔软干布擦拭，远离高温与潮湿；每年用无色皮革膏保养两次。", "Limpiar con un paño suave y seco; proteger del calor y la humedad; nutrir con crema incolora dos veces al año.", "Протирать мягкой сухой тканью; беречь от жары и влаги; дважды в год обрабатывать бесцветным кремом."),
    "suede": text("Brush in one direction when dry; protect with a spray before first wear.", "干燥时顺一个方向轻刷；首次使用前喷涂防护喷雾。", "Cepillar en seco en una sola dirección; aplicar un protector antes del primer uso.", "Чистить сухой щёткой в одном направлении; перед первой ноской обработать защитным спреем."),
    "textile": text("Machine wash at 30 °C with similar colours; do not tumble dry.", "30 °C 机洗，与同色衣物同洗；不可烘干。", "Lavar a máquina a 30 °C con colores similares; no usar secadora.", "Машинная стирка при 30 °C с вещами схожих цветов; не сушить в машине."),
    "silk": text("Dry clean or wash by hand in cold water; iron on low heat from the inside.", "干洗或冷水手洗；反面低温熨烫。", "Limpiar en seco o lavar a mano en agua fría; planchar del revés a baja temperatura.", "Химчистка или ручная стирка в холодной воде; гладить с изнанки при низкой температуре."),
    "wool": text("Wash by hand in cold water with wool soap; dry flat; store with cedar.", "使用羊毛专用洗涤剂冷水手洗；平铺晾干；与雪松木一同存放。", "Lavar a mano en agua fría con jabón para lana; secar en horizontal; guardar con madera de cedro.", "Ручная стирка в холодной воде со средством для шерсти; сушить на плоскости; хранить с кедром."),
    "wipe": text("Clean with a soft damp cloth; no abrasives.", "用柔软湿布清洁；勿用研磨剂。", "Limpiar con un paño suave y húmedo; no usar abrasivos.", "Протирать мягкой влажной тканью; не использовать абразивы."),
    "jewel": text("Take off before bathing; polish with a soft cloth; store apart from other pieces.", "沐浴前请取下；用软布抛光；与其他首饰分开存放。", "Quitar antes del baño; pulir con un paño suave; guardar por separado.", "Снимать перед купанием; полировать мягкой тканью; хранить отдельно от других украшений."),
    "pan": text("Wash by hand, dry at once, oil lightly.", "手洗后立即擦干，薄涂一层食用油。", "Lavar a mano, secar enseguida y engrasar ligeramente.", "Мыть вручную, сразу вытирать насухо и слегка смазывать маслом."),
    "dish": text("Dishwasher safe on a gentle programme.", "可用洗碗机轻柔模式清洗。", "Apto para lavavajillas en programa suave.", "Можно мыть в посудомоечной машине в щадящем режиме."),
    "wood": text("Wipe with a damp cloth and dry at once; oil twice a year.", "湿布擦拭后立即擦干；每年上油两次。", "Limpiar con un paño húmedo y secar enseguida; aceitar dos veces al año.", "Протирать влажной тканью и сразу вытирать; дважды в год пропитывать маслом."),
    "dry": text("Keep dry and out of direct sun.", "保持干燥，避免阳光直射。", "Conservar en seco y sin sol directo.", "Хранить в сухом месте, беречь от прямого солнца."),
    "flowers": text("Cut the stems at a slant and change the water every second day.", "斜剪花茎，每两天换一次水。", "Cortar los tallos en diagonal y cambiar el agua cada dos días.", "Подрезать стебли наискось и менять воду раз в два дня."),
    "plant": text("Bright place without direct sun; water once a week.", "置于明亮处，避免直射；每周浇水一次。", "Lugar luminoso sin sol directo; regar una vez por semana.", "Светлое место без прямого солнца; поливать раз в неделю."),
    "food": text("Store in a cool dry place; close well after opening.", "存放于阴凉干燥处；开封后请密封。", "Conservar en un lugar fresco y seco; cerrar bien después de abrir.", "Хранить в прохладном сухом месте; после вскрытия плотно закрывать."),
    "beauty": text("Keep below 25 °C and away from light; for external use.", "25 °C 以下避光保存；仅供外用。", "Conservar por debajo de 25 °C y protegido de la luz; uso externo.", "Хранить при температуре ниже 25 °C в защищённом от света месте; для наружного применения."),
    "device": text("Wipe with a dry microfibre cloth; charge at room temperature.", "用干燥的超细纤维布擦拭；室温下充电。", "Limpiar con un paño seco de microfibra; cargar a temperatura ambiente.", "Протирать сухой микрофиброй; заряжать при комнатной температуре."),
    "service": text("Bring the piece and your code to one of the shops named.", "请携带物品与券码前往指定门店。", "Lleve la pieza y su código a una de las tiendas indicadas.", "Принесите вещь и код в один из указанных магазинов."),
}  # fmt: skip

LEATHERS = ("calf_leather", "leather", "lamb_leather", "embossed_leather", "suede", "patent_leather")
GOLDS = ("yellow_gold", "rose_gold", "white_gold", "silver", "platinum")
