"""How the story of a house is put down."""

import unicodedata

from vitrina.market.catalog.refs import slug
from vitrina.market.catalog.types import BrandDraft
from vitrina.project.demo.types import LANGUAGES, Text


def house(name: str, tagline: Text, *paragraphs: Text) -> BrandDraft:
    """A house with pictures of its own: its emblem, and a mood for the head of its page."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    scene = f"scenes/brand-{slug(plain)}"
    return BrandDraft(
        name=name,
        taglines=tagline,
        stories=story(*paragraphs),
        picture=f"{scene}-mood.svg",
        emblem=f"{scene}-emblem.svg",
    )


def story(*paragraphs: Text) -> Text:
    """Paragraphs as one text, blank lines between them."""
    return {language: "\n\n".join(part[language] for part in paragraphs) for language in LANGUAGES}
