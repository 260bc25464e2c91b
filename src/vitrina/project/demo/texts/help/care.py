"""Help with caring for things: leather, knitwear, silver, watches."""

from vitrina.content.help.types import GroupDraft, TopicDraft
from vitrina.project.demo.types import text

CARE_TOPICS = GroupDraft(
    ref="care",
    names=text("Care", "保养", "Cuidados", "Уход"),
    topics=(
        TopicDraft(
            slug="care-of-leather",
            titles=text("Leather", "皮革", "Piel", "Кожа"),
            keywords=text(
                "bag, shoes, stain, water, cream, scratch, suede",
                "包, 鞋, 污渍, 雨水, 护理膏, 划痕, 麂皮",
                "bolso, zapatos, mancha, agua, crema, arañazo, ante",
                "сумка, обувь, пятно, вода, крем, царапина, замша",
            ),
            bodies=text(
                """Leather is skin: it dries out, drinks, and remembers. Little and regular is better than much and seldom.

- Wipe off dust with a soft dry cloth after wearing.
- Twice a year, rub in a little colourless cream, wait an hour, polish.
- Caught in the rain: pat dry, fill with paper, let it dry slowly, far from any heater.
- Put bags away filled and in their cotton bag, never in plastic.
- Let shoes rest a day between two wearings, with wooden trees inside.

Suede wants a brush instead of cream, always in one direction, and a protecting spray before the first wear.""",
                """皮革如肌肤：会干、会吸水，也会留下记忆。少量而经常，胜过偶尔一次大保养。

- 使用后以柔软干布拭去灰尘。
- 每年两次，薄涂无色护理膏，静置一小时后抛光。
- 淋雨后：轻轻吸干，塞入纸张，远离热源慢慢晾干。
- 收纳时填充定型，放入棉布袋，切勿用塑料袋。
- 鞋子穿一天歇一天，放入木质鞋撑。

麂皮请用刷子而非护理膏，始终顺着一个方向；首次穿着前喷上防护喷雾。""",
                """La piel es piel: se seca, bebe y recuerda. Poco y a menudo es mejor que mucho y rara vez.

- Quite el polvo con un paño suave y seco después de usarla.
- Dos veces al año, extienda un poco de crema incolora, espere una hora y abrillante.
- Si le pilla la lluvia: séquela con toques, rellénela de papel y déjela secar despacio, lejos de la calefacción.
- Guarde los bolsos rellenos y en su funda de algodón, nunca en plástico.
- Deje descansar los zapatos un día entre dos usos, con hormas de madera.

El ante pide cepillo en lugar de crema, siempre en una dirección, y un protector antes del primer uso.""",
                """Кожа остаётся кожей: сохнет, пьёт и запоминает. Понемногу и часто лучше, чем много и редко.

- После носки смахните пыль мягкой сухой тканью.
- Дважды в год нанесите немного бесцветного крема, подождите час и отполируйте.
- Попали под дождь: промокните, набейте бумагой и сушите медленно, вдали от батареи.
- Храните сумки набитыми, в хлопковом чехле, никогда не в пластике.
- Давайте обуви день отдыха между носками, с деревянными колодками внутри.

Замше нужна щётка, а не крем, всегда в одну сторону, и защитный спрей перед первой ноской.""",
            ),
        ),
        TopicDraft(
            slug="care-of-knitwear",
            titles=text("Knitwear and wool", "针织与羊毛", "Punto y lana", "Трикотаж и шерсть"),
            keywords=text(
                "cashmere, merino, jumper, wash, pilling, moths, shrink",
                "羊绒, 美利奴, 毛衣, 洗涤, 起球, 蛀虫, 缩水",
                "cachemira, merino, jersey, lavar, bolitas, polilla, encoger",
                "кашемир, меринос, свитер, стирка, катышки, моль, сесть",
            ),
            bodies=text(
                """Wool cleans itself better than we do: hang it in fresh air before you think of washing it.

1. Wash by hand in cold water with wool soap, inside out, without rubbing.
2. Press the water out in a towel; never wring.
3. Dry flat and in shape, away from sun and heaters.

- Pills are loose fibres that come out in the first weeks. Take them off with a comb; they grow fewer.
- Fold knitwear, do not hang it.
- Store it clean, with cedar: moths look for what has been worn.""",
                """羊毛比我们更会自我清洁：想洗之前，先挂在通风处晾一晾。

1. 反面朝外，用羊毛专用洗涤剂冷水手洗，不要揉搓。
2. 用毛巾压出水分，切勿拧绞。
3. 整理好形状平铺晾干，远离日晒与暖气。

- 起球是最初几周脱出的浮纤维，用梳子除去即可，之后会越来越少。
- 针织衫请折叠存放，不要悬挂。
- 洗净后与雪松木一同收纳：蛀虫专找穿过的衣物。""",
                """La lana se limpia sola mejor que nosotros: aíreela antes de pensar en lavarla.

1. Lave a mano en agua fría con jabón para lana, del revés y sin frotar.
2. Quite el agua presionando con una toalla; no retuerza nunca.
3. Seque en horizontal y con su forma, lejos del sol y la calefacción.

- Las bolitas son fibras sueltas que salen las primeras semanas. Retírelas con un peine; cada vez serán menos.
- Doble el punto, no lo cuelgue.
- Guárdelo limpio y con cedro: la polilla busca lo usado.""",
                """Шерсть очищается лучше, чем это делаем мы: прежде чем стирать, проветрите её.

1. Стирайте вручную в холодной воде со средством для шерсти, наизнанку, не тереть.
2. Отожмите, завернув в полотенце; никогда не выкручивайте.
3. Сушите на плоскости, расправив, вдали от солнца и батарей.

- Катышки — это свободные волокна, они выходят в первые недели. Снимайте их гребнем: со временем их станет меньше.
- Складывайте трикотаж, а не вешайте.
- Убирайте чистым и с кедром: моль ищет ношеное.""",
            ),
        ),
        TopicDraft(
            slug="care-of-silver",
            titles=text(
                "Silver, gold and stones", "银、金与宝石", "Plata, oro y piedras", "Серебро, золото и камни"
            ),
            keywords=text(
                "jewellery, tarnish, pearl, ring, polish, diamond, chain",
                "首饰, 氧化变黑, 珍珠, 戒指, 抛光, 钻石, 项链",
                "joyas, ennegrecer, perla, anillo, pulir, diamante, cadena",
                "украшения, потемнело, жемчуг, кольцо, полировка, бриллиант, цепочка",
            ),
            bodies=text(
                """Put jewellery on last and take it off first: scent, cream and soap dull it sooner than wearing does.

- Silver darkens in air. A polishing cloth brings it back in a minute; worn silver stays bright by itself.
- Gold: lukewarm water, a drop of mild soap, a soft brush, rinse, dry.
- Pearls: only a damp cloth, never soap; have them restrung every few years.
- Emeralds and opals: no ultrasonic bath and no sudden heat.
- Keep pieces apart, each in its own pouch: stones scratch metal and one another.

Once a year, let us look at the settings. It costs nothing and saves stones.""",
                """首饰最后戴上，最先取下：香水、乳霜与皂液，比佩戴更容易使它黯淡。

- 银在空气中会变暗，用抛光布擦一分钟即可恢复；常戴的银饰自会光亮。
- 黄金：温水加一滴温和皂液，软刷轻刷，冲净擦干。
- 珍珠：只用湿布擦拭，勿用皂液；每隔几年重新穿线。
- 祖母绿与欧泊：不可超声波清洗，避免骤热。
- 分开存放，各装一袋：宝石会划伤金属，也会彼此刮伤。

每年让我们检查一次镶口，免费，也能保住宝石。""",
                """Póngase las joyas lo último y quíteselas lo primero: perfume, crema y jabón las apagan antes que el uso.

- La plata se oscurece al aire. Un paño de pulir la devuelve en un minuto; la que se lleva brilla sola.
- Oro: agua tibia, una gota de jabón suave, cepillo blando, aclarar y secar.
- Perlas: solo un paño húmedo, nunca jabón; renueve el hilo cada pocos años.
- Esmeraldas y ópalos: ni ultrasonidos ni calor repentino.
- Guarde cada pieza en su bolsita: las piedras rayan el metal y se rayan entre sí.

Una vez al año, déjenos mirar los engastes. No cuesta nada y salva piedras.""",
                """Надевайте украшения последними и снимайте первыми: духи, крем и мыло тускнят их быстрее, чем носка.

- Серебро темнеет на воздухе. Салфетка для полировки вернёт блеск за минуту, а то, что носят, блестит само.
- Золото: тёплая вода, капля мягкого мыла, мягкая щётка, ополоснуть, вытереть.
- Жемчуг: только влажная ткань, никакого мыла; раз в несколько лет меняйте нить.
- Изумруды и опалы: без ультразвука и резкого нагрева.
- Храните каждое украшение в своём мешочке: камни царапают металл и друг друга.

Раз в год покажите нам закрепку. Это бесплатно и спасает камни.""",
            ),
        ),
        TopicDraft(
            slug="care-of-watches",
            titles=text("Watches", "腕表", "Relojes", "Часы"),
            keywords=text(
                "winding, battery, water, strap, service, magnet, automatic",
                "上链, 电池, 防水, 表带, 保养, 磁场, 自动机械",
                "cuerda, pila, agua, correa, revisión, imán, automático",
                "завод, батарейка, вода, ремешок, обслуживание, магнит, автоматические",
            ),
            bodies=text(
                """A watch asks for little: to be worn, to be kept from blows, and to be opened only by those who do it every day.

- Hand-wound: wind it in the morning, off the wrist, until it resists.
- Automatic: eight hours on the wrist wind it for the night; after a rest give it twenty turns.
- Quartz: change the battery as soon as it stops; an old one can leak.
- Water: 30 m means rain, 50 m washing, 100 m swimming, 200 m diving. Never work the crown under water.
- Keep it off loudspeakers, clasps of bags and telephones: magnets make it run wrong.

Mechanical movements want a service every five years, seals a test every two.""",
                """腕表要求不多：常戴，少磕碰，只让天天修表的人打开它。

- 手动上链：早晨取下后上链，直到有阻力为止。
- 自动机械：佩戴八小时足够过夜；停走后请先手动上二十圈。
- 石英：停走后尽快更换电池，旧电池可能漏液。
- 防水：30 米可沾雨，50 米可洗手，100 米可游泳，200 米可潜水。切勿在水下操作表冠。
- 远离扬声器、包扣与手机：磁场会使走时失准。

机械机芯每五年保养一次，防水圈每两年检测一次。""",
                """Un reloj pide poco: que lo lleven, que no lo golpeen y que solo lo abra quien lo hace a diario.

- Cuerda manual: dele cuerda por la mañana, fuera de la muñeca, hasta que oponga resistencia.
- Automático: ocho horas en la muñeca bastan para la noche; tras un descanso, dele veinte vueltas.
- Cuarzo: cambie la pila en cuanto se pare; una vieja puede derramarse.
- Agua: 30 m es lluvia, 50 m lavarse, 100 m nadar, 200 m bucear. No toque la corona bajo el agua.
- Aléjelo de altavoces, cierres de bolso y teléfonos: los imanes lo desajustan.

Los movimientos mecánicos piden revisión cada cinco años; las juntas, una prueba cada dos.""",
                """Часам нужно немного: чтобы их носили, не били и чтобы открывали их те, кто делает это каждый день.

- Ручной завод: заводите утром, сняв с руки, до упора.
- Автоматические: восьми часов на руке хватает на ночь; после перерыва сделайте двадцать оборотов.
- Кварцевые: меняйте батарейку сразу, как остановились: старая может протечь.
- Вода: 30 м — дождь, 50 м — мытьё рук, 100 м — плавание, 200 м — погружение. Не трогайте заводную головку под водой.
- Держите подальше от колонок, магнитных замков и телефонов: от магнитов сбивается ход.

Механизму нужно обслуживание раз в пять лет, прокладкам — проверка раз в два года.""",
            ),
        ),
    ),
)
