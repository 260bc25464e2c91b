"""The attributes of the demo catalogue: labels in four languages, types, units, choices."""

from vitrina.market.catalog.types import AttributeDraft, AttributeType, ChoiceFact
from vitrina.project.demo.series import SERIES
from vitrina.project.demo.types import Text, text
from vitrina.project.demo.vocabulary.choices import CHOICES
from vitrina.project.demo.vocabulary.colours import COLOURS, FAMILIES
from vitrina.project.demo.vocabulary.materials import MATERIALS
from vitrina.project.demo.vocabulary.traits import STONES, TRAITS

_FLOWERS = ("roses", "peonies", "tulips", "ranunculus")

_CHOICE_LABELS: dict[str, Text] = {
    "gender": text("For", "适用人群", "Para", "Для кого"),
    "occasion": text("Occasion", "场合", "Ocasión", "Случай"),
    "season": text("Season", "季节", "Temporada", "Сезон"),
    "closure": text("Closure", "闭合方式", "Cierre", "Застёжка"),
    "lining": text("Lining", "衬里", "Forro", "Подкладка"),
    "hardware": text("Hardware", "五金", "Herrajes", "Фурнитура"),
    "strap": text("Strap", "肩带", "Correa", "Ремень"),
    "toe": text("Toe", "鞋头", "Punta", "Носок"),
    "sole": text("Sole", "鞋底", "Suela", "Подошва"),
    "movement": text("Movement", "机芯", "Movimiento", "Механизм"),
    "crystal": text("Crystal", "表镜", "Cristal", "Стекло"),
    "neckline": text("Neckline", "领型", "Cuello", "Вырез"),
    "sleeve": text("Sleeves", "袖长", "Mangas", "Рукава"),
    "fit": text("Fit", "版型", "Corte", "Крой"),
    "pattern": text("Pattern", "图案", "Estampado", "Узор"),
    "lens": text("Lenses", "镜片", "Lentes", "Линзы"),
    "scent": text("Scent", "香调", "Familia olfativa", "Аромат"),
    "notes": text("Notes", "香材", "Notas", "Ноты"),
    "skin": text("Skin type", "肤质", "Tipo de piel", "Тип кожи"),
    "finish": text("Finish", "质感", "Acabado", "Финиш"),
    "bulb": text("Bulb", "灯座", "Bombilla", "Цоколь"),
    "hob": text("Hob", "适用灶具", "Placa", "Плита"),
    "panel": text("Display type", "屏幕类型", "Tipo de pantalla", "Тип экрана"),
    "connection": text("Connection", "连接方式", "Conexión", "Подключение"),
    "cover": text("Cover", "装帧", "Encuadernación", "Переплёт"),
    "ruling": text("Ruling", "内页", "Rayado", "Линовка"),
    "nib": text("Nib", "笔尖", "Plumín", "Перо"),
    "book_language": text("Language", "语言", "Idioma", "Язык"),
    "taste": text("Taste", "口味", "Sabor", "Вкус"),
    "origin": text("Made in", "产地", "Hecho en", "Страна производства"),
    "level": text("Level", "水平", "Nivel", "Уровень"),
    "clothing_size": text("Size", "尺码", "Talla", "Размер"),
    "hat_size": text("Hat size", "帽围", "Talla de sombrero", "Размер головного убора"),
    "glove_size": text("Glove size", "手套尺码", "Talla de guantes", "Размер перчаток"),
    "sock_size": text("Sock size", "袜码", "Talla de calcetines", "Размер носков"),
}

