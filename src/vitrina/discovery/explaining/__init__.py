"""Tells why a product stands where it stands: the engine's explanation, checked against the shop."""
