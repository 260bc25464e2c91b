"""Brand pages, and the index of brands."""

import re
from html import unescape

import pytest
from django.test import Client
from tests.web.small_shop import words

from vitrina.market.catalog.services import describe_brands
from vitrina.market.catalog.types import BrandCard, BrandDraft, BrandPage
from vitrina.web.storefront.brands import by_letter, letter_links, page_links, wanted_page

pytestmark = pytest.mark.usefixtures("shop")

STORY = words("It began.\n\nIt went on.", "Началось.\n\nШло.", "Empezó.\n\nSiguió.", "开始。\n\n继续。")


@pytest.fixture
def told(shop: None) -> None:
    describe_brands(
        [
            BrandDraft(
                "Maison Ardent",
                taglines=words("By fire", "Огнём", "Con fuego", "以火"),
                stories=STORY,
                picture="scenes/mood.svg",
                emblem="scenes/emblem.svg",
            ),
            BrandDraft("Янтарь"),
            BrandDraft("山梅茶舍"),
            BrandDraft("étoile"),
        ]
    )


def page(client: Client, address: str, *, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return unescape(response.content.decode())


@pytest.mark.parametrize(
    ("language", "tagline", "begin"),
    [
        ("en", "By fire", "It began."),
        ("ru", "Огнём", "Началось."),
        ("es", "Con fuego", "Empezó."),
        ("zh-hans", "以火", "开始。"),
    ],
)
def test_a_brand_tells_its_story_in_the_readers_language(
    client: Client, told: None, language: str, tagline: str, begin: str
) -> None:
    html = page(client, f"/{language}/b/maison-ardent")
    assert "<h1>Maison Ardent</h1>" in html
    assert tagline in html and begin in html
    assert 'src="/media/scenes/mood.svg"' in html and 'src="/media/scenes/emblem.svg"' in html


def test_a_brands_page_lists_its_products_and_no_others(client: Client, told: None) -> None:
    html = page(client, "/en/b/maison-ardent")
    assert "8 products" in html
    assert 'id="facet-brand"' not in html
    assert 'href="/en/b/maison-ardent?filter=category:bags"' in html
    assert 'class="chips active"' not in html


def test_filters_keep_the_clean_address(client: Client, told: None) -> None:
    html = page(client, "/en/b/maison-ardent?filter=color:red&filter=brand:Other")
    assert "2 products" in html
    assert 'class="clear" href="/en/b/maison-ardent"' in html
    main = html[html.index("<main") : html.index("</main>")]
    assert not re.search(r"/b/maison-ardent[^\"]*brand:", main)


def test_a_brand_without_a_story_is_its_products(client: Client) -> None:
    html = page(client, "/en/b/calzados-del-sur")
    assert "4 products" in html
    assert "story-of" not in html


def test_shelves_are_for_brands_with_much_to_show(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Just in" not in page(client, "/en/b/maison-ardent")
    monkeypatch.setattr("vitrina.web.storefront.listing.shelves.WORTH_SHELVES", 8)
    html = page(client, "/en/b/maison-ardent")
    assert html.index("Just in") < html.index("Well loved") < html.index("Everything by Maison Ardent")
    assert 'href="/en/b/maison-ardent?sort=newest"' in html
    assert "Just in" not in page(client, "/en/b/maison-ardent?filter=color:red")


def test_an_unknown_brand_is_an_error_with_a_name(client: Client) -> None:
    assert "unheard" in page(client, "/en/b/unheard", status=404)


def test_all_brands_stand_by_letter_in_any_script(client: Client, told: None) -> None:
    html = page(client, "/en/brands")
    letters = re.findall(r'<h2 id="letter-\d+">(.+?)</h2>', html)
    assert letters == ["C", "K", "M", "E", "Я", "山"]
    assert 'href="/en/b/maison-ardent"' in html
    only = page(client, "/en/brands?letter=Я")
    assert "Янтарь" in only and "Maison Ardent" not in only


def card(name: str) -> BrandCard:
    return BrandCard(name.lower(), name, {}, "")


def test_brands_of_one_letter_stand_together_wherever_they_come() -> None:
    groups = by_letter([card("Ab"), card("Bc"), card("ad")], language="en")
    assert [(group.letter, [line.name for line in group.lines]) for group in groups] == [
        ("A", ["Ab", "ad"]),
        ("B", ["Bc"]),
    ]


def test_a_chosen_letter_leads_back() -> None:
    links = letter_links(["A", "山"], "/en/brands", chosen="A")
    assert [(link.address, link.here) for link in links] == [
        ("/en/brands", True),
        ("/en/brands?letter=%E5%B1%B1", False),
    ]


def test_pages_of_brands() -> None:
    links = page_links(BrandPage((), 130, 2, 3, ()), "/en/brands", letter="A")
    assert [(link.text, link.here) for link in links] == [("1", False), ("2", True), ("3", False)]
    assert links[2].address == "/en/brands?letter=A&page=3"
    assert page_links(BrandPage((), 5, 1, 1, ()), "/en/brands", letter="") == ()


@pytest.mark.parametrize(
    ("text", "number"), [("3", 3), ("", 1), ("-1", 1), ("x", 1), ("9" * 30, 1), ("²", 1), ("0", 0)]
)
def test_any_page_can_be_asked_for(text: str, number: int) -> None:
    assert wanted_page({"page": text}) == number


@pytest.mark.parametrize("query", ["page=99", "page=0", "letter=%00", "letter=Ω", "letter=" + "x" * 500])
def test_no_index_breaks(client: Client, query: str) -> None:
    page(client, f"/en/brands?{query}")
