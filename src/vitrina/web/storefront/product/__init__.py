"""A product page's data, arranged for reading: each subject in a file of its own, put together in `page`."""

from vitrina.web.storefront.product.page import Crumb, ProductPage, named, product_page

__all__ = ["Crumb", "ProductPage", "named", "product_page"]
