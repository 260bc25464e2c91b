"""What the small shop tells beside its products: shops in detail, two guides, some help, a brand's story."""

from datetime import time

from tests.web.small_shop import words

from vitrina.content.guides import services as guides
from vitrina.content.guides.types import ChoiceDraft, GuideDraft, GuideKind, Limits, StepDraft
from vitrina.content.help import services as help_topics
from vitrina.content.help.types import GroupDraft, TopicDraft
from vitrina.market.sizing import services as sizing
from vitrina.market.sizing.types import Measure, SizeChart, SizeRow
from vitrina.market.sizing.types import Span as Centimetres
from vitrina.market.stock import services as stock
from vitrina.market.stock.types import OpeningHours, ShopDetails, Span

ALL_DAY = ((Span(time(0), time(0)),),) * 7
NEVER: tuple[tuple[Span, ...], ...] = ((),) * 7


def build() -> None:
    """Needs `small_shop.build()` before it. Lyon never closes and repairs; Madrid never opens."""
    stock.describe_shop("lyon", details=_details("3, rue des Essais\n69002 Lyon\nFrance", ALL_DAY, "repairs"))
    stock.describe_shop("madrid", details=_details("Calle Ensayo, 7\n28001 Madrid\nSpain", NEVER, "fitting"))
    guides.save_guide(_gifts())
    guides.save_guide(_finder())
    help_topics.save_groups([_orders()])
    sizing.save_chart(_shoe_sizes())


def _details(address: str, weekly: tuple[tuple[Span, ...], ...], service: str) -> ShopDetails:
    return ShopDetails(
        addresses={"en": address},
        notes=words("By the river.", "У реки.", "Junto al río.", "河边。"),
        phone="+33 1 99 00 00 01",
        email="shop@vitrina.example",
        hours=OpeningHours(weekly=weekly),
        time_zone="Europe/Paris",
        offers=("pick_up", service),
    )


def _shoe_sizes() -> SizeChart:
    return SizeChart(
        ref="shoes",
        names=words("Shoes", "Обувь", "Zapatos", "鞋"),
        code="size",
        gender="",
        rows=tuple(
            SizeRow(key, label, {Measure.FOOT_LENGTH: Centimetres(low, low + 0.9)}, {"EU": label})
            for key, label, low in (("m", "40", 25.0), ("l", "42", 26.0))
        ),
        category_refs=("shoes",),
    )


def _gifts() -> GuideDraft:
    return GuideDraft(
        ref="gifts",
        kind=GuideKind.GIFT,
        titles=words("A present", "Подарок", "Un regalo", "礼物"),
        intros=words("Two questions.", "Два вопроса.", "Dos preguntas.", "两个问题。"),
        steps=(
            StepDraft(
                "what",
                words("What shall it be?", "Что это будет?", "¿Qué será?", "送什么？"),
                (
                    _choice("bag", words("A bag", "Сумка", "Un bolso", "包"), category="bags"),
                    _choice("belt", words("A belt", "Ремень", "Un cinturón", "皮带"), category="accessories"),
                ),
            ),
            StepDraft(
                "colour",
                words("Which colour?", "Какого цвета?", "¿De qué color?", "什么颜色？"),
                (
                    _choice("red", words("Red", "Красный", "Rojo", "红"), color="red"),
                    _choice("black", words("Black", "Чёрный", "Negro", "黑"), color="black"),
                    _choice("blue", words("Blue", "Синий", "Azul", "蓝"), color="blue"),
                ),
            ),
        ),
    )


def _finder() -> GuideDraft:
    return GuideDraft(
        ref="find-shoes",
        kind=GuideKind.FINDER,
        titles=words("Find your shoes", "Найти обувь", "Encuentra tus zapatos", "选鞋"),
        intros=words("One question.", "Один вопрос.", "Una pregunta.", "一个问题。"),
        steps=(
            StepDraft(
                "shade",
                words("Dark or light?", "Тёмные или светлые?", "¿Oscuros o claros?", "深色还是浅色？"),
                (
                    _choice(
                        "dark", words("Dark", "Тёмные", "Oscuros", "深"), color="black", category="shoes"
                    ),
                    _choice(
                        "light", words("Light", "Светлые", "Claros", "浅"), color="sand", category="shoes"
                    ),
                ),
            ),
        ),
        position=1,
    )


def _choice(key: str, names: dict[str, str], **values: str) -> ChoiceDraft:
    return ChoiceDraft(key, names, Limits(values={code: (wanted,) for code, wanted in values.items()}))


def _orders() -> GroupDraft:
    return GroupDraft(
        "orders",
        words("Orders", "Заказы", "Pedidos", "订单"),
        (
            TopicDraft(
                "returns",
                words("Returns", "Возврат", "Devoluciones", "退货"),
                words(
                    "You have 30 days to change your mind.\n\n1. Pack it.\n2. Hand it over in a shop.",
                    "У вас 30 дней.\n\n1. Упакуйте.\n2. Отдайте в магазине.",
                    "Tiene 30 días.\n\n1. Embálelo.\n2. Entréguelo en una tienda.",
                    "您有 30 天时间。\n\n1. 打包。\n2. 交到门店。",
                ),
            ),
            TopicDraft(
                "delivery",
                words("Delivery", "Доставка", "Envío", "配送"),
                words("Two to five days.", "От двух до пяти дней.", "De dos a cinco días.", "两到五天。"),
            ),
        ),
    )
