"""The demo shop's shoppers: sixty simulated days, from which it learns how to rank."""

from datetime import timedelta

from vitrina.kernel import clock
from vitrina.kernel.progress import Progress
from vitrina.market.catalog import queries as catalog
from vitrina.project.simulation import services as simulation
from vitrina.project.simulation.errors import AlreadySimulated, NothingOnSale, RealEvents
from vitrina.project.simulation.types import Plan, SimulationReport

ATTACKERS = 0.05
SEED = 16
"""One of twelve sellers cheats, so that the console has something to judge; by this seed it is the one that
breaks rules anyway."""

_LEARN_EVERY_DAYS = 12
_SERVED_ROWS = 150_000
_VISITS_A_DAY = (60, 200)
_PRODUCTS_A_VISIT = 25


def live_through(days: int, *, progress: Progress) -> SimulationReport | None:
    """Let so many days up to yesterday pass in the demo shop; None where that was done before, where real
    shoppers came, or where there is too little on sale."""
    least, most = _VISITS_A_DAY
    plan = Plan(
        last_day=clock.now().date() - timedelta(days=1),
        days=days,
        seed=SEED,
        visits_a_day=min(max(catalog.catalogue_size() // _PRODUCTS_A_VISIT, least), most),
        attackers=ATTACKERS,
        learn_every=_LEARN_EVERY_DAYS,
        served_rows=_SERVED_ROWS,
    )
    try:
        return simulation.simulate(plan, progress=progress)[1]
    except (AlreadySimulated, RealEvents, NothingOnSale):
        return None
