"""Where the cities are that people type: names in the shop's languages, degrees north and east."""

import unicodedata
from dataclasses import dataclass

_CITIES = """
48.86 2.35 Paris|巴黎|París|Париж
51.51 -0.13 London|伦敦|Londres|Лондон
53.48 -2.24 Manchester|曼彻斯特|Mánchester|Манчестер
55.95 -3.19 Edinburgh|爱丁堡|Edimburgo|Эдинбург
53.35 -6.26 Dublin|都柏林|Dublín|Дублин
40.42 -3.70 Madrid|马德里|Madrid|Мадрид
41.39 2.17 Barcelona|巴塞罗那|Barcelona|Барселона
39.47 -0.38 Valencia|瓦伦西亚|Valencia|Валенсия
37.39 -5.98 Seville|塞维利亚|Sevilla|Севилья
43.26 -2.93 Bilbao|毕尔巴鄂|Bilbao|Бильбао
38.72 -9.14 Lisbon|里斯本|Lisboa|Лиссабон
45.76 4.84 Lyon|里昂|Lyon|Лион
43.30 5.37 Marseille|马赛|Marsella|Марсель
50.85 4.35 Brussels|布鲁塞尔|Bruselas|Брюссель
52.37 4.90 Amsterdam|阿姆斯特丹|Ámsterdam|Амстердам
45.46 9.19 Milan|米兰|Milán|Милан
41.90 12.50 Rome|罗马|Roma|Рим
43.77 11.26 Florence|佛罗伦萨|Florencia|Флоренция
45.07 7.69 Turin|都灵|Turín|Турин
46.20 6.14 Geneva|日内瓦|Ginebra|Женева
47.38 8.54 Zurich|苏黎世|Zúrich|Цюрих
48.14 11.58 Munich|慕尼黑|Múnich|Мюнхен
52.52 13.40 Berlin|柏林|Berlín|Берлин
53.55 9.99 Hamburg|汉堡|Hamburgo|Гамбург
48.21 16.37 Vienna|维也纳|Viena|Вена
50.08 14.43 Prague|布拉格|Praga|Прага
52.23 21.01 Warsaw|华沙|Varsovia|Варшава
55.68 12.57 Copenhagen|哥本哈根|Copenhague|Копенгаген
59.33 18.07 Stockholm|斯德哥尔摩|Estocolmo|Стокгольм
60.17 24.94 Helsinki|赫尔辛基|Helsinki|Хельсинки
55.76 37.62 Moscow|莫斯科|Moscú|Москва
59.94 30.31 Saint Petersburg|圣彼得堡|San Petersburgo|Санкт-Петербург
56.84 60.61 Yekaterinburg|叶卡捷琳堡|Ekaterimburgo|Екатеринбург
55.03 82.92 Novosibirsk|新西伯利亚|Novosibirsk|Новосибирск
43.24 76.95 Almaty|阿拉木图|Almatý|Алматы
51.17 71.43 Astana|阿斯塔纳|Astaná|Астана
41.31 69.24 Tashkent|塔什干|Taskent|Ташкент
41.01 28.98 Istanbul|伊斯坦布尔|Estambul|Стамбул
37.98 23.73 Athens|雅典|Atenas|Афины
25.20 55.27 Dubai|迪拜|Dubái|Дубай
39.90 116.41 Beijing|北京|Pekín|Пекин
31.23 121.47 Shanghai|上海|Shanghái|Шанхай
30.27 120.15 Hangzhou|杭州|Hangzhou|Ханчжоу
32.06 118.80 Nanjing|南京|Nankín|Нанкин
23.13 113.26 Guangzhou|广州|Cantón|Гуанчжоу
22.54 114.06 Shenzhen|深圳|Shenzhen|Шэньчжэнь
30.57 104.07 Chengdu|成都|Chengdú|Чэнду
22.32 114.17 Hong Kong|香港|Hong Kong|Гонконг
25.03 121.57 Taipei|台北|Taipéi|Тайбэй
1.35 103.82 Singapore|新加坡|Singapur|Сингапур
37.57 126.98 Seoul|首尔|Seúl|Сеул
35.68 139.69 Tokyo|东京|Tokio|Токио
34.69 135.50 Osaka|大阪|Osaka|Осака
40.71 -74.01 New York|纽约|Nueva York|Нью-Йорк
34.05 -118.24 Los Angeles|洛杉矶|Los Ángeles|Лос-Анджелес
37.77 -122.42 San Francisco|旧金山|San Francisco|Сан-Франциско
41.88 -87.63 Chicago|芝加哥|Chicago|Чикаго
25.76 -80.19 Miami|迈阿密|Miami|Майами
43.65 -79.38 Toronto|多伦多|Toronto|Торонто
19.43 -99.13 Mexico City|墨西哥城|Ciudad de México|Мехико
4.71 -74.07 Bogotá|波哥大|Bogotá|Богота
-12.05 -77.04 Lima|利马|Lima|Лима
-33.45 -70.67 Santiago|圣地亚哥|Santiago de Chile|Сантьяго
-34.60 -58.38 Buenos Aires|布宜诺斯艾利斯|Buenos Aires|Буэнос-Айрес
-23.55 -46.63 São Paulo|圣保罗|São Paulo|Сан-Паулу
-33.87 151.21 Sydney|悉尼|Sídney|Сидней
"""
_ORDER = ("en", "zh", "es", "ru")


@dataclass(frozen=True, slots=True)
class City:
    """A city: its names by language, degrees."""

    names: dict[str, str]
    latitude: float
    longitude: float


def plain(text: str) -> str:
    """Small letters without marks and without spaces around: how names are compared."""
    bare = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def city(text: str) -> City | None:
    """The city of this name in any of the languages; None for one that is not on the list."""
    return _BY_NAME.get(plain(text))


def _read() -> list[City]:
    cities = []
    for line in _CITIES.strip().splitlines():
        latitude, longitude, names = line.split(" ", 2)
        named = dict(zip(_ORDER, names.split("|"), strict=True))
        cities.append(City(named, float(latitude), float(longitude)))
    return cities


CITIES = tuple(_read())
_BY_NAME = {plain(name): known for known in CITIES for name in known.names.values()}
