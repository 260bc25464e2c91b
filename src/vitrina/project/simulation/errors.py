"""Why nothing was simulated, or judged."""

from vitrina.kernel.errors import VitrinaError


class RealEvents(VitrinaError):
    """The log holds days that were not simulated."""

    code = "real_events"
    template = (
        "This shop's log holds events of real shoppers (%(day)s): simulated ones are never mixed with them. "
        "Simulate in an empty shop, such as `vitrina --home trial demo`."
    )


class AlreadySimulated(VitrinaError):
    """These days, or others, were simulated before."""

    code = "already_simulated"
    template = (
        "%(days)s days up to %(last_day)s are simulated already; `vitrina simulate --forget` takes them back."
    )


class NothingOnSale(VitrinaError):
    """Nobody can look for anything."""

    code = "nothing_on_sale"
    template = (
        "A simulation needs at least %(needed)s products on sale with a price; there are %(found)s. "
        "`vitrina demo` makes some."
    )


class TruthDamaged(VitrinaError):
    """The note beside the events, or the labels, cannot be read."""

    code = "simulation_damaged"
    template = "'%(path)s' cannot be read (%(reason)s): `vitrina simulate --forget`, then simulate again."


class TrialFailed(VitrinaError):
    """One of the simulations of a proof came to nothing."""

    code = "trial_failed"
    template = "The simulation '%(arm)s' with seed %(seed)s failed: %(reason)s"
