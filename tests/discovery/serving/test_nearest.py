"""What helps on where a question finds nothing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vitrina.discovery.serving import services
from vitrina.discovery.serving.nearest import (
    Narrowing,
    Nearest,
    Part,
    narrowings,
    ways_out,
    without,
    words_without,
)
from vitrina.search.types import (
    Alternative,
    Correction,
    Filters,
    FormedQuery,
    Hit,
    SearchPage,
    SearchRequest,
    Suggestion,
    WordGroup,
)

STOCK = {
    "tote": {"tote", "red", "leather"},
    "belt": {"belt", "red", "leather"},
    "hat": {"hat", "blue", "felt"},
}
"""Product → its words; each word is a value of the facet "word", too."""


class Counter:
    """Answers by the words of `STOCK`, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def search(self, request: SearchRequest) -> SearchPage:
        self.asked += 1
        typed = request.text.split()
        mended = ["tote" if word == "totte" and request.correct_spelling else word for word in typed]
        passing = {
            ref
            for ref, held in STOCK.items()
            if all(set(keys) & held for keys in request.filters.values.values())
            and not request.filters.in_stock
        }
        every = {ref for ref in passing if set(mended) <= STOCK[ref]}
        found = every or {ref for ref in passing if set(mended) & STOCK[ref]}
        return SearchPage(
            query_id="q",
            query=FormedQuery(
                request.text,
                " ".join(mended),
                "en",
                tuple(WordGroup(word, (Alternative((word,), 1.0, "word", word),)) for word in mended),
                corrections=(Correction("totte", "tote", "spelling"),) if mended != typed else (),
            ),
            hits=tuple(Hit(ref, 1, 1.0) for ref in sorted(found)),
            total=len(found),
            matched_all=len(every),
            page=1,
            page_size=24,
        )

    def suggest(self, prefix: str, *, context: object) -> tuple[Suggestion, ...]:
        self.asked += 1
        return (Suggestion("query", "tote"), Suggestion("product", "Tote", "tote")) if "tot" in prefix else ()


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Counter:
    counter = Counter()
    monkeypatch.setattr(services, "search", counter.search)
    monkeypatch.setattr(services, "suggest", counter.suggest)
    return counter


def help_for(engine: Counter, request: SearchRequest, **options: object) -> Nearest:
    page = engine.search(request)
    engine.asked = 0
    return ways_out(request, page, **options)  # type: ignore[arg-type]


def words(*keys: str) -> Filters:
    return Filters(values={f"w{number}": (key,) for number, key in enumerate(keys)})


def test_where_all_words_are_found_nothing_is_asked(engine: Counter) -> None:
    assert help_for(engine, SearchRequest("red tote")) == Nearest()
    assert engine.asked == 0


def test_the_filter_whose_loss_helps_most_comes_first(engine: Counter) -> None:
    found = help_for(engine, SearchRequest(filters=words("leather", "red", "felt")))
    assert [(way.total, way.dropped and way.dropped.key) for way in found.ways] == [(2, "felt")]
    both = help_for(engine, SearchRequest(filters=words("blue", "red")))
    assert [(way.total, way.dropped and way.dropped.key) for way in both.ways] == [(2, "blue"), (1, "red")]


def test_where_one_filter_less_does_not_help_all_of_them_go(engine: Counter) -> None:
    found = help_for(engine, SearchRequest("red", filters=replace(words("tin"), in_stock=True)))
    (way,) = found.ways
    assert (way.total, way.dropped, way.request.filters) == (2, None, Filters())


def test_what_the_page_itself_says_is_not_taken_back(engine: Counter) -> None:
    fixed = {"w0": ("felt",)}
    found = help_for(engine, SearchRequest(filters=words("felt", "red")), fixed=fixed)
    assert [way.request.filters.values for way in found.ways] == [fixed]


def test_the_word_that_nobody_has_is_named_and_left_out(engine: Counter) -> None:
    found = help_for(engine, SearchRequest("crocodile red belt"))
    assert found.nobody_has == ("crocodile",)
    assert [(way.word, way.request.text, way.total) for way in found.ways] == [("crocodile", "red belt", 1)]
    assert found.loved == ()


def test_another_spelling_is_offered_to_those_who_insisted(engine: Counter) -> None:
    found = help_for(engine, SearchRequest("totte", correct_spelling=False))
    (way,) = found.ways
    assert (way.spelled, way.total, way.request.correct_spelling) == ("tote", 1, True)
    assert found.suggested == (Suggestion("query", "tote"),)


def test_nothing_at_all_still_leads_to_what_others_love(engine: Counter) -> None:
    found = help_for(engine, SearchRequest("unheard"), fixed={"w0": ("felt",)})
    assert (found.nobody_has, found.ways, found.loved) == (("unheard",), (), ("hat",))
    assert help_for(engine, SearchRequest("unheard"), fixed={"w0": ("tin",)}).loved == ("belt", "hat", "tote")


def test_the_engine_is_asked_a_bounded_number_of_times(engine: Counter) -> None:
    text = " ".join(f"word{number}" for number in range(24))
    filters = replace(words(*(f"key{number}" for number in range(30))), in_stock=True)
    help_for(engine, SearchRequest(text, filters=filters, correct_spelling=False))
    assert engine.asked <= 18


filters = st.builds(
    Filters,
    values=st.dictionaries(
        st.sampled_from("abc"), st.lists(st.sampled_from("xyz"), min_size=1, unique=True).map(tuple)
    ),
    ranges=st.dictionaries(st.sampled_from("de"), st.just((1.0, None))),
    price_minor=st.sampled_from([(None, None), (1, None)]),
    rating_min=st.none() | st.just(4.0),
    in_stock=st.booleans(),
    pickup_shop=st.none() | st.just("lyon"),
    delivery_days_max=st.none() | st.just(2.0),
)


@given(filters)
def test_taking_all_back_one_by_one_leaves_nothing(used: Filters) -> None:
    request = SearchRequest(filters=used, page=7)
    for narrowing in list(narrowings(used)):
        request = without(request, narrowing)
        assert narrowing not in narrowings(request.filters)
    assert request.filters.empty


@given(filters)
def test_taking_one_back_leaves_the_others(used: Filters) -> None:
    every = list(narrowings(used))
    for narrowing in every:
        left = list(narrowings(without(SearchRequest(filters=used), narrowing).filters))
        assert left == [other for other in every if other != narrowing]


def test_fixed_values_cannot_be_taken_back() -> None:
    used = Filters(values={"category": ("bags",), "colour": ("red",)})
    assert list(narrowings(used, fixed={"category": ("bags",)})) == [Narrowing(Part.VALUE, "colour", "red")]


def test_a_query_without_its_only_word_is_empty() -> None:
    query = FormedQuery("hat", "hat", "en", (WordGroup("hat", ()),))
    assert words_without(query, "hat") == ""
