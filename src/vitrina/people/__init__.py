"""Who takes part: sellers now; shoppers, staff and accounts have their rooms here."""
