"""What the people who run stores work with."""
