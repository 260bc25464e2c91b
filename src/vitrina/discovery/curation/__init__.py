"""What merchandisers set of the search: synonyms, stop words, factors, placements, redirects.

Owns their rows, which the console edits. Synonyms, stop words, factors and placements are in force as files
in the index folder, where the search engine reads them and people may edit them by hand: each saving writes
the files anew, and takes over first what was changed there by hand. Redirects are in force as rows.
Announces *curation changed*; expects nothing.
"""
