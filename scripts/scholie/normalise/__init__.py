"""Raw extracts to proposed texts: a pipeline of small rules, listed in ``order.ORDER``."""

from scholie.normalise.accounts import unaccounted
from scholie.normalise.likeness import alike
from scholie.normalise.markdown import escape
from scholie.normalise.order import ORDER, normalise

__all__ = ["ORDER", "alike", "escape", "normalise", "unaccounted"]
