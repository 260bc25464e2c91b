"""Why here?"""

from vitrina.discovery.explaining.errors import NotOnSale
from vitrina.discovery.serving.services import engine
from vitrina.market.catalog.queries import product
from vitrina.search.errors import UnknownProduct
from vitrina.search.explanation import Explanation
from vitrina.search.types import SearchRequest


def explain(request: SearchRequest, product_id: str) -> Explanation:
    """All four stages for one product and one query. Raises `NotFound` where there is no such product,
    `NotOnSale` where there is one that may not be found, `UnknownProduct` where it is not indexed yet."""
    try:
        return engine().explain(request, product_id)
    except UnknownProduct:
        if not product(product_id).on_sale:
            raise NotOnSale(id=product_id) from None
        raise
