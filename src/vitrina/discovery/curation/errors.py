"""What can be wrong with what a merchandiser sets."""

from vitrina.kernel.errors import InvalidInput, VitrinaError


class InvalidSynonym(InvalidInput):
    """A synonym rule that would do nothing, or cannot be written down."""

    code = "invalid_synonym"


class InvalidStopWord(InvalidInput):
    """A stop word that would do nothing."""

    code = "invalid_stop_word"


class InvalidRedirect(InvalidInput):
    """A redirect that leads nowhere, or whose query holds no word."""

    code = "invalid_redirect"


class HandEditUnreadable(VitrinaError):
    """A file was changed by hand and cannot be read: the console does not write over it."""

    code = "hand_edit_unreadable"
    template = (
        "%(file)s was changed by hand and cannot be read (%(reason)s): mend it or delete it, then save again."
    )
