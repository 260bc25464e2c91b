"""Campaigns: the large pictures with a few words that open the shop, and where they lead.

Owns campaigns. Announces nothing. Knows nothing of pages: a campaign names its target, the web finds the
address.
"""
