"""What the log announces. Receivers run when the events are gone, before the request for it is: a process
killed in between announces it again."""

from dataclasses import dataclass

from vitrina.kernel.announcements import Announcement


@dataclass(frozen=True, slots=True)
class ShoppersErased:
    """All events of these shoppers (keys) were erased: whoever keeps anything of them lets it go."""

    shoppers: frozenset[str]


@dataclass(frozen=True, slots=True)
class SessionsErased:
    """All compacted events of sessions whose keys begin with `prefix` were erased."""

    prefix: str


shoppers_erased = Announcement[ShoppersErased]("insight.tracking.shoppers_erased")
"""Also for shoppers of whom nothing was written. Silent when events grow older than the shop keeps them."""

sessions_erased = Announcement[SessionsErased]("insight.tracking.sessions_erased")
"""Also where no session begins so. Silent when events grow older than the shop keeps them."""
