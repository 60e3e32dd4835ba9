"""In which language abstracts and keywords are, where styles say only that they are some."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from scholie.normalise import opening
from scholie.normalise.styled.row import Row
from scholie.prose.language import language_of

LABELLED = (("fr", re.compile(r"\s*mots\b", re.IGNORECASE)), ("en", re.compile(r"\s*(?:key|index)", re.IGNORECASE)))
"""How the label of keywords begins in each language."""


def spoken(rows: Sequence[Row], language: str) -> Mapping[int, str]:
    """Return the language of each abstract and of each row of keywords, by the numbers of the rows.

    Abstracts say it with their words. A few keywords do not: their label says it, else their abstract does, the first row of
    keywords being of the first abstract's language.
    """
    abstracts = {row.number: language_of(row.text, language) for row in rows if row.styled.kind == "abstract"}
    listed = [row for row in rows if row.styled.kind == "keywords"]
    order = [said for said, _ in groupby(abstracts.values())]
    paired = dict(zip((row.number for row in listed), order, strict=True)) if len(order) == len(listed) else {}
    before = {row.number: above for above, row in pairwise(rows)}
    found = {
        row.number: _labelled(row, before.get(row.number)) or paired.get(row.number) or language_of(row.text, language) for row in listed
    }
    return abstracts | found


def _labelled(row: Row, before: Row | None) -> str:
    """Return the language of the label of keywords, in the row itself or in one of its own before; nothing without one."""
    label = before.text if before and opening.LABELS.fullmatch(before.text) else row.text
    return next((language for language, begins in LABELLED if begins.match(label)), "")
