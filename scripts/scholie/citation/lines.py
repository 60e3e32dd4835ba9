"""What the commands need that know no edition: references and citations as plain JSON values."""

from __future__ import annotations

from typing import Any

from scholie.citation.csl import FIELDS, to_csl
from scholie.citation.mentions import find
from scholie.citation.series import parse_series
from scholie.model import Reference


def parse_lines(text: str) -> list[dict[str, Any]]:
    """Return the CSL-JSON items of *text*, one printed reference a line, with ids from 1 in the order of the lines.

    The last line end closes the last line; an empty line gives an item without fields. ``custom.doubtful`` names
    the variables in doubt.
    """
    lines = text.removesuffix("\n").split("\n") if text.strip() else []
    return [{**to_csl(one), "id": str(number), **_custom(one)} for number, one in enumerate(parse_series(lines), 1)]


def _custom(reference: Reference) -> dict[str, Any]:
    """Return where CSL-JSON 1.0.2 lets a program say what is its own: the variables in doubt."""
    names = {**FIELDS, "authors": "author"}
    return {"custom": {"doubtful": [names.get(field, field) for field in reference.doubtful]}} if reference.doubtful else {}


def find_json(text: str, references_lines: str) -> list[dict[str, Any]]:
    """Return the citations of *text* as plain values, for a list of printed references, one a line.

    ``start`` and ``end`` count characters of *text*, ``references`` are numbers of lines, from 1.
    """
    lines = references_lines.removesuffix("\n").split("\n") if references_lines.strip() else []
    return [
        {"start": one.start, "end": one.end, "references": [index + 1 for index in one.references], "verdict": str(one.verdict)}
        for one in find(text, parse_series(lines))
    ]
