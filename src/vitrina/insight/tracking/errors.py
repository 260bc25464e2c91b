"""What can go wrong with the log of events."""

from vitrina.kernel.errors import VitrinaError


class EventsBusy(VitrinaError):
    """Another process compacts or erases."""

    code = "events_busy"
    template = "Another process is at work on the events in %(folder)s: wait for it, or stop it."


class EventsDamaged(VitrinaError):
    """A compacted file cannot be read."""

    code = "events_damaged"
    template = (
        "The event file %(file)s cannot be read (%(reason)s): bring it back from a backup, or move it away; "
        "its events are then missing."
    )


class UnfitEvents(VitrinaError):
    """A table of events does not have the columns that the log has."""

    code = "unfit_events"
    template = "These events do not fit the log: %(reason)s. See `vitrina.insight.tracking.columns`."
