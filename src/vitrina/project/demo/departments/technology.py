"""Electronics and sound."""

from vitrina.project.demo.departments.kinds import Chosen, Department, Kind, Listed, Measured, Sizes, Whether
from vitrina.project.demo.grammar.phrases import noun
from vitrina.project.demo.types import text

_PANEL = Chosen("panel", ("oled", "ips", "mini_led"))
_WARRANTY = Listed("warranty", (12, 24, 36))
_USED = ("everyday", "work", "travel", "gift")
_LINK = Chosen("connection", ("bluetooth", "usb_c", "wifi", "cable"), 2)

ELECTRONICS = Department(
    ref="electronics",
    names=text("Electronics", "数码电子", "Electrónica", "Электроника"),
    categories={
        "phones-tablets": text("Phones & tablets", "手机与平板", "Móviles y tabletas", "Смартфоны и планшеты"),
        "laptops-keyboards": text("Laptops & keyboards", "笔记本与键盘", "Portátiles y teclados", "Ноутбуки и клавиатуры"),
        "smart-watches": text("Smart watches", "智能手表", "Relojes inteligentes", "Умные часы"),
        "cameras-televisions": text("Cameras & televisions", "相机与电视", "Cámaras y televisores", "Камеры и телевизоры"),
    },
    kinds=(
        Kind("smartphone", "phones-tablets", noun("smartphone", "智能手机", ("smartphone", "m"), ("смартфон", "m")), ("phone",), (180, 1500), 24, palette="tech", colours=3, traits=("slim", "compact", "modern", "waterproof"), facts=(Listed("diagonal", (5.8, 6.1, 6.4, 6.7, 6.9)), Listed("memory", (6, 8, 12, 16)), Measured("battery", 3600, 5800, 100), Listed("refresh_rate", (60, 90, 120, 144)), Listed("camera_resolution", (48, 50, 64, 108, 200)), _PANEL, Whether("water_proof", 0.7), _WARRANTY), sizes={"": Sizes("storage", (128, 256, 512), 0.18)}, occasions=_USED, care="device", finish="shiny"),
        Kind("tablet", "phones-tablets", noun("tablet", "平板电脑", ("tableta", "f"), ("планшет", "m")), ("tablet",), (190, 1300), 10, palette="tech", colours=2, traits=("slim", "light", "compact"), facts=(Listed("diagonal", (8.3, 10.4, 11, 12.9)), Listed("memory", (4, 8, 16)), Measured("battery", 5100, 10200, 100), _PANEL, _WARRANTY), sizes={"": Sizes("storage", (64, 128, 256), 0.2)}, occasions=_USED, care="device", finish="metal"),
        Kind("laptop", "laptops-keyboards", noun("laptop", "笔记本电脑", ("portátil", "m"), ("ноутбук", "m")), ("laptop",), (480, 3200), 18, palette="tech", colours=2, traits=("slim", "light", "professional", "robust"), facts=(Listed("diagonal", (13.3, 14, 15.6, 16, 17.3)), Listed("memory", (8, 16, 32, 64)), Measured("battery_life", 8, 22), Listed("refresh_rate", (60, 90, 120, 165)), Measured("weight", 980, 2400, 20), _PANEL, _WARRANTY), sizes={"": Sizes("storage", (256, 512, 1024), 0.14)}, occasions=("work", "everyday", "travel"), care="device", finish="metal"),
        Kind("keyboard", "laptops-keyboards", noun("keyboard", "键盘", ("teclado", "m"), ("клавиатура", "f")), ("keyboard",), (35, 260), 8, palette="tech", colours=3, traits=("wireless", "compact", "slim", "professional"), facts=(_LINK, Measured("battery_life", 40, 240, 20), Measured("weight", 380, 1200, 20), _WARRANTY), occasions=("work", "everyday"), care="device", finish="plastic"),
        Kind("smart_watch", "smart-watches", noun("smart watch", "智能手表", ("reloj inteligente", "m"), ("умные часы", "p")), ("smart_watch",), (90, 820), 14, palette="sport", colours=3, traits=("sporty", "compact", "waterproof", "light"), facts=(Listed("diagonal", (1.4, 1.6, 1.9)), Measured("battery_life", 18, 240, 6), Listed("water_resistance", (50, 100)), _LINK, _WARRANTY), genders=("unisex",), occasions=("sport", "everyday", "gift"), care="device"),
        Kind("camera", "cameras-televisions", noun("camera", "相机", ("cámara", "f"), ("фотоаппарат", "m")), ("camera",), (320, 3900), 9, palette="dark", colours=2, traits=("compact", "vintage", "professional", "robust"), facts=(Listed("camera_resolution", (20, 24, 26, 33, 45, 61)), Measured("weight", 320, 940, 10), _LINK, _WARRANTY), occasions=("travel", "work", "gift"), care="device", finish="leather"),
        Kind("television", "cameras-televisions", noun("television", "电视机", ("televisor", "m"), ("телевизор", "m")), ("television",), (290, 3800), 9, palette="tech", coloured=False, traits=("slim", "large", "modern"), facts=(Listed("diagonal", (43, 50, 55, 65, 77, 85)), Listed("refresh_rate", (60, 100, 120, 144)), _PANEL, Chosen("connection", ("wifi", "bluetooth", "cable"), 2), _WARRANTY), occasions=("home",), care="device"),
    ),
    stories=(
        text("Quick to set up and quiet afterwards.", "设置迅速，使用安静。", "Rápido de configurar y silencioso después.", "Быстро настраивается и потом не шумит."),
        text("Repairable: battery and screen can be replaced with ordinary tools.", "易于维修：普通工具即可更换电池与屏幕。", "Reparable: las piezas se cambian con herramientas normales.", "Ремонтопригодность: детали меняются обычными инструментами."),
        text("Updates are promised for seven years.", "承诺提供七年更新。", "Con siete años de actualizaciones garantizadas.", "Обновления обещаны на семь лет."),
    ),
)

