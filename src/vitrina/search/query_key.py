"""One key for the same question, whoever asks it and however it is spelled: what behaviour is counted by."""

from vitrina.search.types import Filters, FormedQuery


def query_key(query: FormedQuery, filters: Filters) -> str:
    """ "w:" and the normal forms of the query's own words, each once, in order, blanks between: synonyms,
    stop words, word order, grammatical forms and mended slips make no difference, nor do filters. Without
    words, "c:" and the one category that is looked at. "": anything else, for which nothing is counted."""
    terms = {term for group in query.groups for term in group.alternatives[0].terms}
    if terms:
        return "w:" + " ".join(sorted(terms))
    categories = filters.values.get("category", ())
    return f"c:{categories[0]}" if len(categories) == 1 else ""
