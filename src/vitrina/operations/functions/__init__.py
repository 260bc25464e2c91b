"""The functions of the store: which there are, which are switched on, and what each needs to work.

Rooms that build a function put it on the shelf in `registry.FUNCTIONS`. Owns the switches; announces nothing:
a switch acts at once in this process, and within a second in others.
"""
