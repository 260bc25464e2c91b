"""Finding a bag: what it holds, how it is carried, what it is made of."""

from vitrina.content.guides.types import GuideDraft, GuideKind, Limits, StepDraft
from vitrina.project.demo.texts.finders.choices import SMOOTH_LEATHERS, choice
from vitrina.project.demo.texts.finders.pictures import picture_path
from vitrina.project.demo.types import text

BAG = GuideDraft(
    ref="find-a-bag",
    kind=GuideKind.FINDER,
    titles=text("Find your bag", "找到您的包", "Encuentre su bolso", "Найдите свою сумку"),
    intros=text(
        "Begin with what it must hold. The rest follows.",
        "先想想它要装什么，其余自然明了。",
        "Empiece por lo que debe llevar. El resto viene solo.",
        "Начните с того, что в ней должно поместиться. Остальное решится само.",
    ),
    picture=picture_path("bag-day"),
    position=1,
    steps=(
        StepDraft(
            "holds",
            text(
                "What should it hold?",
                "要装什么？",
                "¿Qué debe llevar dentro?",
                "Что в ней должно поместиться?",
            ),
            (
                choice(
                    "essentials",
                    "bag-essentials",
                    text(
                        "Phone, cards, keys",
                        "手机、卡片、钥匙",
                        "Móvil, tarjetas, llaves",
                        "Телефон, карты, ключи",
                    ),
                    Limits(values={"category": ("clutches-crossbody",)}),
                ),
                choice(
                    "day",
                    "bag-day",
                    text("A tablet and a book", "平板和一本书", "Una tableta y un libro", "Планшет и книга"),
                    Limits(values={"category": ("handbags",)}),
                ),
                choice(
                    "laptop",
                    "bag-laptop",
                    text("A laptop", "笔记本电脑", "Un portátil", "Ноутбук"),
                    Limits(values={"category": ("backpacks-travel",)}, ranges={"laptop_size": (13, None)}),
                ),
                choice(
                    "weekend",
                    "bag-weekend",
                    text(
                        "A weekend or more", "一个周末或更久", "Un fin de semana o más", "Выходные и дольше"
                    ),
                    Limits(values={"category": ("backpacks-travel",)}, ranges={"capacity": (28, None)}),
                ),
            ),
        ),
        StepDraft(
            "carry",
            text(
                "How do you like to carry it?",
                "喜欢怎样背？",
                "¿Cómo le gusta llevarlo?",
                "Как вам удобно её носить?",
            ),
            (
                choice(
                    "hand",
                    "bag-hand",
                    text("In the hand", "手提", "En la mano", "В руке"),
                    Limits(values={"strap": ("handles", "detachable")}),
                    after=("day",),
                ),
                choice(
                    "shoulder",
                    "bag-shoulder",
                    text(
                        "Over the shoulder, on a chain",
                        "链条单肩",
                        "Al hombro, con cadena",
                        "На плече, на цепочке",
                    ),
                    Limits(values={"strap": ("chain",)}),
                    after=("essentials", "day"),
                ),
                choice(
                    "across",
                    "bag-across",
                    text("Across the body", "斜挎", "Cruzado", "Через плечо"),
                    Limits(values={"strap": ("adjustable",)}),
                    after=("essentials", "day"),
                ),
                choice(
                    "bare",
                    "bag-bare",
                    text(
                        "Under the arm, no strap",
                        "无带手拿",
                        "Bajo el brazo, sin correa",
                        "Под мышкой, без ремня",
                    ),
                    Limits(values={"occasion": ("evening", "wedding")}),
                    after=("essentials",),
                ),
                choice(
                    "back",
                    "bag-back",
                    text("On the back", "双肩", "A la espalda", "За спиной"),
                    Limits(ranges={"laptop_size": (13, None)}),
                    after=("laptop",),
                ),
                choice(
                    "back-large",
                    "bag-laptop",
                    text(
                        "On the back, 16-inch laptop",
                        "双肩，16 英寸电脑",
                        "A la espalda, portátil de 16″",
                        "За спиной, ноутбук 16″",
                    ),
                    Limits(ranges={"laptop_size": (15.6, None)}),
                    after=("laptop",),
                ),
                choice(
                    "holdall",
                    "bag-weekend",
                    text("By its handles", "手提旅行袋", "Por las asas", "За ручки"),
                    Limits(ranges={"width": (40, None)}),
                    after=("weekend",),
                ),
                choice(
                    "wheels",
                    "bag-wheels",
                    text("On wheels", "拉杆滚轮", "Sobre ruedas", "На колёсах"),
                    Limits(
                        values={"closure": ("combination", "zip")},
                        ranges={"capacity": (36, None), "height": (50, None)},
                    ),
                    after=("weekend",),
                ),
            ),
        ),
        StepDraft(
            "material",
            text(
                "What should it be made of?",
                "想要什么材质？",
                "¿De qué material?",
                "Из чего она должна быть?",
            ),
            (
                choice(
                    "leather",
                    "bag-leather",
                    text("Smooth leather", "光面皮革", "Piel lisa", "Гладкая кожа"),
                    Limits(values={"material": SMOOTH_LEATHERS}),
                ),
                choice(
                    "suede",
                    "bag-suede",
                    text("Suede", "麂皮", "Ante", "Замша"),
                    Limits(values={"material": ("suede",)}),
                    after=("hand",),
                ),
                choice(
                    "textile",
                    "bag-textile",
                    text("Canvas or nylon", "帆布或尼龙", "Lona o nailon", "Канвас или нейлон"),
                    Limits(values={"material": ("canvas", "nylon", "recycled_polyester")}),
                    after=("laptop", "holdall"),
                ),
                choice(
                    "shell",
                    "bag-shell",
                    text("A hard shell", "硬壳", "Carcasa rígida", "Жёсткий корпус"),
                    Limits(values={"material": ("polycarbonate", "aluminium")}),
                    after=("wheels",),
                ),
                choice(
                    "any-material",
                    "bag-day",
                    text("Show me all", "全部看看", "Enséñemelo todo", "Показать всё"),
                    Limits(),
                ),
            ),
        ),
    ),
)
