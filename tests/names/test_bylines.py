"""By-lines of contributions: who is named, what they are, where they work."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden import cases
from scholie.model import Author
from scholie.names.bylines import affiliated, by_line

FIXTURES = Path(__file__).parent / "fixtures"


def shown(text: str) -> str:
    """Return who the first line of *text* names, a line each; the lines below it are the last author's."""
    first, *below = text.split("\n")
    found = list(by_line(first))
    for line in below:
        found[-1] = affiliated(found[-1], line)
    return "\n".join(map(_author, found))


def _author(author: Author) -> str:
    return f"{author.given} | {author.family} | {author.role} | {author.affiliation} | {author.email}".rstrip(" |")


@pytest.mark.parametrize(("text", "expected"), cases(FIXTURES / "bylines.txt"))
def test_a_by_line_is_read(text: str, expected: str) -> None:
    """Names, posts and places are told apart; a line of which some part is no name names nobody."""
    assert shown(text) == expected
