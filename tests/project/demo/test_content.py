"""What the demo shop tells: complete in four languages, pointing at what is there, the same a second time."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from vitrina.content.campaigns import queries as campaigns
from vitrina.content.campaigns.types import TargetKind
from vitrina.content.guides import queries as guides
from vitrina.content.help import queries as help_pages
from vitrina.content.help.rules import blocks
from vitrina.content.help.types import BlockKind
from vitrina.kernel.progress import Silent
from vitrina.market.catalog import queries as catalog
from vitrina.market.sizing import queries as sizing
from vitrina.market.sizing.rules import checked_chart
from vitrina.market.stock import queries as stock
from vitrina.people.sellers import queries as sellers
from vitrina.project.demo import services
from vitrina.project.demo.brands import BRANDS
from vitrina.project.demo.catalogue import categories, generate
from vitrina.project.demo.departments import DEPARTMENTS
from vitrina.project.demo.drawings.scenes import SCENES
from vitrina.project.demo.places import SELLERS, SHOPS
from vitrina.project.demo.series import SERIES, series_of
from vitrina.project.demo.texts.brands import BRAND_TEXTS
from vitrina.project.demo.texts.campaigns import CAMPAIGNS
from vitrina.project.demo.texts.charts import CHARTS
from vitrina.project.demo.texts.help import CARE_NOTES, HELP
from vitrina.project.demo.texts.sellers import SELLER_TEXTS
from vitrina.project.demo.texts.shops import shop_details
from vitrina.project.demo.types import LANGUAGES
from vitrina.project.demo.vocabulary.materials import MATERIALS
from vitrina.project.demo.vocabulary.traits import STONES

TODAY = date(2026, 11, 21)
DRAWN = {f"scenes/{name}.svg" for name in SCENES.names()}


def all_texts() -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every localized text of the demo's content, with a name for messages."""
    for brand in BRAND_TEXTS:
        yield from ((brand.name, brand.taglines), (brand.name, brand.stories))
    for ref, (_, abouts) in SELLER_TEXTS.items():
        yield ref, abouts
    for campaign in CAMPAIGNS:
        for words in (campaign.titles, campaign.texts, campaign.calls, campaign.alts):
            yield campaign.ref, words
    for group in HELP:
        yield group.ref, group.names
        for topic in group.topics:
            yield from ((topic.slug, words) for words in (topic.titles, topic.bodies, topic.keywords))
    yield from CARE_NOTES.items()
    for ref, details in shop_details(TODAY).items():
        yield from ((ref, details.addresses), (ref, details.notes))
    yield from ((chart.ref, chart.names) for chart in CHARTS)
    yield from SERIES.items()


def test_every_text_is_there_in_four_languages() -> None:
    for name, words in all_texts():
        assert set(words) == set(LANGUAGES), name
        assert all(text.strip() == text and text for text in words.values()), name


@pytest.mark.parametrize(("language", "first", "last"), [("zh", "\u4e00", "\u9fff"), ("ru", "а", "я")])
def test_texts_are_in_the_script_of_their_language(language: str, first: str, last: str) -> None:
    proper_names = set(SERIES)
    for name, words in all_texts():
        if name not in proper_names:
            assert any(first <= letter <= last for letter in words[language].lower()), (name, words[language])


def test_answers_are_laid_out_alike_in_every_language() -> None:
    for group in HELP:
        for topic in group.topics:
            shapes = {
                language: [(block.kind, len(block.lines)) for block in blocks(body)]
                for language, body in topic.bodies.items()
            }
            assert all(shape == shapes["en"] for shape in shapes.values()), (topic.slug, shapes)
            assert BlockKind.POINTS in dict(shapes["en"]) or BlockKind.STEPS in dict(shapes["en"])


def test_every_brand_of_rank_has_a_story_and_the_finest_have_pictures() -> None:
    told = {brand.name: brand for brand in BRAND_TEXTS}
    assert set(told) == {brand.name for brand in BRANDS if brand.tier >= 2}
    for brand in BRANDS:
        if brand.tier == 3:
            assert {told[brand.name].picture, told[brand.name].emblem} <= DRAWN
            assert "\n\n" in told[brand.name].stories["en"]


