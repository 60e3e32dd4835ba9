"""Golden cases of the citation tests, read from fixture files."""

from pathlib import Path
from typing import Any

import pytest

FIXTURES = Path(__file__).parent / "fixtures"


def cases(name: str) -> list[Any]:
    """Return input and expectation of each case in a fixture file, under its title."""
    parts = (FIXTURES / name).read_text("utf-8").split("\n.\n")
    rows = zip(parts[::3], parts[1::3], parts[2::3], strict=False)
    return [pytest.param(given, expected, id=title.strip()) for title, given, expected in rows]