AUDIO = Department(
    ref="audio",
    names=text("Audio", "音响", "Audio", "Аудио"),
    categories={
        "headphones-earbuds": text("Headphones & earbuds", "耳机", "Auriculares", "Наушники"),
        "speakers-turntables": text("Speakers & turntables", "音箱与唱机", "Altavoces y tocadiscos", "Колонки и проигрыватели"),
    },
    kinds=(
        Kind("headphones", "headphones-earbuds", noun("headphones", "头戴式耳机", ("auriculares de diadema", "mp"), ("наушники", "p")), ("headphones",), (45, 680), 18, palette="tech", colours=3, traits=("wireless", "light", "foldable", "professional"), facts=(Whether("noise_cancelling", 0.7), Measured("battery_life", 20, 60, 5), _LINK, Measured("weight", 180, 390, 5), _WARRANTY), occasions=("travel", "work", "everyday"), care="device", finish="plastic"),
        Kind("earbuds", "headphones-earbuds", noun("earbuds", "入耳式耳机", ("auriculares de botón", "mp"), ("наушники-вкладыши", "p")), ("earbuds",), (25, 320), 15, palette="tech", colours=4, traits=("wireless", "compact", "waterproof", "sporty"), facts=(Whether("noise_cancelling", 0.6), Measured("battery_life", 5, 12), Chosen("connection", ("bluetooth",)), Whether("water_proof", 0.8), _WARRANTY), occasions=("sport", "travel", "everyday", "gift"), care="device", finish="plastic"),
        Kind("speaker", "speakers-turntables", noun("speaker", "音箱", ("altavoz", "m"), ("колонка", "f")), ("speaker",), (40, 1600), 14, palette="tech", colours=3, traits=("wireless", "portable", "compact", "vintage", "waterproof"), facts=(Listed("power", (10, 20, 40, 60, 120)), _LINK, Measured("battery_life", 8, 24), Measured("weight", 420, 7800, 20), _WARRANTY), occasions=("home", "travel", "gift"), care="device", finish="plastic"),
        Kind("turntable", "speakers-turntables", noun("turntable", "黑胶唱机", ("tocadiscos", "m"), ("проигрыватель винила", "m")), ("turntable",), (120, 2400), 7, ("walnut", "oak", "beech"), palette="wood", coloured=False, traits=("automatic", "vintage", "classic"), facts=(Chosen("connection", ("cable", "bluetooth")), Measured("weight", 3200, 9800, 100), _WARRANTY), occasions=("home", "gift"), finish="wood"),
    ),
    stories=(
        text("Voices sound near, basses stay dry, nothing tires the ear.", "人声贴近，低音干净，久听不倦。", "Las voces suenan cerca, los graves quedan secos y nada cansa el oído.", "Голоса звучат близко, басы сухо, ухо не устаёт."),
        text("Tuned by ear in a room with books, not in a laboratory only.", "不止于实验室，更在书房中以耳调音。", "Con un sonido ajustado de oído, en una sala con libros y no solo en el laboratorio.", "Звук настроен на слух в комнате с книгами, а не только в лаборатории."),
        text("Every part that wears out can be bought and changed.", "易损部件均可单独购买更换。", "Cada pieza que se gasta se puede comprar y cambiar.", "Каждую изнашиваемую деталь можно купить и заменить."),
    ),
)
