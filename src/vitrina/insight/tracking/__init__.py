"""What shoppers do: a durable, append-only log of events, compacted into Parquet by day.

Owns the folder of events. Announces what is erased; `insight.features` and `insight.fraud` read the compacted
days.
"""
