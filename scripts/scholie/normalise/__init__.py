"""Raw extracts to proposed texts: a pipeline of small rules, listed in ``order.ORDER``."""

from scholie.normalise.accounts import unaccounted
from scholie.normalise.likeness import Prints, alike, print_of
from scholie.normalise.markdown import escape
from scholie.normalise.order import ORDER, normalise

__all__ = ["ORDER", "Prints", "alike", "escape", "normalise", "print_of", "unaccounted"]
