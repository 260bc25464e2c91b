"""Tells why a product stands where it stands, who stands above, and what its seller can do about it."""
