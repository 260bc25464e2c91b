"""What crosses the boundary of reviews."""

from dataclasses import dataclass


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
        return self.one_star + self.two_stars + self.three_stars + self.four_stars + self.five_stars

    @property
    def mean(self) -> float | None:
        """Mean of the stars, 1 to 5; None where nobody has rated."""
        stars = (
            self.one_star
            + 2 * self.two_stars
            + 3 * self.three_stars
            + 4 * self.four_stars
            + 5 * self.five_stars
        )
        return stars / self.count if self.count else None

    @property
    def one_star_share(self) -> float | None:
        """Share of ratings with one star, 0 to 1; None where nobody has rated."""
        return self.one_star / self.count if self.count else None
