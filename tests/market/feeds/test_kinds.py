"""Kinds are learnt from a catalogue's own wording."""

import pytest

from vitrina.market.feeds.kinds import KindClues, KindVocabulary, kind_path

WORDED = [
    ("Acme", "T-100", "toner cartridge Original Black", {"original", "black"}),
    ("Acme", "T-200", "toner cartridge Original Cyan", {"original", "cyan"}),
    ("Bolt", "99", "toner cartridge Black 1 pc(s)", {"black"}),
    ("Bolt", "M1", "mouse USB Optical", {"usb"}),
    ("Bolt", "M2", "mouse Grey", {"grey"}),
    ("Core", "M3", "mouse", set()),
    ("Core", "C1", "networking cable 3 m Grey", {"grey"}),
    ("Core", "C2", "networking cable 1 m", set()),
    ("Core", "C3", "networking cable Blue", {"blue"}),
    ("Core", "K1", "keyboard German", set()),
    ("Core", "K2", "keyboard", set()),
    ("Acme", "K3", "keyboard Wireless", set()),
    ("Acme", "X1", "Gray", set()),
    ("Acme", "X2", "Gray", set()),
    ("Acme", "X3", "Gray", set()),
    ("Acme", "X4", "mug Gray", set()),
    ("Acme", "X5", "cup Gray", set()),
    ("Acme", "X6", "jar Gray", set()),
    ("Acme", "X7", "pot Gray", set()),
    ("Acme", "X8", "pan Gray", set()),
]


@pytest.fixture
def vocabulary() -> KindVocabulary:
    learnt = KindVocabulary()
    for brand, model, rest, properties in WORDED:
        learnt.learn(KindClues(f"{brand} {model} {rest}", brand, model, properties=frozenset(properties)))
    return learnt


@pytest.mark.parametrize(
    ("clues", "kind"),
    [
        (KindClues("Acme T-300 toner cartridge Yellow", "Acme", "T-300"), "toner cartridge"),
        (KindClues("Zeta Duplex Patch Cable - Aqua, 3M", "Zeta"), "cable"),
        (KindClues("Zeta Pink Mouse for notebook keyboard", "Zeta"), "mouse"),
        (KindClues("Zeta Underdesk Keyboard Drawer", "Zeta"), ""),
        (KindClues("Zeta Networking Cables 25 m", "Zeta"), "networking cable"),
        (
            KindClues("Zeta 55X Original", "Zeta", subtitle="55X High Yield Toner Cartridge"),
            "toner cartridge",
        ),
        (KindClues("Zeta Thing", "Zeta", stated="Salad Spinner"), "salad spinner"),
        (KindClues("Zeta Thing", "Zeta", stated="1"), ""),
        (KindClues("Acme X9 Gray", "Acme", "X9"), ""),
        (KindClues("", ""), ""),
    ],
)
def test_the_kind_of_a_product(vocabulary: KindVocabulary, clues: KindClues, kind: str) -> None:
    assert vocabulary.kind_of(clues) == kind


@pytest.mark.parametrize(
    ("kind", "path"),
    [("toner cartridge", ("Cartridge", "Toner cartridge")), ("mouse", ("Mouse",)), ("", ())],
)
def test_the_category_of_a_kind(kind: str, path: tuple[str, ...]) -> None:
    assert kind_path(kind) == path
