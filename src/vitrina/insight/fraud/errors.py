"""What can go wrong with marks."""

from vitrina.kernel.errors import VitrinaError


class DecidedSince(VitrinaError):
    """A decision is undone only while nobody has decided anew."""

    code = "decided_since"
    template = "%(count)s of these marks have been decided about anew since; look at them again."
