"""What can go wrong with accounts."""

from vitrina.kernel.errors import InvalidInput, VitrinaError


class EmailTaken(InvalidInput):
    """Two accounts cannot share an e-mail address, however it is capitalised."""

    code = "email_taken"
    template = "Somebody logs in as '%(value)s' already: give another address, or change that account."


class WeakPassword(InvalidInput):
    """A password that is easily guessed; `reasons` says why."""

    code = "weak_password"
    template = "This password is too weak. %(reason)s"


class WrongCredentials(VitrinaError):
    """No active account has this e-mail address and password. Which of the two is wrong stays untold."""

    code = "wrong_credentials"
    template = "The e-mail address or the password is wrong."


class LockedOut(VitrinaError):
    """Too many wrong passwords: `minutes` to wait. The right password does not open the door meanwhile."""

    code = "locked_out"
    template = "Too many wrong passwords. Try again in %(minutes)s min."
