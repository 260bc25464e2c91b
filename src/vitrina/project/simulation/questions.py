"""What shoppers ask: a pool of needs with popularities, worded in every language from the catalogue's own
words. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from vitrina.project.simulation.chance import chosen, stream
from vitrina.project.simulation.world import World
from vitrina.search.types import Localized

Form = Literal["kind", "trait", "traits", "brand", "browse"]

_FORMS: tuple[Form, ...] = ("kind", "trait", "traits", "brand", "browse")
_FORM_SHARES = np.array([0.26, 0.36, 0.14, 0.10, 0.14])
_POPULARITY_SPREAD = 1.3
_AFTER_THE_NOUN = ("es",)
SPOKEN_MAX = 2
"""Traits that a question names, at most."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What one kind of question is after. `kind`: an index of `World.kinds`; `traits`: those that the
    question names, indices of `World.traits`. `category`: the page that is browsed, for "browse"; `brand`:
    asked for by name, or -1."""

    kind: int
    form: Form
    traits: tuple[int, ...] = ()
    brand: int = -1
    category: str = ""
    weight: float = 1.0


def intents(world: World, *, seed: int, count: int) -> tuple[Intent, ...]:
    """The pool: kinds with more products are asked for more, and every question has a fashion of its own.
    What a question names, at least one product has."""
    random = stream(seed, "intents")
    sizes = np.bincount(world.kind, minlength=len(world.kinds)).astype(np.float64)
    made: dict[tuple[object, ...], Intent] = {}
    for kind, form in zip(
        chosen(random, sizes**0.8, count).tolist(), chosen(random, _FORM_SHARES, count).tolist(), strict=True
    ):
        intent = _intent(world, kind, _FORMS[form], random)
        made.setdefault((intent.kind, intent.traits, intent.brand, intent.category), intent)
    return tuple(made.values())


def _intent(world: World, kind: int, form: Form, random: np.random.Generator) -> Intent:
    weight = float(np.exp(_POPULARITY_SPREAD * random.standard_normal()))
    like = np.flatnonzero(world.kind == kind)
    model = int(like[random.integers(len(like))])
    own = world.own_traits[model]
    own = own[own >= 0]
    named = {"trait": 1, "traits": SPOKEN_MAX}.get(form, 0)
    if named and len(own):
        picked = random.choice(own, size=min(named, len(own)), replace=False)
        return Intent(kind, form, tuple(sorted(int(it) for it in picked)), weight=weight)
    if form == "brand" and world.brands[world.brand[model]]:
        return Intent(kind, form, brand=int(world.brand[model]), weight=weight)
    if form == "browse" and world.categories[world.category[model]].id:
        return Intent(kind, form, category=world.categories[world.category[model]].id, weight=weight)
    return Intent(kind, "kind", weight=weight)


def worded(world: World, intent: Intent, language: str) -> str:
    """The words somebody types in this language; "" for a category that is browsed."""
    if intent.form == "browse":
        return ""
    noun = _said(world.kinds[intent.kind], language)
    traits = [_said(world.traits[it].words, language) for it in intent.traits]
    parts = [noun, *traits] if language in _AFTER_THE_NOUN else [*traits, noun]
    if intent.brand >= 0:
        parts.insert(0, world.brands[intent.brand])
    return " ".join(part for part in parts if part).lower()


def _said(words: Localized, language: str) -> str:
    return words.get(language) or words.get("") or next(iter(words.values()), "")


def weights(pool: Sequence[Intent]) -> NDArray[np.float64]:
    """How often each is asked, as against the others."""
    return np.array([it.weight for it in pool])
