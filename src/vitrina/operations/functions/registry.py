"""The shelf of store functions."""

from vitrina.kernel.registry import Registry
from vitrina.operations.functions.types import StoreFunction

FUNCTIONS = Registry[StoreFunction]("store function")
