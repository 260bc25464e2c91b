"""Saves what the demo shop tells beside its products, through the services of those who keep it."""

from datetime import date

from vitrina.content.campaigns import services as campaigns
from vitrina.content.guides import services as guides
from vitrina.content.help import services as help_pages
from vitrina.kernel.progress import Progress
from vitrina.market.catalog import services as catalog
from vitrina.market.sizing import services as sizing
from vitrina.market.stock import services as stock
from vitrina.people.sellers import services as sellers
from vitrina.project.demo.departments import DEPARTMENTS
from vitrina.project.demo.drawings.scenes import SCENES
from vitrina.project.demo.media import scene_address
from vitrina.project.demo.texts.brands import BRAND_TEXTS
from vitrina.project.demo.texts.campaigns import CAMPAIGNS
from vitrina.project.demo.texts.charts import CHARTS
from vitrina.project.demo.texts.finders import FINDER_DRAWINGS, FINDERS
from vitrina.project.demo.texts.gift_guide import GIFTS
from vitrina.project.demo.texts.help import CARE_NOTES, HELP
from vitrina.project.demo.texts.sellers import SELLER_TEXTS
from vitrina.project.demo.texts.shops import shop_details

DRAWINGS = FINDER_DRAWINGS
"""Pictures that belong to texts, to be drawn with those of the products."""


def save_content(*, today: date, progress: Progress) -> None:
    """Say everything, in place of what an earlier run said; categories, sellers and places must be there."""
    parts = (
        _picture_categories,
        lambda: catalog.describe_brands(BRAND_TEXTS),
        _describe_sellers,
        lambda: _describe_shops(today),
        _save_charts,
        _save_campaigns,
        lambda: help_pages.save_groups(HELP),
        lambda: help_pages.save_care_notes(CARE_NOTES),
        _save_guides,
    )
    progress.start("Writing texts", len(parts))
    for save in parts:
        save()
        progress.advance()


def _picture_categories() -> None:
    scenes = {department.ref: f"category-{department.ref}" for department in DEPARTMENTS}
    catalog.picture_categories(
        {ref: scene_address(scene) for ref, scene in scenes.items() if scene in SCENES}
    )


def _describe_sellers() -> None:
    for ref, (since, abouts) in SELLER_TEXTS.items():
        sellers.describe_seller(ref, abouts=abouts, since=since)


def _describe_shops(today: date) -> None:
    for ref, details in shop_details(today).items():
        stock.describe_shop(ref, details=details)


def _save_charts() -> None:
    for chart in CHARTS:
        sizing.save_chart(chart)


def _save_campaigns() -> None:
    for campaign in CAMPAIGNS:
        campaigns.save_campaign(campaign)


def _save_guides() -> None:
    for guide in (GIFTS, *FINDERS):
        guides.save_guide(guide)
