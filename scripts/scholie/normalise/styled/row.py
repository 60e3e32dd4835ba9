"""A paragraph whose file says what it is, and its words with marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scholie.model import Styled
from scholie.normalise.draft import CALL, CALL_END, EM, EM_END, LINK, LINK_END, LINKED, MATH, MATH_END, SUP, SUP_END

BEFORE = {"em": EM, "sup": SUP, "math": MATH}
AFTER = {"em": EM_END, "sup": SUP_END, "math": MATH_END}
"""The marks around each kind of part."""
WITHIN = ("link", "em", "sub", "sup", "math", "call")
"""Kinds of parts, each inside those before it where both have the same words."""


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

    @property
    def slanted(self) -> bool:
        """Return whether all its words are slanted."""
        within = {at for first, last, what in self.styled.spans if what == "em" for at in range(first, last)}
        return bool(self.text) and all(at in within or not sign.isalnum() for at, sign in enumerate(self.text))


def marked(text: str, spans: Sequence[tuple[int, int, str]]) -> str:
    """Return *text* with marks at *spans*: wider ones around narrower ones, what has the same words in the order of WITHIN."""
    inner: dict[int, list[str]] = {}
    outer: dict[int, list[str]] = {}
    spans = _joined(spans)
    kept = (_trimmed(text, span) for span in spans if _writable(text, span, spans))
    for first, last, what in sorted(kept, key=lambda span: (span[0], -span[1], WITHIN.index(span[2].split()[0]))):
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


def _joined(spans: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return the parts in their order, each once; slants that touch are one."""
    made: list[tuple[int, int, str]] = []
    slanted: list[tuple[int, int, str]] = []
    for span in sorted(dict.fromkeys(spans)):
        if span[2] == "em" and slanted and span[0] <= slanted[-1][1]:
            slanted[-1] = (slanted[-1][0], max(slanted[-1][1], span[1]), "em")
        else:
            (slanted if span[2] == "em" else made).append(span)
    return [*made, *slanted]


def _trimmed(text: str, span: tuple[int, int, str]) -> tuple[int, int, str]:
    """Return a part without the blanks at its edges, where Markdown knows no emphasis."""
    first, last, what = span
    held = text[first:last]
    if what != "em" or not held.strip():
        return span
    return first + len(held) - len(held.lstrip()), first + len(held.rstrip()), what


def _writable(text: str, span: tuple[int, int, str], spans: Sequence[tuple[int, int, str]]) -> bool:
    """Tell whether Markdown can say of a part what it is: no slant within slant, no blank and no other part within raised letters."""
    (first, last, what), others = span, [other for other in spans if other != span]
    if what == "sup":
        within = [
            other for other in others if first <= other[0] and other[1] <= last and (other[:2] != (first, last) or other[2] == "math")
        ]
        parted = any(other[0] < other[1] or first < other[0] < last for other in within)
        return not parted and not any(map(str.isspace, text[first:last]))
    return not what.startswith("link") or not any(
        other[2].startswith("link") and other[0] <= first and last <= other[1] for other in others
    )
