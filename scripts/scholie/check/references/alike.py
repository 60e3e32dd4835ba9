"""Entries that are one work, and entries that are editions of one. Nothing is ever merged."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.check.references.place import problem
from scholie.check.view import View
from scholie.model import Problem, Verdict
from scholie.works import Relation, differences
from scholie.works.rules import PARTS


def duplicate_work(view: View) -> Iterator[Problem]:
    """Yield the later of two entries that record one work: of the two, ``references import`` would add the first only."""
    for one, other, found in view.related:
        if found is Relation.SAME:
            details = ("other", one.key), ("title", other.title)
            yield problem(view.edition, "duplicate-work", other, "", *details, verdict=Verdict.UNVERIFIED)


def editions_alike(view: View) -> Iterator[Problem]:
    """Yield the later of two works printed by themselves that are editions of one, with the fields in which they differ.

    Volumes of one set are not told: their numbers say what they are.
    """
    for one, other, found in view.related:
        fields = differences(one, other) if found is Relation.EDITION and not {one.type, other.type} & PARTS else ()
        if fields and "volume" not in fields:
            yield problem(view.edition, "editions-alike", other, "", ("other", one.key), ("fields", ", ".join(fields)))
