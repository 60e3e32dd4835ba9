"""The programme of a meeting beside its texts."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.check.view import View
from scholie.model import Problem


def programme_differs(view: View) -> Iterator[Problem]:
    """Yield the fields of front matter in which a text differs from its row of the programme."""
    yield from _of(view, "programme-differs")


def row_ambiguous(view: View) -> Iterator[Problem]:
    """Yield the rows that may be one of several texts, or one text of which nothing makes sure."""
    yield from _of(view, "row-ambiguous")


def row_alone(view: View) -> Iterator[Problem]:
    """Yield the rows that no text is the contribution of."""
    yield from _of(view, "row-alone")


def text_unlisted(view: View) -> Iterator[Problem]:
    """Yield the texts of a volume with a programme that no row of it is about."""
    yield from _of(view, "text-unlisted")


def _of(view: View, code: str) -> Iterator[Problem]:
    yield from (problem for problem in view.programme if problem.code == code)
