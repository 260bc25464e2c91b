"""Size charts: which size of a kind of thing goes with which body.

Owns charts and their rows. Announces nothing. Expects categories from `market.catalog`. Facts of bodies come
from public standards, named where the charts are made; how a size is advised is in `rules.recommend`.
"""
