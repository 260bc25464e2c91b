"""`python -m scripts.reference` writes docs/reference/*.md from the code, so that they cannot grow stale."""

import ast
import importlib
import inspect
import os
import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "reference"


def pages() -> Iterator[tuple[Path, str]]:
    """Every page with its text."""
    for name, title, lines in (
        ("cli", "The `vitrina` command", cli()),
        ("settings", "Settings of a shop: `vitrina.toml`", shop_settings()),
        ("search-settings", "Settings of the search engine", search_settings()),
        ("features", "What ranking looks at", features()),
        ("live-columns", "Live columns", live_columns()),
        ("boosts", "Factors of stage 4", boosts()),
        ("events", "Announcements", events()),
        ("shopper-events", "What is logged of shoppers", shopper_events()),
        ("errors", "Errors", errors()),
        ("formats", "Formats of import and export", formats()),
        ("api", "The API's routes", api()),
    ):
        head = f"<!-- Made by `make docs` from the code: do not edit. -->\n# {title}\n\n"
        yield FOLDER / f"{name}.md", head + "\n".join(lines).rstrip() + "\n"


def cli() -> Iterator[str]:
    """All commands, with what `--help` says."""
    from vitrina.project.cli import main

    yield from _command(main, ["vitrina"], None)


def _command(command: click.Command, path: list[str], parent: click.Context | None) -> Iterator[str]:
    context = click.Context(
        command, info_name=path[-1], parent=parent, terminal_width=90, max_content_width=90
    )
    yield from (f"## {' '.join(path)}", "", "```", command.get_help(context), "```", "")
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            yield from _command(command.commands[name], [*path, name], context)


def shop_settings() -> Iterator[str]:
    """What an operator sets."""
    from vitrina.project.home import ShopSettings

    yield from ("`vitrina.toml` lies in the shop's folder. What it does not name has its default.", "")
    yield from _table(
        ("setting", "default", "meaning"),
        ((f"`{it.name}`", _literal(it.default), it.metadata["help"]) for it in fields(ShopSettings)),
    )


def search_settings() -> Iterator[str]:
    """What whoever uses the library sets."""
    from vitrina.search.settings import FieldWeights, SearchSettings

    yield from ("`Engine.open(folder, settings=SearchSettings(few_candidates=20))`", "")
    meanings = attribute_docs(SearchSettings)
    defaults = SearchSettings()
    yield from _table(
        ("setting", "default", "meaning"),
        (
            (f"`{it.name}`", _literal(getattr(defaults, it.name)), meanings.get(it.name, ""))
            for it in fields(SearchSettings)
        ),
    )
    yield from ("", "## Field weights", "", inspect.cleandoc(FieldWeights.__doc__ or ""), "")
    yield from _table(("field", "weight"), ((f"`{it.name}`", str(it.default)) for it in fields(FieldWeights)))


def features() -> Iterator[str]:
    """All features, by group."""
    from vitrina.search.features.declarations import SCHEMA
    from vitrina.search.features.feature import GROUPS, REFERENCE_WEIGHTS

    yield from (
        f"{len(SCHEMA)} features in {len(GROUPS)} groups. The share is the group's in the prior model. Where "
        "a value is unknown the model is told the one given here; a rate begins with so many trials of it.",
        "",
    )
    for group in GROUPS:
        yield from (f"## {group} ({REFERENCE_WEIGHTS[group]:.0%})", "")
        yield from _table(
            ("feature", "unit", "days", "unknown", "trials", "meaning", "what a seller can do"),
            (
                (
                    f"`{it.name}`",
                    it.unit,
                    str(it.window_days or ""),
                    f"{it.default:g}",
                    f"{it.pseudo_count:g}" if it.pseudo_count else "",
                    it.meaning,
                    it.how,
                )
                for it in SCHEMA.of_group(group)
            ),
        )
        yield ""


def live_columns() -> Iterator[str]:
    """The numbers that act without indexing."""
    from vitrina.search.storage.columns import LIVE_COLUMNS

    yield from ("Numbers of a product that act at once when they change, with no indexing.", "")
    yield from _table(
        ("column", "meaning"), ((f"`{name}`", meaning) for name, meaning in LIVE_COLUMNS.items())
    )


def boosts() -> Iterator[str]:
    """The factors a shop starts with, and what conditions may ask."""
    from vitrina.search.boosting.defaults import default_factors
    from vitrina.search.boosting.factor import Curve
    from vitrina.search.boosting.facts import DERIVED_FACTS

    yield from ("The factors a shop starts with; `boosts.json` in the index folder replaces them.", "")
    rows = []
    for factor in default_factors():
        effect = factor.effect
        shown = (
            ", ".join(f"{fact:g} → ×{value:g}" for fact, value in effect.points) + f" over `{effect.fact}`"
            if isinstance(effect, Curve)
            else f"×{effect:g}"
        )
        rows.append((f"`{factor.name}`", factor.kind, factor.group, shown, factor.reason))
    yield from _table(("factor", "kind", "group", "effect", "what sellers are told"), rows)
    yield from (
        "",
        "## Facts",
        "",
        "Conditions and curves may ask for every [live column](live-columns.md), and for:",
        "",
    )
    yield from _table(
        ("fact", "meaning"), ((f"`{name}`", meaning) for name, meaning in DERIVED_FACTS.items())
    )


