"""The catalogue's own words with their counts, and which of them a misspelled word is nearest to."""

import mmap
import os
import re
import struct
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from math import log10
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from vitrina.search.errors import IndexDamaged

_MAGIC = b"VTWORDS1"
_HEADER = struct.Struct("<8sQQ")
_WORD_CHARS_MAX = 64
_COUNT_MAX = 2**32 - 1
_SHORT_WORD_CHARS = 5
_CORRECTABLE_CHARS_MIN = 3
_CORRECTABLE_CHARS_MAX = 40
_COMPARED_MAX = 20_000
# A slip in the first letter is rarer than elsewhere; a word a hundred times as frequent outweighs it.
_FIRST_LETTER_COST = 0.5
_FREQUENCY_GAIN = 0.25


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A catalogue word near a typed one: `distance` in edits (a swap of neighbours is one), `count`: in how
    many places of the catalogue it stands."""

    word: str
    distance: int
    count: int


class Vocabulary:
    """Words sorted by length, then by their letters, in flat arrays that are mapped, not read: loading takes
    no time, and memory only as far as it is used.

    Beside each word stands the set of its letters as 64 bits: words whose sets differ too much cannot be
    near, which one vectorised look at all words of fitting length finds out before any distance is computed.
    """

    def __init__(self, words: Mapping[str, int] | None = None) -> None:
        counts = {word: count for word, count in (words or {}).items() if _storable(word)}
        ordered = sorted(sorted(counts), key=len)
        encoded = [word.encode() for word in ordered]
        self._blob: bytes | memoryview = b"".join(encoded)
        self._offsets: NDArray[np.uint32] = np.cumsum([0, *map(len, encoded)], dtype=np.uint32)
        self._counts: NDArray[np.uint32] = np.array(
            [min(counts[word], _COUNT_MAX) for word in ordered], dtype=np.uint32
        )
        self._letters: NDArray[np.uint64] = np.array([_letters(word) for word in ordered], dtype=np.uint64)
        lengths = np.array([len(word) for word in ordered], dtype=np.int64)
        starts = np.searchsorted(lengths, np.arange(_WORD_CHARS_MAX + 2))
        self._starts: NDArray[np.uint32] = starts.astype(np.uint32)

    def save(self, path: Path) -> None:
        """Write the vocabulary to `path`, atomically: readers see the old one or the new one, whole."""
        temporary = path.with_name(path.name + ".tmp")
        with temporary.open("wb") as file:
            file.write(_HEADER.pack(_MAGIC, len(self), len(self._blob)))
            for array in (self._letters, self._offsets, self._counts, self._starts):
                file.write(array.tobytes())
            file.write(self._blob)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)

    @classmethod
    def load(cls, path: Path) -> "Vocabulary":
        """Map the vocabulary at `path`. Raises `IndexDamaged` where it is none, `FileNotFoundError` where
        there is none."""
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size < _HEADER.size:
                raise IndexDamaged(file=str(path), reason="too short")
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        magic, words, blob_bytes = _HEADER.unpack_from(mapped)
        starts = _WORD_CHARS_MAX + 2
        if magic != _MAGIC or len(mapped) != _HEADER.size + 16 * words + 4 * (1 + starts) + blob_bytes:
            raise IndexDamaged(file=str(path), reason="not a whole vocabulary")
        vocabulary = cls.__new__(cls)
        position = _HEADER.size
        vocabulary._letters = np.frombuffer(mapped, np.uint64, words, position)
        position += 8 * words
        vocabulary._offsets = np.frombuffer(mapped, np.uint32, words + 1, position)
        position += 4 * (words + 1)
        vocabulary._counts = np.frombuffer(mapped, np.uint32, words, position)
        position += 4 * words
        vocabulary._starts = np.frombuffer(mapped, np.uint32, starts, position)
        vocabulary._blob = memoryview(mapped)[position + 4 * starts :]
        return vocabulary

    def __len__(self) -> int:
        return len(self._counts)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._position(word) is not None

    def count(self, word: str) -> int:
        """In how many places of the catalogue `word` (a cleaned surface) stands; 0 for an unknown one."""
        position = self._position(word)
        return 0 if position is None else int(self._counts[position])

    def nearest(self, word: str, *, limit: int = 5) -> list[Neighbour]:
        """The catalogue words that `word` (cleaned) most likely was meant to be, best first.

        One edit away for words of 3 to 5 letters, two for longer ones; nothing for numbers, model names and
        shorter words. Near before frequent; a far more frequent word outweighs a slip in the first letter.
        """
        if not correctable(word):
            return []
        reach = 1 if len(word) <= _SHORT_WORD_CHARS else 2
        positions = self._alike(word, reach)
        words = self._words(positions)
        distances = process.cdist([word], words, scorer=OSA.distance, score_cutoff=reach, dtype=np.uint8)[0]
        found = [
            Neighbour(words[index], int(distances[index]), int(self._counts[positions[index]]))
            for index in np.flatnonzero(distances <= reach).tolist()
            if words[index] != word and words[index].isalpha()
        ]
        return sorted(found, key=lambda near: _cost(word, near))[:limit]

    def completions(self, prefix: str, *, limit: int) -> list[str]:
        """The catalogue's words that begin with `prefix` (cleaned), itself included, frequent ones first."""
        if not _storable(prefix):
            return []
        runs = [self._beginning(prefix, length) for length in range(len(prefix), _WORD_CHARS_MAX + 1)]
        positions = np.concatenate([np.arange(first, last) for first, last in runs])
        counts = self._counts[positions]
        if len(positions) > limit:
            least = np.partition(counts, -limit)[-limit]
            more, as_many = np.flatnonzero(counts > least), np.flatnonzero(counts == least)
            kept = np.concatenate([more, as_many[: limit - len(more)]])
            positions, counts = positions[kept], counts[kept]
        return self._words(positions[np.argsort(-counts.astype(np.int64), kind="stable")])

    def _beginning(self, prefix: str, length: int) -> tuple[int, int]:
        """Where the words of `length` that begin with `prefix` lie."""
        low, beyond = int(self._starts[length]), int(self._starts[length + 1])
        if low == beyond:
            return low, low
        places = range(beyond)
        first = bisect_left(places, prefix, lo=low, key=self._word)
        shown = len(prefix)
        last = bisect_right(places, prefix, lo=first, key=lambda place: self._word(place)[:shown])
        return first, last

    def _alike(self, word: str, reach: int) -> NDArray[np.int64]:
        """Positions of the words of fitting length whose letters differ little enough."""
        first = int(self._starts[max(1, len(word) - reach)])
        last = int(self._starts[min(_WORD_CHARS_MAX, len(word) + reach) + 1])
        differing = np.bitwise_count(self._letters[first:last] ^ np.uint64(_letters(word)))
        alike = np.flatnonzero(differing <= 2 * reach)
        if len(alike) > _COMPARED_MAX:
            # Bounded time on any vocabulary: the likest letters first.
            alike = alike[np.argsort(differing[alike], kind="stable")[:_COMPARED_MAX]]
        return alike + first

    def _words(self, positions: NDArray[np.int64]) -> list[str]:
        begins, ends = self._offsets[positions].tolist(), self._offsets[positions + 1].tolist()
        blob = self._blob
        return [str(blob[begin:end], "utf-8") for begin, end in zip(begins, ends, strict=True)]

    def _word(self, position: int) -> str:
        return str(self._blob[self._offsets[position] : self._offsets[position + 1]], "utf-8")

    def _position(self, word: str) -> int | None:
        if not _storable(word):
            return None
        low, beyond = int(self._starts[len(word)]), int(self._starts[len(word) + 1])
        position = bisect_left(range(beyond), word, lo=low, key=self._word)
        return position if position < beyond and self._word(position) == word else None


