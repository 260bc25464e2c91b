"""The pictures of a product: looking closely, turning round, films, phones."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.web import small_shop

from vitrina.market.catalog import services as catalog
from vitrina.market.catalog.types import PictureDraft, ProductDraft

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FRAMES = 8


@pytest.fixture
def pictured(shop: str) -> str:
    """Address of a product with three stills, a film and a turn of eight frames."""
    stills = [
        PictureDraft(f"pictures/tote-red-{view}.svg", {"en": view}, 900, 1200)
        for view in ("front", "detail", "scene")
    ]
    frames = [
        PictureDraft(f"pictures/{thing}-{colour}-front.svg", {"en": "from every side"}, 900, 1200, "spin")
        for thing in ("tote", "satchel")
        for colour in ("red", "black", "green", "sand")
    ]
    film = PictureDraft("pictures/walk.webm", {"en": "a walk"}, 600, 800, "film")
    draft = ProductDraft(
        ref="pictured", titles={"en": "Pictured"}, category_ref="bags", pictures=(*stills, film, *frames)
    )
    assert not catalog.upsert_products([draft], seller_ref=small_shop.SELLER).refused
    return "/en/p/pictured"


def transform(page: Page) -> str:
    return str(page.locator("#viewer .stage img").evaluate("(image) => image.style.transform"))


def test_looking_closely_with_the_pointer(page: Page, pictured: str) -> None:
    page.goto(pictured)
    page.locator("[data-look='1']").click()
    viewer = page.locator("#viewer")
    expect(viewer).to_be_visible()
    expect(viewer.get_by_text("2 / 3")).to_be_visible()
    expect(viewer.locator("img")).to_have_attribute("src", re.compile("detail"))
    assert "scale(1)" in transform(page)
    page.mouse.click(400, 300)
    assert "scale(2.5)" in transform(page)
    near = transform(page)
    page.mouse.move(600, 400)
    page.mouse.down()
    page.mouse.move(560, 360, steps=4)
    page.mouse.up()
    assert transform(page) != near
    assert "scale(2.5)" in transform(page)
    page.mouse.wheel(0, -300)
    assert "scale(3)" in transform(page)
    save = viewer.get_by_role("link", name="Save picture")
    expect(save).to_have_attribute("href", re.compile("detail"))
    expect(save).to_have_attribute("download", "")
    viewer.get_by_role("button", name="Close").click()
    expect(viewer).to_be_hidden()


def test_looking_closely_by_keyboard_alone(page: Page, pictured: str) -> None:
    page.goto(pictured)
    page.locator("[data-look='0']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#viewer")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#viewer").get_by_text("2 / 3")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#viewer").get_by_text("3 / 3")).to_be_visible()
    page.keyboard.press("+")
    assert "scale(1.5)" in transform(page)
    before = transform(page)
    page.keyboard.press("ArrowDown")
    assert transform(page) != before
    page.keyboard.press("0")
    assert "scale(1)" in transform(page)
    page.keyboard.press("Escape")
    expect(page.locator("#viewer")).to_be_hidden()
    expect(page.locator("[data-look='0']")).to_be_focused()


def test_turning_round(page: Page, pictured: str) -> None:
    frames: list[str] = []
    page.on("request", lambda request: frames.append(request.url) if "satchel" in request.url else None)
    page.goto(pictured)
    page.wait_for_load_state("networkidle")
    assert frames == []
    page.get_by_role("button", name="Turn it round").click()
    slider = page.get_by_role("slider")
    expect(slider).to_be_focused()
    assert len(frames) == FRAMES // 2
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "45°")
    expect(page.locator(".spin > img")).to_have_attribute("src", re.compile("tote-black"))
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuenow", "315")
    box = slider.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 10, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + 10 + box["width"] / FRAMES, middle, steps=3)
    page.mouse.up()
    expect(slider).to_have_attribute("aria-valuenow", "0")
    play = page.get_by_role("button", name="Let it turn by itself")
    expect(play).to_have_attribute("aria-pressed", "false")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "true")
    expect(slider).not_to_have_attribute("aria-valuenow", "0")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "false")


def test_a_film_waits_until_it_is_asked_for(page: Page, pictured: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "walk" in request.url else None)
    page.goto(pictured)
    page.wait_for_load_state("networkidle")
    film = page.locator("video")
    expect(film).to_have_attribute("preload", "none")
    expect(film).to_have_attribute("poster", re.compile("front"))
    expect(film).to_have_attribute("aria-label", "a walk")
    assert asked == []


def test_on_a_phone_pictures_are_swiped_and_counted(browser: Browser, shop: str, pictured: str) -> None:
    phone = browser.new_context(base_url=shop, viewport={"width": 390, "height": 844}, has_touch=True)
    page = phone.new_page()
    page.goto(pictured)
    place = page.locator("[data-place]")
    expect(place).to_have_text("1")
    page.locator(".views").evaluate(
        "(views) => views.scrollTo({ left: views.clientWidth * 2, behavior: 'instant' })"
    )
    expect(place).to_have_text("3")
    expect(page.locator(".place")).to_contain_text("/ 5")
    expect(page.locator("#buybar")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    phone.close()


def test_without_scripts_pictures_are_links_and_the_turn_is_a_strip(
    browser: Browser, shop: str, pictured: str
) -> None:
    context = browser.new_context(base_url=shop, java_script_enabled=False)
    page = context.new_page()
    page.goto(pictured)
    assert page.locator(".frames img").count() == FRAMES
    expect(page.get_by_role("button", name="Turn it round")).to_be_hidden()
    page.locator("[data-look='1']").click()
    expect(page).to_have_url(re.compile(r"/media/pictures/tote-red-detail\.svg$"))
    context.close()
