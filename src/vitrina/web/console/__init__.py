"""The operators' console at `/console/`: what runs the shop, built on Django's admin and Unfold.

Every page stands in `navigation`, asks for a permission, and writes through the rooms' services or announces
what they would announce, so that a change reaches the search index without a restart.
"""
