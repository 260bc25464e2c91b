"""Books and stationery."""

from vitrina.project.demo.departments.kinds import Chosen, Department, Kind, Listed, Measured, Whether
from vitrina.project.demo.grammar.phrases import noun
from vitrina.project.demo.types import Text, text


def _titles(*rows: tuple[str, str, str, str]) -> tuple[Text, ...]:
    return tuple(
        {"en": f"‘{en}’", "zh": f"《{zh}》", "es": f"«{es}»", "ru": f"«{ru}»"} for en, zh, es, ru in rows
    )


_NOVELS = _titles(
    ("The Glass Orchard", "玻璃果园", "El huerto de cristal", "Стеклянный сад"),
    ("A Map of Quiet Rivers", "静河地图", "Mapa de ríos serenos", "Карта тихих рек"),
    ("The Lamplighter's Daughter", "点灯人的女儿", "La hija del farolero", "Дочь фонарщика"),
    ("Seven Letters from the Sea", "七封海上来信", "Siete cartas del mar", "Семь писем с моря"),
    (
        "The House with Blue Shutters",
        "蓝色百叶窗之家",
        "La casa de las persianas azules",
        "Дом с синими ставнями",
    ),
    ("Snow on the Orange Trees", "橘树上的雪", "Nieve en los naranjos", "Снег на апельсиновых деревьях"),
    ("The Clockmaker's Winter", "钟表匠的冬天", "El invierno del relojero", "Зима часовщика"),
    ("What the Wind Kept", "风留下的", "Lo que guardó el viento", "Что сберёг ветер"),
    ("An Hour before the Train", "列车前一小时", "Una hora antes del tren", "За час до поезда"),
    ("The Last Tea Caravan", "最后的茶队", "La última caravana del té", "Последний чайный караван"),
    ("Under the Copper Roofs", "铜屋顶下", "Bajo los tejados de cobre", "Под медными крышами"),
    ("The Island of Borrowed Names", "借名之岛", "La isla de los nombres prestados", "Остров чужих имён"),
)
_MANUALS = _titles(
    ("Slow Breakfasts", "慢早餐", "Desayunos sin prisa", "Неспешные завтраки"),
    ("The Bread Year", "面包之年", "El año del pan", "Год хлеба"),
    ("Soups of Four Seasons", "四季汤谱", "Sopas de cuatro estaciones", "Супы четырёх времён года"),
    ("One Pan, Many Evenings", "一锅多晚", "Una sartén, muchas noches", "Одна сковорода, много вечеров"),
    ("Dumplings of the World", "世界饺子", "Empanadillas del mundo", "Пельмени мира"),
    (
        "The Little Pastry School",
        "小小糕点学校",
        "La pequeña escuela de repostería",
        "Маленькая школа выпечки",
    ),
)
_ALBUMS = _titles(
    ("Light and Facades", "光与立面", "Luz y fachadas", "Свет и фасады"),
    ("Gardens at Dusk", "黄昏花园", "Jardines al atardecer", "Сады в сумерках"),
    ("A Century of Chairs", "百年之椅", "Un siglo de sillas", "Век стульев"),
    ("Silk Roads in Colour", "彩色丝路", "Rutas de la seda en color", "Шёлковый путь в цвете"),
    ("Blue: A History", "蓝色的历史", "Azul: una historia", "Синий: история цвета"),
    ("Hands that Make", "造物之手", "Manos que hacen", "Руки мастеров"),
)
_FAIRY_TALES = _titles(
    (
        "The Fox who Counted Stars",
        "数星星的狐狸",
        "El zorro que contaba estrellas",
        "Лиса, которая считала звёзды",
    ),
    ("Tilda and the Cloud", "蒂尔达与云朵", "Tilda y la nube", "Тильда и облако"),
    ("The Very Patient Snail", "耐心的蜗牛", "El caracol muy paciente", "Очень терпеливая улитка"),
    ("A Boat for Bear", "小熊的船", "Un barco para el oso", "Кораблик для медведя"),
    ("The Night Post", "夜间邮差", "El correo de la noche", "Ночная почта"),
    ("Pim Plants a Tree", "皮姆种树", "Pim planta un árbol", "Пим сажает дерево"),
)
_BOOK = (
    Chosen("cover", ("hardcover", "softcover", "linen")),
    Chosen("book_language", ("english", "russian", "spanish", "chinese")),
    Measured("pages", 96, 640, 8),
)
_READ = ("home", "gift", "travel")

