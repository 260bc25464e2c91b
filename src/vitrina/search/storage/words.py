"""The catalogue's own words with their counts, for spelling: gathered while products are indexed."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import orjson

from vitrina.search.analysis.spelling import Vocabulary
from vitrina.search.errors import IndexDamaged
from vitrina.search.storage.files import write_atomically

_PENDING_SHARE_MAX = 0.01
_CHUNKS_MANY = 200_000
_DIGIT = re.compile(r"\d")


class WordCounter:
    """Counts words without analysing a text twice: chunks between blanks first, each distinct one read once
    at the end."""

    def __init__(self) -> None:
        self._chunks: Counter[str] = Counter()

    def add(self, text: str, count: int = 1) -> None:
        """A text that came so many times."""
        if count == 1:
            self._chunks.update(text.split())
        elif count:
            for chunk in text.split():
                self._chunks[chunk] += count

    def take(self, surface_words: Callable[[str], Sequence[str]]) -> Counter[str]:
        """The words counted so far; counting begins anew."""
        chunks, self._chunks = self._chunks, Counter()
        many = len(chunks) > _CHUNKS_MANY
        words: Counter[str] = Counter()
        for chunk, count in chunks.items():
            # Of a million products' article numbers, those that stand once help nobody's spelling.
            if not (many and count == 1 and _DIGIT.search(chunk)):
                for word in surface_words(chunk):
                    words[word] += count
        return words


class WordBook:
    """The words of one generation in three files: `words` (the `Vocabulary` that readers map), `words.json`
    (the counts it was made of) and `words.pending` (counts since, a JSON object a line).

    Making a vocabulary takes as long as it is big; so new words wait until they are worth it, or until
    `fold` is called. Words of replaced and removed products stay until the next rebuild. Writing requires
    the write lock.
    """

    def __init__(self, folder: Path) -> None:
        self.vocabulary_file = folder / "words"
        self._counts_file = folder / "words.json"
        self._pending_file = folder / "words.pending"

    def vocabulary(self) -> Vocabulary:
        """What readers know. Raises `IndexDamaged`."""
        try:
            return Vocabulary.load(self.vocabulary_file)
        except FileNotFoundError:
            return Vocabulary()

    def add(self, counts: Mapping[str, int]) -> None:
        """Note words of newly indexed products; most waits are ended by this itself."""
        if not counts:
            return
        with self._pending_file.open("ab") as file:
            file.write(orjson.dumps(counts) + b"\n")
        known = self.vocabulary()
        new = sum(word not in known for word in counts)
        if new > len(known) * _PENDING_SHARE_MAX:
            self.fold()

    def fold(self) -> None:
        """Make the vocabulary anew where words are waiting."""
        if not self._pending_file.exists():
            return
        counts = Counter(self._read_counts())
        with self._pending_file.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):
                    counts.update(orjson.loads(line))
        Vocabulary(counts).save(self.vocabulary_file)
        write_atomically(self._counts_file, orjson.dumps(counts))
        self._pending_file.unlink()

    def _read_counts(self) -> dict[str, int]:
        try:
            return dict(orjson.loads(self._counts_file.read_bytes()))
        except FileNotFoundError:
            return {}
        except orjson.JSONDecodeError as error:
            raise IndexDamaged(file=self._counts_file, reason=str(error)) from None
