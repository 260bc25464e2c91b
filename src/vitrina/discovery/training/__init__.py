"""A ranking model learned from what buyers do: what the model saw is logged, joined with what was bought, and
a new model takes over where it beats the live one on later days.

Owns the folder of served features. Reads compacted events, fraud's verdicts and the catalogue; writes the
search library's models. Announces nothing.
"""
