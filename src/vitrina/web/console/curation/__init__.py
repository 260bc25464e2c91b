"""The console's tables on search: synonyms, stop words, boosts, pins, redirects."""
