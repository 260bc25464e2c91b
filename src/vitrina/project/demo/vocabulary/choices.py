"""The values of choice attributes in the four languages: key, English, Chinese, Spanish, Russian."""

from vitrina.project.demo.types import Text, text

Choices = dict[str, Text]


def _choices(*rows: tuple[str, str, str, str, str]) -> Choices:
    return {key: text(*words) for key, *words in rows}


CHOICES: dict[str, Choices] = {
    "gender": _choices(
        ("women", "Women", "女士", "Mujer", "Женский"),
        ("men", "Men", "男士", "Hombre", "Мужской"),
        ("unisex", "Unisex", "中性", "Unisex", "Унисекс"),
        ("kids", "Children", "儿童", "Infantil", "Детский"),
    ),
    "occasion": _choices(
        ("everyday", "Everyday", "日常", "Diario", "На каждый день"),
        ("work", "Work", "通勤", "Trabajo", "Работа"),
        ("evening", "Evening", "晚宴", "Noche", "Вечер"),
        ("wedding", "Wedding", "婚礼", "Boda", "Свадьба"),
        ("travel", "Travel", "旅行", "Viaje", "Путешествие"),
        ("sport", "Sport", "运动", "Deporte", "Спорт"),
        ("gift", "Gift", "送礼", "Regalo", "Подарок"),
        ("home", "Home", "居家", "Casa", "Дом"),
    ),
    "season": _choices(
        ("spring_summer", "Spring–summer", "春夏", "Primavera-verano", "Весна–лето"),
        ("autumn_winter", "Autumn–winter", "秋冬", "Otoño-invierno", "Осень–зима"),
        ("all_year", "All year", "四季", "Todo el año", "Всесезонный"),
    ),
    "closure": _choices(
        ("zip", "Zip", "拉链", "Cremallera", "Молния"),
        ("magnet", "Magnetic clasp", "磁扣", "Cierre magnético", "Магнитная застёжка"),
        ("buckle", "Buckle", "搭扣", "Hebilla", "Пряжка"),
        ("turn_lock", "Turn-lock", "旋锁", "Cierre giratorio", "Поворотный замок"),
        ("drawstring", "Drawstring", "抽绳", "Cordón", "Шнурок-кулиска"),
        ("buttons", "Buttons", "纽扣", "Botones", "Пуговицы"),
        ("laces", "Laces", "系带", "Cordones", "Шнурки"),
        ("slip_on", "Slip-on", "套穿", "Sin cordones", "Без застёжки"),
        ("clasp", "Clasp", "扣环", "Broche", "Замок"),
        ("combination", "Combination lock", "密码锁", "Candado de combinación", "Кодовый замок"),
    ),
    "lining": _choices(
        ("cotton", "Cotton", "棉", "Algodón", "Хлопок"),
        ("suede", "Suede", "麂皮", "Ante", "Замша"),
        ("silk", "Silk", "真丝", "Seda", "Шёлк"),
        ("cupro", "Cupro", "铜氨丝", "Cupro", "Купро"),
        ("leather", "Leather", "皮革", "Piel", "Кожа"),
        ("none", "Unlined", "无衬里", "Sin forro", "Без подкладки"),
    ),
    "hardware": _choices(
        ("gold", "Gold tone", "金色", "Dorado", "Золотистая"),
        ("silver", "Silver tone", "银色", "Plateado", "Серебристая"),
        ("gunmetal", "Gunmetal", "枪灰色", "Gris metalizado", "Тёмный металл"),
    ),
    "strap": _choices(
        ("adjustable", "Adjustable strap", "可调节肩带", "Correa ajustable", "Регулируемый ремень"),
        ("detachable", "Detachable strap", "可拆卸肩带", "Correa desmontable", "Съёмный ремень"),
        ("chain", "Chain", "链条", "Cadena", "Цепочка"),
        ("handles", "Handles", "手提", "Asas", "Ручки"),
    ),
    "toe": _choices(
        ("pointed", "Pointed toe", "尖头", "Punta fina", "Острый носок"),
        ("almond", "Almond toe", "杏仁头", "Punta almendrada", "Миндалевидный носок"),
        ("round", "Round toe", "圆头", "Punta redonda", "Круглый носок"),
        ("square", "Square toe", "方头", "Punta cuadrada", "Квадратный носок"),
    ),
    "sole": _choices(
        ("leather", "Leather sole", "皮底", "Suela de piel", "Кожаная подошва"),
        ("rubber", "Rubber sole", "橡胶底", "Suela de goma", "Резиновая подошва"),
        ("foam", "Foam sole", "发泡底", "Suela de espuma", "Подошва из пены"),
    ),
    "movement": _choices(
        ("automatic", "Automatic", "自动机械", "Automático", "Автоматический"),
        ("hand_wound", "Hand-wound", "手动上链", "Cuerda manual", "Ручной завод"),
        ("quartz", "Quartz", "石英", "Cuarzo", "Кварцевый"),
        ("solar", "Solar", "光动能", "Solar", "На солнечной батарее"),
    ),
    "crystal": _choices(
        ("sapphire", "Sapphire crystal", "蓝宝石玻璃", "Cristal de zafiro", "Сапфировое стекло"),
        ("mineral", "Mineral crystal", "矿物玻璃", "Cristal mineral", "Минеральное стекло"),
    ),
    "neckline": _choices(
        ("v_neck", "V-neck", "V领", "Cuello de pico", "V-образный вырез"),
        ("round", "Round neck", "圆领", "Cuello redondo", "Круглый вырез"),
        ("roll", "Roll neck", "高领", "Cuello alto", "Высокий воротник"),
        ("shirt", "Shirt collar", "衬衫领", "Cuello camisero", "Рубашечный воротник"),
        ("lapel", "Notched lapel", "翻领", "Solapa", "Лацканы"),
    ),
    "sleeve": _choices(
        ("long", "Long sleeves", "长袖", "Manga larga", "Длинный рукав"),
        ("short", "Short sleeves", "短袖", "Manga corta", "Короткий рукав"),
        ("sleeveless", "Sleeveless", "无袖", "Sin mangas", "Без рукавов"),
    ),
    "fit": _choices(
        ("slim", "Slim fit", "修身版", "Corte entallado", "Приталенный крой"),
        ("regular", "Regular fit", "标准版", "Corte regular", "Прямой крой"),
        ("relaxed", "Relaxed fit", "宽松版", "Corte holgado", "Свободный крой"),
    ),
    "pattern": _choices(
        ("plain", "Plain", "纯色", "Liso", "Однотонный"),
        ("stripes", "Stripes", "条纹", "Rayas", "Полоска"),
        ("checks", "Checks", "格纹", "Cuadros", "Клетка"),
        ("dots", "Polka dots", "波点", "Lunares", "Горошек"),
        ("floral", "Floral", "印花", "Flores", "Цветочный"),
    ),
    "lens": _choices(
        ("polarised", "Polarised", "偏光", "Polarizada", "Поляризационные"),
        ("gradient", "Gradient", "渐变", "Degradada", "Градиентные"),
        ("mirrored", "Mirrored", "镜面", "Espejada", "Зеркальные"),
    ),
    "scent": _choices(
        ("floral", "Floral", "花香调", "Floral", "Цветочный"),
        ("woody", "Woody", "木质调", "Amaderado", "Древесный"),
        ("citrus", "Citrus", "柑橘调", "Cítrico", "Цитрусовый"),
        ("oriental", "Amber", "琥珀调", "Ambarado", "Амбровый"),
        ("green", "Green", "绿叶调", "Verde", "Зелёный"),
        ("aquatic", "Aquatic", "海洋调", "Acuático", "Морской"),
    ),
    "notes": _choices(
        ("bergamot", "Bergamot", "佛手柑", "Bergamota", "Бергамот"),
        ("jasmine", "Jasmine", "茉莉", "Jazmín", "Жасмин"),
        ("rose", "Rose", "玫瑰", "Rosa", "Роза"),
        ("cedar", "Cedar", "雪松", "Cedro", "Кедр"),
        ("sandalwood", "Sandalwood", "檀香", "Sándalo", "Сандал"),
        ("vanilla", "Vanilla", "香草", "Vainilla", "Ваниль"),
        ("fig", "Fig", "无花果", "Higo", "Инжир"),
        ("vetiver", "Vetiver", "香根草", "Vetiver", "Ветивер"),
        ("musk", "Musk", "麝香", "Almizcle", "Мускус"),
    ),
    "skin": _choices(
        ("dry", "Dry skin", "干性肌肤", "Piel seca", "Сухая кожа"),
        ("oily", "Oily skin", "油性肌肤", "Piel grasa", "Жирная кожа"),
        ("sensitive", "Sensitive skin", "敏感肌", "Piel sensible", "Чувствительная кожа"),
        ("all", "All skin types", "所有肤质", "Todo tipo de piel", "Для всех типов кожи"),
    ),
    "finish": _choices(
        ("matte", "Matte", "哑光", "Mate", "Матовый"),
        ("satin", "Satin", "丝缎", "Satinado", "Сатиновый"),
        ("glossy", "Glossy", "亮泽", "Brillante", "Глянцевый"),
        ("shimmer", "Shimmer", "珠光", "Nacarado", "Перламутровый"),
    ),
    "bulb": _choices(
        ("e27", "E27", "E27", "E27", "E27"),
        ("e14", "E14", "E14", "E14", "E14"),
        ("led", "Built-in LED", "内置 LED", "LED integrado", "Встроенный LED"),
    ),
    "hob": _choices(
        ("induction", "Induction", "电磁炉", "Inducción", "Индукция"),
        ("gas", "Gas", "燃气灶", "Gas", "Газ"),
        ("electric", "Electric", "电炉", "Eléctrica", "Электроплита"),
    ),
    "panel": _choices(
        ("oled", "OLED", "OLED", "OLED", "OLED"),
        ("ips", "IPS", "IPS", "IPS", "IPS"),
        ("mini_led", "Mini-LED", "Mini-LED", "Mini-LED", "Mini-LED"),
    ),
    "connection": _choices(
        ("bluetooth", "Bluetooth", "蓝牙", "Bluetooth", "Bluetooth"),
        ("wifi", "Wi-Fi", "Wi-Fi", "Wi-Fi", "Wi-Fi"),
        ("usb_c", "USB-C", "USB-C", "USB-C", "USB-C"),
        ("cable", "Cable", "有线", "Cable", "Кабель"),
    ),
    "cover": _choices(
        ("hardcover", "Hardcover", "精装", "Tapa dura", "Твёрдая обложка"),
        ("softcover", "Softcover", "平装", "Tapa blanda", "Мягкая обложка"),
        ("linen", "Linen-bound", "布面精装", "Tela", "Тканевый переплёт"),
    ),
    "ruling": _choices(
        ("lined", "Lined", "横线", "Rayado", "В линейку"),
        ("dotted", "Dotted", "点阵", "Punteado", "В точку"),
        ("blank", "Blank", "空白", "Liso", "Без линовки"),
        ("squared", "Squared", "方格", "Cuadriculado", "В клетку"),
    ),
    "nib": _choices(
        ("fine", "Fine", "细尖", "Fino", "Тонкое"),
        ("medium", "Medium", "中尖", "Medio", "Среднее"),
        ("broad", "Broad", "粗尖", "Grueso", "Широкое"),
    ),
    "book_language": _choices(
        ("english", "English", "英语", "Inglés", "Английский"),
        ("chinese", "Chinese", "中文", "Chino", "Китайский"),
        ("spanish", "Spanish", "西班牙语", "Español", "Испанский"),
        ("russian", "Russian", "俄语", "Ruso", "Русский"),
    ),
    "taste": _choices(
        ("plain", "Plain", "原味", "Natural", "Без добавок"),
        ("citrus", "Citrus", "柑橘", "Cítricos", "Цитрус"),
        ("berry", "Berry", "莓果", "Frutos rojos", "Ягоды"),
        ("nut", "Hazelnut", "榛子", "Avellana", "Фундук"),
        ("caramel", "Caramel", "焦糖", "Caramelo", "Карамель"),
        ("spice", "Spices", "香料", "Especias", "Специи"),
        ("jasmine", "Jasmine", "茉莉", "Jazmín", "Жасмин"),
    ),
    "origin": _choices(
        ("italy", "Italy", "意大利", "Italia", "Италия"),
        ("france", "France", "法国", "Francia", "Франция"),
        ("spain", "Spain", "西班牙", "España", "Испания"),
        ("portugal", "Portugal", "葡萄牙", "Portugal", "Португалия"),
        ("switzerland", "Switzerland", "瑞士", "Suiza", "Швейцария"),
        ("germany", "Germany", "德国", "Alemania", "Германия"),
        ("japan", "Japan", "日本", "Japón", "Япония"),
        ("china", "China", "中国", "China", "Китай"),
        ("kazakhstan", "Kazakhstan", "哈萨克斯坦", "Kazajistán", "Казахстан"),
        ("denmark", "Denmark", "丹麦", "Dinamarca", "Дания"),
    ),
    "level": _choices(
        ("beginner", "Beginner", "入门", "Principiante", "Начинающий"),
        ("advanced", "Advanced", "进阶", "Avanzado", "Продвинутый"),
        ("professional", "Professional", "专业", "Profesional", "Профессионал"),
    ),
    "clothing_size": _choices(
        *((size, size, size, size, size) for size in ("XS", "S", "M", "L", "XL", "XXL"))
    ),
    "hat_size": _choices(*((size, size, size, size, size) for size in ("S", "M", "L"))),
    "glove_size": _choices(*((size, size, size, size, size) for size in ("S", "M", "L"))),
    "sock_size": _choices(*((size, size, size, size, size) for size in ("S", "M", "L"))),
}
