"""What visitors want to know of the demo shop's shops. The streets are invented.

Telephone numbers are of ranges kept free for fiction: London 020 7946 0xxx and the non-geographic
03069 990xxx (Ofcom), Paris 01 99 00 xx xx (Arcep); where a country keeps none free, the shop answers on the
British one.
Mail addresses end in a domain that nobody can own (RFC 2606).
"""

from collections.abc import Mapping
from datetime import date, time

from vitrina.market.stock.types import OpeningHours, ShopDetails, Span
from vitrina.project.demo.types import Text, text

_Week = tuple[tuple[Span, ...], ...]
_CLOSED: tuple[Span, ...] = ()


def _open(*spans: tuple[int, int] | tuple[float, float]) -> tuple[Span, ...]:
    """Spans by hours: (10, 19.5) is from 10:00 to 19:30."""
    return tuple(Span(_time(opens), _time(closes)) for opens, closes in spans)


def _time(hours: float) -> time:
    return time(int(hours), round(hours % 1 * 60))


def _week(weekdays: tuple[Span, ...], *, saturday: tuple[Span, ...], sunday: tuple[Span, ...]) -> _Week:
    return (*[weekdays] * 5, saturday, sunday)


def shop_details(today: date) -> Mapping[str, ShopDetails]:
    """Location ref → details; holidays of this year and the next."""
    years = (today.year, today.year + 1)
    return {
        ref: ShopDetails(
            addresses=addresses,
            notes=notes,
            phone=phone,
            email=f"{ref.removeprefix('shop-')}@vitrina.example",
            hours=OpeningHours(
                weekly=weekly,
                exceptions={
                    date(year, month, day): spans for year in years for (month, day), spans in days.items()
                },
            ),
            time_zone=zone,
            offers=offers,
            picture=f"scenes/{ref}.svg",
        )
        for ref, (addresses, notes, phone, zone, weekly, days, offers) in _SHOPS.items()
    }


_Details = tuple[Text, Text, str, str, _Week, Mapping[tuple[int, int], tuple[Span, ...]], tuple[str, ...]]

