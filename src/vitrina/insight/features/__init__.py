"""Numbers out: what shoppers did, as the columns that ranking looks at.

Owns the expressions of all behaviour features, the chances that a place is looked at (`propensities`), and
the build that counts the event log, computes the features and publishes them to the search engine. Expects
compacted events; announces nothing.

    events ─▶ metrics: daily counts ─▶ windows of days ─▶ features ─▶ engine
"""
