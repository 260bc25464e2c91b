"""The trade itself: what is sold (catalog), where it lies (stock), what it costs (pricing), how it is liked
(reviews), how it comes in and goes out (feeds), and how it is shown (showcase)."""
