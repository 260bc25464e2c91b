"""The luxury houses of home, technology, writing, flowers and tea."""

from vitrina.project.demo.texts.brands.stories import house
from vitrina.project.demo.types import text

LIVING_HOUSES = (
    house(
        "Fjordane Hus",
        text(
            "Rooms for long winters",
            "为漫长冬日而设的房间",
            "Habitaciones para inviernos largos",
            "Комнаты для долгой зимы",
        ),
        text(
            "A boatyard that ran out of boats to build. In 1956 the Fjordane brothers steamed their first chair around the same moulds that had shaped ribs and keels, and found that people sat in it longer than in others.",
            "一座无船可造的船厂。1956 年，菲尤达讷兄弟用曾弯制船肋与龙骨的模具，蒸弯出第一把椅子，发现人们坐得比别处更久。",
            "Un astillero que se quedó sin barcos. En 1956 los hermanos Fjordane curvaron al vapor su primera silla en los moldes de cuadernas y quillas, y vieron que la gente se quedaba sentada más tiempo que en otras.",
            "Верфь, у которой кончились лодки. В 1956 году братья Фьордане выгнули первый стул на тех же формах, что шпангоуты и кили, и заметили, что на нём сидят дольше, чем на других.",
        ),
        text(
            "Wood is dried for as many years as it is centimetres thick. Lamps are drawn for the blue light of four in the afternoon, when it matters where one hangs.",
            "木材厚几厘米，便风干几年。灯具为下午四点的蓝光而设计，那时灯挂在哪里格外要紧。",
            "La madera se seca tantos años como centímetros tiene de grueso. Las lámparas se dibujan para la luz azul de las cuatro de la tarde, cuando importa dónde cuelga cada una.",
            "Дерево сушат столько лет, сколько в нём сантиметров толщины. Лампы рисуют для синего света четырёх часов дня, когда важно, где они висят.",
        ),
    ),
    house(
        "Voltané",
        text(
            "Electronics that grow quiet",
            "日渐安静的电子器物",
            "Electrónica que se hace silencio",
            "Электроника, которая умеет молчать",
        ),
        text(
            "Voltané makes few devices and keeps them for long. Each can be opened with one screwdriver, and every part can be bought for ten years.",
            "Voltané 只做少量设备，并长久支持。每一台都能用一把螺丝刀拆开，每个零件十年内皆可购得。",
            "Voltané hace pocos aparatos y los conserva mucho tiempo. Todos se abren con un solo destornillador y cada pieza puede comprarse durante diez años.",
            "Voltané делает мало устройств и долго их хранит. Каждое открывается одной отвёрткой, а любую деталь можно купить в течение десяти лет.",
        ),
        text(
            "The fewest lights, the fewest sounds, nothing that asks for your attention: the house counts interruptions as other houses count pixels.",
            "最少的灯，最少的声响，不索取你的注意：别家数像素，我们数打扰的次数。",
            "Las mínimas luces, los mínimos sonidos, nada que reclame su atención: la casa cuenta interrupciones como otras cuentan píxeles.",
            "Меньше огоньков, меньше звуков, ничего, что требует внимания: здесь считают отвлечения, как другие считают пиксели.",
        ),
    ),
    house(
        "Inkwarden",
        text(
            "For thoughts that deserve ink",
            "值得落墨的思绪",
            "Para ideas que merecen tinta",
            "Для мыслей, достойных чернил",
        ),
        text(
            "The Wardens kept the registers of a harbour town for two hundred years and knew what ink does to paper when it has time. Their recipes are still mixed by the barrel.",
            "沃登家族为一座港城掌管登记簿两百年，深知墨与纸历经岁月会如何。他们的配方至今仍以桶调制。",
            "Los Warden llevaron los registros de un puerto durante doscientos años y sabían lo que la tinta le hace al papel cuando tiene tiempo. Sus recetas aún se mezclan por barriles.",
            "Уордены двести лет вели книги портового города и знали, что чернила делают с бумагой, если дать им время. Их рецепты до сих пор смешивают бочками.",
        ),
        text(
            "Nibs are ground by one person, who writes the same sentence with each before it goes: “The ship came in with the tide.”",
            "笔尖由一人研磨，每支出厂前都写下同一句话：“船随潮归。”",
            "Los plumines los afila una sola persona, que con cada uno escribe la misma frase antes de dejarlo ir: «El barco entró con la marea».",
            "Перья шлифует один человек и, прежде чем отпустить, пишет каждым одну и ту же фразу: «Корабль вошёл с приливом».",
        ),
    ),
    house(
        "Botanelle",
        text(
            "What grows, kept a little longer",
            "把生长之物多留一会儿",
            "Lo que crece, guardado un poco más",
            "То, что растёт, но чуть дольше",
        ),
        text(
            "A botanist and a perfumer shared an orangery because neither could pay for it alone. She pressed flowers by day, he distilled them by night; in the morning they disagreed about what had been saved.",
            "一位植物学家与一位调香师合租一间柑橘温室，因为谁也独自负担不起。她白日压花，他夜里蒸馏；清晨两人争论究竟留住了什么。",
            "Una botánica y un perfumista compartían un invernadero de naranjos porque ninguno podía pagarlo solo. Ella prensaba flores de día, él las destilaba de noche; por la mañana discutían qué se había salvado.",
            "Ботаник и парфюмер снимали оранжерею вдвоём, потому что в одиночку она была не по карману. Она днём сушила цветы, он ночью их дистиллировал, а утром они спорили, что удалось сохранить.",
        ),
        text(
            "Bouquets leave the house with the bulb or the root wherever it can be planted again.",
            "凡能再种的花束，都连同球根或根须一同寄出。",
            "Siempre que pueda volver a plantarse, el ramo sale de la casa con su bulbo o su raíz.",
            "Букеты уходят из дома с луковицей или корнем, если их можно посадить снова.",
        ),
    ),
    house(
        "Shanmei Tea House",
        text(
            "Leaves from one slope, in one spring",
            "一坡一春，一味茶",
            "Hojas de una ladera, de una primavera",
            "Листья с одного склона, одной весны",
        ),
        text(
            "Grandmother Shan sold tea from her doorstep and wrote on each packet the slope, the day and the weather. The house has grown; the handwriting on the packets is now her granddaughter's.",
            "山家祖母在门前卖茶，每包上都写明哪座坡、哪一天、什么天气。茶馆渐大，包上的字迹如今出自她的孙女。",
            "La abuela Shan vendía té en su umbral y anotaba en cada paquete la ladera, el día y el tiempo que hacía. La casa ha crecido; la letra de los paquetes es hoy la de su nieta.",
            "Бабушка Шань продавала чай с порога и писала на каждом пакете склон, день и погоду. Дом вырос, а почерк на пакетах теперь внучкин.",
        ),
        text(
            "The garden is picked once, in the ten days after the first warm rain. When it is gone, the shelf stays empty until the next spring, and there is a note to say so.",
            "茶园一年只采一次，在第一场暖雨后的十天之内。售罄之后，货架空到来年春天，并留一张字条说明。",
            "El jardín se cosecha una vez, en los diez días que siguen a la primera lluvia tibia. Cuando se acaba, el estante queda vacío hasta la primavera siguiente, con una nota que lo dice.",
            "Сад собирают один раз, в десять дней после первого тёплого дождя. Когда чай кончается, полка пустует до следующей весны, и об этом говорит записка.",
        ),
        text(
            "Brew it in a cup of your own, with water that has just stopped singing.",
            "用自己的杯子泡，水刚止住响声时最好。",
            "Prepárelo en su propia taza, con agua que acaba de dejar de cantar.",
            "Заваривайте в своей чашке, водой, которая только что перестала петь.",
        ),
    ),
)