_NUMBERS: dict[str, tuple[str, Text]] = {
    "shoe_size": ("EU", text("Shoe size", "鞋码", "Número de calzado", "Размер обуви")),
    "ring_size": ("mm", text("Ring circumference", "戒圈周长", "Perímetro del anillo", "Обхват кольца")),
    "belt_length": ("cm", text("Belt length", "腰带长度", "Largo del cinturón", "Длина ремня")),
    "width": ("cm", text("Width", "宽度", "Ancho", "Ширина")),
    "height": ("cm", text("Height", "高度", "Alto", "Высота")),
    "depth": ("cm", text("Depth", "深度", "Fondo", "Глубина")),
    "diameter": ("cm", text("Diameter", "直径", "Diámetro", "Диаметр")),
    "length": ("cm", text("Length", "长度", "Largo", "Длина")),
    "weight": ("g", text("Weight", "重量", "Peso", "Вес")),
    "capacity": ("l", text("Capacity", "容量", "Capacidad", "Вместимость")),
    "heel_height": ("mm", text("Heel height", "跟高", "Altura del tacón", "Высота каблука")),
    "case_diameter": ("mm", text("Case diameter", "表径", "Diámetro de la caja", "Диаметр корпуса")),
    "water_resistance": (
        "m",
        text("Water resistance", "防水深度", "Resistencia al agua", "Водонепроницаемость"),
    ),
    "power_reserve": ("h", text("Power reserve", "动力储存", "Reserva de marcha", "Запас хода")),
    "carat": ("ct", text("Carat weight", "克拉", "Quilates", "Караты")),
    "chain_length": ("cm", text("Chain length", "链长", "Largo de la cadena", "Длина цепочки")),
    "volume": ("ml", text("Volume", "净含量", "Volumen", "Объём")),
    "spf": ("", text("Sun protection factor", "防晒指数", "Factor de protección", "Фактор защиты SPF")),
    "burning_time": ("h", text("Burning time", "燃烧时间", "Duración", "Время горения")),
    "pieces": ("", text("Pieces", "件数", "Piezas", "Количество предметов")),
    "power": ("W", text("Power", "功率", "Potencia", "Мощность")),
    "colour_temperature": (
        "K",
        text("Colour temperature", "色温", "Temperatura de color", "Цветовая температура"),
    ),
    "cable_length": ("m", text("Cable length", "线长", "Largo del cable", "Длина кабеля")),
    "blade_length": ("cm", text("Blade length", "刃长", "Largo de la hoja", "Длина лезвия")),
    "diagonal": ("″", text("Display diagonal", "屏幕尺寸", "Diagonal de pantalla", "Диагональ экрана")),
    "laptop_size": (
        "″",
        text("Fits laptops up to", "适配笔记本尺寸", "Para portátiles de hasta", "Для ноутбука до"),
    ),
    "storage": ("GB", text("Storage", "存储容量", "Almacenamiento", "Встроенная память")),
    "memory": ("GB", text("Memory", "内存", "Memoria RAM", "Оперативная память")),
    "battery": ("mAh", text("Battery", "电池容量", "Batería", "Аккумулятор")),
    "battery_life": ("h", text("Battery life", "续航时间", "Autonomía", "Время работы")),
    "refresh_rate": ("Hz", text("Refresh rate", "刷新率", "Frecuencia de refresco", "Частота обновления")),
    "camera_resolution": (
        "MP",
        text("Camera resolution", "摄像头像素", "Resolución de cámara", "Разрешение камеры"),
    ),
    "pages": ("", text("Pages", "页数", "Páginas", "Страниц")),
    "paper_weight": ("g/m²", text("Paper weight", "纸张克重", "Gramaje", "Плотность бумаги")),
    "stems": ("", text("Stems", "花枝数", "Tallos", "Количество стеблей")),
    "cocoa": ("%", text("Cocoa", "可可含量", "Cacao", "Содержание какао")),
    "net_weight": ("g", text("Net weight", "净重", "Peso neto", "Масса нетто")),
    "age_from": ("", text("Age from", "适用年龄起", "Edad desde", "Возраст от")),
    "warranty": ("", text("Warranty, months", "保修期（月）", "Garantía, meses", "Гарантия, мес.")),
    "duration": ("min", text("Duration", "时长", "Duración del servicio", "Длительность")),
    "turnaround": ("", text("Ready in days", "完成天数", "Listo en días", "Готово через, дней")),
    "gold_fineness": ("‰", text("Fineness", "成色", "Ley", "Проба")),
}

