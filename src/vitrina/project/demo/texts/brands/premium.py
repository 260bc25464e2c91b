"""The premium brands, in a line and a few sentences each."""

from collections.abc import Iterator

from vitrina.market.catalog.types import BrandDraft
from vitrina.project.demo.types import Text, text

_TEXTS: tuple[tuple[str, Text, Text], ...] = (
    (
        "Tessavine",
        text(
            "Woven by hand, worn by day",
            "手工编织，日常相伴",
            "Tejido a mano, llevado a diario",
            "Сплетено руками, чтобы носить каждый день",
        ),
        text(
            "A weaving village that learned to work leather as it worked straw. Every strip is cut by eye, and no two plaits agree to the millimetre.",
            "一座会编织的村庄，学会像编草一样编皮。每条皮带凭眼裁切，没有两根辫纹分毫不差。",
            "Un pueblo de tejedores que aprendió a trabajar la piel como la paja. Cada tira se corta a ojo y no hay dos trenzas idénticas al milímetro.",
            "Деревня плетельщиков, которая научилась работать с кожей, как с соломкой. Полоски режут на глаз, и двух одинаковых кос не бывает.",
        ),
    ),
    (
        "Bramhild",
        text("Made for weather", "为天气而生", "Hecho para el mal tiempo", "Сделано для непогоды"),
        text(
            "Fishermen's cloth, cut for people who take the tram. Bramhild proofs its cotton with wax and guarantees the zip for as long as you own the coat.",
            "渔夫的布料，为乘电车的人裁剪。Bramhild 以蜡防水处理棉布，拉链终身保修。",
            "Tela de pescadores cortada para quien va en tranvía. Bramhild encera su algodón y garantiza la cremallera mientras el abrigo sea suyo.",
            "Рыбацкая ткань, скроенная для тех, кто ездит на трамвае. Bramhild вощит хлопок и даёт гарантию на молнию, пока пальто ваше.",
        ),
    ),
    (
        "Quenlow",
        text(
            "Plain, and thought through", "朴素，但想得周到", "Sencillo y bien pensado", "Просто и продуманно"
        ),
        text(
            "Quenlow draws one coat, one shirt and one shoe a year, and spends the rest of it on the pockets.",
            "Quenlow 每年只设计一件大衣、一件衬衫、一双鞋，其余时间都花在口袋上。",
            "Quenlow dibuja al año un abrigo, una camisa y un zapato, y dedica el resto a los bolsillos.",
            "Quenlow рисует одно пальто, одну рубашку и одну пару обуви в год, а остальное время думает о карманах.",
        ),
    ),
    (
        "Ivoryn",
        text("Skin first", "肌肤为先", "Primero, la piel", "Сначала кожа"),
        text(
            "Short lists of ingredients, tried for a year by the people who make them. If a formula needs a filter to look good, it is not finished.",
            "成分表简短，由研发者亲自试用一年。若配方需滤镜才好看，那就还没做完。",
            "Listas cortas de ingredientes, probadas un año por quienes las hacen. Si una fórmula necesita filtro para verse bien, no está acabada.",
            "Короткие составы, которые год пробуют сами создатели. Если формуле нужен фильтр, чтобы выглядеть, она не готова.",
        ),
    ),
    (
        "Pelluma",
        text(
            "Soft things for hard weeks",
            "忙碌日子里的柔软",
            "Cosas suaves para semanas duras",
            "Мягкие вещи для трудных недель",
        ),
        text(
            "Creams, candles and cushions by a house that measures comfort in minutes gained.",
            "乳霜、蜡烛与靠垫，出自一家以“多得的几分钟”衡量舒适的品牌。",
            "Cremas, velas y cojines de una casa que mide la comodidad en minutos ganados.",
            "Кремы, свечи и подушки дома, который измеряет уют выигранными минутами.",
        ),
    ),
    (
        "Hallvik",
        text(
            "Useful, then beautiful", "先实用，再美", "Útil y después bello", "Сначала полезно, потом красиво"
        ),
        text(
            "A workshop by a lake that makes what its neighbours break: bowls, lamps, ladles. What nobody breaks is taken out of the catalogue.",
            "湖畔工坊，只做邻居常打破的东西：碗、灯、勺。没人打破的，就从目录里拿掉。",
            "Un taller junto a un lago que hace lo que rompen los vecinos: cuencos, lámparas, cucharones. Lo que nadie rompe sale del catálogo.",
            "Мастерская у озера делает то, что бьют соседи: миски, лампы, половники. Что не бьётся, из каталога убирают.",
        ),
    ),
    (
        "Terravella",
        text(
            "Clay, sun and a long table",
            "陶土、阳光与长桌",
            "Barro, sol y una mesa larga",
            "Глина, солнце и длинный стол",
        ),
        text(
            "Three families of potters share one kiln and one kitchen. Plates are tested at Sunday lunch, by children.",
            "三个陶匠家庭共用一座窑、一间厨房。盘子在周日午餐上接受孩子们的检验。",
            "Tres familias de alfareros comparten un horno y una cocina. Los platos los prueban los niños en la comida del domingo.",
            "Три семьи гончаров делят одну печь и одну кухню. Тарелки по воскресеньям за обедом испытывают дети.",
        ),
    ),
    (
        "Noctiluma",
        text("Light without glare", "不刺眼的光", "Luz sin deslumbrar", "Свет, который не слепит"),
        text(
            "Lamps drawn from the shade inwards: first the dark that should remain, then the light.",
            "从灯影向内设计：先决定该留下的暗，再点亮光。",
            "Lámparas dibujadas de la pantalla hacia dentro: primero la sombra que debe quedar, luego la luz.",
            "Лампы рисуют от тени внутрь: сначала темноту, которая должна остаться, потом свет.",
        ),
    ),
    (
        "Kyrion",
        text("Fast where it matters", "快在该快之处", "Rápido donde importa", "Быстро там, где это важно"),
        text(
            "Tools for people who work with them all day. Kyrion publishes how every battery ages.",
            "为整日工作的人打造的工具。Kyrion 公开每块电池的老化数据。",
            "Herramientas para quien trabaja con ellas todo el día. Kyrion publica cómo envejece cada batería.",
            "Инструменты для тех, кто работает с ними весь день. Kyrion публикует, как стареет каждый аккумулятор.",
        ),
    ),
    (
        "Sonaria",
        text("Heard, then built", "先听，再造", "Primero se escucha", "Сначала услышано, потом собрано"),
        text(
            "Two musicians and a carpenter tune each model in a room with curtains, because that is where you will listen.",
            "两位音乐家和一位木匠，在挂着窗帘的房间里调校每款产品，因为你也会在那样的房间里聆听。",
            "Dos músicos y una carpintera afinan cada modelo en una sala con cortinas, porque es allí donde va a escuchar.",
            "Два музыканта и столяр настраивают каждую модель в комнате со шторами: ведь слушать вы будете в такой же.",
        ),
    ),
    (
        "Papyrelle",
        text("Paper that answers", "会回应的纸", "Papel que responde", "Бумага, которая отвечает"),
        text(
            "Papyrelle sews its notebooks so that they lie flat, and leaves the last page blank on purpose.",
            "Papyrelle 以线装订本子，使其平摊，并特意留白最后一页。",
            "Papyrelle cose sus cuadernos para que queden planos y deja la última página en blanco a propósito.",
            "Papyrelle сшивает тетради так, чтобы они лежали ровно, и нарочно оставляет последнюю страницу пустой.",
        ),
    ),
    (
        "Floravent",
        text("Cut this morning", "今晨采下", "Cortado esta mañana", "Срезано сегодня утром"),
        text(
            "Growers within a day's drive, and no flower out of its season. In February there are branches.",
            "花农皆在一日车程之内，绝不卖反季之花。二月里，只有枝条。",
            "Cultivadores a menos de un día de camino y ninguna flor fuera de temporada. En febrero hay ramas.",
            "Садоводы в одном дне пути, и ни одного цветка не по сезону. В феврале есть только ветки.",
        ),
    ),
    (
        "Cacaovere",
        text(
            "Bean, sugar, patience", "可可豆、糖与耐心", "Cacao, azúcar, paciencia", "Какао, сахар, терпение"
        ),
        text(
            "Chocolate ground for three days, named after the farm and never after the flavour.",
            "研磨三日的巧克力，以庄园命名，从不以口味命名。",
            "Chocolate molido tres días, con el nombre de la finca y nunca el del sabor.",
            "Шоколад, который мелют три дня и называют по ферме, а не по вкусу.",
        ),
    ),
    (
        "Altivaro",
        text("Up, and back again", "上山，再回来", "Subir y volver", "Наверх и обратно"),
        text(
            "Mountain guides who were tired of carrying too much. Every gram in Altivaro's things has to explain itself.",
            "一群不愿负重过多的登山向导。Altivaro 的每一克，都要说明自己为何在此。",
            "Guías de montaña cansados de cargar de más. En Altivaro, cada gramo tiene que explicarse.",
            "Горные проводники, уставшие носить лишнее. В вещах Altivaro каждый грамм должен объяснить, зачем он здесь.",
        ),
    ),
    (
        "Tumblewick",
        text(
            "Toys that are handed down",
            "代代相传的玩具",
            "Juguetes que se heredan",
            "Игрушки, которые передают дальше",
        ),
        text(
            "Beech, wool and round corners. Tumblewick keeps spare wheels and spare ears for everything it ever made.",
            "榉木、羊毛与圆角。Tumblewick 为做过的每件玩具都备着轮子与耳朵。",
            "Haya, lana y esquinas redondas. Tumblewick guarda ruedas y orejas de repuesto para todo lo que ha hecho.",
            "Бук, шерсть и круглые углы. У Tumblewick есть запасные колёса и уши ко всему, что когда-либо сделано.",
        ),
    ),
    (
        "Atelier Rivane",
        text(
            "Two fittings, one coat",
            "两次试身，一件大衣",
            "Dos pruebas, un abrigo",
            "Две примерки, одно пальто",
        ),
        text(
            "Tailors who take measures with their eyes first. What they alter keeps its inlays, so that it can be altered back.",
            "先用眼睛量体的裁缝。修改时保留缝份，日后仍可改回。",
            "Sastres que miden primero con los ojos. Lo que arreglan conserva sus ensanches, para poder devolverlo a como estaba.",
            "Портные, которые сначала снимают мерки глазами. Подгоняя, они сохраняют припуски, чтобы всё можно было вернуть.",
        ),
    ),
)


def _drafts() -> Iterator[BrandDraft]:
    for name, tagline, story in _TEXTS:
        yield BrandDraft(name=name, taglines=tagline, stories=story)


PREMIUM_BRANDS = tuple(_drafts())
