"""Finding shoes: for whom, for what, of which material."""

from vitrina.content.guides.types import GuideDraft, GuideKind, Limits, StepDraft
from vitrina.project.demo.texts.finders.choices import SMOOTH_LEATHERS, choice
from vitrina.project.demo.texts.finders.pictures import picture_path
from vitrina.project.demo.types import text

SHOES = GuideDraft(
    ref="find-shoes",
    kind=GuideKind.FINDER,
    titles=text("Find your shoes", "找到您的鞋", "Encuentre sus zapatos", "Найдите свою обувь"),
    intros=text(
        "Where will they take you? Then we know the sole, the heel and the leather.",
        "要走去哪里？知道了这个，鞋底、鞋跟和皮料就有了答案。",
        "¿Adónde le llevarán? Con eso sabemos la suela, el tacón y la piel.",
        "Куда вы в них пойдёте? Тогда понятно, какими быть подошве, каблуку и коже.",
    ),
    picture=picture_path("shoe-city"),
    position=2,
    steps=(
        StepDraft(
            "wearer",
            text("Who will wear them?", "谁来穿？", "¿Quién los llevará?", "Кто будет их носить?"),
            (
                choice(
                    "women",
                    "shoe-women",
                    text("A woman", "女士", "Una mujer", "Женщина"),
                    Limits(values={"category": ("shoes",), "gender": ("women", "unisex")}),
                ),
                choice(
                    "men",
                    "shoe-men",
                    text("A man", "男士", "Un hombre", "Мужчина"),
                    Limits(values={"category": ("shoes",), "gender": ("men", "unisex")}),
                ),
                choice(
                    "children",
                    "shoe-children",
                    text("A child", "孩子", "Un niño o una niña", "Ребёнок"),
                    Limits(values={"category": ("shoes",), "gender": ("kids",)}),
                ),
            ),
        ),
        StepDraft(
            "place",
            text(
                "Where will they take you?", "要走去哪里？", "¿Adónde le llevarán?", "Куда вы в них пойдёте?"
            ),
            (
                choice(
                    "city",
                    "shoe-city",
                    text("Around the city", "城市漫步", "Por la ciudad", "По городу"),
                    Limits(values={"occasion": ("everyday",)}),
                    after=("women", "men"),
                ),
                choice(
                    "playground",
                    "shoe-children",
                    text(
                        "To school and the playground",
                        "上学与游乐场",
                        "Al colegio y al parque",
                        "В школу и на площадку",
                    ),
                    Limits(values={"occasion": ("everyday",)}),
                    after=("children",),
                ),
                choice(
                    "office",
                    "shoe-office",
                    text("To work", "上班", "Al trabajo", "На работу"),
                    Limits(values={"occasion": ("work",)}),
                    after=("women", "men"),
                ),
                choice(
                    "evening",
                    "shoe-evening",
                    text("Out in the evening", "晚间赴约", "A una velada", "На вечер"),
                    Limits(values={"occasion": ("evening",)}),
                    after=("women",),
                ),
                choice(
                    "wedding",
                    "shoe-wedding",
                    text("To a wedding", "婚礼", "A una boda", "На свадьбу"),
                    Limits(values={"occasion": ("wedding",)}),
                    after=("women", "men"),
                ),
                choice(
                    "sport",
                    "shoe-sport",
                    text("To run and play", "跑步运动", "A correr y jugar", "На пробежку и тренировку"),
                    Limits(values={"occasion": ("sport",)}),
                ),
                choice(
                    "at-home",
                    "shoe-home",
                    text(
                        "Nowhere: to stay at home",
                        "哪也不去，居家",
                        "A ninguna parte: para casa",
                        "Никуда: для дома",
                    ),
                    Limits(values={"occasion": ("home",)}),
                    after=("women", "men"),
                ),
            ),
        ),
        StepDraft(
            "upper",
            text("And the upper?", "鞋面呢？", "¿Y el empeine?", "А верх?"),
            (
                choice(
                    "leather",
                    "shoe-leather",
                    text("Smooth leather", "光面皮革", "Piel lisa", "Гладкая кожа"),
                    Limits(values={"material": SMOOTH_LEATHERS}),
                    after=("city", "office", "wedding", "evening"),
                ),
                choice(
                    "suede",
                    "shoe-suede",
                    text("Suede", "麂皮", "Ante", "Замша"),
                    Limits(values={"material": ("suede",)}),
                    after=("office", "at-home"),
                ),
                choice(
                    "textile",
                    "shoe-textile",
                    text("Canvas or mesh", "帆布或网布", "Lona o malla", "Канвас или сетка"),
                    Limits(values={"material": ("canvas", "mesh", "recycled_polyester")}),
                    after=("city", "playground", "sport"),
                ),
                choice(
                    "any-upper",
                    "shoe-any",
                    text("Show me all", "全部看看", "Enséñemelo todo", "Показать всё"),
                    Limits(),
                ),
            ),
        ),
    ),
)