_CORRECTABLE = re.compile(r"[^\W\d_]+")


def correctable(word: str) -> bool:
    """Whether a slip of the fingers in `word` can be told from a number or model name."""
    return _CORRECTABLE_CHARS_MIN <= len(word) <= _CORRECTABLE_CHARS_MAX and bool(
        _CORRECTABLE.fullmatch(word)
    )


def _cost(typed: str, near: Neighbour) -> tuple[float, str]:
    first_letter = 0.0 if typed[0] == near.word[0] else _FIRST_LETTER_COST
    return near.distance + first_letter - _FREQUENCY_GAIN * min(log10(1 + near.count), 3.9), near.word


def _storable(word: str) -> bool:
    return 0 < len(word) <= _WORD_CHARS_MAX and word.isprintable() and " " not in word


class _LetterBits(dict[str, int]):
    """The bit of a letter: 26 for Latin, 32 for Cyrillic, 6 shared by all others."""

    def __missing__(self, letter: str) -> int:
        code = ord(letter)
        if 97 <= code <= 122:
            bit = code - 97
        elif 1072 <= code <= 1103:
            bit = code - 1072 + 26
        else:
            bit = 58 + code % 6
        self[letter] = found = 1 << bit
        return found


_LETTER_BITS = _LetterBits()


def _letters(word: str) -> int:
    """The set of the letters of `word`, as bits."""
    bits = 0
    for letter in word:
        bits |= _LETTER_BITS[letter]
    return bits