_SHOPS: dict[str, _Details] = {
    "shop-london": (
        text(
            "14 Larkspur Row, Marylebone\nLondon W1U 0VT\nUnited Kingdom",
            "英国伦敦马里波恩区\nLarkspur Row 14 号，W1U 0VT",
            "14 Larkspur Row, Marylebone\nLondres W1U 0VT\nReino Unido",
            "14 Larkspur Row, Мэрилебон\nЛондон W1U 0VT\nВеликобритания",
        ),
        text(
            "Behind the church garden, four minutes from Baker Street station. Ring the bell if the door is shut: "
            "we are only upstairs.",
            "位于教堂花园后方，距贝克街地铁站步行四分钟。若门已关，请按铃，我们就在楼上。",
            "Detrás del jardín de la iglesia, a cuatro minutos de la estación de Baker Street. Si la puerta está "
            "cerrada, llame al timbre: estamos arriba.",
            "За церковным садом, четыре минуты от станции Baker Street. Если дверь закрыта, позвоните: мы "
            "наверху.",
        ),
        "+44 20 7946 0142",
        "Europe/London",
        _week(_open((10, 19)), saturday=_open((10, 19)), sunday=_open((12, 18))),
        {(12, 24): _open((10, 16)), (12, 25): _CLOSED, (12, 26): _CLOSED, (1, 1): _CLOSED},
        ("pick_up", "fitting", "alterations", "engraving", "gift_wrapping"),
    ),
    "shop-paris": (
        text(
            "9, rue des Verriers-Bleus\n75003 Paris\nFrance",
            "法国巴黎第三区\n蓝玻璃匠街 9 号，75003",
            "9, rue des Verriers-Bleus\n75003 París\nFrancia",
            "9, rue des Verriers-Bleus\n75003 Париж\nФранция",
        ),
        text(
            "Through the green gate into the courtyard; the atelier is on the left, the café under the lime tree.",
            "穿过绿色大门进入庭院，左侧是工坊，椴树下是咖啡座。",
            "Por el portón verde al patio; el taller está a la izquierda y el café, bajo el tilo.",
            "Через зелёные ворота во двор: слева ателье, под липой кафе.",
        ),
        "+33 1 99 00 14 27",
        "Europe/Paris",
        (_CLOSED, *[_open((10.5, 19.5))] * 5, _open((11, 19))),
        {(5, 1): _CLOSED, (12, 24): _open((10.5, 17)), (12, 25): _CLOSED, (1, 1): _CLOSED},
        ("pick_up", "repairs", "engraving", "fitting", "gift_wrapping", "cafe"),
    ),
    "shop-madrid": (
        text(
            "Calle de la Alondra Clara, 21\n28001 Madrid\nSpain",
            "西班牙马德里萨拉曼卡区\n云雀街 21 号，28001",
            "Calle de la Alondra Clara, 21\n28001 Madrid\nEspaña",
            "Calle de la Alondra Clara, 21\n28001 Мадрид\nИспания",
        ),
        text(
            "Two streets from the Retiro park. We close at midday, as the neighbourhood does.",
            "距丽池公园两个街口。与街坊一样，我们中午休息。",
            "A dos calles del Retiro. Cerramos a mediodía, como el barrio.",
            "В двух улицах от парка Ретиро. Днём закрываемся, как весь квартал.",
        ),
        "+44 3069 990 118",
        "Europe/Madrid",
        _week(_open((10, 14), (17, 20.5)), saturday=_open((10, 14), (17, 20.5)), sunday=_CLOSED),
        {(1, 1): _CLOSED, (1, 6): _CLOSED, (5, 2): _CLOSED, (12, 24): _open((10, 14)), (12, 25): _CLOSED},
        ("pick_up", "repairs", "fitting", "alterations"),
    ),
    "shop-milan": (
        text(
            "Via del Vetraio d'Oro, 6\n20121 Milan\nItaly",
            "意大利米兰布雷拉区\n金玻璃匠路 6 号，20121",
            "Via del Vetraio d'Oro, 6\n20121 Milán\nItalia",
            "Via del Vetraio d'Oro, 6\n20121 Милан\nИталия",
        ),
        text(
            "On the corner of the square with the two plane trees. Leather is repaired at the bench in the window.",
            "在有两棵梧桐的广场转角处。橱窗里的工作台就是皮具修补台。",
            "En la esquina de la plaza de los dos plátanos. La piel se repara en el banco del escaparate.",
            "На углу площади с двумя платанами. Кожу чинят прямо за верстаком в витрине.",
        ),
        "+44 3069 990 126",
        "Europe/Rome",
        _week(_open((10, 19.5)), saturday=_open((10, 20)), sunday=_open((11, 19))),
        {(1, 1): _CLOSED, (8, 15): _CLOSED, (12, 25): _CLOSED, (12, 26): _CLOSED},
        ("pick_up", "repairs", "alterations", "engraving", "gift_wrapping"),
    ),
    "shop-shanghai": (
        text(
            "18 Liuli Lane, Jing'an\nShanghai 200040\nChina",
            "上海市静安区琉璃里 18 号\n邮编 200040",
            "18 Liuli Lane, Jing'an\nShanghái 200040\nChina",
            "18 Liuli Lane, Цзинъань\nШанхай 200040\nКитай",
        ),
        text(
            "A lane house with a tea room on the second floor; the nearest metro station is Jing'an Temple.",
            "一栋里弄洋房，二楼设茶室；最近的地铁站是静安寺站。",
            "Una casa de callejón con salón de té en la segunda planta; el metro más cercano es Jing'an Temple.",
            "Дом в переулке с чайной комнатой на втором этаже; ближайшее метро — «Цзинъаньсы».",
        ),
        "+44 3069 990 163",
        "Asia/Shanghai",
        _week(_open((10, 22)), saturday=_open((10, 22)), sunday=_open((10, 22))),
        {(1, 1): _open((12, 20))},
        ("pick_up", "engraving", "fitting", "gift_wrapping", "cafe"),
    ),
    "shop-almaty": (
        text(
            "40 Blue Aport Street, Dostyk\nAlmaty 050059\nKazakhstan",
            "哈萨克斯坦阿拉木图多斯特克区\n蓝苹果街 40 号，050059",
            "Calle del Aport Azul, 40, Dostyk\nAlmatý 050059\nKazajistán",
            "ул. Синего Апорта, 40, Достык\nАлматы 050059\nКазахстан",
        ),
        text(
            "Where the avenue begins to climb to the mountains; parking in the yard.",
            "位于大道开始通往群山的上坡处，院内可停车。",
            "Donde la avenida empieza a subir hacia las montañas; aparcamiento en el patio.",
            "Там, где проспект начинает подниматься к горам; парковка во дворе.",
        ),
        "+44 3069 990 174",
        "Asia/Almaty",
        _week(_open((10, 21)), saturday=_open((10, 21)), sunday=_open((11, 20))),
        {(1, 1): _CLOSED, (3, 21): _CLOSED, (3, 22): _open((12, 20)), (12, 31): _open((10, 18))},
        ("pick_up", "repairs", "fitting", "gift_wrapping"),
    ),
}
