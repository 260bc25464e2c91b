"""Which further questions a product would answer if its words were others."""

from collections import Counter
from collections.abc import Sequence

from vitrina.search.retrieval.bm25 import matches
from vitrina.search.storage.wordsmith import Wordsmith
from vitrina.search.types import FormedQuery, Product
from vitrina.search.whatif.types import Change
from vitrina.search.whatif.versions import rewritten


def newly_found(
    product: Product, changes: Sequence[Change], queries: Sequence[FormedQuery], *, smith: Wordsmith
) -> tuple[tuple[int, ...], ...]:
    """For each change, which of `queries` (their numbers) find all their words in the product with it and do
    not without. Queries of no words are passed over. Raises `UnfitProduct`."""
    present = _counts(product, smith)
    missed = [
        number
        for number, query in enumerate(queries)
        if query.groups and not matches(query.groups, present, match="all")
    ]
    return tuple(
        tuple(number for number in missed if matches(queries[number].groups, counts, match="all"))
        for counts in (_counts(rewritten(product, it), smith) if it.rewritten else present for it in changes)
    )


def _counts(product: Product, smith: Wordsmith) -> Counter[str]:
    return Counter(smith.word(product).stream.split())
