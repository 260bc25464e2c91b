"""What can go wrong when a place is to be explained."""

from vitrina.kernel.errors import VitrinaError


class NotOnSale(VitrinaError):
    """The product exists but may not be found: unlisted, blocked, or its seller does not sell."""

    code = "not_on_sale"
    template = "The product '%(id)s' is not on sale, so it is never found: list it, or open its seller."


class UnknownAttribute(VitrinaError):
    """No attribute of the catalogue has this code."""

    code = "unknown_attribute"
    template = (
        "There is no attribute '%(attribute)s'. The category of this product has: %(known)s; others must be "
        "defined first."
    )
