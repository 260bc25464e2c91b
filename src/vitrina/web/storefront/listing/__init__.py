"""A search page's data, arranged for reading: each subject in a file of its own, put together in `page`."""

from vitrina.web.storefront.listing.page import Listing, listing
from vitrina.web.storefront.listing.trail import Trail

__all__ = ["Listing", "Trail", "listing"]