def events() -> Iterator[str]:
    """What is announced, with what it carries and when it stays silent."""
    from vitrina.kernel.announcements import Announcement

    yield from (
        "Announced inside the announcer's transaction; receivers only write down what is to be done.",
        "",
    )
    for module in _modules(ending=".events"):
        silences = module_docs(module)
        for name, value in vars(module).items():
            if isinstance(value, Announcement):
                carried = next(
                    kind
                    for kind in vars(module).values()
                    if isinstance(kind, type)
                    and is_dataclass(kind)
                    and kind.__name__.lower() == name.replace("_", "")
                )
                yield from (f"## `{value.name}`", "", inspect.cleandoc(carried.__doc__ or ""), "")
                yield from (silences.get(name, ""), "")
                yield from (f"- `{it.name}: {inspect.formatannotation(it.type)}`" for it in fields(carried))
                yield ""


def shopper_events() -> Iterator[str]:
    """The kinds and columns of the log that ranking learns from."""
    from vitrina.insight.tracking import columns
    from vitrina.insight.tracking.types import EventKind

    meanings = attribute_docs(EventKind)
    yield from ("Parquet files below `events/days/`, one row an event.", "", "## Kinds", "")
    yield from _table(
        ("kind", "what happened"), ((f"`{kind}`", meanings.get(kind.name, "")) for kind in EventKind)
    )
    yield from ("", "## Columns", "", module_docs(columns)["EVENT_SCHEMA"], "")
    yield from _table(("column", "type"), ((f"`{it.name}`", f"`{it.type}`") for it in columns.EVENT_SCHEMA))


def errors() -> Iterator[str]:
    """All codes; they are part of the API."""
    from vitrina.kernel.errors import VitrinaError

    list(_modules())
    kinds: list[type[VitrinaError]] = [VitrinaError]
    for kind in kinds:
        kinds += [
            it for it in kind.__subclasses__() if it not in kinds and it.__module__.startswith("vitrina")
        ]
    yield from _table(
        ("code", "when", "message"),
        sorted(
            (
                f"`{kind.code}`",
                inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0],
                f"`` {kind.template} ``",
            )
            for kind in kinds
            if "code" in vars(kind)
        ),
    )


def formats() -> Iterator[str]:
    """What can be read and written."""
    from vitrina.market.feeds import services  # noqa: F401 - fills the shelves
    from vitrina.market.feeds.registry import exporters, importers

    for title, shelf in (("Import", importers), ("Export", exporters)):
        yield from (f"## {title}", "")
        yield from _table(
            ("format", "what it is"),
            ((f"`{it.name}`", _first_line(inspect.getmodule(type(it)))) for it in shelf),
        )
        yield ""


def api() -> Iterator[str]:
    """The routes, from the OpenAPI description."""
    from vitrina.web.api.routes import api as site_api

    yield from ("`/api/v1/openapi.json` describes all of it, `/api/v1/docs` lets you try it.", "")
    for path, operations in site_api.get_openapi_schema()["paths"].items():
        for method, operation in operations.items():
            yield from (f"## {method.upper()} {path}", "", operation.get("summary", ""), "")
            yield from (operation.get("description", ""), "")
            yield from _table(
                ("parameter", "in", "meaning"),
                (
                    (f"`{it['name']}`", it["in"], it.get("description", ""))
                    for it in operation.get("parameters", ())
                ),
            )
            yield ""


def attribute_docs(kind: type) -> dict[str, str]:
    """The texts below the fields of a class."""
    tree = ast.parse(inspect.getsource(kind))
    assert isinstance(tree.body[0], ast.ClassDef)
    return _docs_below(tree.body[0].body)


def module_docs(module: Any) -> dict[str, str]:
    """The texts below the names of a module."""
    return _docs_below(ast.parse(inspect.getsource(module)).body)


def _docs_below(body: Sequence[ast.stmt]) -> dict[str, str]:
    found = {}
    for statement, following in pairwise(body):
        target = statement.target if isinstance(statement, ast.AnnAssign) else None
        if isinstance(statement, ast.Assign):
            target = statement.targets[0] if isinstance(statement.targets[0], ast.Name) else None
        if (
            isinstance(target, ast.Name)
            and isinstance(following, ast.Expr)
            and isinstance(following.value, ast.Constant)
            and isinstance(following.value.value, str)
        ):
            found[target.id] = inspect.cleandoc(following.value.value)
    return found


def _modules(*, ending: str = "") -> Iterator[Any]:
    import vitrina

    for found in pkgutil.walk_packages(vitrina.__path__, "vitrina."):
        wanted = not ending or found.name.endswith(ending)
        if wanted and ".migrations" not in found.name and not found.name.endswith(_NOT_DESCRIBED):
            yield importlib.import_module(found.name)


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    cells = [[_one_line(cell).replace("|", "\\|") for cell in row] for row in rows]
    if cells:
        yield f"| {' | '.join(headings)} |"
        yield f"|{'---|' * len(headings)}"
        yield from (f"| {' | '.join(row)} |" for row in cells)


def _first_line(described: object) -> str:
    return (inspect.getdoc(described) or "").partition("\n")[0]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _literal(value: Any) -> str:
    if is_dataclass(value):
        return "see below"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{list(value)}`" if isinstance(value, tuple) else f"`{value!r}`"


_NOT_DESCRIBED = ("__main__", ".trial_settings", ".asgi", ".wsgi")
"""Modules that act when they are imported."""


def set_up() -> None:
    """Configure Django, on which some of the described code depends."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vitrina.project.settings")
    django.setup()


def main() -> None:
    """Write all pages."""
    set_up()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path, text in pages():
        path.write_text(text)


if __name__ == "__main__":
    main()
