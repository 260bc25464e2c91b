"""What is asked, and in which words."""

import pytest
from tests.project.simulation.small_world import world

from vitrina.project.simulation.questions import Intent, intents, worded

WORLD = world()


def _kind(name: str) -> int:
    return [it["en"] for it in WORLD.kinds].index(name)


def _trait(key: str) -> int:
    return [it.key for it in WORLD.traits].index(key)


@pytest.mark.parametrize(
    ("intent", "english", "spanish"),
    [
        (Intent(_kind("tote"), "kind"), "tote", "bolso"),
        (Intent(_kind("tote"), "trait", (_trait("red"),)), "red tote", "bolso rojo"),
        (Intent(_kind("boot"), "brand", brand=2), "brand 2 boot", "brand 2 bota"),
        (Intent(_kind("boot"), "browse", category="shoes"), "", ""),
    ],
)
def test_every_language_has_its_words_in_its_order(intent: Intent, english: str, spanish: str) -> None:
    assert worded(WORLD, intent, "en") == english
    assert worded(WORLD, intent, "es") == spanish


def test_what_a_question_names_some_product_has() -> None:
    for intent in intents(WORLD, seed=3, count=80):
        like = WORLD.kind == intent.kind
        for trait in intent.traits:
            assert WORLD.has[like, trait].any()
        if intent.brand >= 0:
            assert (WORLD.brand[like] == intent.brand).any()
        if intent.category:
            assert intent.category in {"bags", "shoes", "lighting"}


def test_a_seed_asks_the_same_and_another_seed_something_else() -> None:
    assert intents(WORLD, seed=1, count=40) == intents(WORLD, seed=1, count=40)
    assert intents(WORLD, seed=1, count=40) != intents(WORLD, seed=2, count=40)


def test_no_question_stands_in_the_pool_twice() -> None:
    pool = intents(WORLD, seed=1, count=200)
    assert len({(it.kind, it.traits, it.brand, it.category) for it in pool}) == len(pool)
