"""Golden cases of the relation of two works, read from fixture files: pairs of BibTeX entries and the answer."""

from pathlib import Path

from scholie import bibliography
from scholie.model import Reference

FIXTURES = Path(__file__).parent / "fixtures"


def pairs(name: str) -> list[tuple[str, Reference, Reference, str]]:
    """Return title, the two records and the expected answer of each case in a fixture file."""
    parts = (FIXTURES / name).read_text("utf-8").split("\n.\n")
    rows = zip(parts[::3], parts[1::3], parts[2::3], strict=False)
    return [(title.strip(), *_two(source), expected.strip()) for title, source, expected in rows]


def _two(source: str) -> tuple[Reference, Reference]:
    one, other = bibliography.read(source).references
    return one, other
