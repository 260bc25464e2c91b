"""What can go wrong with training."""

from vitrina.kernel.errors import VitrinaError


class TrainingError(VitrinaError):
    """Root of training's errors. Whichever is raised, the live model stays."""

    code = "training_error"


class TooFewEvents(TrainingError):
    """What buyers did so far is too little to learn from."""

    code = "too_few_events"
    template = (
        "Up to %(until)s the log holds %(found)s %(what)s on pages whose features were logged; learning "
        "needs %(needed)s. The live model stays. Wait for more traffic, or set served_log_percent higher."
    )


class NothingHeldOut(TrainingError):
    """There is no day after those the model learned from."""

    code = "nothing_held_out"
    template = (
        "Model %(model)s learned from the days up to %(trained_until)s, and no purchase of a later day is in "
        "the log: wait for one, or name an older model."
    )


class ServedLogDamaged(TrainingError):
    """A day of the served log cannot be read."""

    code = "served_log_damaged"
    template = (
        "The served log %(file)s cannot be read (%(reason)s): the live model stays. Restore the file, or "
        "delete it to go on without that day."
    )


class ServedLogBusy(TrainingError):
    """Another process writes the served log's days."""

    code = "served_log_busy"
    template = "Another process is compacting the served log in %(folder)s: wait for it, or stop it."


class EventsUnusable(TrainingError):
    """The event log cannot be read."""

    code = "events_unusable"
    template = "The event log cannot be read (%(reason)s): the live model stays."


class NothingToLearn(TrainingError):
    """All examples look alike."""

    code = "nothing_to_learn"
    template = (
        "In all %(rows)s examples every feature has one and the same value: no model can tell the products "
        "apart. The live model stays. Run `vitrina features build`, and look whether events come in."
    )


class TooFewJudgements(TrainingError):
    """People have judged too few queries."""

    code = "too_few_judgements"
    template = (
        "%(file)s holds judgements with something relevant for %(found)s queries; learning needs %(needed)s: "
        "have more queries judged. The live model stays."
    )
