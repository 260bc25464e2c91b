"""Saves what merchandisers set, and puts it in force: at once, in all processes, without a restart.

Files are written before the transaction commits. Killed in between, the file is ahead of the rows, and the
next service takes it over like an edit by hand: a change is either made whole, or not at all.
"""

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import Max

from vitrina.discovery.curation import redirects
from vitrina.discovery.curation.errors import HandEditUnreadable
from vitrina.discovery.curation.events import CurationChanged, curation_changed
from vitrina.discovery.curation.models import (
    PublishedFile,
    Redirect,
    StopWord,
    Synonym,
)
from vitrina.discovery.curation.rules import (
    check_redirect,
    check_stop_word,
    check_synonym,
    settled_synonym,
)
from vitrina.discovery.curation.sheets import Rows, Sheet, SheetRow, check_boost, digest, sheet_of, sheets
from vitrina.discovery.serving.services import engine
from vitrina.kernel.errors import VitrinaError
from vitrina.search.analysis.cleaning import clean
from vitrina.search.analysis.languages import known_languages
from vitrina.search.boosting.factor import check_dates

Row = SheetRow | Redirect


def check(row: Row) -> None:
    """Bring the row, saved or new, into the shape in which it is kept, and see that it can work. Raises
    `InvalidInput` errors (`InvalidBoost`, `InvalidSynonym` …) that name the field, the value and the cure, or
    `BadSynonymLine`. Nothing is saved."""
    match row:
        case Synonym():
            line = settled_synonym(row.entry())
            check_synonym(line, words_of=_words_of)
            row.left, row.right, row.one_way = line.left, line.right, line.one_way
        case StopWord():
            check_stop_word(row.entry(), shipped=known_languages()[row.language].stop_words)
            row.word = clean(row.word)
        case Redirect():
            check_redirect(row.query, row.address, words_of=_words_of)
            check_dates(row.active_from, row.active_until, field="redirect")
        case _:
            check_boost(row)


def save(row: Row) -> None:
    """Check the row, save it, and put it in force. Raises what `check` raises, and `HandEditUnreadable` where
    somebody's edit by hand is in the way.

    Owns its transaction. Locks all PublishedFile rows by ascending name.
    """
    check(row)
    with transaction.atomic():
        if isinstance(row, Redirect):
            row.save()
            _redirects_changed()
            return
        _take_over(needed=[sheet_of(row)])
        if row._state.adding:
            last = type(row)._default_manager.aggregate(last=Max("position"))["last"]
            row.position = 0 if last is None else last + 1
        moved_from = None if row._state.adding else type(row)._default_manager.filter(pk=row.pk).first()
        row.save()
        _publish([row] if moved_from is None else [row, moved_from])


def remove(rows: Iterable[Row]) -> None:
    """Remove saved rows, and put that in force. Raises `HandEditUnreadable`. Locks as `save`."""
    gone = list(rows)
    listed = [row for row in gone if not isinstance(row, Redirect)]
    with transaction.atomic():
        if listed:
            _take_over(needed=[sheet_of(row) for row in listed])
        for row in gone:
            type(row)._default_manager.filter(pk=row.pk).delete()
        if listed:
            _publish(listed)
        if len(listed) < len(gone):
            _redirects_changed()


def make_way(row: Row) -> None:
    """Take over what was changed by hand, before `row` is saved. Raises `HandEditUnreadable` where the file
    in which it stands cannot be read. Costs and locks as `adopt`."""
    for problem in adopt():
        if not isinstance(row, Redirect) and problem.data["file"] == sheet_of(row).name:
            raise problem


def adopt() -> tuple[VitrinaError, ...]:
    """Take over what was changed by hand in the files, so that the rows say what is in force; returns, of the
    files that cannot be read, why. One SQL query where nothing changed.

    Owns its transaction. Locks as `save`.
    """
    if not _changed(dict(PublishedFile.objects.values_list("name", "digest"))):
        return ()
    with transaction.atomic():
        return _take_over()


def _take_over(*, needed: Sequence[Sheet] = ()) -> tuple[VitrinaError, ...]:
    """Requires a transaction. Raises where a `needed` file cannot be read."""
    known = set(PublishedFile.objects.values_list("name", flat=True))
    held = dict(PublishedFile.objects.select_for_update().order_by("name").values_list("name", "digest"))
    problems: list[VitrinaError] = []
    taken: list[str] = []
    for sheet in _changed(held):
        data = sheet.data()
        try:
            groups = sheet.read(data)
        except (VitrinaError, UnicodeDecodeError) as error:
            problem = HandEditUnreadable(file=sheet.name, reason=str(error))
            if any(sheet.name == wanted.name for wanted in needed):
                raise problem from error
            problems.append(problem)
            continue
        for group in groups:
            _replace(group)
        PublishedFile.objects.update_or_create(name=sheet.name, defaults={"digest": digest(data)})
        if sheet.name in known:
            taken.append(sheet.name)
    if taken:
        curation_changed.announce(CurationChanged(tuple(taken)))
    return tuple(problems)


def _changed(digests: dict[str, str]) -> list[Sheet]:
    """The files that differ from their rows, or were never read."""
    return [sheet for sheet in sheets() if digests.get(sheet.name) != digest(sheet.data())]


def _replace(wanted: Rows) -> None:
    """Let the rows be these. A row that stays, or is changed under its name, keeps its id."""
    model = wanted.model
    known = {_key(row): row for row in model._default_manager.filter(**wanted.scope)}
    keys = {_key(row) for row in wanted.rows}
    model._default_manager.filter(pk__in=[row.pk for key, row in known.items() if key not in keys]).delete()
    for position, row in enumerate(wanted.rows):
        present = known.get(_key(row))
        if present is not None:
            row.pk, row._state.adding = present.pk, False
        row.position = position
        row.save()


def _key(row: SheetRow) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in row.KEY)


def _publish(rows: Iterable[SheetRow]) -> None:
    """Write the files of these rows. Requires a transaction, which must have taken over edits by hand."""
    written = {sheet.name: sheet for sheet in map(sheet_of, rows)}
    for name, sheet in sorted(written.items()):
        PublishedFile.objects.update_or_create(name=name, defaults={"digest": sheet.write()})
    engine().lexicon.look_again()
    curation_changed.announce(CurationChanged(tuple(sorted(written))))


def _redirects_changed() -> None:
    transaction.on_commit(redirects.forget)
    curation_changed.announce(CurationChanged(()))


def _words_of(text: str) -> list[str]:
    return engine().analyzer.tokens(text)
