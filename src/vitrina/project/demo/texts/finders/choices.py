"""What the finders share."""

from vitrina.content.guides.types import ChoiceDraft, Limits
from vitrina.project.demo.texts.finders.pictures import picture_path
from vitrina.project.demo.types import Text
from vitrina.project.demo.vocabulary.materials import LEATHERS

SMOOTH_LEATHERS = tuple(key for key in LEATHERS if key not in ("suede", "patent_leather"))
"""Material keys."""


def choice(
    key: str,
    picture: str,
    names: Text,
    limits: Limits,
    *,
    after: tuple[str, ...] = (),
    notes: Text | None = None,
) -> ChoiceDraft:
    """A choice; `picture` is the name of one of `pictures`."""
    return ChoiceDraft(
        key=key,
        names=names,
        limits=limits,
        notes=notes or {},
        picture=picture_path(picture),
        after=frozenset(after),
    )
