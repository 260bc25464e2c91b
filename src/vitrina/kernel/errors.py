"""One tree of errors. Each has a stable code, data, and a message that names the value and the cure."""

from typing import Any, ClassVar


class VitrinaError(Exception):
    """Root of all errors that Vitrina raises on purpose.

    A subclass sets `code` (stable, snake_case, part of the API) and `template` (an English sentence with
    `%(name)s` placeholders that names the value and the cure). The keyword arguments are the `data`.
    Only `web/` turns a code into an HTTP status, and translates the template.
    """

    code: ClassVar[str] = "error"
    template: ClassVar[str] = "Something went wrong."

    def __init__(self, **data: Any) -> None:
        self.data = data
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The English sentence, filled in."""
        return self.template % self.data

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (type(self), self.data))


def _rebuild(kind: type[VitrinaError], data: dict[str, Any]) -> VitrinaError:
    return kind(**data)


class NotFound(VitrinaError):
    """The thing asked for does not exist (or the asker may not know that it does)."""

    code = "not_found"
    template = "There is no %(kind)s with the id '%(id)s'."


class InvalidInput(VitrinaError):
    """A value the caller gave cannot be used; `field` says where, `reason` says why and what would do."""

    code = "invalid_input"
    template = "%(field)s: '%(value)s' cannot be used: %(reason)s"
