"""Guides: a few questions, answered by pictures, that narrow the catalogue to what fits.

Owns guides with their steps and choices. Announces nothing. Does not search: it says what to search for
(`rules.narrowing`), in the terms of the search engine.
"""
