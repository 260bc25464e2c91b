"""Text relevance learned from people's judgements: what a store without traffic can learn from."""
