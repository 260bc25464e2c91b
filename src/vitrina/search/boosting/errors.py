"""What can be wrong with a boost."""

from vitrina.kernel.errors import InvalidInput
from vitrina.search.errors import SearchError


class InvalidBoost(InvalidInput):
    """A factor, condition or placement that cannot work; `field` is the way to the fault."""

    code = "invalid_boost"


class BoostFileDamaged(SearchError):
    """The operators' file cannot be read."""

    code = "boost_file_damaged"
    template = "The boosts in %(file)s cannot be read (%(reason)s): the boosts read before stay in force."
