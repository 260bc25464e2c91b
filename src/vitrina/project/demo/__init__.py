"""The demo shop: a catalogue of products that Vitrina invents by itself, in four languages, with pictures it
draws.

`catalogue` is pure: the same seed and the same day give the same products to the last price. `departments`
holds what is sold, `vocabulary` and `grammar` how the languages say it, `drawings` how things look. Only
`services` knows the shop.
"""
