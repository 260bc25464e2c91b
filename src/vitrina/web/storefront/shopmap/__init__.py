"""A map of the world drawn by ourselves, for the shops: no tiles, no other server learns who looks where.

`projection.py` bends the globe, `land.py` knows the coasts, `windows.py` which part is seen, `placing.py`
where dots and names go, `cities.py` where places are that people type, `drawing.py` puts it together.
"""
