"""What fraud detection hears: marks on events that were erased go, too."""

from vitrina.insight.fraud.models import FraudMark, FraudRun
from vitrina.insight.tracking.events import SessionsErased, ShoppersErased, sessions_erased, shoppers_erased


def subscribe() -> None:
    """Hear of what the log erases."""
    shoppers_erased.subscribe(forget_shoppers)
    sessions_erased.subscribe(forget_sessions)


def forget_shoppers(event: ShoppersErased) -> None:
    """Whoever's events are erased leaves no trace here either, nor in what was decided."""
    FraudMark.objects.filter(shopper__in=event.shoppers - {""}).delete()


def forget_sessions(event: SessionsErased) -> None:
    """The marks on them go, and what is left is judged anew: the days are no longer what they were."""
    FraudMark.objects.filter(session__startswith=event.prefix).delete()
    FraudRun.objects.all().delete()
