"""What can go wrong with dataframe engines."""

from vitrina.kernel.errors import VitrinaError


class FramesFailed(VitrinaError):
    """The engine could not compute an expression: a file is damaged, or memory and disk are full."""

    code = "frames_failed"
    template = "%(backend)s could not compute it: %(reason)s"


class BackendMissing(VitrinaError):
    """The chosen engine is not installed here, or does not start."""

    code = "backend_missing"
    template = "The backend '%(backend)s' cannot be used: %(reason)s."
