"""How a product looks: which silhouette, in which light, from which sides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from vitrina.market.catalog.types import PictureDraft, VariantDraft
from vitrina.project.demo.departments.kinds import Kind
from vitrina.project.demo.drawings import SILHOUETTES, film
from vitrina.project.demo.drawings.canvas import HEIGHT, WIDTH
from vitrina.project.demo.drawings.turntable import ANGLES, FRAMES
from vitrina.project.demo.drawings.worn import WORN, WORN_BY_A_MAN
from vitrina.project.demo.types import Drawing, Text, text
from vitrina.project.demo.vocabulary.colours import COLOURS, PALETTES
from vitrina.project.demo.vocabulary.materials import Material
from vitrina.project.demo.vocabulary.traits import Stone

FOLDER = "demo"
"""Below the media folder."""

HARDWARE = {"gold": "#c9a45c", "silver": "#bcbfc4", "gunmetal": "#5d5a58"}
_PLAYFUL = {"sport", "toys"}
"""Palettes of things whose second colour is a colour, not a metal."""

VIEWS = ("front", "scene", "detail")

SPUN = 2
"""How many products of a kind that can be turned are shown from every side."""

FILMED = ("tote", "mechanical_watch", "eau_de_parfum", "shoulder_bag", "suitcase", "teapot")
"""Kinds whose first product is shown in a film; the first of them in a smaller shop."""

_PRODUCTS_A_FILM = 800
"""Filming takes seconds: a shop has one film for so many products."""

_ALTS: Mapping[str, Text] = {
    "side": text("%s, from the side", "%s，侧面", "%s, de lado", "%s, вид сбоку"),
    "back": text("%s, from behind", "%s，背面", "%s, por detrás", "%s, вид сзади"),
    "detail": text("%s, close up", "%s，细节特写", "%s, en detalle", "%s, крупным планом"),
    "worn": text("%s, worn by a model", "%s，模特展示", "%s, en modelo", "%s, на модели"),
    "spin": text("%s, turned round", "%s，旋转展示", "%s, girando", "%s, вид с разных сторон"),
    "film": text("%s, a short film", "%s，短片", "%s, vídeo breve", "%s, короткий фильм"),
}
"""What a picture shows beyond the product itself, by the first word of its view."""

_ROLES = ("detail", "worn", "spin", "film")
"""Views that have a role of their own in the catalogue; all others belong to the gallery."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """What all pictures of a product share. `swatch`: the colour of things that have none as an attribute."""

    silhouette: str
    swatch: str
    accent: str
    hardware: str
    finish: str
    seed: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A drawing, and the colour (key, "" for none) whose variants it shows."""

    drawing: Drawing
    colour: str


def appearance(
    random: Random,
    kind: Kind,
    *,
    material: Material | None,
    stone: Stone | None,
    colour: str,
) -> Appearance:
    """Decide how a product looks. `colour`: its first colour's key."""
    hardware = random.choices(list(HARDWARE), (5, 4, 1))[0]
    accent = HARDWARE[hardware]
    if kind.palette in _PLAYFUL:
        others = [key for key in PALETTES[kind.palette] if key != colour]
        accent = COLOURS[random.choice(others)].swatch
    if material and material.accent:
        accent = material.accent
    silhouette = random.choice(kind.silhouettes)
    strung = f"pearl_{silhouette}"
    return Appearance(
        silhouette=strung if stone and stone.key == "pearl" and strung in SILHOUETTES else silhouette,
        swatch=stone.swatch if stone else COLOURS[colour].swatch,
        accent=accent,
        hardware=hardware,
        finish=kind.finish or (material.finish if material else "soft"),
        seed=random.randrange(1_000_000),
    )


def filmed(products: int) -> frozenset[str]:
    """The kinds that are filmed in a shop of so many products."""
    return frozenset(FILMED[: products // _PRODUCTS_A_FILM])


def views(look: Appearance, *, tier: int, gender: str, turned: bool, in_film: bool) -> tuple[str, ...]:
    """From where a product's first colour is shown. `tier`: everyday brands (1) show less; `gender`: whose it
    is, for the choice of the model; `turned`: it is to be shown from every side, where its silhouette can."""
    shown = VIEWS[: 3 if tier > 1 else 2]
    if tier > 1 and gender != "kids" and look.silhouette in WORN:
        man = gender == "men" or (gender == "unisex" and look.seed % 2 == 0)
        shown += (WORN_BY_A_MAN if man else "worn",)
    turns = SILHOUETTES[look.silhouette].turns
    if tier > 1 and turns:
        shown = (*shown[:2], *ANGLES, *shown[2:])
    if not (turned and turns):
        return shown
    spin = tuple(f"spin-{frame:02d}" for frame in range(FRAMES))
    return shown + spin + (("film",) if in_film else ())


def drawings(
    stem: str, title: str, look: Appearance, *, colours: Sequence[str], coloured: bool, views: Sequence[str]
) -> tuple[Shown, ...]:
    """The pictures of a product: its first colour from all `views`, every other colour from the front. Spins
    and films come last. `stem` begins their paths."""
    made = []
    for place, colour in enumerate(colours):
        for view in views if place == 0 else ("front",):
            ending = "webm" if view == "film" else "svg"
            drawing = Drawing(
                path=f"{FOLDER}/{stem}-{colour}-{view}.{ending}",
                silhouette=look.silhouette,
                colour=COLOURS[colour].swatch if coloured else look.swatch,
                accent=look.accent,
                finish=look.finish,
                view=view,
                seed=look.seed,
                title=title,
            )
            made.append(Shown(drawing, colour if coloured else ""))
    return tuple(sorted(made, key=lambda shown: _role(shown.drawing.view) in ("spin", "film")))


def _role(view: str) -> str:
    kind = view.partition("-")[0]
    return kind if kind in _ROLES else "gallery"


def picture_drafts(
    shown: Sequence[Shown], title: Text, variants: Sequence[VariantDraft]
) -> tuple[PictureDraft, ...]:
    """What the catalogue keeps of the drawings; one of a colour belongs to the first variant in it."""
    first = {str(variant.options.get("colour", "")): variant.sku for variant in reversed(variants)}
    return tuple(_draft(picture, title, first[picture.colour] if picture.colour else "") for picture in shown)


def _draft(picture: Shown, title: Text, sku: str) -> PictureDraft:
    role, kind = _role(picture.drawing.view), picture.drawing.view.partition("-")[0]
    moving = role == "film"
    alt = _ALTS.get(kind)
    return PictureDraft(
        address=picture.drawing.path,
        alt={language: words % title[language] for language, words in alt.items()} if alt else title,
        width_px=film.WIDTH if moving else WIDTH,
        height_px=film.HEIGHT if moving else HEIGHT,
        role=role,
        sku=sku,
    )
