"""Sport, toys, and services."""

from vitrina.project.demo.departments.kinds import Chosen, Department, Kind, Listed, Measured, Sizes, Whether
from vitrina.project.demo.grammar.phrases import noun
from vitrina.project.demo.types import text

_LEVEL = Chosen("level", ("beginner", "advanced", "professional"))
_AGE = Listed("age_from", (0, 1, 3, 5, 7))
_FUN = ("sport", "gift")

SPORT = Department(
    ref="sport",
    names=text("Sport", "运动", "Deporte", "Спорт"),
    categories={
        "balls-rackets": text("Balls & rackets", "球类与球拍", "Balones y raquetas", "Мячи и ракетки"),
        "training": text("Training & yoga", "健身与瑜伽", "Entrenamiento y yoga", "Тренировки и йога"),
        "outdoor": text("Outdoor & winter", "户外与冰雪", "Aire libre e invierno", "Улица и зима"),
    },
    kinds=(
        Kind("ball", "balls-rackets", noun("ball", "球", ("balón", "m"), ("мяч", "m")), ("ball",), (9, 140), 11, ("leather", "composite", "natural_rubber"), palette="sport", traits=("classic", "professional", "light", "vintage"), facts=(_LEVEL, Listed("diameter", (18, 22, 24)), Measured("weight", 260, 620, 10)), genders=("unisex", "kids"), occasions=_FUN),
        Kind("racket", "balls-rackets", noun("tennis racket", "网球拍", ("raqueta de tenis", "f"), ("теннисная ракетка", "f")), ("racket",), (35, 290), 9, ("composite", "aluminium"), palette="sport", traits=("light", "professional", "robust"), facts=(_LEVEL, Measured("weight", 240, 320, 5), Listed("length", (66, 68.5, 69))), genders=("unisex", "kids"), occasions=_FUN),
        Kind("yoga_mat", "training", noun("yoga mat", "瑜伽垫", ("esterilla de yoga", "f"), ("коврик для йоги", "m")), ("mat",), (15, 130), 10, ("natural_rubber", "composite"), palette="home", traits=("soft", "light", "foldable", "robust"), facts=(Listed("length", (173, 183, 200)), Listed("width", (61, 66)), Whether("vegan", 0.9)), genders=("unisex",), occasions=("sport", "home")),
        Kind("dumbbells", "training", noun("pair of dumbbells", "哑铃一对", ("par de mancuernas", "m"), ("пара гантелей", "f")), ("dumbbell",), (14, 160), 7, ("cast_iron", "rubber", "chrome"), palette="sport", colours=2, traits=("compact", "professional", "robust"), facts=(Listed("weight", (1000, 2000, 4000, 6000, 10000)), _LEVEL), genders=("unisex",), occasions=("sport", "home")),
        Kind("sports_bag", "training", noun("sports bag", "运动包", ("bolsa de deporte", "f"), ("спортивная сумка", "f")), ("kit_bag", "duffel"), (20, 190), 8, ("nylon", "recycled_polyester", "canvas"), palette="sport", traits=("spacious", "light", "waterproof"), facts=(Measured("capacity", 18, 45), Chosen("closure", ("zip",))), genders=("unisex",), occasions=("sport", "travel")),
        Kind("bicycle_helmet", "outdoor", noun("bicycle helmet", "自行车头盔", ("casco de bicicleta", "m"), ("велосипедный шлем", "m")), ("bicycle_helmet",), (30, 280), 8, ("polycarbonate", "composite"), material_in_title=False, palette="sport", traits=("light", "robust", "modern"), facts=(Measured("weight", 210, 380, 10), Chosen("season", ("all_year",))), genders=("unisex", "kids"), occasions=("sport", "travel"), sizes={"": Sizes("hat_size", ("S", "M", "L"))}),
        Kind("skis", "outdoor", noun("skis", "滑雪板", ("esquís", "mp"), ("лыжи", "p")), ("skis",), (160, 980), 7, ("composite", "oak"), material_in_title=False, palette="sport", colours=2, traits=("light", "professional", "modern"), facts=(_LEVEL, Chosen("season", ("autumn_winter",))), genders=("unisex", "women", "men"), occasions=("sport", "travel"), sizes={"": Sizes("length", (156, 163, 170, 177), shown=3)}),
    ),
    stories=(
        text("Built for the season after this one, too.", "不止陪你一个赛季。", "Para esta temporada y también para la siguiente.", "Хватит и на этот сезон, и на следующий."),
        text("Tried by people who train before work.", "由上班前坚持训练的人试用。", "A prueba de quienes entrenan antes de ir a trabajar.", "Проверено теми, кто тренируется до работы."),
        text("It weighs little and forgives much.", "轻量，且足够包容。", "Pesa poco y perdona mucho.", "Весит мало, прощает многое."),
    ),
)

