"""Every citation of the edition with both its sides, those in doubt, and what a decision on one changes; pure."""

from scholie.decisions.citing import Citing, citings, in_list
from scholie.decisions.doubts import Doubt, doubts, reopened
from scholie.decisions.linking import bound, unbound
from scholie.decisions.taking import Decided, Decision, Refused, take
from scholie.decisions.waiving import waived
from scholie.decisions.witness import Lines, line_of, lines

__all__ = [
    "Citing",
    "Decided",
    "Decision",
    "Doubt",
    "Lines",
    "Refused",
    "bound",
    "citings",
    "doubts",
    "in_list",
    "line_of",
    "lines",
    "reopened",
    "take",
    "unbound",
    "waived",
]
