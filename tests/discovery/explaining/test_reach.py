"""Which products each factor acts on."""

from datetime import timedelta

from vitrina.discovery.explaining.reach import factor_reach
from vitrina.kernel import clock
from vitrina.search import Engine
from vitrina.search.boosting.book import BoostBook
from vitrina.search.boosting.factor import Factor


def factor(name: str, **more: object) -> Factor:
    return Factor(name=name, reason=name, kind="free", effect=1.2, **more)  # type: ignore[arg-type]


def test_each_factor_is_told_with_the_products_it_acts_on(engine: Engine) -> None:
    now = clock.now()
    engine.boosts.save(
        BoostBook(
            factors=(
                factor("everything"),
                factor("nothing", condition={"fact": "price_minor", "below": 0}),
                factor("asked", condition={"query": "tote"}),
                factor("over", active_until=now - timedelta(days=1)),
            )
        )
    )
    reach = {it.factor.name: dict(it.effects) for it in factor_reach(["tote-red", "no-such-thing"])}
    assert reach == {"everything": {"tote-red": 1.2}, "nothing": {}, "asked": {}}


def test_nothing_is_asked_of_no_products(engine: Engine) -> None:
    assert all(not it.effects for it in factor_reach([]))
