"""What curation announces."""

from dataclasses import dataclass

from vitrina.kernel.announcements import Announcement


@dataclass(frozen=True, slots=True)
class CurationChanged:
    """What merchandisers set is different now. `files`: the names, in the index folder, of the files
    that were written or taken over; none: redirects alone changed."""

    files: tuple[str, ...]


curation_changed = Announcement[CurationChanged]("discovery.curation.curation_changed")
"""Inside the transaction that changes the rows. Silent when nothing was saved, removed or taken over."""
