"""Citations: found in any text, bound to the works they call; pure."""

from scholie.citation.binding import Bound, bind
from scholie.citation.lines import find_json
from scholie.citation.mentions import find

__all__ = ["Bound", "bind", "find", "find_json"]
