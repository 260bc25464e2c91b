"""What can go wrong with counting events."""

from vitrina.kernel.errors import VitrinaError


class DamagedEvents(VitrinaError):
    """A file of the event log cannot be read."""

    code = "damaged_events"
    template = (
        "The events in %(path)s cannot be read: %(reason)s. Restore the file from a backup, or move it away "
        "to go on without it. What was published last stays."
    )
