"""loci.json: a line for each identifier."""

from __future__ import annotations

import json
from collections.abc import Sequence

from scholie.model import Locus


def read(source: str) -> tuple[Locus, ...]:
    """Return the loci of a loci.json.

    Raises ValueError when *source* is not one.
    """
    try:
        return tuple(Locus(**row) for row in json.loads(source)["loci"])
    except (TypeError, KeyError) as mistake:
        raise ValueError(str(mistake)) from mistake


def write(loci: Sequence[Locus]) -> str:
    """Return the loci.json of *loci*: a line each, so that a change reads well and merges well."""
    rows = (
        {"id": locus.id, "kind": locus.kind, "words": locus.words}
        | ({"gone": True} if locus.gone else {})
        | ({"heir": locus.heir} if locus.heir else {})
        for locus in loci
    )
    return '{"loci": [\n' + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]}\n"
