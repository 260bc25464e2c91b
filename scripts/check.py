"""`python -m scripts.check`: what no tool checks for us. Exits with 1 when there is a fault."""

import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parent.parent


def stale_locks() -> Iterator[str]:
    """The files for plain pip must have been made from the present uv.lock."""
    digest = hashlib.sha256((ROOT / "uv.lock").read_bytes()).hexdigest()
    for name in ("requirements.txt", "requirements-dev.txt"):
        if digest not in (ROOT / name).read_text().partition("\n")[0]:
            yield f"{name} was not made from this uv.lock: run scripts/lock"


def broken_templates() -> Iterator[str]:
    """Every template of ours must compile."""
    from django.template import TemplateSyntaxError, loader

    for path in sorted((ROOT / "src").rglob("templates/**/*")):
        if path.suffix in {".html", ".txt", ".xml", ".svg"}:
            name = str(path)[str(path).index("/templates/") + len("/templates/") :]
            try:
                loader.get_template(name)
            except TemplateSyntaxError as error:
                yield f"{path.relative_to(ROOT)}: {error}"


def incomplete_translations() -> Iterator[str]:
    """Every string that a page may show must be there in every language."""
    from vitrina.project import translations

    yield from translations.faults()


def stale_reference_pages() -> Iterator[str]:
    """The pages made from code must be those that the present code makes."""
    from scripts import reference

    for path, text in reference.pages():
        if not path.exists() or path.read_text() != text:
            yield f"{path.relative_to(ROOT)} is older than the code it describes: run make docs"


CHECKS: tuple[Callable[[], Iterator[str]], ...] = (
    stale_locks,
    broken_templates,
    incomplete_translations,
    stale_reference_pages,
)


def main() -> None:
    """Run all checks."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vitrina.project.settings")
    django.setup()
    faults = 0
    for check in CHECKS:
        for fault in check():
            faults += 1
            click.echo(f"{check.__name__}: {fault}", err=True)
    click.echo(f"{len(CHECKS)} checks, {faults} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
