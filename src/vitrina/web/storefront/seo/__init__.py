"""What search engines, messengers and social networks are told of a page.

A view passes `meta=` into its context (`metas.py` makes one for each kind of page); the shell writes it by
`{% include "storefront/meta.html" %}`. A page that passes none gets a plain one from its address.
"""
