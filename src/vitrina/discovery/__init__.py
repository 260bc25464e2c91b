"""Joins shop and search engine: what changes is indexed, what is asked is answered and explained."""
