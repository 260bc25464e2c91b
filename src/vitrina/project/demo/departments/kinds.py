"""What a department module declares: categories, kinds of things, and what may vary within a kind."""

from collections.abc import Mapping
from dataclasses import dataclass

from vitrina.project.demo.grammar.phrases import Noun
from vitrina.project.demo.types import Text


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice attribute: one of `keys` (or `several` of them), the earlier ones more often."""

    code: str
    keys: tuple[str, ...]
    several: int = 1


@dataclass(frozen=True, slots=True)
class Measured:
    """A numeric attribute between `low` and `high`, in steps of `step`, in the definition's unit."""

    code: str
    low: float
    high: float
    step: float = 1


@dataclass(frozen=True, slots=True)
class Listed:
    """A numeric attribute that takes one of a few usual values."""

    code: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Whether:
    """A yes/no attribute that so great a share of the products has."""

    code: str
    share: float = 0.5


Fact = Chosen | Measured | Listed | Whether


@dataclass(frozen=True, slots=True)
class Sizes:
    """A run of sizes that variants come in: the attribute and its values, and by what ratio the price grows
    with each step (0 for clothes, more for bottles)."""

    code: str
    values: tuple[float | str, ...]
    growth: float = 0.0
    shown: int = 0
    """How many of them a product has; 0 for all."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing. `share`: how many there are beside the others. `euros`: lowest and highest price.

    `palette` names its colours (`vocabulary.colours.PALETTES`); `coloured`: colour is an attribute and makes
    variants, up to `colours`; otherwise it only tints the picture. `materials` are keys; `material_code` is
    the attribute they fill. `stones`: jewels carry one. `names`: proper names instead of model names.
    `sizes` by gender, or under "" for all.
    """

    code: str
    category: str
    noun: Noun
    silhouettes: tuple[str, ...]
    euros: tuple[int, int]
    share: int = 10
    materials: tuple[str, ...] = ()
    material_code: str = "material"
    material_in_title: bool = True
    palette: str = "leather"
    coloured: bool = True
    colours: int = 3
    traits: tuple[str, ...] = ()
    stones: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    sizes: Mapping[str, Sizes] | None = None
    genders: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    names: tuple[Text, ...] = ()
    care: str = ""
    finish: str = ""


@dataclass(frozen=True, slots=True)
class Department:
    """A root category with those below it, its kinds, and sentences that describe any of its products."""

    ref: str
    names: Text
    categories: Mapping[str, Text]
    kinds: tuple[Kind, ...]
    stories: tuple[Text, ...]
    service: bool = False
    hardware: bool = False
    """Metal parts are told by an attribute of their own."""


SHOE_SIZES = {
    "women": Sizes("shoe_size", (35, 36, 37, 38, 39, 40, 41), shown=5),
    "men": Sizes("shoe_size", (39, 40, 41, 42, 43, 44, 45, 46), shown=6),
    "unisex": Sizes("shoe_size", (36, 37, 38, 39, 40, 41, 42, 43, 44), shown=6),
}
CLOTHING_SIZES = {"": Sizes("clothing_size", ("XS", "S", "M", "L", "XL", "XXL"), shown=4)}
