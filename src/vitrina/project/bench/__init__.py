"""Benchmarks that an operator can run on any machine: `vitrina bench …`.

No timed test hides in the test suite: what is promised about speed is printed here, beside the floor that the
parts themselves set."""