STATIONERY = Department(
    ref="books-stationery",
    names=text("Books & stationery", "图书与文具", "Libros y papelería", "Книги и канцелярия"),
    categories={
        "books": text("Books", "图书", "Libros", "Книги"),
        "notebooks-cards": text(
            "Notebooks & cards", "笔记本与贺卡", "Cuadernos y tarjetas", "Блокноты и открытки"
        ),
        "pens": text("Pens", "书写工具", "Instrumentos de escritura", "Ручки"),
    },
    kinds=(
        Kind(
            "novel",
            "books",
            noun("novel", "小说", ("novela", "f"), ("роман", "m")),
            ("book",),
            (8, 34),
            14,
            palette="paper",
            coloured=False,
            traits=("pocket", "illustrated", "gift"),
            facts=_BOOK,
            occasions=_READ,
            names=_NOVELS,
            care="dry",
        ),
        Kind(
            "cookbook",
            "books",
            noun("cookbook", "食谱", ("libro de cocina", "m"), ("кулинарная книга", "f")),
            ("book",),
            (14, 48),
            9,
            palette="paper",
            coloured=False,
            traits=("illustrated", "gift", "pocket"),
            facts=_BOOK,
            occasions=_READ,
            names=_MANUALS,
            care="dry",
        ),
        Kind(
            "art_book",
            "books",
            noun("art book", "艺术画册", ("libro de arte", "m"), ("книга об искусстве", "f")),
            ("book",),
            (24, 140),
            9,
            palette="paper",
            coloured=False,
            traits=("illustrated", "large", "gift"),
            facts=_BOOK,
            occasions=_READ,
            names=_ALBUMS,
            care="dry",
        ),
        Kind(
            "picture_book",
            "books",
            noun("picture book", "绘本", ("libro infantil", "m"), ("детская книга", "f")),
            ("book",),
            (7, 28),
            9,
            palette="paper",
            coloured=False,
            traits=("illustrated", "large", "pocket"),
            facts=(*_BOOK, Listed("age_from", (2, 3, 5, 7))),
            genders=("kids",),
            occasions=_READ,
            names=_FAIRY_TALES,
            care="dry",
        ),
        Kind(
            "notebook",
            "notebooks-cards",
            noun("notebook", "笔记本", ("cuaderno", "m"), ("блокнот", "m")),
            ("notebook",),
            (6, 90),
            14,
            ("leather", "linen", "paper", "suede"),
            palette="paper",
            traits=("pocket", "classic", "handmade", "soft"),
            facts=(
                Chosen("ruling", ("lined", "dotted", "blank", "squared")),
                Listed("pages", (96, 144, 192, 240)),
                Listed("paper_weight", (80, 90, 100, 120)),
            ),
            occasions=("work", "gift", "everyday"),
        ),
        Kind(
            "greeting_cards",
            "notebooks-cards",
            noun(
                "greeting cards",
                "贺卡套装",
                ("tarjetas de felicitación", "fp"),
                ("поздравительные открытки", "p"),
            ),
            ("cards",),
            (4, 32),
            7,
            ("paper",),
            material_in_title=False,
            palette="bright",
            colours=2,
            traits=("festive", "handmade", "romantic", "minimalist"),
            facts=(Listed("pieces", (1, 5, 8, 12)), Listed("paper_weight", (250, 300, 350))),
            occasions=("gift", "wedding"),
        ),
        Kind(
            "fountain_pen",
            "pens",
            noun("fountain pen", "钢笔", ("pluma estilográfica", "f"), ("перьевая ручка", "f")),
            ("pen",),
            (24, 680),
            10,
            ("brass", "steel", "acetate", "silver"),
            palette="dark",
            traits=("classic", "slim", "polished", "matte", "engraved"),
            facts=(
                Chosen("nib", ("fine", "medium", "broad")),
                Measured("weight", 16, 48),
                Whether("refillable", 1),
            ),
            occasions=("work", "gift"),
            care="wipe",
            finish="round",
        ),
        Kind(
            "ballpoint_pen",
            "pens",
            noun("ballpoint pen", "圆珠笔", ("bolígrafo", "m"), ("шариковая ручка", "f")),
            ("pen",),
            (6, 190),
            8,
            ("brass", "steel", "aluminium"),
            palette="dark",
            traits=("slim", "classic", "matte"),
            facts=(Chosen("nib", ("fine", "medium")), Measured("weight", 12, 36), Whether("refillable", 0.9)),
            occasions=("work", "gift"),
            care="wipe",
            finish="round",
        ),
    ),
    stories=(
        text(
            "Made to be opened and used for years.",
            "经得起多年翻阅与使用。",
            "Para abrir y usar durante años.",
            "Сделано так, чтобы открывать и пользоваться годами.",
        ),
        text(
            "Printed and finished in a workshop that answers for every copy.",
            "出自对每一件作品负责的工坊。",
            "Sale de un taller que responde de cada ejemplar.",
            "Из мастерской, которая отвечает за каждый экземпляр.",
        ),
        text(
            "A present that always fits.",
            "永远合适的礼物。",
            "Un regalo que siempre acierta.",
            "Подарок, который всегда подходит.",
        ),
    ),
)
