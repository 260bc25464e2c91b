"""The shoppers' pages, by subject. Each view asks, arranges and renders; what is asked lies on the floors
below."""
