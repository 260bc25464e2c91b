"""The languages of the shop: one file each, found by itself.

A language is a module of this package that defines `LANGUAGE`, a `LanguageRules`. To add one, add its file.
Where a language needs a dictionary, it loads it when its first word comes, not on import.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from vitrina.kernel.registry import Registry
from vitrina.search.analysis.languages.rules import LanguageRules, Script, Segmenter, script_of

__all__ = ["LanguageRules", "Script", "Segmenter", "known_languages", "languages_of", "script_of"]


@cache
def known_languages() -> Registry[LanguageRules]:
    """All languages by their code."""
    registry = Registry[LanguageRules]("language")
    for module in sorted(found.name for found in iter_modules(__path__)):
        rules = getattr(import_module(f"{__name__}.{module}"), "LANGUAGE", None)
        if rules is not None:
            registry.register(rules.code, rules)
    return registry


@cache
def languages_of(script: Script) -> tuple[LanguageRules, ...]:
    """The languages that are written in `script`, by code."""
    return tuple(rules for rules in known_languages() if rules.script == script)
