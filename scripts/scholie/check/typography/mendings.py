"""What mending the typography of a text would change, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.check.typography.mending import BLANKS, Change, changes, mend
from scholie.check.view import View
from scholie.model import Contribution, Place, Problem


def typography_mendings(view: View) -> Iterator[Problem]:
    """Yield the lines in which a blank of French punctuation is missing or not the right one, or a mark is straight.

    Blanks, quotation marks and apostrophes have a code each, and one problem a line.
    """
    for contribution in view.edition.contributions:
        mended = mend(contribution.source, contribution.metadata.language)
        found = tuple(changes(contribution.source, mended)) if mended != contribution.source else ()
        for kind in ("blank", "quotes", "apostrophe"):
            yield from _by_line(contribution, kind, [change for change in found if change.kind == kind])


def _by_line(contribution: Contribution, kind: str, found: list[Change]) -> Iterator[Problem]:
    lines: dict[int, list[Change]] = {}
    for change in found:
        lines.setdefault(contribution.source.count("\n", 0, change.start) + 1, []).append(change)
    for line, own in lines.items():
        column = own[0].start - contribution.source.rfind("\n", 0, own[0].start)
        details = (("count", str(len(own))),)
        where = Place(contribution.file, line, column)
        yield Problem(f"typography-{kind}", where, details, _around(contribution.source, own[0]), contribution=contribution.id)


def _around(source: str, change: Change) -> str:
    """Return the word before and the word after a change, of one line."""
    stop = source.find("\n", change.end)
    stop = len(source) if stop < 0 else stop
    before = max(change.start - (change.kind == "blank"), 0)
    start = max(source.rfind(mark, 0, before) for mark in f"{BLANKS}\n") + 1
    ends = [end for mark in BLANKS if (end := source.find(mark, change.end + 1, stop)) >= 0]
    return source[start : min(ends, default=stop)].strip()
