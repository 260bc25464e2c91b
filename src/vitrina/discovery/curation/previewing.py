"""What a change would move, tried on queries before it is saved."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from vitrina.discovery.curation.models import BoostFactor, BoostPlacement, StopWord, Synonym
from vitrina.discovery.curation.services import check
from vitrina.discovery.curation.sheets import BOOSTS, SheetRow, sheet_of
from vitrina.discovery.curation.types import QueryPreview
from vitrina.discovery.serving.services import engine
from vitrina.search.boosting.book import BoostBook
from vitrina.search.boosting.factor import Factor
from vitrina.search.boosting.placement import Placement
from vitrina.search.types import Filters, SearchRequest, ShopperContext

Entry = TypeVar("Entry", Factor, Placement)


def what_moves(row: SheetRow, *, texts: Sequence[str], context: ShopperContext) -> tuple[QueryPreview, ...]:
    """What saving `row`, new or changed, would move for each of these queries, asked in `context`. Its dates
    are left aside: it is tried as if it were in force now. Raises what `services.check` raises, and
    `NoIndex`. Nothing is saved."""
    check(row)
    if isinstance(row, Synonym | StopWord):
        with _lexicon_with(row) as folder:
            return tuple(_tried(text, context, lexicon=folder) for text in texts)
    category = row.category if isinstance(row, BoostPlacement) else ""
    book = _undated(BOOSTS.book(tried=row), row)
    return tuple(_tried(text, context, boosts=book, category=category) for text in texts)


def products_found(text: str, *, context: ShopperContext) -> int:
    """How many products a query finds with the words as they are on the disk now."""
    request = SearchRequest(text, context=context)
    folder = engine().lexicon.folder
    return engine().preview(request, lexicon=folder, places=1).after.total


def _tried(
    text: str,
    context: ShopperContext,
    *,
    boosts: BoostBook | None = None,
    lexicon: Path | None = None,
    category: str = "",
) -> QueryPreview:
    filters = Filters(values={"category": (category,)}) if category else Filters()
    request = SearchRequest(text, filters=filters, context=context)
    return QueryPreview(text, engine().preview(request, boosts=boosts, lexicon=lexicon))


def _undated(book: BoostBook, row: BoostFactor | BoostPlacement) -> BoostBook:
    """The book with the entry of this row in force."""
    if isinstance(row, BoostFactor):
        return replace(book, factors=tuple(_always(factor, row.name) for factor in book.factors))
    return replace(book, placements=tuple(_always(placement, row.name) for placement in book.placements))


def _always(entry: Entry, name: str) -> Entry:
    return replace(entry, active_from=None, active_until=None) if entry.name == name else entry


@contextmanager
def _lexicon_with(row: Synonym | StopWord) -> Iterator[Path]:
    """A copy of the lexicon's folder in which the row is saved already."""
    sheet = sheet_of(row)
    with TemporaryDirectory(prefix="vitrina-lexicon-") as name:
        folder = Path(name) / "lexicon"
        if sheet.path.parent.is_dir():
            shutil.copytree(sheet.path.parent, folder)
        folder.mkdir(exist_ok=True)
        (folder / sheet.path.name).write_bytes(sheet.rendered(tried=row))
        yield folder
