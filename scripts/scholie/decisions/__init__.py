"""The citations of the edition with both their sides, what an editor is asked, and what decisions change; pure."""

from scholie.decisions.citing import Citing, citings, in_list
from scholie.decisions.doubts import Doubt, doubts, reopened
from scholie.decisions.linking import bound, unbound
from scholie.decisions.questions import Question, questions
from scholie.decisions.taking import Decided, Decision, Obstacle, Refused, take
from scholie.decisions.waiving import waived
from scholie.decisions.witness import Lines, line_of, lines

__all__ = [
    "Citing",
    "Decided",
    "Decision",
    "Doubt",
    "Lines",
    "Obstacle",
    "Question",
    "Refused",
    "bound",
    "citings",
    "doubts",
    "in_list",
    "line_of",
    "lines",
    "questions",
    "reopened",
    "take",
    "unbound",
    "waived",
]
