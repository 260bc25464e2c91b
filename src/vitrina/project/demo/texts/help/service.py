"""Help with choosing and with us: sizes, repairs, contact, privacy."""

from vitrina.content.help.types import GroupDraft, TopicDraft
from vitrina.project.demo.types import text

SERVICE = GroupDraft(
    ref="service",
    names=text("Choosing and service", "选购与服务", "Elegir y servicio", "Выбор и сервис"),
    topics=(
        TopicDraft(
            slug="sizes",
            titles=text("Finding your size", "选择尺码", "Encontrar su talla", "Как найти свой размер"),
            keywords=text(
                "size, measure, chart, fit, too small, too large, foot, ring, chest, waist",
                "尺码, 测量, 尺码表, 版型, 偏小, 偏大, 脚长, 戒指, 胸围, 腰围",
                "talla, número, medir, tabla, ajuste, pequeño, grande, pie, anillo, pecho, cintura",
                "размер, измерить, таблица, посадка, мал, велик, стопа, кольцо, грудь, талия",
            ),
            bodies=text(
                """On the page of everything that has sizes you find a size guide. Give it your measures and it says which size to take, and where it will sit close or loose.

# How to measure
- Chest: around the fullest part, the tape level, arms down.
- Waist: where you bend sideways, without pulling in.
- Hips: around the widest part, feet together.
- Foot: stand on paper in the evening, heel to the wall, mark the longest toe. Take the longer foot.
- Finger: a strip of paper around it, in the evening, when hands are warm. It must pass the knuckle.
- Head: above the ears, across the middle of the forehead.

Between two sizes, take the larger one: what is wide can be taken in.""",
                """凡有尺码的商品，页面上都有尺码指南。填入您的测量值，它会告诉您选哪个尺码，以及哪里合身、哪里宽松。

# 如何测量
- 胸围：绕最丰满处一周，软尺保持水平，双臂自然下垂。
- 腰围：身体侧弯时的凹处，不要吸气收腹。
- 臀围：双脚并拢，绕最宽处一周。
- 脚长：傍晚站在纸上，脚跟贴墙，标出最长的脚趾；以较长的一只为准。
- 手指：傍晚手温暖时，用纸条绕一圈，须能通过指关节。
- 头围：耳上方，经过额头中部。

介于两个尺码之间时，请选大一号：宽了可以改小。""",
                """En la página de todo lo que tiene tallas hay una guía. Dele sus medidas y le dirá qué talla elegir, y dónde quedará ceñida o suelta.

# Cómo medirse
- Pecho: por la parte más ancha, con la cinta horizontal y los brazos caídos.
- Cintura: donde se dobla al inclinarse de lado, sin meter la barriga.
- Cadera: por la parte más ancha, con los pies juntos.
- Pie: por la tarde, de pie sobre un papel, talón a la pared; marque el dedo más largo. Cuente el pie mayor.
- Dedo: una tira de papel alrededor, por la tarde, con las manos templadas. Debe pasar el nudillo.
- Cabeza: por encima de las orejas y por la mitad de la frente.

Entre dos tallas, elija la mayor: lo ancho se puede estrechar.""",
                """На странице каждой вещи с размерами есть таблица. Введите свои мерки, и она подскажет, какой размер взять и где вещь сядет плотно, а где свободно.

# Как измерить
- Грудь: по самой полной части, лента горизонтально, руки опущены.
- Талия: там, где вы сгибаетесь вбок, не втягивая живот.
- Бёдра: по самой широкой части, ноги вместе.
- Стопа: вечером встаньте на лист, пятка к стене, отметьте самый длинный палец. Считайте большую ногу.
- Палец: полоска бумаги вокруг, вечером, когда руки тёплые. Она должна проходить через сустав.
- Голова: над ушами и посередине лба.

Между двумя размерами берите больший: широкое можно ушить.""",
            ),
        ),
        TopicDraft(
            slug="repairs",
            titles=text(
                "Repairs and alterations", "维修与修改", "Reparaciones y arreglos", "Ремонт и подгонка"
            ),
            keywords=text(
                "repair, mend, sole, zip, strap, shorten, engraving, atelier",
                "维修, 修补, 换底, 拉链, 表带, 改短, 刻字, 工坊",
                "reparar, arreglo, suela, cremallera, correa, acortar, grabado, taller",
                "ремонт, починить, подошва, молния, ремешок, укоротить, гравировка, ателье",
            ),
            bodies=text(
                """What is well made can be mended. Our workshops take in bags, shoes, watches, jewellery and clothes, also those bought elsewhere.

1. Order the service here and choose the shop; you receive a code.
2. Bring the piece and the code. We look at it together and tell you what can be done.
3. We write when it is ready, usually within two weeks.

If we find that it cannot be mended, you pay nothing.""",
                """做工精良的东西都值得修。我们的工坊接收包袋、鞋履、腕表、珠宝与衣物，在别处购买的也可以。

1. 在此预订服务并选择门店，您会收到一个券码。
2. 带上物品与券码，我们一起查看，告诉您能修到什么程度。
3. 修好后通知您，通常在两周内。

若无法修复，则不收取费用。""",
                """Lo que está bien hecho se puede arreglar. Nuestros talleres aceptan bolsos, zapatos, relojes, joyas y ropa, también si se compraron en otro sitio.

1. Pida aquí el servicio y elija la tienda; recibirá un código.
2. Traiga la pieza y el código. La miramos juntos y le decimos qué se puede hacer.
3. Le escribimos cuando está lista, por lo general en dos semanas.

Si vemos que no tiene arreglo, no paga nada.""",
                """Хорошо сделанное можно починить. Наши мастерские принимают сумки, обувь, часы, украшения и одежду, в том числе купленные не у нас.

1. Закажите услугу здесь и выберите магазин; вы получите код.
2. Принесите вещь и код. Мы посмотрим её вместе и скажем, что можно сделать.
3. Мы напишем, когда всё готово, обычно в течение двух недель.

Если починить нельзя, вы ничего не платите.""",
            ),
        ),
        TopicDraft(
            slug="contact",
            titles=text("Reaching us", "联系我们", "Contactar con nosotros", "Связаться с нами"),
            keywords=text(
                "phone, e-mail, chat, call, complaint, opening hours, address, shop",
                "电话, 邮箱, 客服, 投诉, 营业时间, 地址, 门店",
                "teléfono, correo, chat, llamar, queja, horario, dirección, tienda",
                "телефон, почта, чат, позвонить, жалоба, часы работы, адрес, магазин",
            ),
            bodies=text(
                """Write to hello@vitrina.example: a person answers, within one working day, in English, Chinese, Spanish or Russian.

- About an order: give its number, and we see everything at once.
- About a product: send the address of its page.
- In a hurry: call the shop nearest to you; numbers and opening hours stand on the page of our shops.

If something went wrong, tell us plainly. Complaints go to the person who can put it right, not to a form.""",
                """请写信至 hello@vitrina.example：一个工作日内，会有真人用中文、英文、西班牙文或俄文回复您。

- 关于订单：请附上订单号，我们便能看到全部信息。
- 关于商品：请附上商品页网址。
- 时间紧急：请致电离您最近的门店；电话与营业时间见门店页面。

如果出了问题，请直说。投诉会交给能解决的人，而不是一张表格。""",
                """Escriba a hello@vitrina.example: responde una persona, en un día laborable, en español, inglés, chino o ruso.

- Sobre un pedido: denos el número y lo vemos todo al momento.
- Sobre un producto: envíe la dirección de su página.
- Con prisa: llame a la tienda más cercana; teléfonos y horarios están en la página de tiendas.

Si algo ha salido mal, díganoslo sin rodeos. Las quejas van a quien puede arreglarlo, no a un formulario.""",
                """Пишите на hello@vitrina.example: ответит человек, в течение рабочего дня, по-русски, по-английски, по-испански или по-китайски.

- О заказе: назовите номер, и мы сразу увидим всё.
- О товаре: пришлите адрес его страницы.
- Если срочно: позвоните в ближайший магазин; телефоны и часы работы есть на странице магазинов.

Если что-то пошло не так, скажите прямо. Жалобы идут к тому, кто может помочь, а не в форму.""",
            ),
        ),
        TopicDraft(
            slug="privacy",
            titles=text("Your data", "您的数据", "Sus datos", "Ваши данные"),
            keywords=text(
                "privacy, cookies, personal data, delete, tracking, gdpr",
                "隐私, Cookie, 个人信息, 删除, 追踪",
                "privacidad, cookies, datos personales, borrar, seguimiento, rgpd",
                "конфиденциальность, cookie, персональные данные, удалить, слежение",
            ),
            bodies=text(
                """You can look, search and keep a wishlist here without telling us who you are.

- Your browser keeps a random number, so that your wishlist and what you looked at are there when you come back. We keep only a fingerprint of it, from which the number cannot be read.
- What is searched here is counted, without a note of who searched.
- No advertiser is told that you were here. There are no pixels and no scripts of others on our pages.

Clear the history on any page that shows it, or delete the cookies of this site: then nothing is left.""",
                """在这里浏览、搜索、收藏，都无需告诉我们您是谁。

- 浏览器里保存着一个随机编号，以便您回来时仍能看到收藏与浏览记录。我们只保留它的指纹，无法由此还原编号。
- 搜索词只做计数，不记录是谁搜索的。
- 不会有广告商得知您来过。页面上没有第三方的像素与脚本。

您可以在显示记录的页面上清除历史，或删除本站 Cookie：之后便什么都不留。""",
                """Aquí puede mirar, buscar y guardar favoritos sin decirnos quién es.

- Su navegador guarda un número al azar para que sus favoritos y lo que ha visto sigan ahí cuando vuelva. Nosotros solo guardamos su huella, de la que no se puede leer el número.
- Lo que se busca se cuenta, sin anotar quién lo buscó.
- Ningún anunciante sabe que ha estado aquí. En nuestras páginas no hay píxeles ni programas de terceros.

Borre el historial en cualquier página que lo muestre, o las cookies de este sitio: entonces no queda nada.""",
                """Смотреть, искать и сохранять избранное здесь можно, не называя себя.

- Браузер хранит случайное число, чтобы избранное и просмотренное были на месте, когда вы вернётесь. У нас лежит только его отпечаток, по которому число не восстановить.
- Поисковые запросы мы считаем, но не записываем, кто искал.
- Ни один рекламодатель не узнает, что вы были здесь. На страницах нет чужих пикселей и скриптов.

Очистите историю на любой странице, где она показана, или удалите cookie этого сайта: тогда не останется ничего.""",
            ),
        ),
    ),
)
