"""Joins the shop and the search engine: what changes reaches the index, what is asked is answered and explained."""
