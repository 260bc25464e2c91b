"""The table of roles: who may do what, one row a case."""

import pytest

from vitrina.people.accounts.roles import Role, Verb, codenames, may

OPERATOR, MERCHANDISER, SELLER, READER = Role


@pytest.mark.parametrize(
    ("app", "model", "verb", "allowed"),
    [
        ("catalog", "product", Verb.VIEW, {OPERATOR, MERCHANDISER, SELLER, READER}),
        ("catalog", "product", Verb.CHANGE, {OPERATOR, MERCHANDISER, SELLER}),
        ("catalog", "product", Verb.ADD, {OPERATOR, MERCHANDISER}),
        ("catalog", "product", Verb.DELETE, {OPERATOR, MERCHANDISER}),
        ("catalog", "picture", Verb.ADD, {OPERATOR, MERCHANDISER, SELLER}),
        ("catalog", "category", Verb.CHANGE, {OPERATOR, MERCHANDISER}),
        ("catalog", "category", Verb.VIEW, {OPERATOR, MERCHANDISER, SELLER, READER}),
        ("curation", "synonymgroup", Verb.CHANGE, {OPERATOR, MERCHANDISER}),
        ("curation", "synonymgroup", Verb.VIEW, {OPERATOR, MERCHANDISER, READER}),
        ("sellers", "seller", Verb.VIEW, {OPERATOR, MERCHANDISER, READER}),
        ("sellers", "seller", Verb.CHANGE, {OPERATOR}),
        ("stock", "location", Verb.CHANGE, {OPERATOR}),
        ("functions", "switch", Verb.VIEW, {OPERATOR, READER}),
        ("functions", "switch", Verb.CHANGE, {OPERATOR}),
        ("accounts", "user", Verb.VIEW, {OPERATOR, READER}),
        ("accounts", "user", Verb.CHANGE, {OPERATOR}),
        ("sessions", "session", Verb.VIEW, set()),
        ("auth", "group", Verb.CHANGE, set()),
    ],
)
def test_who_may_do_what(app: str, model: str, verb: Verb, allowed: set[Role]) -> None:
    assert {role for role in Role if may(role, app=app, model=model, verb=verb)} == allowed


def test_a_reader_changes_nothing_anywhere() -> None:
    names = codenames(READER, app="catalog", models=["product", "brand"])
    assert names == {"view_product", "view_brand"}


def test_to_block_products_is_for_those_who_work_for_the_shop() -> None:
    holders = {role for role in Role if "block_products" in codenames(role, app="accounts", models=[])}
    assert holders == {OPERATOR, MERCHANDISER}
