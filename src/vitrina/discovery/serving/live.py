"""Questions that people ask: answered, and noted with all that they were shown.

What nobody looks at (shelves, counts, previews) asks `serving.services` instead.
"""

from dataclasses import replace

from vitrina.discovery.experiments.services import teams_for
from vitrina.discovery.serving import services
from vitrina.discovery.training import served
from vitrina.insight.searches.rules import normalised
from vitrina.insight.tracking import services as tracking
from vitrina.insight.tracking.types import Actor, Mark, PageShown, Shown
from vitrina.kernel import clock
from vitrina.search.types import SearchPage, SearchRequest


def answer(request: SearchRequest, *, actor: Actor, source: str, counts: bool = True) -> SearchPage:
    """As `services.search`, for the page `source` on which `actor` sees the results. `counts`: False for
    programs, which tell themselves what they show.

    A shopper's fair trials of new products stay the same for a visit and day, and so do the coins where two
    models' orders are interleaved (`discovery.experiments`). Only what shoppers are shown is sampled for
    training.
    """
    shopper = actor.mark is Mark.NONE
    now = clock.now()
    if shopper and actor.session:
        seed, teams = f"{actor.session} {now.date()}", teams_for(actor.session)
        request = replace(request, trial_seed=seed, teams=teams)
    page = services.search(replace(request, served=shopper and counts and served.wanted()))
    tracking.note_page(
        PageShown(
            at=now,
            actor=actor,
            query_id=page.query_id,
            query_key=page.query_key,
            query=normalised(page.query.text),
            source=source,
            products=tuple(
                Shown(product=hit.product_id, position=hit.place, team=hit.team, trial=hit.trial)
                for hit in page.hits
            ),
            counts=counts,
        )
    )
    served.note(page)
    return page
