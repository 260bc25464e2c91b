"""Stage 1's work on text: what a product is indexed under, and what a query asks for.

- `Analyzer`: text → normal forms, in English, Russian, Spanish and Chinese, mixed as they come.
- `Lexicon`, `SynonymSet`: synonyms and stop words, the default ones and the operator's.
- `Vocabulary`: the catalogue's own words, for spelling.
- `QueryFormer`: what was typed → `FormedQuery`.

Plain Python; importing it loads no dictionary: each is loaded when the first word of its language comes.
"""

from vitrina.search.analysis.analyzer import Analyzer
from vitrina.search.analysis.lexicon import Lexicon
from vitrina.search.analysis.query import QueryFormer
from vitrina.search.analysis.spelling import Vocabulary
from vitrina.search.analysis.synonyms import SynonymSet

__all__ = ["Analyzer", "Lexicon", "QueryFormer", "SynonymSet", "Vocabulary"]
