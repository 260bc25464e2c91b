"""Money: integers of the currency's minor unit, with the currency beside them. Never floats."""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation

from vitrina.kernel.errors import VitrinaError

# ISO 4217, the currencies whose minor unit is not a hundredth.
_EXPONENTS = {
    "BHD": 3, "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "IQD": 3, "ISK": 0, "JOD": 3, "JPY": 0, "KMF": 0,
    "KRW": 0, "KWD": 3, "LYD": 3, "OMR": 3, "PYG": 0, "RWF": 0, "TND": 3, "UGX": 0, "UYI": 0, "VND": 0,
    "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
}  # fmt: skip


class CurrencyMismatch(VitrinaError):
    """Two amounts in different currencies were added or compared."""

    code = "currency_mismatch"
    template = "%(left)s and %(right)s cannot be combined: convert one of them first."


class InvalidAmount(VitrinaError):
    """A text is not an amount of money."""

    code = "invalid_amount"
    template = "'%(text)s' is not an amount of money: write digits and one decimal mark, such as 12.50."


def currency_exponent(currency: str) -> int:
    """Decimal digits of the currency's minor unit (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD."""
    return _EXPONENTS.get(currency, 2)


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """`minor` units of `currency` (ISO 4217 letters): `Money(1250, "EUR")` is 12.50 euros."""

    minor: int
    currency: str

    @classmethod
    def parse(cls, text: str, currency: str) -> "Money":
        """Read a plain decimal number ("12.5") into minor units; more digits than the currency has round
        half to even. Raises `InvalidAmount`."""
        try:
            amount = Decimal(text.strip())
            if not amount.is_finite():
                raise InvalidAmount(text=text)
            minor = (amount.scaleb(currency_exponent(currency))).to_integral_value(ROUND_HALF_EVEN)
        except InvalidOperation:
            raise InvalidAmount(text=text) from None
        return cls(int(minor), currency)

    @property
    def decimal(self) -> Decimal:
        """The amount in major units, exactly."""
        return Decimal(self.minor).scaleb(-currency_exponent(self.currency))

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + self._same(other).minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - self._same(other).minor, self.currency)

    def __mul__(self, quantity: int) -> "Money":
        return Money(self.minor * quantity, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.minor < self._same(other).minor

    def __le__(self, other: "Money") -> bool:
        return self.minor <= self._same(other).minor

    def _same(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise CurrencyMismatch(left=self.currency, right=other.currency)
        return other

    def __str__(self) -> str:
        return f"{self.decimal} {self.currency}"
