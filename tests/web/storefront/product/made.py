"""Facts made by hand, for tests of the product page's rules."""

from vitrina.market.catalog.types import AttributeFact, AttributeType, PictureFact, VariantFact


def choice(code: str, *keys: str, swatch: str = "", filterable: bool = True) -> AttributeFact:
    """An attribute with these keys, each named after itself."""
    return AttributeFact(
        code=code,
        labels={"en": code.capitalize()},
        type=AttributeType.COLOUR if swatch else AttributeType.CHOICE,
        values=tuple({"en": key} for key in keys),
        keys=keys,
        number=None,
        unit="",
        searchable=True,
        filterable=filterable,
        swatches=(swatch,) * len(keys) if swatch else (),
    )


def measure(code: str, number: float, unit: str = "") -> AttributeFact:
    """A number."""
    return AttributeFact(
        code=code,
        labels={"en": code.capitalize()},
        type=AttributeType.NUMBER,
        values=({"": f"{number:g}"},),
        keys=(f"{number:g}",),
        number=number,
        unit=unit,
        searchable=True,
        filterable=True,
    )


def prose(code: str, text: str) -> AttributeFact:
    """A sentence."""
    return AttributeFact(
        code=code,
        labels={"en": code.capitalize()},
        type=AttributeType.TEXT,
        values=({"en": text},),
        keys=(text,),
        number=None,
        unit="",
        searchable=True,
        filterable=False,
    )


def variant(pk: int, sku: str, *options: AttributeFact) -> VariantFact:
    """A variant with these options."""
    values = {fact.code: fact.keys[0] for fact in options}
    return VariantFact(id=pk, sku=sku, gtin="", options=options, values=values)


def picture(address: str, *, role: str = "gallery", variant_id: int | None = None) -> PictureFact:
    """A picture without words."""
    return PictureFact(address, {}, 900, 1200, role, variant_id)
