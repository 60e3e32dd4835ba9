"""Two records and the work that they are: the same, or not; and a key for it."""

from scholie.works.keys import key
from scholie.works.same import same_work

__all__ = ["key", "same_work"]
