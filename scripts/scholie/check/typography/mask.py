"""Cover what typography must not touch in Markdown, so that the words around it read on, and uncover it again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from scholie.prose.language import language_of

INLINE = re.compile(
    r"(?P<tick>`+)(?:(?!(?P=tick)).)+?(?P=tick)(?!`)"
    r"|\[[^\[\]]*\]\{[^{}\n]*\blang=[\"']?(?!fr)[^{}\n]*\}"
    r"|\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)"
    r"|\[\^[^\]\s]+\]:?"
    r"|\[@[^\]]*\]"
    r"|(?<=[\])])\{[^{}\n]*\}"
    r"|\$[^$\n]+\$",
    re.DOTALL,
)
"""Code, words of another language, destinations of links, labels of notes, citations by key, attributes, formulas."""
COVERS = [chr(code) for code in range(0xA000, 0xA400)]
"""Letters that stand for what is covered; one that the text has not is taken."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with what is covered."""

    text: str
    cover: str
    covered: tuple[str, ...]

    def uncover(self, text: str) -> str:
        """Return *text*, made from ours, with what was covered in its places."""
        pieces = text.split(self.cover)
        return pieces[0] + "".join(held + piece for held, piece in zip(self.covered, pieces[1:], strict=True))


def mask(paragraph: str) -> Masked:
    """Return *paragraph* with a letter for each thing that must stay as it is."""
    cover = next(letter for letter in COVERS if letter not in paragraph)
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found[0])
        return cover

    return Masked(INLINE.sub(hold, paragraph), cover, tuple(held))


def blocks(body: str) -> Iterator[tuple[str, bool]]:
    """Yield the lines of *body* in stretches, each with whether its words may be French prose.

    Blank lines, the rules of tables and lines that read as English are none: normalising leaves these their own spacing too.
    """
    for prose, lines in groupby(body.splitlines(keepends=True), key=_is_prose):
        yield "".join(lines), prose


def _is_prose(line: str) -> bool:
    """Tell whether *line* has words, and reads as French."""
    return re.fullmatch(r"[\s|:+-]*", line) is None and language_of(line) == "fr"
