"""What crosses the boundary of reviews."""

from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class StarCounts:
    """How many ratings there are of each number of stars."""

    one_star: int = 0
    two_stars: int = 0
    three_stars: int = 0
    four_stars: int = 0
    five_stars: int = 0

    @property
    def count(self) -> int:
        """All ratings."""
        return sum(astuple(self))

    @property
    def mean(self) -> float | None:
        """Mean of the stars, 1 to 5; None where nobody has rated."""
        total = sum(stars * count for stars, count in enumerate(astuple(self), start=1))
        return total / self.count if self.count else None

    @property
    def one_star_share(self) -> float | None:
        """Share of ratings with one star, 0 to 1; None where nobody has rated."""
        return self.one_star / self.count if self.count else None
