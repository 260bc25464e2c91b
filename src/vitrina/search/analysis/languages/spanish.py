"""Spanish: a light stemmer: plurals become singular, adjectives masculine; words come without accents.

Nouns keep their gender: plata is silver and plato a plate. Adjectives agree with their noun («camisa roja»,
«bolso rojo») and so must lose it: by ending where the ending is an adjective's, by a list where it is not.
"""

from vitrina.search.analysis.languages.rules import LanguageRules

_STOP_WORDS = """
a al algo algun alguna algunas algunos antes aquel aquella aquellas aquellos aqui asi aun aunque
bien cada como con contra cual cuales cuando de del desde donde dos durante e el ella ellas ellos en
entre era es esa esas ese eso esos esta estas este esto estos fue ha hacia han hasta hay la las le les lo
los mas me mi mientras mis mucho muy ni no nos o os otra otro para pero por porque pues que quien se sea
segun ser si sin son su sus tal tambien tan tanto te tras tu tus u un una unas uno unos y ya yo
"""
_TYPICAL_WORDS = """
acero aceite algodon anillo anillos auricular auriculares azul bebe blanca blanco blusa bolsa bolso
bolsos bota botas botella calcetines cama cable camisa camisas camiseta cartera chaqueta chica chico
cinturon coche cocina collar cuero dorado falda funda gafas gris hombre hombres impresora inalambrico
jersey juego juguete lampara libro lino madera mesa mochila movil mujer mujeres negra negro nina nino
ninos oro ordenador pantalla pantalon pantalones papel pendientes perfume piel plata portatil pulsera
raton regalo reloj relojes ropa roja rojo seda silla tarjeta telefono teclado traje vaqueros verano verde
vestido vestidos vidrio zapatilla zapatillas zapato zapatos
"""

_IRREGULAR = {
    "relojes": "reloj", "clubes": "club", "jeans": "jean", "enlaces": "enlace", "aires": "aire", "cines":
    "cine", "peines": "peine", "sedes": "sede", "bases": "base", "envases": "envase", "clones": "clone",
    "iphones": "iphone", "smartphones": "smartphone",
}  # fmt: skip
# The same in singular and plural, or no plural at all.
_UNCHANGED_LIST = """
abrelatas adidas asus atlas autobus bus campus cortaunas cosmos crisis dosis gas gratis gris jueves lapiz
lunes mas mes miercoles martes mouse pais paraguas plus portaminas posavasos salvamanteles seis
sacacorchos tenis tres viernes virus
"""
_UNCHANGED = frozenset(_UNCHANGED_LIST.split())
_ADJECTIVES_LIST = """
alto amarillo americano ancho antiguo barato basico bajo blanco bonito bueno castano cerrado chino claro
corto crudo delgado derecho diario duro entero estrecho fino femenino fresco frio gordo grueso hermoso
humano hueco infantil italiano izquierdo junto largo latino limpio lento liso listo loco malo masculino
mediano mexicano mixto moderno morado moreno negro nuevo oscuro otro pequeno perfecto plano primero
propio pulido puro rapido redondo roto rojo sano santo seco segundo sencillo solo sucio suelto tercero
tonto turco unico urbano vacio viejo vivo inalambrico electrico electronico automatico clasico plastico
metalico magnetico mecanico organico acustico optico domestico
"""
_ADJECTIVES = frozenset(_ADJECTIVES_LIST.split())
_ADJECTIVE_ENDINGS = ("ada", "ida", "osa", "iva")


def normal_form(word: str) -> str:
    """The singular, masculine where the word is an adjective."""
    singular = _singular(word)
    if singular.endswith("a"):
        masculine = singular[:-1] + "o"
        if masculine in _ADJECTIVES or (len(singular) > 5 and singular.endswith(_ADJECTIVE_ENDINGS)):
            return masculine
    return singular


def _singular(word: str) -> str:
    known = _IRREGULAR.get(word)
    if known is not None:
        return known
    if len(word) < 4 or not word.endswith("s") or word in _UNCHANGED or word.endswith(("ss", "us", "is")):
        return word
    if not word.endswith("es") or len(word) < 5:
        return word[:-1]
    stem = word[:-2]
    if stem in _UNCHANGED:
        return stem
    vowel_before = stem[-2] in "aeiou"
    if stem.endswith("c") and vowel_before:
        return stem[:-1] + "z"
    # Words end in these consonants alone: azul-es, flor-es; all others keep their e: verde-s, traje-s.
    if (vowel_before and stem[-1] in "dlnryz") or (stem[-1] == "s" and stem[-2] in "eiu"):
        return stem
    return word[:-1]


LANGUAGE = LanguageRules(
    code="es",
    script="latin",
    stop_words=frozenset(_STOP_WORDS.split()),
    normal_form=normal_form,
    typical_words=frozenset(_TYPICAL_WORDS.split()),
    typical_letters=frozenset("ñáéíóúüÑÁÉÍÓÚÜ¿¡"),
    accessory_words=frozenset({"para", "con", "sin", "compatible", "incluye"}),
    head_first=True,
)