TOYS = Department(
    ref="toys",
    names=text("Toys", "玩具", "Juguetes", "Игрушки"),
    categories={
        "soft-toys": text("Soft toys", "毛绒玩具", "Peluches", "Мягкие игрушки"),
        "wooden-toys": text("Wooden toys", "木制玩具", "Juguetes de madera", "Деревянные игрушки"),
        "puzzles-kites": text("Puzzles & kites", "拼图与风筝", "Puzles y cometas", "Пазлы и воздушные змеи"),
    },
    kinds=(
        Kind("teddy", "soft-toys", noun("teddy bear", "泰迪熊", ("osito de peluche", "m"), ("плюшевый мишка", "m")), ("teddy",), (12, 160), 14, ("plush", "wool", "alpaca", "cotton"), material_in_title=False, palette="toys", traits=("soft", "large", "small", "classic"), facts=(_AGE, Measured("height", 18, 70, 2)), genders=("kids",), occasions=("gift", "home"), finish="wool"),
        Kind("blocks", "wooden-toys", noun("building blocks", "积木", ("bloques de construcción", "mp"), ("кубики", "p")), ("blocks",), (12, 90), 10, ("beech", "oak", "bamboo"), palette="toys", colours=2, traits=("educational", "classic", "handmade"), facts=(_AGE, Listed("pieces", (12, 24, 48, 100))), genders=("kids",), occasions=("gift", "home"), finish="soft"),
        Kind("train", "wooden-toys", noun("toy train", "玩具火车", ("tren de juguete", "m"), ("игрушечный поезд", "m")), ("train",), (18, 140), 9, ("beech", "oak"), palette="toys", colours=2, traits=("classic", "educational", "robust", "vintage"), facts=(_AGE, Listed("pieces", (3, 12, 24, 40))), genders=("kids",), occasions=("gift", "home"), finish="soft"),
        Kind("doll_house", "wooden-toys", noun("doll's house", "娃娃屋", ("casa de muñecas", "f"), ("кукольный домик", "m")), ("doll_house",), (45, 320), 6, ("beech", "bamboo"), palette="toys", colours=2, traits=("large", "foldable", "vintage"), facts=(_AGE, Measured("height", 45, 110, 5), Listed("pieces", (8, 16, 28))), genders=("kids",), occasions=("gift", "home")),
        Kind("kite", "puzzles-kites", noun("kite", "风筝", ("cometa", "f"), ("воздушный змей", "m")), ("kite",), (12, 90), 7, ("nylon", "paper", "silk"), palette="bright", traits=("light", "large", "handmade", "festive"), facts=(_AGE, Measured("width", 60, 160, 10)), genders=("kids",), occasions=("gift", "travel"), finish="soft"),
        Kind("puzzle", "puzzles-kites", noun("jigsaw puzzle", "拼图", ("puzle", "m"), ("пазл", "m")), ("puzzle",), (8, 60), 9, ("beech", "paper"), palette="toys", coloured=False, traits=("educational", "large", "classic"), facts=(_AGE, Listed("pieces", (24, 60, 200, 500, 1000))), genders=("kids", "unisex"), occasions=("gift", "home")),
    ),
    stories=(
        text("Rounded corners, water-based paint, and a long life ahead.", "圆润边角，水性漆，经久耐玩。", "Esquinas redondeadas, pintura al agua y una vida larga por delante.", "Скруглённые углы, краска на водной основе и долгая жизнь впереди."),
        text("Made to be passed on to a younger brother.", "值得传给弟弟妹妹的玩具。", "Para pasar algún día al hermano pequeño.", "Чтобы однажды передать младшему брату."),
        text("It needs no batteries, only an afternoon.", "无需电池，只需一个午后。", "No necesita pilas, solo una tarde.", "Нужны не батарейки, а свободный вечер."),
    ),
)

