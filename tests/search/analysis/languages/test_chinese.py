"""Chinese: cut by the catalogue's own words first."""

from vitrina.search.analysis.languages.chinese import ChineseSegmenter


def cut(run: str, *learned: str) -> list[str]:
    segmenter = ChineseSegmenter()
    segmenter.learn(frozenset(learned))
    return [word for word, _ in segmenter.cut(run)]


def test_a_query_without_blanks_is_cut_into_words() -> None:
    assert cut("红色真皮手提包") == ["红色", "真皮", "手提包"]


def test_learned_words_stay_whole_the_longest_first() -> None:
    assert "橱窗牌" not in cut("橱窗牌手提包")
    assert cut("橱窗牌手提包", "橱窗牌", "橱窗") == ["橱窗牌", "手提包"]
    assert cut("新款橱窗牌", "橱窗牌") == ["新款", "橱窗牌"]


def test_words_learned_later_take_the_place_of_earlier_ones() -> None:
    segmenter = ChineseSegmenter()
    segmenter.learn(frozenset({"橱窗牌"}))
    segmenter.learn(frozenset())
    assert [word for word, _ in segmenter.cut("橱窗牌")] == cut("橱窗牌")


def test_a_word_is_also_found_by_finer_words_and_characters() -> None:
    ((word, finer),) = ChineseSegmenter().cut("手提包")
    assert word == "手提包"
    assert set(finer) == {"手提", "提包", "手", "提", "包"}


def test_learned_words_within_a_learned_word_are_found() -> None:
    segmenter = ChineseSegmenter()
    segmenter.learn(frozenset({"橱窗牌", "橱窗牌手包"}))
    ((word, finer),) = segmenter.cut("橱窗牌手包")
    assert word == "橱窗牌手包"
    assert "橱窗牌" in finer


def test_single_characters_and_sentences_are_not_learned() -> None:
    assert cut("手提包", "包", "手") == ["手提包"]
