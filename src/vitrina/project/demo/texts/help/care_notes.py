"""How to care for what a product is made of, and for what it is: lines beside the product's own."""

from collections.abc import Iterator

from vitrina.project.demo.types import Text, text

_ROWS: tuple[tuple[tuple[str, ...], Text], ...] = (
    (
        ("material=calf_leather", "material=leather", "material=embossed_leather"),
        text("Light colours take the dye of dark denim: keep them apart when new.", "浅色皮革易被深色牛仔布染色，新品请避免接触。", "Las pieles claras toman el tinte de los vaqueros oscuros: sepárelas cuando sean nuevas.", "Светлая кожа окрашивается от тёмного денима: пока вещи новые, держите их порознь."),
    ),
    (
        ("material=lamb_leather",),
        text("Lambskin is the softest and marks easily: store it filled, away from keys.", "小羊皮最为柔软，易留痕迹：请填充存放，远离钥匙。", "El cordero es la piel más suave y se marca: guárdelo relleno, lejos de las llaves.", "Кожа ягнёнка самая мягкая и легко царапается: храните сумку набитой, отдельно от ключей."),
    ),
    (
        ("material=patent_leather",),
        text("Patent leather wants only a damp cloth; frost makes it crack.", "漆皮只需湿布擦拭；严寒会使其开裂。", "Al charol le basta un paño húmedo; la helada lo agrieta.", "Лаковой коже хватает влажной ткани; на морозе она трескается."),
    ),
    (
        ("material=suede",),
        text("A dry stain on suede comes off with a white rubber.", "麂皮上的干渍可用白橡皮轻轻擦除。", "Una mancha seca en el ante sale con una goma de borrar blanca.", "Сухое пятно на замше снимается белым ластиком."),
    ),
    (
        ("material=silk", "material=dotted_silk", "material=satin"),
        text("Let scent dry before silk touches it; hang it in the steam of a bath instead of ironing.", "待香水干后再穿真丝；浴室蒸汽悬挂即可代替熨烫。", "Deje secar el perfume antes de ponerse seda; cuélguela en el vapor del baño en vez de planchar.", "Дайте духам высохнуть, прежде чем надеть шёлк; вместо глажки повесьте его в ванной над паром."),
    ),
    (
        ("material=cashmere", "material=merino", "material=alpaca"),
        text("Fold it, never hang it; after wearing, let it rest a day.", "请折叠存放，勿悬挂；穿后让它休息一天。", "Dóblelo, no lo cuelgue; tras usarlo, déjelo descansar un día.", "Складывайте, не вешайте; после носки дайте вещи день отдыха."),
    ),
    (
        ("material=wool", "material=tweed", "material=checked_wool", "material=felt"),
        text("Brush wool after wearing: dust is what wears it out.", "羊毛穿后刷一刷：灰尘才是磨损的元凶。", "Cepille la lana tras usarla: lo que la gasta es el polvo.", "После носки пройдитесь щёткой: шерсть изнашивается от пыли."),
    ),
    (
        ("material=linen",),
        text("Linen grows softer with every wash; iron it while it is damp, or not at all.", "亚麻越洗越软；半干时熨烫，或干脆不熨。", "El lino se suaviza con cada lavado; plánchelo húmedo o no lo planche.", "Лён с каждой стиркой мягче; гладьте влажным или не гладьте вовсе."),
    ),
    (
        ("material=denim",),
        text("Wash denim seldom, inside out and cold; the first time by itself.", "牛仔布少洗、反面、冷水；首次单独洗涤。", "Lave poco el denim, del revés y en frío; la primera vez, solo.", "Стирайте деним редко, наизнанку и в холодной воде; в первый раз отдельно."),
    ),
    (
        ("material=velvet", "material=corduroy"),
        text("Steam the pile from behind; an iron flattens it for good.", "从背面蒸汽熨烫；熨斗直接压会使绒毛永久倒伏。", "Aplique vapor por el revés; la plancha aplasta el pelo para siempre.", "Отпаривайте с изнанки: утюг приминает ворс навсегда."),
    ),
    (
        ("material=straw",),
        text("Keep straw from rain; a bent brim is shaped again over steam.", "草编避免雨淋；帽檐变形可用蒸汽重塑。", "Proteja la paja de la lluvia; un ala doblada se rehace con vapor.", "Берегите соломку от дождя; погнутые поля выправляются над паром."),
    ),
    (
        ("material=nylon", "material=recycled_polyester", "material=canvas"),
        text("Proof it anew with a spray once a year.", "每年用防水喷雾重新处理一次。", "Impermeabilícelo con un espray una vez al año.", "Раз в год обновляйте водоотталкивающую пропитку."),
    ),
    (
        ("material=silver",),
        text("Silver that is worn stays bright; what rests wants a closed bag and a polishing cloth.", "常戴的银饰自会光亮；不戴时请密封存放，配一块抛光布。", "La plata que se lleva brilla; la que descansa pide una bolsa cerrada y un paño de pulir.", "Серебро, которое носят, блестит; тому, что лежит, нужны закрытый пакетик и салфетка."),
    ),
    (
        ("material=yellow_gold", "material=rose_gold", "material=white_gold", "material=platinum"),
        text("Lukewarm water, a drop of mild soap and a soft brush bring the shine back.", "温水、一滴温和皂液和软刷，即可恢复光泽。", "Agua tibia, una gota de jabón suave y un cepillo blando devuelven el brillo.", "Тёплая вода, капля мягкого мыла и мягкая щётка вернут блеск."),
    ),
    (
        ("stone=pearl",),
        text("Pearls go on after scent and cream, and come off first.", "珍珠在喷香水、涂乳霜之后佩戴，最先取下。", "Las perlas se ponen después del perfume y la crema, y se quitan antes que nada.", "Жемчуг надевают после духов и крема, а снимают первым."),
    ),
    (
        ("stone=emerald", "stone=malachite"),
        text("No ultrasonic bath, no hot water: the stone would cloud or crack.", "不可超声波清洗，勿用热水：宝石会浑浊或开裂。", "Ni ultrasonidos ni agua caliente: la piedra se enturbiaría o se agrietaría.", "Без ультразвука и горячей воды: камень помутнеет или треснет."),
    ),
    (
        ("category=watches",),
        text("Rinse with fresh water after the sea, and have the seals tested every two years.", "接触海水后请用清水冲洗；每两年检测一次防水圈。", "Aclare con agua dulce después del mar y haga probar las juntas cada dos años.", "После моря ополосните пресной водой; раз в два года проверяйте прокладки."),
    ),
    (
        ("material=cast_iron",),
        text("Heat it slowly and never put it hot into cold water.", "缓慢加热；高温时切勿直接浸入冷水。", "Caliéntelo despacio y no lo meta caliente en agua fría.", "Нагревайте постепенно и не опускайте горячим в холодную воду."),
    ),
    (
        ("material=copper", "material=brass"),
        text("Half a lemon with salt takes the dark away; the patina may also stay.", "半个柠檬蘸盐可去除暗色；也可让包浆保留。", "Medio limón con sal quita lo oscuro; la pátina también puede quedarse.", "Потемнение снимает половинка лимона с солью; но патину можно и оставить."),
    ),
    (
        ("material=crystal",),
        text("Wash crystal by hand in lukewarm water and dry it with a linen cloth.", "水晶请用温水手洗，以亚麻布擦干。", "Lave el cristal a mano en agua tibia y séquelo con un paño de lino.", "Мойте хрусталь вручную в тёплой воде и вытирайте льняной тканью."),
    ),
    (
        ("material=marble",),
        text("Marble fears lemon, vinegar and wine: wipe them off at once.", "大理石怕柠檬、醋与葡萄酒：请立即擦净。", "El mármol teme el limón, el vinagre y el vino: límpielos enseguida.", "Мрамор боится лимона, уксуса и вина: вытирайте их сразу."),
    ),
    (
        ("material=oak", "material=walnut", "material=beech", "material=bamboo"),
        text("Never leave wood standing in water; a little oil brings the grain up again.", "木器切勿久泡水中；薄涂一层油，木纹重现。", "No deje la madera en agua; un poco de aceite devuelve la veta.", "Не оставляйте дерево в воде; немного масла снова проявит рисунок."),
    ),
    (
        ("category=knitwear",),
        text("Pills come off with a comb and grow fewer after the first weeks.", "起球用梳子除去即可，头几周后会越来越少。", "Las bolitas salen con un peine y son menos tras las primeras semanas.", "Катышки снимаются гребнем, а после первых недель их становится меньше."),
    ),
    (
        ("category=boots", "category=lace-ups", "category=flats-loafers", "category=heels-sandals"),
        text("Let shoes rest a day between two wearings, with wooden trees inside.", "鞋子穿一天歇一天，内置木质鞋撑。", "Deje descansar los zapatos un día entre dos usos, con hormas de madera.", "Давайте обуви день отдыха между носками, с деревянными колодками внутри."),
    ),
    (
        ("category=perfumes",),
        text("Keep the bottle in its box: light changes a fragrance faster than time.", "请将香水存放在盒中：光线比时间更快改变香气。", "Guarde el frasco en su caja: la luz cambia la fragancia antes que el tiempo.", "Храните флакон в коробке: свет меняет аромат быстрее времени."),
    ),
    (
        ("category=home-fragrance",),
        text("Let the first candle hour melt the wax to the rim; trim the wick to 5 mm.", "首次点燃请让蜡面融至杯沿；烛芯修剪至 5 毫米。", "La primera vez, deje que la cera se funda hasta el borde; corte la mecha a 5 mm.", "В первый раз дайте воску растаять до края; подрезайте фитиль до 5 мм."),
    ),
    (
        ("category=bouquets",),
        text("Away from fruit and sun a bouquet lasts days longer.", "远离水果与日晒，花束可多开几日。", "Lejos de la fruta y del sol, un ramo dura días más.", "Вдали от фруктов и солнца букет стоит на несколько дней дольше."),
    ),
    (
        ("category=tea",),
        text("Tea takes on every smell: close the tin well and keep it from spices.", "茶叶易吸味：请盖紧茶罐，远离香料。", "El té toma todos los olores: cierre bien la lata y aléjela de las especias.", "Чай впитывает запахи: плотно закрывайте банку и держите подальше от специй."),
    ),
)  # fmt: skip


def _notes() -> Iterator[tuple[str, Text]]:
    for subjects, words in _ROWS:
        yield from ((subject, words) for subject in subjects)


CARE_NOTES: dict[str, Text] = dict(_notes())
"""Subject → one sentence."""
