"""What a shop tells beside its products: campaigns, help, guides. Rooms that do not know one another."""
