"""Answers shoppers: builds their context and asks the engine. Owns the process's one engine; no tables."""