_DAYS = Listed("turnaround", (1, 2, 3, 5, 7, 14))
_MINUTES = Listed("duration", (30, 45, 60, 90))

SERVICES = Department(
    ref="services",
    names=text("Services", "服务", "Servicios", "Услуги"),
    service=True,
    categories={
        "repair-care": text("Repair & care", "维修与护理", "Reparación y cuidado", "Ремонт и уход"),
        "personal-services": text("Personalisation & fitting", "定制与试穿", "Personalización y ajuste", "Персонализация и подгонка"),
    },
    kinds=(
        Kind("engraving", "personal-services", noun("engraving", "刻字服务", ("grabado", "m"), ("гравировка", "f")), ("engraving",), (15, 90), 8, palette="juice", coloured=False, traits=("personal", "express", "classic"), facts=(_DAYS,), occasions=("gift", "wedding"), care="service"),
        Kind("fitting", "personal-services", noun("fitting session", "量身试衣", ("sesión de ajuste", "f"), ("примерка с портным", "f")), ("dress_form",), (12, 60), 7, palette="bright", coloured=False, traits=("personal", "professional", "express"), facts=(_MINUTES, _DAYS), occasions=("wedding", "work"), care="service"),
        Kind("styling", "personal-services", noun("styling session", "造型咨询", ("asesoría de estilo", "f"), ("консультация стилиста", "f")), ("dress_form",), (40, 220), 6, palette="bright", coloured=False, traits=("personal", "professional", "festive"), facts=(_MINUTES,), occasions=("work", "gift", "evening"), care="service"),
        Kind("gift_wrapping", "personal-services", noun("gift wrapping", "礼品包装", ("envoltorio de regalo", "m"), ("подарочная упаковка", "f")), ("gift",), (3, 25), 7, palette="bright", coloured=False, traits=("festive", "classic", "personal", "express"), facts=(_DAYS,), occasions=("gift", "wedding"), care="service"),
        Kind("bag_repair", "repair-care", noun("bag repair", "箱包维修", ("reparación de bolsos", "f"), ("ремонт сумок", "m")), ("spool",), (25, 160), 7, palette="leather", coloured=False, traits=("professional", "express"), facts=(_DAYS,), occasions=("everyday",), care="service", finish="ribbed"),
        Kind("shoe_repair", "repair-care", noun("shoe repair", "鞋履维修", ("reparación de calzado", "f"), ("ремонт обуви", "m")), ("spool",), (18, 120), 7, palette="dark", coloured=False, traits=("professional", "express"), facts=(_DAYS,), occasions=("everyday",), care="service", finish="ribbed"),
        Kind("watch_service", "repair-care", noun("watch service", "腕表保养", ("revisión de relojes", "f"), ("обслуживание часов", "n")), ("workbench",), (60, 480), 7, palette="wood", coloured=False, traits=("professional", "express"), facts=(_DAYS, Listed("warranty", (12, 24))), occasions=("everyday",), care="service"),
    ),
    stories=(
        text("You get a code; show it in one of the shops named and it is done while you wait or by the day agreed.", "购买后获得券码，前往指定门店出示，立等或约定日期完成。", "Recibirá un código; muéstrelo en una de las tiendas indicadas y se hará en el momento o el día acordado.", "Вы получите код: покажите его в одном из указанных магазинов, и работу сделают при вас или к назначенному дню."),
        text("Done by people who have learnt this trade and nothing else.", "由专精此道的匠人完成。", "A cargo de personas que han aprendido este oficio y ningún otro.", "Работают люди, которые учились именно этому ремеслу."),
        text("If you are not pleased, we do it again.", "如不满意，我们将重新为您服务。", "Si no queda a su gusto, lo repetimos.", "Если результат не понравится, сделаем заново."),
    ),
)
