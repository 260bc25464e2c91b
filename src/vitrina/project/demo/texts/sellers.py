"""What the demo shop's sellers tell of themselves: since when, and who they are."""

from datetime import date

from vitrina.project.demo.types import Text, text

SELLER_TEXTS: dict[str, tuple[date, Text]] = {
    "vitrina-atelier": (
        date(2009, 3, 1),
        text(
            "The house's own atelier. We buy from people we have met, open every parcel that comes in, and send nothing on that we would not keep.",
            "本店自营工坊。我们只向见过面的人采购，拆开每一个到货包裹，自己不愿留下的，绝不寄出。",
            "El taller de la casa. Compramos a gente que conocemos, abrimos cada paquete que entra y no enviamos nada que no nos quedaríamos.",
            "Собственное ателье дома. Мы покупаем у тех, с кем знакомы лично, открываем каждую посылку и не отправляем того, чего не оставили бы себе.",
        ),
    ),
    "maison-du-quai": (
        date(1998, 9, 14),
        text(
            "Three sisters, one shop on the river, and a weakness for things that close with a click. Bags, scent and jewels from houses that still sign their work.",
            "三姐妹，一间临河小店，偏爱那些“咔嗒”一声合上的东西。包袋、香氛与首饰，皆出自仍会落款的工坊。",
            "Tres hermanas, una tienda junto al río y debilidad por lo que se cierra con un clic. Bolsos, perfumes y joyas de casas que aún firman su trabajo.",
            "Три сестры, лавка у реки и слабость к вещам, которые закрываются со щелчком. Сумки, ароматы и украшения домов, которые подписывают свою работу.",
        ),
    ),
    "halle-time": (
        date(1974, 5, 2),
        text(
            "Watchmakers in the second generation. Every movement is timed for three days before it leaves us, and we service what we sell for as long as it runs.",
            "第二代制表人。每枚机芯出店前校准三天；我们卖出的表，只要还走，就负责保养。",
            "Relojeros de segunda generación. Cada movimiento se cronometra tres días antes de salir, y revisamos lo que vendemos mientras ande.",
            "Часовщики во втором поколении. Каждый механизм мы три дня проверяем на ход и обслуживаем проданное, пока оно идёт.",
        ),
    ),
    "linden-lane": (
        date(2012, 2, 20),
        text(
            "Clothes for people who would rather think of something else in the morning. Plain cuts, honest cloth, sizes for real bodies.",
            "为早晨想少操心的人准备的衣服。剪裁简洁，面料实在，尺码适合真实的身体。",
            "Ropa para quien prefiere pensar en otra cosa por la mañana. Cortes sencillos, tejidos honestos, tallas para cuerpos de verdad.",
            "Одежда для тех, кто с утра хочет думать о другом. Простой крой, честная ткань, размеры для настоящих людей.",
        ),
    ),
    "north-pier": (
        date(2006, 10, 5),
        text(
            "Outfitters at the end of the pier. What we sell has been out in the rain with us first.",
            "码头尽头的户外用品店。我们卖的每样东西，都先陪我们淋过雨。",
            "Equipamiento al final del muelle. Lo que vendemos ha salido antes a la lluvia con nosotros.",
            "Снаряжение в конце пирса. Всё, что мы продаём, сначала мокло под дождём вместе с нами.",
        ),
    ),
    "casa-palmira": (
        date(2001, 6, 8),
        text(
            "A house full of rooms, each furnished by whoever happened to fall in love with something. Lamps, linen, pots and the flowers to go with them.",
            "一座房间众多的老宅，每间都由一时心动的人布置而成。灯具、亚麻、锅具，以及与之相配的花。",
            "Una casa llena de habitaciones, cada una amueblada por quien se enamoró de algo. Lámparas, lino, ollas y las flores que las acompañan.",
            "Дом со множеством комнат, и каждую обставил тот, кто во что-нибудь влюбился. Лампы, лён, кастрюли и цветы к ним.",
        ),
    ),
    "blue-kiln": (
        date(2015, 4, 11),
        text(
            "Potters who also drink tea. We fire twice a week and keep the seconds for ourselves.",
            "一群爱喝茶的陶匠。每周开窑两次，次品留给自己用。",
            "Alfareros que también beben té. Horneamos dos veces por semana y nos quedamos las piezas con defectos.",
            "Гончары, которые любят чай. Обжигаем дважды в неделю, а изделия с изъяном оставляем себе.",
        ),
    ),
    "circuit-garden": (
        date(2010, 11, 30),
        text(
            "Electronics explained in whole sentences. If it disappoints you in the first month, we take it back and say why we sold it.",
            "用完整的句子讲清楚电子产品。首月若不满意，我们收回，并说明当初为何推荐。",
            "Electrónica explicada con frases enteras. Si le decepciona el primer mes, la recogemos y le decimos por qué la vendimos.",
            "Электроника, объяснённая человеческим языком. Если в первый месяц она вас разочарует, мы заберём её и скажем, почему продавали.",
        ),
    ),
    "gadget-bazaar": (
        date(2021, 1, 17),
        text(
            "Many things at small prices, in stock while they last.",
            "品类多，价格低，售完为止。",
            "Muchas cosas a precios pequeños, mientras queden.",
            "Много всего по небольшим ценам, пока есть в наличии.",
        ),
    ),
    "rosewater": (
        date(1986, 5, 23),
        text(
            "An apothecary with a counter of oak and a nose behind it. Samples go into every parcel, chosen for you and not for the warehouse.",
            "一张橡木柜台，柜台后是一位懂香的人。每个包裹都附小样，为您挑选，而非为清库存。",
            "Una botica con mostrador de roble y una nariz detrás. Cada paquete lleva muestras, elegidas para usted y no para el almacén.",
            "Аптека с дубовым прилавком и парфюмером за ним. В каждую посылку мы кладём пробники, подобранные для вас, а не для склада.",
        ),
    ),
    "paper-and-pine": (
        date(2013, 8, 19),
        text(
            "Paper for those who still write, wood for those who still play. Everything is tried out by somebody under ten or over seventy.",
            "纸张给仍在书写的人，木头给仍爱玩耍的人。每样东西都经过十岁以下或七十岁以上的人试用。",
            "Papel para quien aún escribe, madera para quien aún juega. Todo lo prueba alguien de menos de diez o de más de setenta años.",
            "Бумага для тех, кто ещё пишет, дерево для тех, кто ещё играет. Всё проверено кем-то младше десяти или старше семидесяти.",
        ),
    ),
    "market-street": (
        date(2018, 12, 1),
        text(
            "A street market that learned to post parcels. Come early: what is fresh goes first.",
            "一个学会了寄包裹的街市。请趁早：新鲜的总是先卖完。",
            "Un mercado de calle que aprendió a enviar paquetes. Venga temprano: lo fresco se va primero.",
            "Уличный рынок, который научился отправлять посылки. Приходите пораньше: свежее разбирают первым.",
        ),
    ),
}
