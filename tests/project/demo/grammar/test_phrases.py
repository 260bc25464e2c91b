from vitrina.project.demo.grammar.phrases import Thing, noun, titles
from vitrina.project.demo.types import text

_RING = noun("ring", "戒指", ("anillo", "m"), ("кольцо", "n"))


def test_a_thing_is_named_by_the_grammar_of_each_language():
    thing = Thing(
        noun=_RING,
        adjectives=(text("vintage", "复古", "clásico", "винтажный"), text("red", "红色", "rojo", "красный")),
        material=text("silver", "纯银", "plata", "серебряный"),
        tail=text("with a ruby", "镶红宝石", "con rubí", "с рубином"),
        name=text("Alba", "Alba", "Alba", "Alba"),
    )
    assert titles(thing) == {
        "en": "Alba vintage red silver ring with a ruby",
        "zh": "Alba 复古红色纯银镶红宝石戒指",
        "es": "Anillo clásico rojo de plata con rubí Alba",
        "ru": "Винтажное красное серебряное кольцо с рубином Alba",
    }


def test_a_bare_thing_is_its_noun_with_a_capital():
    assert titles(Thing(_RING)) == {"en": "Ring", "zh": "戒指", "es": "Anillo", "ru": "Кольцо"}


def test_a_title_in_chinese_quotes_needs_no_space():
    book = Thing(_RING, name=text("‘Map’", "《地图》", "«Mapa»", "«Карта»"))
    assert titles(book)["zh"] == "《地图》戒指"
