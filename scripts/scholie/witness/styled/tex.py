"""LaTeX before and after pandoc: commands of French that it does not know, files beside it, words in commands that it left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scholie.lexicon import SETTINGS

INCLUDED = re.compile(r"^[^%\n]*\\(?:input|include|subfile)\s*\{([^}]*)\}", re.MULTILINE)
"""What a LaTeX file reads from another."""
FRENCH = (
    (r"\og", "", "«~"),
    (r"\fg", "", "~»"),
    (r"\up", "[1]", r"\textsuperscript{#1}"),
    (r"\fsc", "[1]", r"\textsc{#1}"),
    (r"\bsc", "[1]", r"\textsc{#1}"),
    (r"\ier", "", r"\textsuperscript{er}"),
    (r"\iere", "", r"\textsuperscript{re}"),
    (r"\iers", "", r"\textsuperscript{ers}"),
    (r"\ieres", "", r"\textsuperscript{res}"),
    (r"\ieme", "", r"\textsuperscript{e}"),
    (r"\iemes", "", r"\textsuperscript{es}"),
    (r"\no", "", r"n\textsuperscript{o}~"),
    (r"\nos", "", r"n\textsuperscript{os}~"),
    (r"\No", "", r"N\textsuperscript{o}~"),
    (r"\primo", "", r"1\textsuperscript{o}~"),
    (r"\secundo", "", r"2\textsuperscript{o}~"),
    (r"\tertio", "", r"3\textsuperscript{o}~"),
)
"""Commands of babel's French that pandoc 3.9 drops with what they print: name, number of arguments, what is printed."""
DEFINED = "".join(f"\\newcommand{{{name}}}{arguments}{{{printed}}}" for name, arguments, printed in FRENCH)
WIDEST = re.compile(r"(\\begin\{thebibliography\})\s*\{[^}]*\}")
"""The number that sets the width of a reference list, which is none of its words."""
ITEM = re.compile(r"\\bibitem\b")
COMMAND = re.compile(r"\\([A-Za-z]+)\*?")
OPTION = re.compile(r"\[[^\]]*\]")
EDGE = re.compile(r"\\(?:begin|end)\s*\{[^}]*\}(?:\[[^\]]*\])?")
"""The beginning or the end of an environment, of which pandoc gives what is inside."""


def included(content: bytes) -> tuple[str, ...]:
    """Return the files that a LaTeX file would read from beside it."""
    return tuple(INCLUDED.findall(content.decode("utf-8", "replace")))


def prepared(content: bytes) -> bytes:
    """Return a LaTeX file as pandoc reads all of it: the commands of French defined, the items of a reference list apart.

    The lines before the reference list keep their numbers.
    """
    text = WIDEST.sub(r"\1{}", content.decode("utf-8", "replace"))
    return (DEFINED + ITEM.sub(r"\n\n\\bibitem", text)).encode()


def unsaid(skipped: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield what pandoc *skipped* and holds words: its line and the words."""
    for line, source in skipped:
        words = " ".join(_words(source).split())
        if any(map(str.isalpha, words)):
            yield line, words


def _words(source: str) -> str:
    """Return the arguments of a command or what stands in an environment; nothing of commands that only set something."""
    command = COMMAND.match(source)
    if EDGE.fullmatch(source.strip()) or (command and command[1] in SETTINGS):
        return ""
    return re.sub(r"[{}$&~\\]", " ", COMMAND.sub(" ", OPTION.sub(" ", EDGE.sub(" ", source))))
