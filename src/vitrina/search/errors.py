"""What can go wrong in the search library."""

from vitrina.kernel.errors import InvalidInput, NotFound, VitrinaError


class SearchError(VitrinaError):
    """Root of the search library's errors."""

    code = "search_error"


class UnknownProduct(NotFound):
    """The index holds no such product."""

    code = "unknown_product"
    template = "The search index holds no product with the id '%(id)s': check the id, or index it first."


class UnknownFilter(InvalidInput):
    """A filter names a facet that no product has."""

    code = "unknown_filter"
    template = "There is no filter '%(value)s'. Known filters: %(known)s."


class UnknownSort(InvalidInput):
    """A sort order that does not exist."""

    code = "unknown_sort"
    template = "There is no sort order '%(value)s'. Known orders: %(known)s."


class NoIndex(SearchError):
    """The folder holds no index yet."""

    code = "no_index"
    template = "There is no search index in %(folder)s yet: run `vitrina index`."


class IndexBusy(SearchError):
    """Another process writes to this index."""

    code = "index_busy"
    template = "Another process is writing to the index in %(folder)s: wait for it, or stop it."


class IndexDamaged(SearchError):
    """A file of the index cannot be read."""

    code = "index_damaged"
    template = "The index file %(file)s cannot be read (%(reason)s): run `vitrina index --rebuild`."


class FeatureMismatch(SearchError):
    """A model and the code disagree on the features."""

    code = "feature_mismatch"
    template = "Model %(model)s expects the feature '%(feature)s', which %(holder)s lacks: train it again."


class ModelDamaged(SearchError):
    """A model file cannot be read."""

    code = "model_damaged"
    template = "The model %(model)s cannot be read (%(reason)s): the live model stays."


class SignalsDamaged(SearchError):
    """A published table of signals cannot be read."""

    code = "signals_damaged"
    template = (
        "The signals %(version)s cannot be read (%(reason)s): those before stay live. "
        "Run `vitrina features build`."
    )


class SignalsMismatch(SearchError):
    """A published table of signals has other columns than the code."""

    code = "signals_mismatch"
    template = (
        "The signals %(version)s and this version of Vitrina disagree on the column '%(column)s': "
        "those before stay live. Run `vitrina features build`."
    )
