"""Stories of the demo shop's brands. The houses are invented, and so are their founders."""

from vitrina.market.catalog.types import BrandDraft
from vitrina.project.demo.texts.brands.fashion import FASHION_HOUSES
from vitrina.project.demo.texts.brands.living import LIVING_HOUSES
from vitrina.project.demo.texts.brands.premium import PREMIUM_BRANDS

BRAND_TEXTS: tuple[BrandDraft, ...] = (*FASHION_HOUSES, *LIVING_HOUSES, *PREMIUM_BRANDS)
