"""Carries changes of the shop into the search index.

Owns the table of pending changes: the outbox. Receivers note a change there, inside the transaction that
makes it; the worker drains the table in the background. Noting twice counts once, a drain that is killed is
simply done again, and a change noted while its product is being indexed stays noted.
Expects `market` and `people` to announce their changes; announces nothing.
"""
