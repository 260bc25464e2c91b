"""Help with orders: delivery, returns, payment, gifts."""

from vitrina.content.help.types import GroupDraft, TopicDraft
from vitrina.project.demo.types import text

ORDERS = GroupDraft(
    ref="orders",
    names=text("Orders", "订单", "Pedidos", "Заказы"),
    topics=(
        TopicDraft(
            slug="delivery",
            titles=text("Delivery", "配送", "Envío", "Доставка"),
            keywords=text(
                "shipping, dispatch, courier, postage, arrive, express, pick up, collect",
                "发货, 快递, 物流, 运费, 到货, 自提, 次日达",
                "entrega, gastos de envío, mensajero, llegada, urgente, recogida, recoger",
                "отправка, курьер, почта, срок, получить, самовывоз, экспресс, посылка",
            ),
            bodies=text(
                """Every product page shows the day on which your parcel will reach you, worked out from where the piece lies and where you are.

# How it travels
- Standard: two to five working days, free from 100 €.
- Express: one to two working days, on products marked so.
- Next day: on products marked so, if you order before 14:00.
- To a shop: free, usually ready within two hours where the piece is on the shelf.

# What you will notice
1. We write to you when the order is confirmed.
2. We write again when the parcel leaves, with a link to follow it.
3. If nobody is at home, the courier tries once more the next working day, then leaves it at a pick-up point.

If the parcel looks damaged, take a picture before you open it and write to us the same day.""",
                """每个商品页都会显示包裹送达您手中的日期，根据商品所在仓库与您的位置计算得出。

# 配送方式
- 标准配送：两到五个工作日，满 100 欧元免运费。
- 快速配送：一到两个工作日，适用于标有此标记的商品。
- 次日达：适用于标有此标记的商品，须在 14:00 前下单。
- 门店自提：免费；若店内有货，通常两小时内备好。

# 您会收到的消息
1. 订单确认时，我们会通知您。
2. 包裹寄出时，我们会再次通知，并附上物流链接。
3. 若家中无人，快递员会在下一个工作日再送一次，之后存放在自提点。

如果外包装有损坏，请在拆封前拍照，并于当天联系我们。""",
                """Cada página de producto muestra el día en que llegará su paquete, calculado según dónde está la pieza y dónde está usted.

# Cómo viaja
- Estándar: de dos a cinco días laborables, gratis a partir de 100 €.
- Exprés: de uno a dos días laborables, en los productos que lo indican.
- Al día siguiente: en los productos que lo indican, si pide antes de las 14:00.
- A una tienda: gratis; si la pieza está allí, suele estar lista en dos horas.

# Lo que irá sabiendo
1. Le escribimos cuando se confirma el pedido.
2. Le escribimos de nuevo cuando sale el paquete, con un enlace de seguimiento.
3. Si no hay nadie en casa, el mensajero vuelve el siguiente día laborable y después lo deja en un punto de recogida.

Si el paquete llega dañado, haga una foto antes de abrirlo y escríbanos ese mismo día.""",
                """На странице каждого товара показан день, когда посылка будет у вас: мы считаем его по тому, где лежит вещь и где находитесь вы.

# Как она едет
- Стандартная доставка: от двух до пяти рабочих дней, бесплатно от 100 €.
- Экспресс: один-два рабочих дня, для товаров с такой отметкой.
- На следующий день: для товаров с такой отметкой, если заказать до 14:00.
- В магазин: бесплатно; если вещь на месте, обычно готова через два часа.

# О чём мы сообщим
1. Напишем, когда заказ подтверждён.
2. Напишем ещё раз, когда посылка отправлена, со ссылкой для отслеживания.
3. Если дома никого нет, курьер приедет на следующий рабочий день, а затем оставит посылку в пункте выдачи.

Если упаковка повреждена, сфотографируйте её до вскрытия и напишите нам в тот же день.""",
            ),
        ),
        TopicDraft(
            slug="returns",
            titles=text(
                "Returns and refunds", "退换与退款", "Devoluciones y reembolsos", "Возврат и возмещение"
            ),
            keywords=text(
                "send back, exchange, money back, wrong size, faulty, warranty",
                "退货, 换货, 退钱, 尺码不合, 质量问题, 保修",
                "devolver, cambio, cambiar, reembolso, talla equivocada, defecto, garantía",
                "вернуть, обмен, деньги, не подошёл размер, брак, гарантия",
            ),
            bodies=text(
                """You have 30 days to change your mind, counted from the day the parcel reaches you.

# How to send something back
1. Put the piece back as it came, with its tags and its box.
2. Tell us the order number and what you would like: money back, another size, another colour.
3. Use the label we send you, or bring the piece to any of our shops.

We pay back within five working days after the piece has reached us, by the way you paid. Returns within your country cost nothing.

# What cannot come back
- Engraved and made-to-measure pieces, unless they are faulty.
- Opened cosmetics and fragrances, earrings, flowers and food.

If something is faulty, the 30 days do not matter: you have two years, and we repair, replace or refund.""",
                """自包裹送达之日起，您有 30 天时间改变主意。

# 如何退回
1. 将商品恢复原样放好，连同吊牌与包装盒。
2. 告知订单号和您的需求：退款、换尺码或换颜色。
3. 使用我们寄给您的退货标签，或送至任意一家门店。

收到商品后，我们会在五个工作日内按原支付方式退款。本国境内退货免费。

# 不可退回的商品
- 刻字与量身定制的商品（质量问题除外）。
- 已拆封的化妆品与香水、耳饰、鲜花与食品。

若商品有质量问题，则不受 30 天限制：两年内我们负责维修、更换或退款。""",
                """Tiene 30 días para cambiar de opinión, contados desde que recibe el paquete.

# Cómo devolver algo
1. Guarde la pieza tal como llegó, con sus etiquetas y su caja.
2. Díganos el número de pedido y qué prefiere: el dinero, otra talla u otro color.
3. Use la etiqueta que le enviamos o lleve la pieza a cualquiera de nuestras tiendas.

Devolvemos el dinero en los cinco días laborables siguientes a recibir la pieza, por el mismo medio de pago. Las devoluciones dentro de su país son gratuitas.

# Lo que no se puede devolver
- Piezas grabadas o hechas a medida, salvo que tengan un defecto.
- Cosméticos y perfumes abiertos, pendientes, flores y alimentos.

Si algo tiene un defecto, los 30 días no cuentan: dispone de dos años, y lo reparamos, cambiamos o reembolsamos.""",
                """У вас есть 30 дней, чтобы передумать, считая со дня получения посылки.

# Как вернуть вещь
1. Сложите её так, как она пришла, с ярлыками и коробкой.
2. Сообщите номер заказа и что вы хотите: деньги, другой размер или другой цвет.
3. Воспользуйтесь этикеткой, которую мы пришлём, или принесите вещь в любой наш магазин.

Мы вернём деньги в течение пяти рабочих дней после получения вещи, тем же способом, каким вы платили. Возврат внутри вашей страны бесплатный.

# Что вернуть нельзя
- Вещи с гравировкой и сшитые на заказ, если в них нет брака.
- Вскрытую косметику и духи, серьги, цветы и продукты.

Если в вещи брак, 30 дней ни при чём: в течение двух лет мы починим, заменим или вернём деньги.""",
            ),
        ),
        TopicDraft(
            slug="payment",
            titles=text("Paying", "付款", "Pago", "Оплата"),
            keywords=text(
                "card, bank transfer, invoice, instalments, currency, vat, receipt",
                "银行卡, 转账, 发票, 分期, 货币, 增值税, 收据",
                "tarjeta, transferencia, factura, plazos, moneda, iva, recibo",
                "карта, перевод, счёт, рассрочка, валюта, ндс, чек",
            ),
            bodies=text(
                """Prices include value added tax; what you see on the last page before you pay is what you pay.

- Cards and mobile wallets: charged when the parcel leaves, not before.
- Bank transfer: we keep the piece for three working days until the money is there.
- In a shop: order here, pay there when you pick it up.

You find the invoice beside your order. If you need it in a company's name, say so when you order.""",
                """价格均含增值税；付款前最后一页显示的金额，就是您实际支付的金额。

- 银行卡与移动支付：包裹寄出时才扣款。
- 银行转账：我们为您保留商品三个工作日，等待款项到账。
- 到店付款：在此下单，自提时在店内支付。

发票可在订单旁查看。如需开具公司抬头，请在下单时注明。""",
                """Los precios incluyen el IVA; lo que ve en la última página antes de pagar es lo que paga.

- Tarjetas y monederos móviles: se cobra cuando sale el paquete, no antes.
- Transferencia: guardamos la pieza tres días laborables hasta que llega el dinero.
- En una tienda: haga aquí el pedido y pague allí al recogerlo.

Encontrará la factura junto a su pedido. Si la necesita a nombre de una empresa, díganoslo al pedir.""",
                """Цены включают НДС: сумма на последней странице перед оплатой и есть та, которую вы заплатите.

- Карты и мобильные кошельки: деньги списываются, когда посылка отправлена, не раньше.
- Банковский перевод: мы держим вещь три рабочих дня, пока идут деньги.
- В магазине: закажите здесь, заплатите там при получении.

Счёт лежит рядом с заказом. Если он нужен на компанию, скажите об этом при оформлении.""",
            ),
        ),
        TopicDraft(
            slug="gift-wrapping",
            titles=text("Gifts and wrapping", "礼物与包装", "Regalos y envoltorio", "Подарки и упаковка"),
            keywords=text(
                "present, ribbon, card, hide price, birthday, box",
                "送礼, 缎带, 贺卡, 隐藏价格, 生日, 礼盒",
                "regalo, lazo, tarjeta, ocultar precio, cumpleaños, caja",
                "подарок, лента, открытка, скрыть цену, день рождения, коробка",
            ),
            bodies=text(
                """Any piece can be wrapped: a box in the colour of paper, cotton ribbon, a card with your words. The price stays out of the parcel.

1. Find the piece, or let the gift guide ask you three questions.
2. Ask for gift wrapping and write your words, up to 240 letters.
3. Give the address of the person it is for; the invoice comes to you alone.

A gift can be exchanged by whoever received it, within 60 days and without learning what it cost.""",
                """任何商品都可包装：素色纸盒、棉质缎带，再附一张写有您心意的卡片。包裹内不含价格。

1. 选好商品，或让礼物指南用三个问题帮您挑选。
2. 选择礼品包装，写下您的话，最多 240 字。
3. 填写收礼人的地址；发票只寄给您。

收礼人可在 60 天内换货，且不会知道价格。""",
                """Cualquier pieza puede envolverse: una caja color papel, cinta de algodón y una tarjeta con sus palabras. El precio no va en el paquete.

1. Elija la pieza o deje que la guía de regalos le haga tres preguntas.
2. Pida el envoltorio y escriba sus palabras, hasta 240 letras.
3. Dé la dirección de quien lo recibe; la factura le llega solo a usted.

Quien recibe un regalo puede cambiarlo en 60 días sin saber cuánto costó.""",
                """Упаковать можно любую вещь: коробка цвета бумаги, хлопковая лента, открытка с вашими словами. Цены в посылке не будет.

1. Выберите вещь или ответьте на три вопроса гида по подаркам.
2. Попросите упаковку и напишите слова, до 240 знаков.
3. Укажите адрес того, кому подарок; счёт придёт только вам.

Получатель может обменять подарок в течение 60 дней и не узнает, сколько он стоил.""",
            ),
        ),
    ),
)
