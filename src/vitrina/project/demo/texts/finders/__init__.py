"""Guided finders: a bag, a pair of shoes, a fragrance, by a few choices made on pictures."""

from vitrina.project.demo.texts.finders.bags import BAG
from vitrina.project.demo.texts.finders.fragrance import FRAGRANCE
from vitrina.project.demo.texts.finders.pictures import FINDER_DRAWINGS
from vitrina.project.demo.texts.finders.shoes import SHOES

FINDERS = (BAG, SHOES, FRAGRANCE)

__all__ = ["FINDERS", "FINDER_DRAWINGS"]
