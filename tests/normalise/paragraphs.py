"""Golden cases of paragraphs whose file says what they are: ``kind | words``, a line each.

A figure after the kind is the level, ``!`` says that all is bold, ``_`` underlined, ``#3`` is the number of an item or a note, ``@1.4`` the size of letters. Among the words ``*em*``,
``^sup^``, ``$math$``, ``[words](address)`` and ``{3}``, the call of note 3, are spans.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from proofs import FIXTURES

from golden import read
from scholie.model import Styled, Typescript

HEAD = re.compile(
    r"(?P<kind>[a-z]+)(?P<level>\d?)(?P<bold>!?)(?P<underlined>_?)(?:#(?P<ordered>\d+))?(?:@(?P<scale>[\d.]+))? \| (?P<text>.*)"
)
SPAN = re.compile(r"\*(?P<em>[^*]+)\*|\^(?P<sup>[^^]+)\^|\$(?P<math>[^$]+)\$|\[(?P<link>[^\]]+)\]\((?P<to>[^)]+)\)|\{(?P<call>\d+)\}")


def styled_cases() -> list[Any]:
    """Return typescript and expectation of each case under its title."""
    return [pytest.param(typescript(case.parts[0]), case.parts[1], id=case.title) for case in read(FIXTURES / "styled" / "paragraphs.txt")]


def typescript(source: str) -> Typescript:
    """Return the typescript that *source* stands for."""
    found = [row for row in map(HEAD.fullmatch, source.split("\n")) if row]
    rows = [(*_spanned(row["text"]), row) for row in found]
    styled = (
        Styled(
            row["kind"],
            int(row["level"] or 0),
            row["ordered"] or "",
            bool(row["bold"]),
            spans,
            scale=float(row["scale"] or 0),
            underlined=bool(row["underlined"]),
        )
        for _, spans, row in rows
    )
    return Typescript("\n".join(text for text, _, _ in rows), "", "docx 1", styled=tuple(styled))


def _spanned(source: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    text, spans, at = "", [], 0
    for found in SPAN.finditer(source):
        text += source[at : found.start()]
        kind = found.lastgroup if found.lastgroup != "to" else "link"
        words = "" if kind == "call" else found[kind or "em"]
        what = {"call": f"call {found['call']}", "link": f"link {found['to']}"}.get(kind or "", kind or "")
        spans.append((len(text), len(text) + len(words), what))
        text, at = text + words, found.end()
    return text + source[at:], tuple(spans)
