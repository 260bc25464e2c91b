"""What the shop learns from what shoppers do."""
