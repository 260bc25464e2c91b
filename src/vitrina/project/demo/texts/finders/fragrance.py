"""Finding a fragrance: where it lingers, what it smells of."""

from vitrina.content.guides.types import GuideDraft, GuideKind, Limits, StepDraft
from vitrina.project.demo.texts.finders.choices import choice
from vitrina.project.demo.texts.finders.pictures import picture_path
from vitrina.project.demo.types import text

FRAGRANCE = GuideDraft(
    ref="find-a-fragrance",
    kind=GuideKind.FINDER,
    titles=text("Find your fragrance", "找到您的香气", "Encuentre su fragancia", "Найдите свой аромат"),
    intros=text(
        "Nobody can smell through a screen. These two questions come close.",
        "隔着屏幕闻不到香气，但这两个问题能让您很接近。",
        "Nadie huele a través de una pantalla. Estas dos preguntas se acercan.",
        "Через экран не пахнет. Но эти два вопроса подводят совсем близко.",
    ),
    picture=picture_path("scent-her"),
    position=3,
    steps=(
        StepDraft(
            "for",
            text("Where shall it linger?", "留香何处？", "¿Dónde debe quedarse?", "Где ему звучать?"),
            (
                choice(
                    "her",
                    "scent-her",
                    text("On her skin", "她的肌肤", "En la piel de ella", "На её коже"),
                    Limits(values={"category": ("perfumes",), "gender": ("women", "unisex")}),
                ),
                choice(
                    "him",
                    "scent-him",
                    text("On his skin", "他的肌肤", "En la piel de él", "На его коже"),
                    Limits(values={"category": ("perfumes",), "gender": ("men", "unisex")}),
                ),
                choice(
                    "room",
                    "scent-room",
                    text("In a room", "房间里", "En una habitación", "В комнате"),
                    Limits(values={"category": ("home-fragrance",)}),
                ),
            ),
        ),
        StepDraft(
            "family",
            text(
                "What do you like to smell?",
                "喜欢怎样的气味？",
                "¿Qué le gusta oler?",
                "Какой запах вам по душе?",
            ),
            (
                choice(
                    "floral",
                    "scent-floral",
                    text("A bouquet", "花束", "Un ramo de flores", "Букет цветов"),
                    Limits(values={"scent": ("floral",)}),
                ),
                choice(
                    "woody",
                    "scent-woody",
                    text("Freshly planed wood", "新刨的木头", "Madera recién cepillada", "Свежее дерево"),
                    Limits(values={"scent": ("woody",)}),
                ),
                choice(
                    "citrus",
                    "scent-citrus",
                    text("A peeled lemon", "剥开的柠檬", "Un limón recién pelado", "Очищенный лимон"),
                    Limits(values={"scent": ("citrus",)}),
                ),
                choice(
                    "amber",
                    "scent-amber",
                    text(
                        "Warm resin and spice",
                        "温热的树脂与香料",
                        "Resina tibia y especias",
                        "Тёплая смола и пряности",
                    ),
                    Limits(values={"scent": ("oriental",)}),
                ),
                choice(
                    "green",
                    "scent-green",
                    text("A garden after rain", "雨后的花园", "Un jardín tras la lluvia", "Сад после дождя"),
                    Limits(values={"scent": ("green", "aquatic")}),
                ),
            ),
        ),
    ),
)
