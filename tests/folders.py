"""Branch coverage by folder of the package, from the JSON that coverage writes: ``make coverage``."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path("scripts", "scholie")


def folder(path: str) -> str:
    """Return the room of the module at *path*: its folder in the package, or its own name where it stands alone."""
    return Path(path).relative_to(ROOT).parts[0].removesuffix(".py")


def table(report: dict[str, dict[str, dict[str, dict[str, int]]]]) -> Iterator[str]:
    """Yield a line for each folder, and one for the whole."""
    rows: dict[str, Counter[str]] = {}
    for path, held in report["files"].items():
        for name in (folder(path), "whole"):
            rows.setdefault(name, Counter()).update(held["summary"])
    yield f"{'folder':16}{'branches':>10}{'of':>8}{'':>8}{'lines':>10}{'of':>8}"
    for name, sums in sorted(rows.items(), key=lambda row: (row[0] == "whole", row[0])):
        share = sums["covered_branches"] / sums["num_branches"] if sums["num_branches"] else 1
        lines = f"{sums['covered_lines']:10}{sums['num_statements']:8}"
        yield f"{name:16}{sums['covered_branches']:10}{sums['num_branches']:8}{share:8.1%}{lines}"


if __name__ == "__main__":
    print("\n".join(table(json.loads(Path(sys.argv[1]).read_text("utf-8")))))
