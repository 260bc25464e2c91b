"""The words operators edit: synonyms and stop words, by language, over the lists that come with Vitrina.

Files: `synonyms.<language>.txt` (see `synonyms`) and `stopwords.<language>.txt` (a word a line; `-word` takes
a word off the default list; `#` begins a comment).
"""

from vitrina.search.analysis.lexicon.lexicon import BadLexicon, Lexicon

__all__ = ["BadLexicon", "Lexicon"]
