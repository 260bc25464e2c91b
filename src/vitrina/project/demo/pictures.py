"""How a product looks: which silhouette, in which light, from which sides."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from vitrina.market.catalog.types import PictureDraft, VariantDraft
from vitrina.project.demo.departments.kinds import Kind
from vitrina.project.demo.drawings import SILHOUETTES
from vitrina.project.demo.drawings.canvas import HEIGHT, WIDTH
from vitrina.project.demo.types import Drawing, Text
from vitrina.project.demo.vocabulary.colours import COLOURS, PALETTES
from vitrina.project.demo.vocabulary.materials import Material
from vitrina.project.demo.vocabulary.traits import Stone

FOLDER = "demo"
"""Below the media folder."""

HARDWARE = {"gold": "#c9a45c", "silver": "#bcbfc4", "gunmetal": "#5d5a58"}
_PLAYFUL = {"sport", "toys"}
"""Palettes of things whose second colour is a colour, not a metal."""

VIEWS = ("front", "scene", "detail")


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


def drawings(
    stem: str, title: str, look: Appearance, *, colours: Sequence[str], coloured: bool, views: int
) -> tuple[Shown, ...]:
    """The pictures of a product: its first colour from `views` sides, every other colour from the front.
    `stem` begins their paths."""
    made = []
    for place, colour in enumerate(colours):
        for view in VIEWS[: views if place == 0 else 1]:
            drawing = Drawing(
                path=f"{FOLDER}/{stem}-{colour}-{view}.svg",
                silhouette=look.silhouette,
                colour=COLOURS[colour].swatch if coloured else look.swatch,
                accent=look.accent,
                finish=look.finish,
                view=view,
                seed=look.seed,
                title=title,
            )
            made.append(Shown(drawing, colour if coloured else ""))
    return tuple(made)


def picture_drafts(
    shown: Sequence[Shown], title: Text, variants: Sequence[VariantDraft]
) -> tuple[PictureDraft, ...]:
    """What the catalogue keeps of the drawings; one of a colour belongs to the first variant in it."""
    first = {str(variant.options.get("colour", "")): variant.sku for variant in reversed(variants)}
    return tuple(
        PictureDraft(
            address=picture.drawing.path,
            alt=title,
            width_px=WIDTH,
            height_px=HEIGHT,
            role="gallery" if picture.drawing.view != "detail" else "detail",
            sku=first[picture.colour] if picture.colour else "",
        )
        for picture in shown
    )
