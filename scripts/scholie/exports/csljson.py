"""CSL-JSON 1.0.2, which reference managers and pandoc read."""

from __future__ import annotations

import json
from collections.abc import Sequence

from scholie.exports.form import Form
from scholie.exports.record import item
from scholie.model import Contribution, Edition, Reference


def write(edition: Edition, records: Sequence[Contribution | Reference]) -> str:
    """Return a JSON array with an item for each of *records*, in their order."""
    return json.dumps([item(edition, record) for record in records], ensure_ascii=False, indent=1) + "\n"


FORM = Form("CSL-JSON", ".csl.json", write)
