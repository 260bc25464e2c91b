"""Finding a shop: on the map, by city, near me, and making it one's own."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("furnished"),
]


def cards(page: Page) -> list[str]:
    return page.locator(".shopcard h2").all_inner_texts()


def test_a_shop_is_found_on_the_map_and_made_ones_own(page: Page) -> None:
    page.goto("/en/shops")
    page.locator(".marks a").click()
    expect(page.locator(".marks a")).to_have_count(2)
    page.locator(".marks").get_by_role("link", name="Lyon").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lyon")
    expect(page.locator(".state.open")).to_have_text("Always open")
    page.get_by_role("button", name=re.compile("Make it my shop")).click()
    expect(page.get_by_text("Your shop")).to_be_visible()
    page.get_by_role("link", name=re.compile(r"\d products$")).click()
    expect(page).to_have_url(re.compile("pickup_shop=lyon"))


def test_shops_are_narrowed_without_leaving_the_page(page: Page) -> None:
    page.goto("/en/shops")
    assert cards(page) == ["Lyon", "Madrid"]
    page.get_by_label("Open now").check()
    expect(page.locator(".shopcard")).to_have_count(1)
    expect(page).to_have_url(re.compile("open=1"))
    page.get_by_label("Open now").uncheck()
    page.get_by_label("Service").select_option("fitting")
    expect(page.locator(".shopcard h2")).to_have_text(["Madrid"])


def test_near_me_is_asked_for_and_only_then(browser: Browser, furnished: str) -> None:
    context = browser.new_context(
        base_url=furnished,
        locale="en-US",
        geolocation={"latitude": 40.4, "longitude": -3.7},
        permissions=["geolocation"],
    )
    page = context.new_page()
    page.goto("/en/shops")
    assert cards(page) == ["Lyon", "Madrid"]
    page.get_by_role("button", name="Near me").click()
    expect(page.locator(".shopcard h2").first).to_have_text("Madrid")
    expect(page.locator(".summary")).to_contain_text("where you are")
    expect(page.locator(".shopcard").nth(1)).to_contain_text("km")
    context.close()


def test_a_device_that_does_not_tell_is_no_dead_end(page: Page) -> None:
    page.goto("/en/shops")
    page.get_by_role("button", name="Near me").click()
    expect(page.locator("#near-said")).to_contain_text("Type a city instead")
    page.get_by_label("City, country or street").fill("Barcelona")
    page.get_by_role("button", name="Find").click()
    expect(page.locator(".shopcard h2").first).to_have_text("Madrid")


def test_the_map_is_spread_and_moved_by_hand(page: Page) -> None:
    page.goto("/en/shops?map=45,0,40")
    box = page.locator("[data-map]").bounding_box()
    assert box is not None
    dot = page.locator(".marks li").first
    before = dot.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    expect(page.locator("[data-map]")).to_have_attribute("style", re.compile("--k: [^1]"))
    spread = dot.bounding_box()
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 60, box["y"] + box["height"] / 2)
    page.mouse.up()
    moved = dot.bounding_box()
    assert before and spread and moved
    assert before != spread
    assert moved["x"] == pytest.approx(spread["x"] + 60, abs=2)


def test_everything_works_without_javascript(browser: Browser, furnished: str) -> None:
    context = browser.new_context(base_url=furnished, java_script_enabled=False, locale="en-US")
    page = context.new_page()
    page.goto("/en/shops")
    expect(page.get_by_role("button", name="Near me")).to_be_hidden()
    page.get_by_label("City, country or street").fill("lyon")
    page.get_by_label("Open now").check()
    page.get_by_role("button", name="Find").click()
    assert cards(page) == ["Lyon"]
    page.get_by_role("button", name="Make it my shop").click()
    expect(page.get_by_text("Your shop")).to_be_visible()
    context.close()
