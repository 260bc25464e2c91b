"""Where goods lie: warehouses and shops, and how many pieces of each variant are there.

Owns locations with what a visitor wants to know of shops, stock items, and the shops in which a service can
be used. Announces `events.stock_changed` and `events.locations_changed`. Expects products and variants from
`market.catalog`.
"""
