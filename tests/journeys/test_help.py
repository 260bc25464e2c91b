"""Asking the help."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("furnished"),
]


def test_a_question_is_answered_while_it_is_typed(page: Page) -> None:
    page.goto("/en/help")
    page.get_by_label("Your question").press_sequentially("returns", delay=20)
    expect(page.locator("#results .answers li")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"\?q=returns"))
    page.locator("#results").get_by_role("link", name="Returns").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Returns")
    expect(page.locator(".steps li")).to_have_count(2)
    expect(page.get_by_role("link", name="+33 1 99 00 00 01").first).to_have_attribute(
        "href", "tel:+33199000001"
    )
    page.get_by_role("complementary").get_by_role("link", name="Delivery").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Delivery")
