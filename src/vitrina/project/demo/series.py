"""Series: the lines that a brand carries on over the years, as an attribute of its products."""

from random import Random

from vitrina.market.catalog.refs import slug
from vitrina.project.demo.types import Text, text

_SERIES = {
    "Averelle": ("Colonnade", "Sept Lieues", "Quai Neuf"),
    "Solvantine": ("Solstice", "Arcade", "Filigrane"),
    "Maison Ourvel": ("Jardin Clos", "Atelier Douze", "Grand Soir"),
    "Castrivene": ("Bastide", "Corsa", "Rovere"),
    "Orlemont & Fils": ("Astrolabe", "Cadran", "Héritage"),
    "Lunavarre": ("Croissant de Lune", "Marée", "Éclipse"),
    "Nerisanti": ("Laguna", "Passeggiata", "Velario"),
    "Tessavine": ("Treccia", "Mattina", "Portico"),
    "Bramhild": ("Fjell", "Harbourline", "Stormfast"),
    "Quenlow": ("Holloway", "Kingsmere"),
    "Ivoryn": ("Calme", "Lumine", "Pétale"),
    "Pelluma": ("Rosée", "Sylva", "Argile"),
    "Hallvik": ("Skär", "Björk", "Vinter"),
    "Fjordane Hus": ("Nattlys", "Havn", "Stille"),
    "Terravella": ("Argilla", "Masseria"),
    "Noctiluma": ("Perigee", "Lanterna"),
    "Voltané": ("Vertex", "Mira", "Atlas"),
    "Kyrion": ("Strata", "Axion"),
    "Sonaria": ("Coro", "Aria", "Tonal"),
    "Papyrelle": ("Marginalia", "Carnet Bleu", "Folio"),
    "Inkwarden": ("Scriptor", "Vellum", "Monograph"),
    "Floravent": ("Saison", "Verger"),
    "Botanelle": ("Herbier", "Orangerie", "Serre"),
    "Cacaovere": ("Noir Entier", "Bouchée"),
    "Shanmei Tea House": ("Cloud Terrace", "Spring Hill", "Night Rain"),
    "Altivaro": ("Cumbre", "Sendero"),
    "Tumblewick": ("Meadow Friends", "Little Works"),
    "Atelier Rivane": ("Sur Mesure", "Demi-Mesure"),
    "Everly Crane": ("Parkside", "Daybreak"),
    "Motivo Uno": ("Quadro", "Riga"),
    "Plainsong": ("Chorus", "Refrain"),
    "Cityfold": ("Commute", "Layover"),
    "Chronoday": ("Weekday", "Sunday"),
    "Petit Brin": ("Brindille", "Pois"),
    "Clearwell": ("Wellspring", "Dewdrop"),
    "Hearthmill": ("Inglenook", "Millstone"),
    "Pottersend": ("Kilnside", "Speckle"),
    "Nimbrix": ("Cirro", "Strato"),
    "Dayphon": ("Vale", "Ridgeline"),
    "Leafbound": ("Quire", "Endpaper"),
    "Meadowpost": ("Hedgerow", "Sunday Post"),
    "Samovarka": ("Terem", "Dacha"),
    "Runwell": ("Stride", "Longrun"),
    "Little Harbour": ("Lighthouse", "Tugboat"),
    "Oso y Luna": ("Bosque", "Cuentos"),
}
_TRANSLATED = {
    "Cloud Terrace": text("Cloud Terrace", "云台", "Terraza de Nubes", "Облачная терраса"),
    "Spring Hill": text("Spring Hill", "春山", "Colina de Primavera", "Весенний холм"),
    "Night Rain": text("Night Rain", "夜雨", "Lluvia Nocturna", "Ночной дождь"),
    "Terem": text("Terem", "Terem", "Térem", "Терем"),
    "Dacha": text("Dacha", "Dacha", "Dacha", "Дача"),
}
_SHARE = 0.7
"""How many of a brand's products belong to a series."""


def _key(brand: str, name: str) -> str:
    return f"{slug(brand)}-{slug(name)}"


SERIES: dict[str, Text] = {
    _key(brand, name): _TRANSLATED.get(name, text(name, name, name, name))
    for brand, names in _SERIES.items()
    for name in names
}
"""Key → name, brand after brand."""


def series_of(brand: str, product_ref: str, *, seed: int) -> str:
    """The key of the series to which a product belongs, "" for none. Chance of its own: products are the same
    whatever is told of series."""
    random = Random(f"{seed}/series/{product_ref}")
    names = _SERIES.get(brand, ())
    return _key(brand, random.choice(names)) if names and random.random() < _SHARE else ""
