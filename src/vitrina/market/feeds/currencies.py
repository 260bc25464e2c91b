"""What prices of a feed are in."""

from django.conf import settings

from vitrina.market.feeds.cells import BadCell, clean
from vitrina.market.feeds.types import ImportOptions

_FORMER_NAMES = {"RUR": "RUB", "BYR": "BYN", "CNH": "CNY"}


def currency_of(options: ImportOptions) -> str:
    """Of prices that do not say theirs: the import's currency, else the shop's."""
    return options.currency or str(settings.VITRINA_CURRENCY)


def known_currency(text: str) -> str:
    """Three letters (ISO 4217), under their name of today; "" for none. Raises `BadCell`."""
    code = clean(text).upper()
    if code and not (len(code) == 3 and code.isascii() and code.isalpha()):
        raise BadCell(field="currency", reason=f"'{text[:40]}' is not three letters such as EUR (ISO 4217).")
    return _FORMER_NAMES.get(code, code)
