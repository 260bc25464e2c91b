"""Pictures drawn on the server: pure functions from numbers to SVG, each with a title and a description.

Lines and areas are stretched to the width of the page; what is to be read (numbers, names, days) stands
beside them as text of the page, so that it keeps its size on a phone.
"""

from vitrina.web.seller.charts.diverging import diverging
from vitrina.web.seller.charts.funnel import funnel
from vitrina.web.seller.charts.line import LinePicture, Point, places_over_time
from vitrina.web.seller.charts.scales import Tick

__all__ = ["LinePicture", "Point", "Tick", "diverging", "funnel", "places_over_time"]
