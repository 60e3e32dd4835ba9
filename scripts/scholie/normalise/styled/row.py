"""A paragraph whose file says what it is, and its words with marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scholie.model import Styled
from scholie.normalise.draft import CALL, CALL_END, EM, EM_END, LINK, LINK_END, LINKED, MATH, MATH_END, SUP, SUP_END

BEFORE = {"em": EM, "sup": SUP, "math": MATH}
AFTER = {"em": EM_END, "sup": SUP_END, "math": MATH_END}
"""The marks around each kind of part."""


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph with its number, from 1."""

    number: int
    text: str
    styled: Styled

    @property
    def marked(self) -> str:
        """Return its words with marks for emphasis, calls, formulas and links."""
        return marked(self.text, self.styled.spans)


def marked(text: str, spans: Sequence[tuple[int, int, str]]) -> str:
    """Return *text* with marks at *spans*: wider ones around narrower ones."""
    inner: dict[int, list[str]] = {}
    outer: dict[int, list[str]] = {}
    for first, last, what in sorted(spans, key=lambda span: (span[0], -span[1])):
        kind, _, value = what.partition(" ")
        if kind == "call":
            inner.setdefault(last, []).append(f"{CALL}{value}{CALL_END}")
        elif kind == "link":
            outer.setdefault(first, []).append(f"{LINK}{value}{LINKED}")
            inner.setdefault(last, []).insert(0, LINK_END)
        elif kind in BEFORE:
            outer.setdefault(first, []).append(BEFORE[kind])
            inner.setdefault(last, []).insert(0, AFTER[kind])
    pieces = ("".join([*inner.get(at, ()), *outer.get(at, ()), text[at : at + 1]]) for at in range(len(text) + 1))
    return "".join(pieces)
