"""What the commands need that know no edition: printed references as plain JSON values."""

from __future__ import annotations

from typing import Any

from scholie.formats.csl import to_csl
from scholie.formats.csl.variables import FIELDS
from scholie.model import Reference
from scholie.reference.series import parse_series


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
