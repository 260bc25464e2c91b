"""Django's handle on this app."""

from importlib import import_module

from django.apps import AppConfig

PAGES = (
    "dashboard",
    "products",
    "categories",
    "attributes",
    "brands",
    "searchlog",
    "fraud",
    "experiments",
    "explaining",
    "curation.synonyms",
    "curation.stop_words",
    "curation.boosts",
    "curation.pins",
    "curation.redirects",
    "sellers",
    "locations",
    "content.campaigns",
    "content.guides",
    "content.help",
    "content.sizing",
    "functions",
    "users",
)
"""The modules of this package that put pages up, in the order in which the sidebar shows them."""


class ConsoleConfig(AppConfig):
    """Puts the console's pages up."""

    name = "vitrina.web.console"
    label = "console"
    verbose_name = "Console"

    def ready(self) -> None:
        """Have every page register itself."""
        for page in PAGES:
            import_module(f"{self.name}.{page}")
