"""Golden cases of the normaliser, read from fixture files.

Marks stand for what an editor does not show: ␌ a form feed (␂, ␎, ␛ … the other controls), ¬ a soft hyphen, ⌁ U+FFFE, ⇨ the arrow of Wingdings,
⍽ a no-break space, ⎵ a thin one.
"""

from pathlib import Path
from typing import Any

import pytest

from golden import read
from scholie import metadata
from scholie.model import Proposal

FIXTURES = Path(__file__).parent / "fixtures"
CONTROLS = {chr(0x2400 + code): chr(code) for code in (*range(1, 9), *range(12, 32))}
MARKS = {**CONTROLS, "¬": "\u00ad", "⌁": "\ufffe", "⇨": "\uf0d8", "⍽": "\u00a0", "⎵": "\u202f"}


def cases() -> list[Any]:
    """Return input and expectation of each case, under the name of its file and its title."""
    files = ((path.stem, read(path)) for path in sorted(FIXTURES.glob("*.txt")))
    return [pytest.param(raw(case.parts[0]), case.parts[1], id=f"{stem}: {case.title}") for stem, found in files for case in found]


def cases_of_two() -> list[Any]:
    """Return a witness, another witness of the same work, and the expectation of each case that has both."""
    found = read(FIXTURES / "witnesses" / "other.txt", parts=3)
    return [pytest.param(raw(base), raw(other), expected, id=case.title) for case in found for base, other, expected in [case.parts]]


def raw(text: str) -> str:
    """Return *text* with the characters that the marks stand for."""
    for mark, character in MARKS.items():
        text = text.replace(mark, character)
    return text


def shown(proposal: Proposal) -> str:
    """Return what a proposal shows: fields of the front matter that a witness gives, the body, the ledger, the doubts."""
    front, body, _ = metadata.split(proposal.markdown)
    fields = [line for line in front.splitlines() if not line.startswith(("kind:", "language:", "witnesses:", "  - {siglum", "base:"))]
    ledger = [f"{entry.reason}: {entry.words} -> {entry.kept}".removesuffix(" -> ") for entry in proposal.ledger]
    doubts = [f"{problem.code} {problem.place.line}" for problem in proposal.problems]
    text = "\n".join(["\n".join(fields).replace("authors: []", "").strip(), "", body.strip(), "", *ledger, *doubts]).strip()
    return text.replace("\u00a0", "⍽").replace("\u202f", "⎵")
