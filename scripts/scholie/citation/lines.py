"""What the commands need that know no edition: citations as plain JSON values."""

from __future__ import annotations

from typing import Any

from scholie.citation.mentions import find
from scholie.reference import parse_series


def find_json(text: str, references_lines: str) -> list[dict[str, Any]]:
    """Return the citations of *text* as plain values, for a list of printed references, one a line.

    ``start`` and ``end`` count characters of *text*, ``references`` are numbers of lines, from 1.
    """
    lines = references_lines.removesuffix("\n").split("\n") if references_lines.strip() else []
    return [
        {"start": one.start, "end": one.end, "references": [index + 1 for index in one.references], "verdict": str(one.verdict)}
        for one in find(text, parse_series(lines))
    ]
