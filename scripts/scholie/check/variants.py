"""Places where the witnesses disagree and nobody has decided."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.check.places import place
from scholie.check.view import View
from scholie.document import text
from scholie.model import Contribution, Entry, Problem


def variant_undecided(view: View) -> Iterator[Problem]:
    """Yield the readings of another witness than the base, beyond punctuation, that no decision speaks of."""
    for contribution in view.edition.contributions:
        for rank, entry in enumerate(contribution.apparatus):
            if entry.kind != "punctuation" and entry.decision is None and _disagree(contribution, entry):
                yield _problem(contribution, rank, entry)


def _disagree(contribution: Contribution, entry: Entry) -> bool:
    return any(siglum != contribution.metadata.base for reading in entry.readings for siglum in reading.sigla)


def _problem(contribution: Contribution, rank: int, entry: Entry) -> Problem:
    readings = " ; ".join(f"{reading.words or '—'} ({', '.join(reading.sigla)})" for reading in entry.readings)
    marks = (span for span in contribution.tree.iter("span") if span.get("data-entry") == str(rank))
    span = next(marks, contribution.tree)
    where = place(contribution, span, text(span) if span is not contribution.tree else "")
    details = (("lemma", entry.lemma or "—"), ("readings", readings))
    evidence = f"{entry.lemma} / {readings}"
    return Problem("variant-undecided", where, details, evidence, contribution=contribution.id)
