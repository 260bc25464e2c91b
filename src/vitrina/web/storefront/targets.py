"""From what a campaign leads to, to an address."""

from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse

from vitrina.content.campaigns.types import Target, TargetKind

_ROUTES = {
    TargetKind.CATEGORY: "category",
    TargetKind.BRAND: "brand",
    TargetKind.SELLER: "seller",
    TargetKind.GUIDE: "guide",
    TargetKind.HELP: "help_topic",
}


def target_address(target: Target) -> str:
    """Where the call of a campaign leads in the active language; to all products where the target is a page
    that this shop does not have."""
    match target.kind:
        case TargetKind.SEARCH:
            return f"{reverse('search')}?{urlencode({'q': target.value})}"
        case TargetKind.PAGE:
            return reverse("home") + target.value.lstrip("/")
        case kind:
            try:
                return reverse(_ROUTES[kind], args=[target.value])
            except NoReverseMatch:
                return reverse("search")
