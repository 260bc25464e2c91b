"""The gift guide: who for, on what occasion, for how much."""

from vitrina.content.guides.types import ChoiceDraft, GuideDraft, GuideKind, Limits, StepDraft
from vitrina.project.demo.types import text

_HOUSEHOLD = ("home", "lighting", "kitchen", "flowers", "tea-sweets", "home-fragrance")

_WHO = StepDraft(
    ref="who",
    questions=text("Who is it for?", "送给谁？", "¿Para quién es?", "Для кого подарок?"),
    choices=(
        ChoiceDraft(
            "her",
            text("For her", "送给她", "Para ella", "Для неё"),
            Limits(values={"gender": ("women", "unisex")}),
            picture="scenes/guide-her.svg",
        ),
        ChoiceDraft(
            "him",
            text("For him", "送给他", "Para él", "Для него"),
            Limits(values={"gender": ("men", "unisex")}),
            picture="scenes/guide-him.svg",
        ),
        ChoiceDraft(
            "child",
            text("For a child", "送给孩子", "Para un niño o una niña", "Для ребёнка"),
            Limits(values={"gender": ("kids",)}),
            picture="scenes/guide-child.svg",
        ),
        ChoiceDraft(
            "household",
            text("For their home", "送给一个家", "Para su casa", "Для дома"),
            Limits(values={"category": _HOUSEHOLD}),
            notes=text(
                "Hosts, neighbours, newly-weds",
                "东道主、邻居、新婚夫妇",
                "Anfitriones, vecinos, recién casados",
                "Хозяевам, соседям, молодожёнам",
            ),
            picture="scenes/guide-home.svg",
        ),
    ),
)

_PEOPLE = frozenset({"her", "him"})

_OCCASION = StepDraft(
    ref="occasion",
    questions=text("What is the occasion?", "什么场合？", "¿Cuál es la ocasión?", "По какому поводу?"),
    choices=(
        ChoiceDraft(
            "celebration",
            text(
                "A birthday, a thank-you",
                "生日或答谢",
                "Un cumpleaños, un agradecimiento",
                "День рождения, благодарность",
            ),
            Limits(values={"occasion": ("gift",)}),
            picture="scenes/guide-gift.svg",
        ),
        ChoiceDraft(
            "wedding",
            text("A wedding", "婚礼", "Una boda", "Свадьба"),
            Limits(values={"occasion": ("wedding",)}),
            picture="scenes/guide-wedding.svg",
            after=frozenset({"her", "him", "household"}),
        ),
        ChoiceDraft(
            "evening",
            text("Evenings out", "晚间聚会", "Salir de noche", "Вечер вне дома"),
            Limits(values={"occasion": ("evening",)}),
            picture="scenes/guide-evening.svg",
            after=_PEOPLE,
        ),
        ChoiceDraft(
            "office",
            text("A new job", "新工作", "Un nuevo trabajo", "Новая работа"),
            Limits(values={"occasion": ("work",)}),
            picture="scenes/guide-work.svg",
            after=_PEOPLE,
        ),
        ChoiceDraft(
            "journey",
            text("A journey", "一次旅行", "Un viaje", "Путешествие"),
            Limits(values={"occasion": ("travel",)}),
            picture="scenes/guide-travel.svg",
            after=_PEOPLE,
        ),
        ChoiceDraft(
            "outdoors",
            text("Sport and play", "运动与玩耍", "Deporte y juego", "Спорт и игры"),
            Limits(values={"occasion": ("sport",)}),
            picture="scenes/guide-sport.svg",
            after=frozenset({"him", "child"}),
        ),
        ChoiceDraft(
            "everyday",
            text("Just because", "没有理由", "Porque sí", "Просто так"),
            Limits(values={"occasion": ("everyday", "home")}),
            picture="scenes/guide-everyday.svg",
        ),
    ),
)

_BUDGET = StepDraft(
    ref="budget",
    questions=text(
        "How much may it cost?", "预算多少？", "¿Cuánto puede costar?", "Сколько он может стоить?"
    ),
    choices=(
        ChoiceDraft(
            "small",
            text("Up to €75", "75 欧元以内", "Hasta 75 €", "До 75 €"),
            Limits(price_minor=(None, 7_500)),
            notes=text("A small attention", "一点心意", "Un detalle", "Маленький знак внимания"),
            picture="scenes/guide-budget-small.svg",
        ),
        ChoiceDraft(
            "medium",
            text("Up to €200", "200 欧元以内", "Hasta 200 €", "До 200 €"),
            Limits(price_minor=(None, 20_000)),
            notes=text("Something to keep", "值得珍藏", "Algo para guardar", "Вещь на память"),
            picture="scenes/guide-budget-medium.svg",
        ),
        ChoiceDraft(
            "large",
            text("From €200", "200 欧元以上", "Desde 200 €", "От 200 €"),
            Limits(price_minor=(20_000, None)),
            notes=text("A great day", "重要的日子", "Un gran día", "Для большого дня"),
            picture="scenes/guide-budget-large.svg",
            after=frozenset({"her", "him", "household"}),
        ),
        ChoiceDraft(
            "open",
            text(
                "It only has to be right",
                "合心意就好",
                "Solo tiene que ser el adecuado",
                "Главное, чтобы понравилось",
            ),
            Limits(),
            picture="scenes/guide-budget-open.svg",
        ),
    ),
)

GIFTS = GuideDraft(
    ref="gifts",
    kind=GuideKind.GIFT,
    titles=text("The gift guide", "礼物指南", "La guía de regalos", "Гид по подаркам"),
    intros=text(
        "Three questions, and what remains is worth giving. We wrap it and leave the price out.",
        "三个问题过后，留下的都值得相送。我们负责包装，不附价格。",
        "Tres preguntas, y lo que queda merece regalarse. Lo envolvemos y quitamos el precio.",
        "Три вопроса, и останется то, что стоит дарить. Мы упакуем и уберём ценник.",
    ),
    steps=(_WHO, _OCCASION, _BUDGET),
    picture="scenes/guide-gift.svg",
    position=0,
)
