"""The demo shop's help, and its notes on care."""

from vitrina.project.demo.texts.help.care import CARE_TOPICS
from vitrina.project.demo.texts.help.care_notes import CARE_NOTES
from vitrina.project.demo.texts.help.orders import ORDERS
from vitrina.project.demo.texts.help.service import SERVICE

HELP = (ORDERS, SERVICE, CARE_TOPICS)

__all__ = ["CARE_NOTES", "HELP"]