_FLAGS: dict[str, Text] = {
    "dishwasher": text("Dishwasher safe", "可用洗碗机", "Apto para lavavajillas", "Можно мыть в посудомойке"),
    "noise_cancelling": text("Noise cancelling", "降噪", "Cancelación de ruido", "Шумоподавление"),
    "water_proof": text("Waterproof", "防水", "Impermeable", "Водонепроницаемый"),
    "dimmable": text("Dimmable", "可调光", "Regulable", "Регулировка яркости"),
    "vegan": text("Vegan", "纯素", "Vegano", "Веганский"),
    "refillable": text("Refillable", "可补充装", "Recargable", "Сменный блок"),
    "gift_box": text("Gift box", "附礼盒", "Caja de regalo", "Подарочная упаковка"),
    "uv_protection": text("UV protection", "防紫外线", "Protección UV", "Защита от УФ"),
}


def _choice(code: str, labels: Text, values: dict[str, Text], *, searchable: bool = True) -> AttributeDraft:
    choices = tuple(ChoiceFact(key, names) for key, names in values.items())
    return AttributeDraft(
        code=code,
        labels=labels,
        type=AttributeType.CHOICE,
        curated=True,
        choices=choices,
        searchable=searchable,
    )


def _swatches() -> AttributeDraft:
    names = {
        key: {language: word[:1].upper() + word[1:] for language, word in colour.adjective.items()}
        for key, colour in COLOURS.items()
    }
    choices = tuple(ChoiceFact(key, names[key], colour.swatch) for key, colour in COLOURS.items())
    labels = text("Colour", "颜色", "Color", "Цвет")
    return AttributeDraft(
        code="colour", labels=labels, type=AttributeType.COLOUR, curated=True, choices=choices
    )


def _capital(words: Text) -> Text:
    return {language: word[:1].upper() + word[1:] for language, word in words.items()}


def definitions() -> tuple[AttributeDraft, ...]:
    """All attributes that the demo catalogue uses."""
    materials = {key: material.names for key, material in MATERIALS.items()}
    chosen = (
        _swatches(),
        _choice("colour_family", text("Colour family", "色系", "Gama de color", "Цветовая гамма"), FAMILIES),
        _choice(
            "material",
            text("Material", "材质", "Material", "Материал"),
            {key: names for key, names in materials.items() if key not in _FLOWERS},
        ),
        _choice(
            "flower", text("Flowers", "花材", "Flores", "Цветы"), {key: materials[key] for key in _FLOWERS}
        ),
        _choice(
            "stone",
            text("Stone", "宝石", "Piedra", "Камень"),
            {key: stone.names for key, stone in STONES.items()},
        ),
        _choice("series", text("Series", "系列", "Serie", "Серия"), SERIES),
        _choice(
            "style",
            text("Style", "风格", "Estilo", "Стиль"),
            {key: _capital(words) for key, words in TRAITS.items()},
        ),
        *(_choice(code, labels, CHOICES[code]) for code, labels in _CHOICE_LABELS.items()),
    )
    numbers = (
        AttributeDraft(code=code, labels=labels, type=AttributeType.NUMBER, unit=unit, curated=True)
        for code, (unit, labels) in _NUMBERS.items()
    )
    flags = (
        AttributeDraft(code=code, labels=labels, type=AttributeType.BOOLEAN, curated=True)
        for code, labels in _FLAGS.items()
    )
    return (*chosen, *numbers, *flags, *_PROSE)


_PROSE = (
    AttributeDraft(
        code="composition",
        labels=text("Composition", "成分", "Composición", "Состав"),
        curated=True,
        filterable=False,
    ),
    AttributeDraft(
        code="care",
        labels=text("Care", "保养", "Cuidados", "Уход"),
        curated=True,
        searchable=False,
        filterable=False,
    ),
)
