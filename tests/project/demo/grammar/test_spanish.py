import pytest

from vitrina.project.demo.grammar.spanish import SpanishNoun, agree, noun_phrase

# adjective, masculine, feminine, masculine plural, feminine plural
AGREEMENT = [
    ("rojo", "rojo", "roja", "rojos", "rojas"),
    ("verde", "verde", "verde", "verdes", "verdes"),
    ("azul", "azul", "azul", "azules", "azules"),
    ("gris", "gris", "gris", "grises", "grises"),
    ("marrón", "marrón", "marrón", "marrones", "marrones"),
    ("minimalista", "minimalista", "minimalista", "minimalistas", "minimalistas"),
    ("acogedor", "acogedor", "acogedora", "acogedores", "acogedoras"),
    ("eficaz", "eficaz", "eficaz", "eficaces", "eficaces"),
    ("azul marino", *["azul marino"] * 4),
    ("de noche", *["de noche"] * 4),
    ("rosa", *["rosa"] * 4),
    ("vintage", *["vintage"] * 4),
]


@pytest.mark.parametrize(("adjective", "masculine", "feminine", "men", "women"), AGREEMENT)
def test_an_adjective_agrees_with_its_noun(adjective, masculine, feminine, men, women):
    assert [agree(adjective, gender) for gender in ("m", "f", "mp", "fp")] == [
        masculine,
        feminine,
        men,
        women,
    ]


BAG = SpanishNoun("bolso de hombro", "m")
PUMPS = SpanishNoun("zapatos de salón", "mp")
PHRASES = [
    (BAG, ("acolchado", "negro"), "piel", "bolso de hombro acolchado negro de piel"),
    (
        SpanishNoun("bandolera", "f"),
        ("trenzado", "verde oliva"),
        "ante",
        "bandolera trenzada verde oliva de ante",
    ),
    (PUMPS, ("clásico", "azul marino"), "charol", "zapatos de salón clásicos azul marino de charol"),
    (SpanishNoun("gafas de sol", "fp"), ("ligero",), "titanio", "gafas de sol ligeras de titanio"),
]


@pytest.mark.parametrize(("noun", "adjectives", "material", "expected"), PHRASES)
def test_adjectives_and_material_follow_the_noun(noun, adjectives, material, expected):
    assert noun_phrase(noun, adjectives=adjectives, material=material) == expected
