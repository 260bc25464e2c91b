"""What can go wrong with daily counts."""

from vitrina.kernel.errors import VitrinaError


class CountsDamaged(VitrinaError):
    """A file of daily counts cannot be read."""

    code = "counts_damaged"
    template = (
        "The daily counts in %(folder)s cannot be read (%(reason)s): remove that folder and run `vitrina "
        "features build`, which counts all days anew."
    )
