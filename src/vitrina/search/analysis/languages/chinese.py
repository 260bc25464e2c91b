"""Chinese: cut into words by the catalogue's own words first, then by jieba's dictionary.

A word is also found by the finer words within it and by its characters, so that a query that was cut
otherwise than the title still finds it.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from vitrina.search.analysis.languages.rules import LanguageRules

_STOP_WORDS = """
的 地 得 了 和 与 及 或 在 于 对 从 向 给 把 被 为 以 之 而 且 但 是 有 等
啊 吗 呢 吧 这 那 个 我 你 他 她 它 们
"""
_LEARNED_CHARS_MAX = 12


@cache
def _jieba() -> Any:
    import rjieba

    return rjieba.Jieba()


class ChineseSegmenter:
    """Longest learned word first, from left to right; what lies between is jieba's."""

    def __init__(self) -> None:
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._learned: frozenset[str] = frozenset()

    def learn(self, words: frozenset[str]) -> None:
        """Know these words (brands, categories) from now on, in place of those learned before."""
        lengths: dict[str, set[int]] = {}
        self._learned = frozenset(word for word in words if 2 <= len(word) <= _LEARNED_CHARS_MAX)
        for word in self._learned:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def cut(self, run: str) -> list[tuple[str, tuple[str, ...]]]:
        """The words of `run` in order, each with the finer words it is also found by."""
        return [(word, self._finer(word)) for word in self._words(run)]

    def _words(self, run: str) -> Iterator[str]:
        start = position = 0
        while position < len(run):
            length = self._learned_length(run, position)
            if not length:
                position += 1
                continue
            yield from _jieba().cut(run[start:position], False)
            yield run[position : position + length]
            start = position = position + length
        yield from _jieba().cut(run[start:], False)

    def _learned_length(self, run: str, position: int) -> int:
        return max(map(len, self._learned_at(run, position)), default=0)

    def _learned_at(self, run: str, position: int) -> list[str]:
        lengths = self._lengths.get(run[position], ())
        return [piece for n in lengths if (piece := run[position : position + n]) in self._learned]

    def _finer(self, word: str) -> tuple[str, ...]:
        if len(word) < 2:
            return ()
        learned = (piece for position in range(len(word)) for piece in self._learned_at(word, position))
        finer = dict.fromkeys([*_jieba().cut_for_search(word, False), *learned, *word])
        return tuple(piece for piece in finer if piece != word)


LANGUAGE = LanguageRules(
    code="zh",
    script="han",
    stop_words=frozenset(_STOP_WORDS.split()),
    normal_form=str,
    new_segmenter=ChineseSegmenter,
)
