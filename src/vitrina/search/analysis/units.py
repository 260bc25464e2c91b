"""Units of measure as shoppers and feeds write them, in the languages of the shop, and their one spelling.

A row: the canonical spelling, then others, cleaned (lower case, no accents).
"""

_ROWS = """
l: lt ltr liter liters litre litres litro litros
l: л литр литра литров литры 升 公升
ml: milliliter milliliters millilitre millilitres mililitro mililitros
ml: мл миллилитр миллилитра миллилитров 毫升
m: meter meters metre metres metro metros
m: м метр метра метров метры 米
cm: centimeter centimeters centimetre centimetres centimetro centimetros
cm: см сантиметр сантиметра сантиметров 厘米 公分
mm: millimeter millimeters millimetre millimetres milimetro milimetros
mm: мм миллиметр миллиметра миллиметров 毫米
km: kilometer kilometers kilometre kilometres kilometro kilometros
km: км километр километра километров 公里 千米
in: inch inches pulgada pulgadas pulg
in: дюйм дюйма дюймов дюймы 英寸 吋
ft: feet foot
ft: фут фута футов 英尺
kg: kgs kilo kilos kilogram kilograms kilogramo kilogramos
kg: кг килограмм килограмма килограммов 公斤 千克
g: gr gram grams gramme grammes gramo gramos
g: г гр грамм грамма граммов 克
mg: milligram milligrams miligramo miligramos
mg: мг миллиграмм миллиграмма миллиграммов 毫克
lb: lbs pound pounds libra libras
lb: фунт фунта фунтов 磅
oz: ounce ounces onza onzas
oz: унция унции унций 盎司
tb: terabyte terabytes
tb: тб терабайт терабайта терабайтов
gb: gigabyte gigabytes
gb: гб гигабайт гигабайта гигабайтов
mb: megabyte megabytes
mb: мб мегабайт мегабайта мегабайтов
kb: kilobyte kilobytes
kb: кб килобайт килобайта килобайтов
hz: hertz
hz: гц герц 赫兹
khz: kilohertz
khz: кгц килогерц 千赫
mhz: megahertz
mhz: мгц мегагерц 兆赫
ghz: gigahertz
ghz: ггц гигагерц 吉赫
w: watt watts vatio vatios
w: вт ватт ватта 瓦
kw: kilowatt kilowatts kilovatio kilovatios
kw: квт киловатт киловатта 千瓦
v: volt volts voltio voltios
v: в вольт вольта 伏
mah:
mah: мач миллиампер 毫安
mp: megapixel megapixels megapixeles
mp: мп мегапиксель мегапикселя мегапикселей 百万像素
db: decibel decibels decibelio decibelios
db: дб децибел 分贝
ct: carat carats quilate quilates
ct: карат карата каратов 克拉
"""

UNITS: dict[str, str] = {}
for _row in _ROWS.strip().splitlines():
    _canonical, _, _others = _row.partition(":")
    UNITS |= dict.fromkeys([_canonical, *_others.split()], _canonical)

PREPOSITIONS = frozenset({"in", "в"})
"""Units that are also a preposition: not a unit where another number follows, "2 in 1"."""

HAN_UNITS = tuple(sorted((unit for unit in UNITS if unit >= "一"), key=len, reverse=True))
"""Chinese units, longest first: they stand before the next word without a blank."""
