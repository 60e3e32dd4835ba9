"""RIS of what is chosen of an edition."""

from __future__ import annotations

from collections.abc import Sequence

from scholie.exports.form import Form
from scholie.exports.record import item
from scholie.formats.ris import to_ris
from scholie.model import Contribution, Edition, Reference


def write(edition: Edition, records: Sequence[Contribution | Reference]) -> str:
    """Return *records* as RIS, an empty line after each."""
    return "".join(f"{to_ris(item(edition, record))}\r\n" for record in records)


FORM = Form("RIS", ".ris", write)
