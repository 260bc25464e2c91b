"""What can go wrong with experiments."""

from vitrina.kernel.errors import VitrinaError


class ExperimentRunning(VitrinaError):
    """One experiment at a time: products carry one team."""

    code = "experiment_running"
    template = (
        "%(model_a)s against %(model_b)s is running already; stop it first, with `vitrina experiment stop`."
    )


class NoExperiment(VitrinaError):
    """There is nothing to stop or to judge."""

    code = "no_experiment"
    template = "No experiment is there; start one with `vitrina experiment start MODEL MODEL`."
