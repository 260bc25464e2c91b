"""The words of the demo catalogue: colours, materials, traits, stones, the values of attributes."""
