"""What the demo shop tells beside its products, in four languages: brands, sellers, campaigns, help, guides,
size charts, shops. Data only; `content` saves it through the market's own services."""
