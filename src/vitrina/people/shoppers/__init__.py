"""Shoppers without an account: one row for each browser that ever kept something, known by a secret token.

Owns the shoppers table. Announces nothing. Expects nothing from above: whoever keeps things for a shopper
(wishlists) points here.
"""
