"""What can go wrong with ranking models."""

from vitrina.search.errors import SearchError


class ModelOutdated(SearchError):
    """The code declares a feature that the model was not trained with."""

    code = "model_outdated"
    template = "Model %(model)s was trained without the feature '%(feature)s': train it again."


class FeatureRedefined(SearchError):
    """A feature means another number now than it did when the model was trained."""

    code = "feature_redefined"
    template = (
        "Model %(model)s was trained when the feature '%(feature)s' meant another number "
        "(unit, window, default, source or column): train it again."
    )


class UnknownModelVersion(SearchError):
    """The store holds no such version."""

    code = "unknown_model_version"
    template = "There is no model version '%(version)s' in %(folder)s. Versions there: %(known)s."
