"""What the shop tells beside its products: campaigns, help, guides, size charts."""
