"""What can be wrong with a feed as a whole. What is wrong with one row is a `RowProblem` in the report."""

from vitrina.kernel.errors import VitrinaError


class FeedError(VitrinaError):
    """A feed cannot be read or written at all."""

    code = "feed_error"
    template = "The feed %(file)s cannot be used."


class UnknownFormat(FeedError):
    """No importer knows the file by its name or its first lines."""

    code = "unknown_feed_format"
    template = "%(file)s has a shape that no importer knows. Name one of: %(known)s."


class UnreadableFeed(FeedError):
    """The file breaks off, is packed wrongly, or is not of the format it seems to be."""

    code = "unreadable_feed"
    template = "%(file)s cannot be read as %(format)s: %(reason)s"


class MissingColumns(FeedError):
    """A table lacks columns without which no row can be read."""

    code = "missing_columns"
    template = "%(file)s lacks the column %(columns)s: a %(format)s table needs it."
