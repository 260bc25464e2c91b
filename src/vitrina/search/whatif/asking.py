"""What would come if this product were changed?"""

from collections.abc import Sequence
from datetime import datetime

from vitrina.search.analysis import Analyzer
from vitrina.search.pipeline import Pipeline
from vitrina.search.storage.snapshot import Snapshot
from vitrina.search.storage.wordsmith import Wordsmith
from vitrina.search.types import Product, SearchRequest
from vitrina.search.whatif.asked import Asked
from vitrina.search.whatif.contest import Contest
from vitrina.search.whatif.rivals import Rivals
from vitrina.search.whatif.types import Change, WhatIf
from vitrina.search.whatif.versions import VersionMaker


def what_if(
    pipeline: Pipeline,
    snapshot: Snapshot,
    request: SearchRequest,
    product: Product,
    row: int,
    changes: Sequence[Change],
    *,
    analyzer: Analyzer,
    now: datetime,
    groups: bool = True,
) -> WhatIf:
    """How `product`, which is `row` of `snapshot`, stands in the answer to `request` at `now` (aware), and
    how with each of `changes` alone; with what each group of features adds where `groups` is set. Raises
    `InvalidInput`, `UnfitProduct` or `InvalidBoost` for a change that cannot be."""
    asked = Asked.of(pipeline, snapshot, request, normalise=analyzer.tokens, now=now)
    smith = Wordsmith(analyzer, pipeline.settings.field_weights)
    versions = VersionMaker(asked, smith).make(product, row, changes)
    before, *after = Contest(asked, Rivals.of(asked, versions), versions).standings(groups=groups)
    return WhatIf(before=before, after=tuple(after))
