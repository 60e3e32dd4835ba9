"""Everything that the editor must know about an edition, and how it is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scholie.check.agreement import name_differs, year_differs
from scholie.check.codes import CODES, Code
from scholie.check.concepts import concept_unused, term_undefined
from scholie.check.damage import glyph_private, mojibake
from scholie.check.front import abstract_missing, authors_missing, keywords_missing, title_missing
from scholie.check.notes import call_missing, note_duplicate, note_missing
from scholie.check.speech import hint, message, severity
from scholie.check.structure import heading_stop, level_skipped, note_in_heading, section_empty
from scholie.check.unbound import citation_probable, citation_unbound
from scholie.check.waivers import read_waivers, waive
from scholie.check.works import key_unknown, work_uncited
from scholie.model import Edition, Problem

__all__ = ["CODES", "RULES", "Code", "check", "hint", "message", "read_waivers", "severity", "waive"]

Rule = Callable[[Edition], Iterator[Problem]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("title-missing", title_missing),
    ("abstract-missing", abstract_missing),
    ("keywords-missing", keywords_missing),
    ("authors-missing", authors_missing),
    ("note-missing", note_missing),
    ("call-missing", call_missing),
    ("note-duplicate", note_duplicate),
    ("level-skipped", level_skipped),
    ("section-empty", section_empty),
    ("heading-stop", heading_stop),
    ("note-in-heading", note_in_heading),
    ("glyph-private", glyph_private),
    ("mojibake", mojibake),
    ("key-unknown", key_unknown),
    ("work-uncited", work_uncited),
    ("year-differs", year_differs),
    ("name-differs", name_differs),
    ("citation-unbound", citation_unbound),
    ("citation-probable", citation_probable),
    ("concept-unused", concept_unused),
    ("term-undefined", term_undefined),
)
"""Every rule under the code of what it finds."""


def check(edition: Edition) -> tuple[Problem, ...]:
    """Return the problems of *edition*, those met while it was assembled included, each once, by place."""
    found = (*edition.problems, *(problem for _, rule in RULES for problem in rule(edition)))
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: (problem.place, problem.code, problem.details)))
