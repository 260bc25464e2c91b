"""What a shopper should know about how the query was read."""

from dataclasses import dataclass, replace

from vitrina.search.types import SearchPage, SearchRequest
from vitrina.web.storefront.listing.trail import Trail


@dataclass(frozen=True, slots=True)
class WayBack:
    """The query was corrected: what was used, what was typed, and where the typed one is searched."""

    used: str
    typed: str
    address: str


def way_back(request: SearchRequest, page: SearchPage, trail: Trail) -> WayBack | None:
    """The way back from a correction; None where there was none."""
    if not page.query.corrections:
        return None
    return WayBack(
        used=page.query.text,
        typed=request.text.strip(),
        address=trail.to(replace(request, correct_spelling=False, page=1)),
    )
