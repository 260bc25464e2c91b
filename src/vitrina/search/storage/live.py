"""Changing live numbers in place: seen by all processes at once, with no re-index."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import isfinite, isnan

import numpy as np
from numpy.typing import NDArray

from vitrina.kernel.errors import InvalidInput
from vitrina.search.storage.columns import LIVE_COLUMNS
from vitrina.search.storage.fresh import SNAPSHOT_INDEX, FreshRows, note_fresh
from vitrina.search.storage.generation import PLACES_PER_WORD, Generation, place_words
from vitrina.search.types import LiveUpdate, Product

_LIVE_INDEX = {name: index for index, name in enumerate(LIVE_COLUMNS)}


def joined(earlier: LiveUpdate | None, later: LiveUpdate) -> LiveUpdate:
    """Two updates of one product as one."""
    if earlier is None:
        return later
    return LiveUpdate(
        later.product_id,
        {**earlier.live, **later.live},
        earlier.stock_places if later.stock_places is None else later.stock_places,
    )


def with_update(product: Product, update: LiveUpdate) -> Product:
    """The product with the update's numbers."""
    return replace(
        product,
        live={**product.live, **update.live},
        stock_places=product.stock_places if update.stock_places is None else update.stock_places,
    )


def check_updates(updates: Iterable[LiveUpdate]) -> None:
    """Raises `InvalidInput` for a name that is no live column and for a value that is no number."""
    for update in updates:
        for name, value in update.live.items():
            if name not in _LIVE_INDEX:
                raise InvalidInput(
                    field="live", value=name, reason=f"the live columns are {', '.join(LIVE_COLUMNS)}"
                )
            if not isinstance(value, int | float) or not (isfinite(value) or isnan(value)):
                raise InvalidInput(field=name, value=value, reason="a finite number, or NaN for unknown")


def apply_updates(
    generation: Generation,
    *,
    fresh: FreshRows,
    place_index: Mapping[str, int],
    rows: NDArray[np.int64],
    updates: Sequence[LiveUpdate],
) -> None:
    """Set the numbers of `rows`, all distinct, by the checked update of each; places that the generation
    does not know are passed over. Rows that move away from what the text index knows of them
    are noted in the fresh log first. Requires the write lock; `fresh` is the log as it stands."""
    if not len(rows):
        return
    count, meta = int(rows.max()) + 1, generation.meta
    live = generation.live.view(count, writable=True)
    places = generation.places.view(count, writable=True)
    new_live, new_places = live[rows], places[rows]
    for number, update in enumerate(updates):
        for name, value in update.live.items():
            new_live[number, _LIVE_INDEX[name]] = value
        if update.stock_places is not None:
            known = known_places(update.stock_places, place_index, words=meta.place_words)
            new_places[number] = place_words(known, meta.place_words)

    old_numbers, new_numbers = live[rows][:, SNAPSHOT_INDEX], new_live[:, SNAPSHOT_INDEX]
    same = (old_numbers == new_numbers) | (np.isnan(old_numbers) & np.isnan(new_numbers))
    moved = ~same.all(axis=1) | (places[rows] != new_places).any(axis=1)
    unnoted = rows[moved & ~np.isin(rows, fresh.rows)]
    note_fresh(generation.fresh, live=live, places=places, rows=unnoted)
    live[rows], places[rows] = new_live, new_places
    generation.sync_live()


def known_places(ids: Iterable[str], place_index: Mapping[str, int], *, words: int) -> list[int]:
    """Indices of those locations that are known and fit into so many words."""
    room = words * PLACES_PER_WORD
    return [number for number in (place_index.get(location_id, room) for location_id in ids) if number < room]
