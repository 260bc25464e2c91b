"""The event log in daily counts, for people and for features.

Owns the files of daily counts (`settings.VITRINA_METRICS`) and the reads over them: funnels of products, of
questions, of sellers. Expects compacted events; announces nothing. Nobody can be recognised by what it keeps.
"""
