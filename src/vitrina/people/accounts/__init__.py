"""Accounts of those who run the shop: log-in, role, and which sellers somebody speaks for.

Owns the user model, the lock-out of guessed passwords, and the one table that says what each role may do.
Announces nothing. Expects sellers from `people.sellers`.
"""
