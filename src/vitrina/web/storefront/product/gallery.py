"""The pictures of a product by what they can do: stills to look at closely, a film, a turn of 360°."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.types import AttributeType, PictureFact, VariantFact
from vitrina.web.addresses import picture_address

SPIN, FILM = "spin", "film"
LEAST_FRAMES = 4
"""Fewer pictures are no turn."""


@dataclass(frozen=True, slots=True)
class View:
    """One still picture. `address`: of the whole picture, for looking closely and for saving."""

    picture: PictureFact
    alt: str
    address: str


@dataclass(frozen=True, slots=True)
class Spin:
    """A turn of 360°: the addresses of its frames, in order, clockwise seen from above."""

    frames: tuple[str, ...]
    alt: str

    @property
    def listed(self) -> str:
        """The addresses, with spaces between."""
        return " ".join(self.frames)


@dataclass(frozen=True, slots=True)
class Film:
    """A film; `poster`: the still shown before it runs, "" where there is none."""

    address: str
    type: str
    alt: str
    poster: str


@dataclass(frozen=True, slots=True)
class Gallery:
    """All pictures that suit the chosen variant."""

    views: tuple[View, ...]
    spin: Spin | None
    film: Film | None

    @property
    def length(self) -> int:
        """How many places it has."""
        return len(self.views) + (self.spin is not None) + (self.film is not None)


_FILM_TYPES = {"webm": "video/webm", "mp4": "video/mp4"}


def gallery(
    pictures: Sequence[PictureFact],
    *,
    variants: Sequence[VariantFact],
    chosen_id: int | None,
    language: str,
    title: str,
) -> Gallery:
    """Sort the pictures of a product. `chosen_id`: of the variant that is looked at."""
    shown = suiting(pictures, variants=variants, chosen_id=chosen_id)
    views = tuple(
        View(picture, pick(picture.alt, language) or title, picture_address(picture.address))
        for picture in shown
        if picture.role not in (SPIN, FILM)
    )
    return Gallery(views=views, spin=_spin(shown, language, title), film=_film(shown, views, language, title))


def suiting(
    pictures: Sequence[PictureFact], *, variants: Sequence[VariantFact], chosen_id: int | None
) -> tuple[PictureFact, ...]:
    """The pictures that show the chosen variant, or all variants: a picture tied to a variant shows every one
    of the same colour. Where a colour has no picture of its own, all are shown rather than none."""
    looks = {variant.id: _look(variant) for variant in variants}
    wanted = looks.get(chosen_id) if chosen_id is not None else None
    if wanted is None:
        return tuple(pictures)
    kept = tuple(
        picture
        for picture in pictures
        if picture.variant_id is None
        or picture.variant_id == chosen_id
        or (wanted and looks.get(picture.variant_id) == wanted)
    )
    return kept if any(picture.role not in (SPIN, FILM) for picture in kept) else tuple(pictures)


def _look(variant: VariantFact) -> tuple[str, ...]:
    return tuple(key for fact in variant.options if fact.type is AttributeType.COLOUR for key in fact.keys)


def _spin(pictures: Iterable[PictureFact], language: str, title: str) -> Spin | None:
    frames = [picture for picture in pictures if picture.role == SPIN]
    if len(frames) < LEAST_FRAMES:
        return None
    return Spin(
        frames=tuple(picture_address(picture.address) for picture in frames),
        alt=pick(frames[0].alt, language) or title,
    )


def _film(pictures: Iterable[PictureFact], views: Sequence[View], language: str, title: str) -> Film | None:
    found = next((picture for picture in pictures if picture.role == FILM), None)
    if found is None:
        return None
    ending = found.address.rpartition(".")[2].lower()
    return Film(
        address=picture_address(found.address),
        type=_FILM_TYPES.get(ending, ""),
        alt=pick(found.alt, language) or title,
        poster=views[0].address if views else "",
    )
