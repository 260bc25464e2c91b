"""How each language puts a noun, its adjectives and its material together: one module per language."""
