"""Reads of the category tree."""

from collections.abc import Iterable

from vitrina.kernel.errors import NotFound
from vitrina.market.catalog.localized import pick
from vitrina.market.catalog.models import Category, CategoryAttribute
from vitrina.market.catalog.types import CategoryFact, CategoryNode, CategoryPlace


def category(ref: str) -> CategoryPlace:
    """One category where it stands. Three SQL queries. Raises `NotFound`."""
    row = Category.objects.filter(ref=ref).first()
    if row is None:
        raise NotFound(kind="category", id=ref)
    path = category_path(row.path, rows_by_path([row.path]))
    below = Category.objects.filter(path__startswith=row.path, depth=row.depth + 1).order_by("path")
    children = tuple(_fact(child, ref) for child in below)
    return CategoryPlace(category=path[-1], path=path, children=children)


def all_categories() -> list[CategoryFact]:
    """The whole tree, each category before those below it. One SQL query."""
    rows = {row.path: row for row in Category.objects.order_by("path")}
    return [category_path(path, rows)[-1] for path in rows]


def category_tree(*, language: str) -> tuple[CategoryNode, ...]:
    """The whole tree from its roots, named for a reader of `language`. One SQL query."""
    below: dict[str, list[CategoryNode]] = {}
    rows = Category.objects.order_by("-path").values_list("path", "ref", "names", "picture")
    for path, ref, names, picture in rows:
        children = tuple(reversed(below.pop(path, [])))
        node = CategoryNode(ref, pick(names, language), children, picture)
        below.setdefault(_parent_path(path), []).append(node)
    return tuple(reversed(below.get("", [])))


def known_categories(refs: Iterable[str]) -> frozenset[str]:
    """Those of `refs` that are in the tree. One SQL query."""
    return frozenset(Category.objects.filter(ref__in=set(refs)).values_list("ref", flat=True))


def rows_by_path(paths: Iterable[str]) -> dict[str, Category]:
    """The categories at these tree paths and all above them, by tree path. One SQL query."""
    wanted = {
        path[:end] for path in paths for end in range(Category.steplen, len(path) + 1, Category.steplen)
    }
    return {row.path: row for row in Category.objects.filter(path__in=wanted)}


def category_path(path: str, rows: dict[str, Category]) -> tuple[CategoryFact, ...]:
    """From the root to the category at the tree path `path`."""
    facts: list[CategoryFact] = []
    for end in range(Category.steplen, len(path) + 1, Category.steplen):
        facts.append(_fact(rows[path[:end]], facts[-1].ref if facts else ""))
    return tuple(facts)


def expected_codes(category_ids: Iterable[int]) -> dict[int, frozenset[str]]:
    """Category pk → codes of the attributes that this very category expects. One SQL query."""
    expected: dict[int, set[str]] = {}
    for category_id, code in CategoryAttribute.objects.filter(category__in=set(category_ids)).values_list(
        "category_id", "definition__code"
    ):
        expected.setdefault(category_id, set()).add(code)
    return {category_id: frozenset(codes) for category_id, codes in expected.items()}


def _fact(row: Category, parent_ref: str) -> CategoryFact:
    return CategoryFact(
        id=row.pk,
        ref=row.ref,
        names=row.names,
        depth=row.depth,
        parent_ref=parent_ref,
        picture=row.picture,
    )


def _parent_path(path: str) -> str:
    return path[: -Category.steplen]
