"""What can go wrong with building features. Whatever it is, what was published last stays."""

from vitrina.kernel.errors import InvalidInput, VitrinaError


class NoEvents(VitrinaError):
    """The log holds nothing that counts in the days that features run over."""

    code = "no_events"
    template = (
        "From %(since)s to %(until)s the event log holds nothing that counts: features stay as they are. "
        "Open the shop to shoppers, run `vitrina simulate`, or check this machine's clock."
    )


class DayNotOver(InvalidInput):
    """Features run up to the end of a whole day, UTC."""

    code = "day_not_over"
    template = (
        "%(day)s is not over: by this machine's clock it is %(today)s (UTC). Build for the day before, or "
        "set the clock right."
    )

    def __init__(self, *, day: object, today: object) -> None:
        super().__init__(field="day", value=day, day=day, today=today, reason="the day is not over")


class SignalsNewer(InvalidInput):
    """What is published already runs up to a later day."""

    code = "signals_newer"
    template = (
        "The published features run up to %(live)s, which is later than %(day)s: was the clock set back? To "
        "go back on purpose, use --even-if-older."
    )

    def __init__(self, *, day: object, live: object) -> None:
        super().__init__(field="day", value=day, day=day, live=live, reason="newer ones are live")


class BuildRunning(VitrinaError):
    """Another process is building features."""

    code = "build_running"
    template = "Features are being built already in %(folder)s: wait until that is done."
