"""What can go wrong with a wishlist."""

from vitrina.kernel.errors import VitrinaError


class UnknownShopper(VitrinaError):
    """The token belongs to nobody: it was erased, or never given out."""

    code = "unknown_shopper"
    template = "We do not know this browser yet. Allow cookies and try again."


class WishlistFull(VitrinaError):
    """A list that nobody can look through helps nobody."""

    code = "wishlist_full"
    template = "A wishlist holds %(limit)s products. Take one out to add another."
