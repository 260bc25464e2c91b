"""What the catalogue announces, inside the announcing transaction, once per batch."""

from dataclasses import dataclass

from vitrina.kernel.announcements import Announcement


@dataclass(frozen=True, slots=True)
class ProductsChanged:
    """These products are new or read differently now: texts, attributes, variants, pictures, status, or the
    names of their category."""

    product_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AttributesChanged:
    """Definitions that products may already use read differently now: label, unit, use, names of choices."""

    codes: tuple[str, ...]


products_changed = Announcement[ProductsChanged]("market.catalog.products_changed")
"""Silent for products that a batch left as they were. At most 2,000 products an event."""

attributes_changed = Announcement[AttributesChanged]("market.catalog.attributes_changed")
"""Silent for new definitions, which no product uses yet."""
