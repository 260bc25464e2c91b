"""The luxury houses of fashion, jewellery and watches."""

from vitrina.project.demo.texts.brands.stories import house
from vitrina.project.demo.types import text

FASHION_HOUSES = (
    house(
        "Averelle",
        text(
            "Leather that learns your days",
            "记得你日子的皮革",
            "Piel que aprende sus días",
            "Кожа, которая помнит ваши дни",
        ),
        text(
            "In 1921 Adèle Averelle rented a glazier's shop for its light and began to cut bags on the old bench. Her first pattern, the Colonnade, was drawn on the back of a bill: four panels, no lining, one handle. It has not changed.",
            "1921 年，阿黛尔·阿韦雷勒看中一间玻璃铺的光线，租了下来，在旧工作台上开始裁制皮包。她的第一个版型“Colonnade”画在一张账单背面：四片皮，无衬里，一只提手。至今未改。",
            "En 1921 Adèle Averelle alquiló una cristalería por su luz y empezó a cortar bolsos en el viejo banco. Su primer patrón, el Colonnade, lo dibujó al dorso de una factura: cuatro piezas, sin forro, un asa. No ha cambiado.",
            "В 1921 году Адель Аверель сняла стекольную мастерскую ради её света и стала кроить сумки на старом верстаке. Первую выкройку, Colonnade, она нарисовала на обороте счёта: четыре детали, без подкладки, одна ручка. С тех пор она не менялась.",
        ),
        text(
            "The hides come from one valley and are tanned for six weeks in oak bark. Nothing is sprayed over to make them look alike, so every bag has a neck, a belly and a past.",
            "皮料来自同一座山谷，以橡树皮鞣制六周。我们不用涂层使它们千篇一律，因此每只包都看得见颈部、腹部与过往。",
            "Las pieles vienen de un solo valle y se curten seis semanas en corteza de roble. Nada se pulveriza para igualarlas, así que cada bolso tiene cuello, vientre y pasado.",
            "Кожа приходит из одной долины и шесть недель дубится в дубовой коре. Её не закрашивают, чтобы сделать одинаковой, поэтому у каждой сумки своя шея, своё брюхо и своё прошлое.",
        ),
        text(
            "Edges are painted by hand, seven times, with a drop of wax at the end. Ask for the repair book: pieces from the thirties still come in, usually for a new handle.",
            "皮边手工上色七遍，最后滴一滴蜡。可以看看我们的维修簿：三十年代的包仍会送来，多半只是换一只提手。",
            "Los cantos se pintan a mano siete veces, con una gota de cera al final. Pida el libro de reparaciones: aún llegan piezas de los años treinta, casi siempre por un asa nueva.",
            "Край красят вручную семь раз и заканчивают каплей воска. Попросите книгу ремонтов: к нам до сих пор приносят сумки тридцатых, чаще всего за новой ручкой.",
        ),
    ),
    house(
        "Solvantine",
        text(
            "Light, held in metal and cloth",
            "金属与织物间的光",
            "Luz sujeta en metal y tela",
            "Свет в металле и ткани",
        ),
        text(
            "Solvantine began as a maker of theatre jewels that had to be seen from the last row. When the theatre burned down in 1948, the workshop turned to people who sit closer.",
            "Solvantine 最初为剧院制作首饰，须让最后一排的观众也看得见。1948 年剧院失火后，工坊转而为坐得更近的人服务。",
            "Solvantine empezó haciendo joyas de teatro que debían verse desde la última fila. Cuando el teatro ardió en 1948, el taller se volvió hacia quienes se sientan más cerca.",
            "Solvantine начинал с театральных украшений, которые должны быть видны с последнего ряда. Когда в 1948 году театр сгорел, мастерская повернулась к тем, кто сидит ближе.",
        ),
        text(
            "The habit of thinking in light stayed: stones are set open at the back, silk is cut so that it moves before you do, and gold is brushed where a hand would polish it anyway.",
            "以光思考的习惯留了下来：宝石背面镂空，丝绸裁得先你而动，黄金在手会触及之处拉丝。",
            "Quedó la costumbre de pensar en luz: las piedras se engastan abiertas por detrás, la seda se corta para moverse antes que usted y el oro se cepilla donde la mano lo puliría de todos modos.",
            "Привычка мыслить светом осталась: камни закрепляют открыто сзади, шёлк кроят так, чтобы он двигался раньше вас, а золото шлифуют там, где его всё равно отполирует рука.",
        ),
    ),
    house(
        "Maison Ourvel",
        text(
            "Clothes with a garden inside",
            "内里藏着花园的衣裳",
            "Ropa con un jardín dentro",
            "Одежда с садом внутри",
        ),
        text(
            "Behind the house in which Ourvel works lies a walled garden, and every colour of the season is first looked for there: lichen, wet gravel, the inside of a fig.",
            "Ourvel 工坊的屋后是一座围墙花园，每一季的颜色都先在那里寻找：地衣、湿砾石、无花果的内里。",
            "Detrás de la casa donde trabaja Ourvel hay un jardín tapiado, y cada color de la temporada se busca primero allí: liquen, grava mojada, el interior de un higo.",
            "За домом, где работает Ourvel, лежит сад за стеной, и каждый цвет сезона сначала ищут там: лишайник, мокрый гравий, мякоть инжира.",
        ),
        text(
            "Linings are printed with what grew that year. Nobody sees them but you, which is the point. The same garden gives the house its scents, distilled forty metres from where the coats are cut.",
            "衬里印着当年生长的花草，只有你看得见，这正是用意。同一座花园也孕育了品牌的香气，蒸馏之处距裁衣台不过四十米。",
            "Los forros llevan estampado lo que creció ese año. Nadie los ve más que usted, y de eso se trata. El mismo jardín da a la casa sus perfumes, destilados a cuarenta metros de donde se cortan los abrigos.",
            "На подкладках напечатано то, что выросло в этом году. Их видите только вы, в этом и смысл. Тот же сад даёт дому ароматы: их дистиллируют в сорока метрах от места, где кроят пальто.",
        ),
    ),
    house(
        "Castrivene",
        text("Built like a bridge", "如桥一般建造", "Construido como un puente", "Сделано как мост"),
        text(
            "The founder was an engineer of bridges, and it shows: a Castrivene seam carries three times what it will ever be asked to carry, and a buckle is tested by hanging the head of the workshop from it.",
            "创始人是造桥的工程师，处处可见痕迹：一条 Castrivene 的缝线可承受所需三倍的重量，而搭扣的测试方法，是把工坊主管吊在上面。",
            "El fundador era ingeniero de puentes, y se nota: una costura Castrivene soporta el triple de lo que nunca se le pedirá, y una hebilla se prueba colgando de ella al jefe del taller.",
            "Основатель строил мосты, и это заметно: шов Castrivene держит втрое больше, чем от него когда-либо потребуют, а пряжку проверяют, подвесив на ней начальника мастерской.",
        ),
        text(
            "What is left when everything is strong enough is proportion. The house publishes the numbers of each piece: weight, length of thread, hours of work.",
            "当一切都足够坚固，剩下的便是比例。品牌会公布每件作品的数字：重量、用线长度、工时。",
            "Cuando todo es lo bastante fuerte, queda la proporción. La casa publica las cifras de cada pieza: peso, metros de hilo, horas de trabajo.",
            "Когда всё достаточно прочно, остаётся пропорция. Дом публикует числа каждой вещи: вес, длину нити, часы работы.",
        ),
    ),
    house(
        "Orlemont & Fils",
        text(
            "Time, regulated by hand since 1887",
            "自 1887 年，手工校准时间",
            "El tiempo, regulado a mano desde 1887",
            "Время, настроенное вручную с 1887 года",
        ),
        text(
            "Jules Orlemont regulated station clocks along a railway, walking from one to the next with a chronometer in his coat. He was never more than four seconds late, and founded a house on it.",
            "朱尔·奥勒蒙沿铁路校准车站大钟，怀揣一只航海钟，从一站走到下一站，误差从未超过四秒。他以此创立了品牌。",
            "Jules Orlemont regulaba relojes de estación a lo largo de una vía, de uno a otro a pie, con un cronómetro en el abrigo. Nunca se retrasó más de cuatro segundos, y sobre eso fundó una casa.",
            "Жюль Орлемон настраивал вокзальные часы вдоль железной дороги и ходил от одних к другим с хронометром в пальто. Он никогда не опаздывал больше чем на четыре секунды и на этом основал дом.",
        ),
        text(
            "Four generations later the movements are finished where no eye reaches. A watchmaker signs each bridge on the inside; open the case in a hundred years and you will know the name.",
            "四代之后，机芯依旧在看不见之处精修。制表师在每块夹板内侧签名；百年后打开表壳，你仍会知道那个名字。",
            "Cuatro generaciones después, los movimientos se acaban donde no llega el ojo. Un relojero firma cada puente por dentro; abra la caja dentro de cien años y sabrá su nombre.",
            "Четыре поколения спустя механизмы отделывают там, куда не достаёт взгляд. Часовщик подписывает каждый мост изнутри: откройте корпус через сто лет, и вы узнаете имя.",
        ),
        text(
            "The sons in the name were, in truth, two daughters. The house has meant to correct the sign since 1931.",
            "名字里的“Fils”（儿子们），其实是两位女儿。自 1931 年起，品牌一直打算更正招牌。",
            "Los «hijos» del nombre eran, en realidad, dos hijas. La casa piensa corregir el rótulo desde 1931.",
            "«Сыновья» в названии на самом деле были двумя дочерьми. Дом собирается исправить вывеску с 1931 года.",
        ),
    ),
    house(
        "Lunavarre",
        text(
            "Jewels for the hour after dusk",
            "黄昏之后的珠宝",
            "Joyas para la hora tras el ocaso",
            "Украшения для часа после заката",
        ),
        text(
            "Two sisters and a tide table: that is how Lunavarre plans its year. Pieces are begun at new moon and must be finished by the full one, which keeps them simple.",
            "两姐妹和一张潮汐表，便是 Lunavarre 安排一年的方式。每件作品从新月开始，须在满月前完成，因而始终简洁。",
            "Dos hermanas y una tabla de mareas: así planea Lunavarre su año. Las piezas empiezan con la luna nueva y deben acabarse con la llena, lo que las mantiene sencillas.",
            "Две сестры и таблица приливов: так Lunavarre планирует год. Работу начинают в новолуние и обязаны закончить к полнолунию, поэтому вещи остаются простыми.",
        ),
        text(
            "Stones are chosen by lamplight rather than by day, because that is when they are worn.",
            "宝石在灯下而非日光下挑选，因为那才是佩戴的时刻。",
            "Las piedras se eligen a la luz de la lámpara y no de día, porque es entonces cuando se llevan.",
            "Камни выбирают при лампе, а не днём: ведь именно тогда их и носят.",
        ),
    ),
    house(
        "Nerisanti",
        text(
            "Walked in before it is sold",
            "出售之前，先走一程",
            "Caminado antes de venderse",
            "Прежде чем продать, мы в этом походили",
        ),
        text(
            "Every last at Nerisanti has walked to the lagoon and back, eleven kilometres over stone. What rubs is filed away; what slips is cut again.",
            "Nerisanti 的每一只楦头都走过往返潟湖的石板路，十一公里。磨脚之处锉去，滑脱之处重裁。",
            "Cada horma de Nerisanti ha ido andando a la laguna y ha vuelto, once kilómetros sobre piedra. Lo que roza se lima; lo que resbala se vuelve a cortar.",
            "Каждая колодка Nerisanti прошла до лагуны и обратно, одиннадцать километров по камню. Что натирает, стачивают; что скользит, кроят заново.",
        ),
        text(
            "The house makes shoes that are light because of what was left out, and bags in the same leather from what was left over.",
            "品牌的鞋因省去的部分而轻盈，包则取自余下的同一张皮。",
            "La casa hace zapatos ligeros por lo que se quitó, y bolsos de la misma piel con lo que sobró.",
            "Дом шьёт обувь, лёгкую за счёт того, что убрали, и сумки из той же кожи, из того, что осталось.",
        ),
    ),
)
