"""The demo shop's campaigns."""

from vitrina.content.campaigns.types import CampaignDraft, Room, Target, TargetKind, Tone
from vitrina.people.shoppers.types import Segment
from vitrina.project.demo.types import text

CAMPAIGNS: tuple[CampaignDraft, ...] = (
    CampaignDraft(
        ref="leather",
        titles=text(
            "Leather that learns your days",
            "皮革，记得你的日子",
            "La piel que aprende sus días",
            "Кожа, которая помнит ваши дни",
        ),
        texts=text(
            "Bags by houses that cut, stitch and edge by hand. They darken where you hold them, and are better for it.",
            "出自手工裁剪、缝制、封边的工坊。手握之处颜色渐深，愈用愈好。",
            "Bolsos de casas que cortan, cosen y rematan a mano. Se oscurecen donde los toca, y así mejoran.",
            "Сумки домов, где кроят, шьют и обрабатывают край вручную. Там, где их держат, кожа темнеет и становится только лучше.",
        ),
        calls=text("See the bags", "浏览包袋", "Ver los bolsos", "Смотреть сумки"),
        picture_wide="scenes/campaign-leather-wide.svg",
        picture_tall="scenes/campaign-leather-tall.svg",
        alts=text(
            "A tan tote and a wine-red quilted bag on plinths before a terracotta arch",
            "赤陶色拱门前，展台上的棕色托特包与酒红色绗缝包",
            "Un bolso tote color cuero y un bolso acolchado burdeos sobre pedestales, ante un arco terracota",
            "Рыжий тоут и бордовая стёганая сумка на подставках перед терракотовой аркой",
        ),
        target=Target(TargetKind.CATEGORY, "bags"),
        room=Room.LEFT,
        position=1,
    ),
    CampaignDraft(
        ref="winter-table",
        titles=text("A long winter table", "冬日长桌", "Una larga mesa de invierno", "Длинный зимний стол"),
        texts=text(
            "Porcelain, glass and candlelight, for evenings that nobody wants to end.",
            "瓷器、玻璃与烛光，献给谁都不愿散场的夜晚。",
            "Porcelana, cristal y luz de velas para veladas que nadie quiere terminar.",
            "Фарфор, стекло и свечи для вечеров, которые никто не хочет заканчивать.",
        ),
        calls=text("Set the table", "布置餐桌", "Poner la mesa", "Накрыть на стол"),
        picture_wide="scenes/campaign-winter-table-wide.svg",
        picture_tall="scenes/campaign-winter-table-tall.svg",
        alts=text(
            "A white teapot, wine glasses and candles on a laid table under a fir wreath",
            "冷杉花环下，铺好的桌上摆着白茶壶、酒杯与蜡烛",
            "Una tetera blanca, copas y velas en una mesa puesta, bajo una corona de abeto",
            "Белый чайник, бокалы и свечи на накрытом столе под венком из ели",
        ),
        target=Target(TargetKind.CATEGORY, "tableware"),
        tone=Tone.LIGHT,
        room=Room.RIGHT,
        position=2,
    ),
    CampaignDraft(
        ref="gifts",
        titles=text(
            "Found in three questions",
            "三个问题，找到礼物",
            "Encontrado en tres preguntas",
            "Подарок за три вопроса",
        ),
        texts=text(
            "Who is it for, what is the occasion, how much may it cost. Then we show what fits, and wrap it.",
            "送给谁，为什么，预算多少。我们为您挑出合适的，并包装好。",
            "Para quién, con qué motivo y cuánto puede costar. Le enseñamos lo que encaja y lo envolvemos.",
            "Кому, по какому поводу и за сколько. Мы покажем подходящее и красиво упакуем.",
        ),
        calls=text("Find a gift", "挑选礼物", "Encontrar un regalo", "Найти подарок"),
        picture_wide="scenes/campaign-gifts-wide.svg",
        picture_tall="scenes/campaign-gifts-tall.svg",
        alts=text(
            "Boxes tied with ribbon, a teddy bear and chocolates before a pink arch",
            "粉色拱门前，系着缎带的礼盒、泰迪熊与巧克力",
            "Cajas con lazo, un oso de peluche y bombones ante un arco rosa",
            "Коробки с лентами, плюшевый мишка и конфеты перед розовой аркой",
        ),
        target=Target(TargetKind.GUIDE, "gifts"),
        room=Room.LEFT,
        position=1,
        segments=frozenset({Segment.NEW, Segment.PROSPECTIVE}),
    ),
    CampaignDraft(
        ref="travel",
        titles=text(
            "Before everyone else leaves",
            "先人一步启程",
            "Antes de que salgan los demás",
            "Раньше всех в дорогу",
        ),
        texts=text(
            "A first look at the new travel pieces, for those who come back to us.",
            "旅行新品抢先看，献给常来的您。",
            "Un primer vistazo a las nuevas piezas de viaje, para quienes vuelven.",
            "Первый взгляд на новые дорожные вещи для тех, кто к нам возвращается.",
        ),
        calls=text("Look first", "抢先看", "Verlo primero", "Увидеть первыми"),
        picture_wide="scenes/campaign-travel-wide.svg",
        picture_tall="scenes/campaign-travel-tall.svg",
        alts=text(
            "A green suitcase and a brown weekend bag before an arch that opens on the sea",
            "面朝大海的拱门前，绿色行李箱与棕色旅行袋",
            "Una maleta verde y una bolsa de viaje marrón ante un arco abierto al mar",
            "Зелёный чемодан и коричневая дорожная сумка перед аркой с видом на море",
        ),
        target=Target(TargetKind.CATEGORY, "backpacks-travel"),
        room=Room.RIGHT,
        position=1,
        segments=frozenset({Segment.LOYAL}),
        exclusive=True,
    ),
)
