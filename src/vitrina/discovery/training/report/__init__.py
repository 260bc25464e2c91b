"""The page of an evaluation: one HTML file with its pictures in it, for screens of any width and paper."""
