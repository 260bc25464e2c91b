"""Spanish: singular, adjectives masculine; words come without accents."""

import pytest

from vitrina.search.analysis.languages.spanish import normal_form


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("camisa", "camisa camisas"), ("zapato", "zapato zapatos"), ("mujer", "mujer mujeres"),
        ("hombre", "hombre hombres"), ("reloj", "reloj relojes"), ("luz", "luz luces"),
        ("color", "color colores"), ("mueble", "mueble muebles"),
        ("camion", "camion camiones"), ("pantalon", "pantalon pantalones"), ("traje", "traje trajes"),
        ("llave", "llave llaves"), ("guante", "guante guantes"), ("perfume", "perfume perfumes"),
        ("piel", "piel pieles"), ("autobus", "autobus autobuses"), ("verde", "verde verdes"),
        ("azul", "azul azules"), ("gris", "gris grises"), ("dulce", "dulce dulces"),
        ("rojo", "rojo roja rojos rojas"), ("negro", "negro negra negros negras"),
        ("plateado", "plateado plateada plateados plateadas"), ("lujoso", "lujoso lujosa lujosos"),
        ("inalambrico", "inalambrico inalambrica inalambricos inalambricas"),
        ("pequeno", "pequeno pequena pequenos pequenas"), ("gafa", "gafas gafa"), ("paraguas", "paraguas"),
    ],
)  # fmt: skip
def test_all_forms_have_one(lemma: str, forms: str) -> None:
    assert {form: normal_form(form) for form in forms.split()} == dict.fromkeys(forms.split(), lemma)


@pytest.mark.parametrize(
    "pair", ["plata plato", "moda modo", "casa caso", "camisa camiseta", "zapato zapatilla", "libra libro"]
)
def test_nouns_keep_their_gender(pair: str) -> None:
    left, right = pair.split()
    assert normal_form(left) != normal_form(right)
