"""Catalogues in and out: one file per format, read and written as streams.

Owns no tables: what it reads goes through the services of catalog, pricing and stock; what it writes comes
from their queries.
"""
