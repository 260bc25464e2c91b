"""Those who cheat, and those who only look like it."""

from collections import Counter, defaultdict

import pytest
from tests.project.simulation.small_world import simulation
from tests.project.simulation.test_days import events

from vitrina.project.simulation.attacks import WAYS, targets
from vitrina.project.simulation.labels import ATTACKS, Story


def test_nobody_cheats_unless_asked_to() -> None:
    made = simulation(days=20)
    events(made)
    assert made.attacks.targets == ()
    assert set(made.labels.table()["label"].to_pylist()) == {"honest"}


@pytest.mark.parametrize(("share", "sellers"), [(0.001, 1), (0.2, 2), (0.5, 5)])
def test_the_share_of_sellers_who_cheat(share: float, sellers: int) -> None:
    made = simulation(attackers=share)
    assert len({it.seller for it in made.attacks.targets}) == sellers


def test_sellers_push_their_own_and_talk_down_others() -> None:
    made = simulation(attackers=0.3)
    known = made.behaviour.world
    for it in targets(made.behaviour, made.plan):
        assert (known.seller[it.row] == it.seller) == (it.way in WAYS)


@pytest.fixture(scope="module")
def attacked():
    made = simulation(days=30, attackers=0.3)
    return events(made).to_pylist(), made.labels.table().to_pylist()


def test_every_order_has_one_label(attacked) -> None:
    happened, labels = attacked
    ordered = sorted(it["order_id"] for it in happened if it["kind"] == "order")
    assert sorted(it["key"] for it in labels if it["kind"] == "order") == ordered


def test_all_ways_to_cheat_and_all_honest_rushes_happen(attacked) -> None:
    _, labels = attacked
    told = {it["story"] for it in labels}
    assert told >= {story.value for story in ATTACKS}
    assert told >= {Story.BLOGGER, Story.FLASH, Story.OFFICE, Story.FAMILY, Story.EVERYDAY}


def test_bought_orders_share_few_payers_and_nobody_looked(attacked) -> None:
    happened, labels = attacked
    fake = {it["key"] for it in labels if it["story"] == Story.FARM_ORDERS and it["kind"] == "order"}
    orders = [it for it in happened if it["kind"] == "order" and it["order_id"] in fake]
    viewed = {(it["session"], it["product"]) for it in happened if it["kind"] == "view"}
    assert not any((it["session"], it["product"]) in viewed for it in orders)
    payers = Counter(it["payer"] for it in orders)
    assert max(payers.values()) >= 4


def test_an_office_shares_its_address_and_a_family_everything(attacked) -> None:
    happened, labels = attacked
    story = {it["key"]: it["story"] for it in labels if it["kind"] == "order"}
    shared = defaultdict(lambda: defaultdict(set))
    for it in happened:
        if it["kind"] == "order":
            for column in ("address", "payer"):
                shared[story[it["order_id"]], it["day"]][column].add(it[column])
    for (told, _), columns in shared.items():
        if told == Story.OFFICE:
            assert len(columns["address"]) == 1
        if told == Story.FAMILY:
            assert len(columns["payer"]) == 1
