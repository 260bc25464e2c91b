"""Simulated shoppers, so that learning can be judged against a truth that is known.

`world` is the catalogue as arrays; `truth` says who would buy what, and nothing outside this package may look
at it; `questions` and `shoppers` make people with needs; `answers` asks the shop's own search for them;
`behaviour`, `rushes` and `attacks` turn what they see into events; `services` lets days pass and the shop
learn; `judging` holds rankings against the truth. Only `services`, `learning` and `catalogue` know the shop.
"""
