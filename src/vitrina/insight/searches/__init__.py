"""The log of searches: what is asked, how often, with what success. Counts by day; no shopper is known to it.

Owns the daily counts. The web notes searches and clicks, in the process's memory; a thread writes them down
about once a second. Expects nothing, announces nothing.
"""