def test_everything_that_is_told_of_is_there() -> None:
    refs = {draft.ref for draft in categories()}
    targets = {it.target for it in CAMPAIGNS}
    assert {it.value for it in targets if it.kind is TargetKind.CATEGORY} <= refs
    assert {it.value for it in targets if it.kind is TargetKind.GUIDE} <= {"gifts"}
    assert {it for campaign in CAMPAIGNS for it in (campaign.picture_wide, campaign.picture_tall)} <= DRAWN
    assert set(SELLER_TEXTS) == {seller.ref for seller in SELLERS}
    assert set(shop_details(TODAY)) == set(SHOPS)
    assert {details.picture for details in shop_details(TODAY).values()} <= DRAWN
    known = {"category": refs, "material": set(MATERIALS), "stone": set(STONES)}
    for subject in CARE_NOTES:
        code, _, key = subject.partition("=")
        assert key in known[code], subject


def test_every_size_on_sale_is_in_its_chart() -> None:
    kinds = [(kind, run) for department in DEPARTMENTS for kind in department.kinds for run in _runs(kind)]
    assert kinds
    for kind, (gender, sizes) in kinds:
        chart = next(
            (it for it in CHARTS if it.code == sizes.code and it.gender == gender and _covers(it, kind)),
            next(
                (it for it in CHARTS if it.code == sizes.code and not it.gender and _covers(it, kind)), None
            ),
        )
        assert chart is not None, (kind.code, gender)
        checked_chart(chart)
        assert {str(value) for value in sizes.values} <= {row.key for row in chart.rows}, (kind.code, gender)


def _runs(kind: Any) -> Iterator[tuple[str, Any]]:
    worn = {"clothing_size", "shoe_size", "ring_size", "belt_length", "hat_size", "glove_size", "sock_size"}
    for gender, sizes in (kind.sizes or {}).items():
        if sizes.code in worn:
            for wearer in [gender] if gender else kind.genders:
                yield wearer, sizes


def _covers(chart: Any, kind: Any) -> bool:
    parents = {draft.ref: draft.parent_ref for draft in categories()}
    return bool({kind.category, parents[kind.category]} & set(chart.category_refs))


def test_series_belong_to_their_brand_and_change_nothing_else() -> None:
    assert series_of("Averelle", "demo-tote-001", seed=1) in {"", *SERIES}
    assert series_of("Nobody", "demo-tote-001", seed=1) == ""
    named = [
        product for product in generate(products=400, today=TODAY) if "series" in product.draft.attributes
    ]
    assert 200 < len(named) < 340
    for product in named:
        key = str(product.draft.attributes["series"])
        assert key in SERIES
        assert SERIES[key]["en"].split()[0].casefold() not in product.draft.brand.casefold()


@pytest.mark.django_db
def test_the_shop_tells_it_all_and_a_second_run_changes_nothing(
    settings: Any, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(services, "save_searches", lambda *made, **options: None)

    def told() -> list[Any]:
        return [
            [campaigns.current(language="es", segment=segment) for segment in ("", "new", "loyal")],
            [guides.guide(card.ref, language="ru") for card in guides.guides(language="ru")],
            help_pages.groups(language="zh"),
            sizing.charts(),
            stock.shops(),
            [sellers.profile(seller.ref) for seller in SELLERS],
            [catalog.brand(card.ref) for card in catalog.brands(page_size=200).items],
            catalog.category_tree(language="en"),
        ]

    services.make(products=60, progress=Silent(), today=TODAY)
    first = told()
    services.make(products=60, progress=Silent(), today=TODAY)
    assert told() == first
    assert len(stock.shops()) == len(SHOPS)
    assert all(shop.details.addresses for shop in stock.shops())
    assert [node.picture for node in catalog.category_tree(language="en")] == [
        f"scenes/category-{department.ref}.svg" for department in DEPARTMENTS
    ]
    for guide in guides.guides(language="en"):
        assert (tmp_path / guide.picture).exists()
