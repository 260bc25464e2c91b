"""The languages of the pages: `.po` files are kept in the tree, `.mo` files are made from them when needed.

English is the language of the code; the others are translations. Works without the gettext binaries: Babel
compiles, Django's own `templatize` reads the templates. Beside what is marked for gettext, the templates of
all errors are taken: pages and API show them in the reader's language.
`python -m vitrina.project.translations extract` brings the `.po` files up to the code.
"""

import ast
import io
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parent.parent
LOCALE = PACKAGE / "locale"
LANGUAGES = ("zh_Hans", "es", "ru")
"""The folders below `locale/`, which are also Babel's names."""

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
_PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|%[sd]|\{(\w*)\}")


def catalogue_path(language: str) -> Path:
    """The `.po` file of one language."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def compile_outdated() -> None:
    """Make every `.mo` file that is missing or older than its `.po`. Where the package lies in a folder that
    may not be written (installed by root, say), the present ones stay."""
    for language in LANGUAGES:
        source = catalogue_path(language)
        target = source.with_suffix(".mo")
        if not source.exists() or (target.exists() and target.stat().st_mtime >= source.stat().st_mtime):
            continue
        buffer = io.BytesIO()
        write_mo(buffer, _read(source, language))
        fresh = target.with_suffix(".mo.new")
        try:
            fresh.write_bytes(buffer.getvalue())
            fresh.replace(target)
        except PermissionError:
            continue


def extracted() -> Catalog:
    """All strings that the present code and templates mark for translation."""
    import django
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure(USE_I18N=True)
        django.setup()
    catalogue = Catalog(project="Vitrina", charset="utf-8")
    for path in sorted(PACKAGE.rglob("*")):
        place = path.relative_to(PACKAGE.parent).as_posix()
        if path.suffix == ".py":
            code = path.read_text()
            for message in _error_templates(code):
                catalogue.add(message, locations=[(place, 0)])
        elif "templates" in path.parts and path.suffix in {".html", ".txt", ".xml", ".svg"}:
            code = _unindented(templatize(path.read_text(), origin=str(path)))
        else:
            continue
        source = io.BytesIO(code.encode())
        for _, marked, comments, context in extract("python", source, KEYWORDS, ("Translators:",)):
            catalogue.add(marked, locations=[(place, 0)], auto_comments=comments, context=context)
    return catalogue


def _unindented(code: str) -> str:
    # What stands for markup keeps its indentation, which means nothing and is no Python's.
    return "\n".join(line.strip() for line in code.splitlines())


def _error_templates(code: str) -> Iterator[str]:
    """`template = "…"` in the classes that also have a `code`: the subclasses of `VitrinaError`."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ClassDef):
            texts = {
                statement.targets[0].id: statement.value.value
                for statement in node.body
                if isinstance(statement, ast.Assign)
                and isinstance(statement.targets[0], ast.Name)
                and isinstance(statement.value, ast.Constant)
                and isinstance(statement.value.value, str)
            }
            if {"code", "template"} <= texts.keys():
                yield texts["template"]


def faults() -> Iterator[str]:
    """What is missing or broken in any language, one line each."""
    template = extracted()
    for language in LANGUAGES:
        path = catalogue_path(language)
        if not path.exists():
            yield f"{language}: no catalogue: run python -m vitrina.project.translations extract"
            continue
        catalogue = _read(path, language)
        for message in template:
            if message.id:
                fault = _fault(message, catalogue.get(message.id, message.context))
                if fault:
                    yield f"{language}: {fault}"


def _fault(message: Message, translated: Message | None) -> str:
    ids, forms = _forms(message.id), _forms(translated.string) if translated else ()
    if not forms or not all(forms):
        return f"not translated: {ids[0]!r}"
    if translated and translated.fuzzy:
        return f"marked fuzzy: {ids[0]!r}"
    strange = next((form for form in forms if _placeholders(form) - _placeholders(ids[-1])), None)
    return f"{strange!r} has other placeholders than {ids[0]!r}" if strange else ""


def _forms(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def _placeholders(text: str) -> set[str]:
    return {match.group(0) for match in _PLACEHOLDER.finditer(text)}


def update() -> None:
    """Bring every `.po` file up to the code: new strings are added empty, gone ones are dropped."""
    template = extracted()
    for language in LANGUAGES:
        path = catalogue_path(language)
        catalogue = _read(path, language) if path.exists() else Catalog(locale=language, charset="utf-8")
        catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
        catalogue.obsolete.clear()
        catalogue.fuzzy = False
        path.parent.mkdir(parents=True, exist_ok=True)
        buffer = io.BytesIO()
        write_po(buffer, catalogue, width=100, omit_header=False, sort_output=True, include_lineno=False)
        path.write_bytes(re.sub(rb'"(POT-Creation|PO-Revision)-Date: .*\n', b"", buffer.getvalue()))


def _read(path: Path, language: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language, charset="utf-8")


@click.group()
def main() -> None:
    """Strings for translation."""


@main.command("extract")
def extract_command() -> None:
    """Bring the .po files up to the code."""
    update()


@main.command("compile")
def compile_command() -> None:
    """Make the .mo files."""
    compile_outdated()


@main.command("check")
def check_command() -> None:
    """Name every string that is not translated; exit with 1 when there is one."""
    found = list(faults())
    for fault in found:
        click.echo(fault, err=True)
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
