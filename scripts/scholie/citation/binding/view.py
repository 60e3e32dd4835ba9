"""The words of a block as they read, and where each character stands in its Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

OPAQUE = "\ufffc"
"""Stands for code, a picture, a formula or an address: no word of a citation."""
MARKS = (
    ("escape", r"\\[!-/:-@\[-`{-~]"),
    ("code", r"(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)"),
    ("call", r"\[\^[^\]\s]+\]|\[[^\]]*\]\{[^}]*\.call[^}]*\}"),
    ("picture", r"!\[(?:[^\[\]]|\\.)*\]\([^()]*\)(?:\{[^}]*\})?"),
    ("link", r"\[(?P<label>(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*)\]\((?P<target>(?:[^()\\\n]|\\.|\([^()]*\))*)\)"),
    ("close", r"(?<=\S)\]\{[^}\n]*\}"),
    ("open", r"\[(?=(?:[^\[\]\\]|\\.)*\]\{[^}\n]*\})"),
    ("math", r"(?<!\\)\$(?!\s)[^$\n]+?(?<!\s)\$(?!\d)"),
    ("address", r"https?://[^\s<>]+"),
    ("emphasis", r"\*+|(?<![^\W_])_+(?=[\w«“(])|(?<=[\w.!?»”)])_+(?![^\W_])"),
    ("raised", r"\^"),
    ("blank", r"\s*\n\s*"),
)
"""What Markdown sets beside the words: kinds of marks with their patterns, the first that fits is meant."""
SILENT = ("call", "close", "open", "emphasis", "raised")


@dataclass(frozen=True, slots=True)
class Link:
    """A link that the block already has."""

    start: int
    """In the words."""
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class View:
    """The words of a block."""

    words: str
    spans: tuple[tuple[int, int], ...]
    """For each character of the words, where it stands in the Markdown."""
    links: tuple[Link, ...] = ()

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the Markdown that holds the words from *start* to *end*."""
        return self.spans[start][0], self.spans[end - 1][1]


def view(content: str) -> View:
    """Return the words of *content*, inline Markdown, without its marks."""
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    links: list[Link] = []
    _read(content, 0, words, spans, links)
    return View("".join(words), tuple(spans), tuple(links))


@cache
def _syntax(marks: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Return the pattern that finds any of *marks*."""
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in marks), re.DOTALL)


def _read(content: str, base: int, words: list[str], spans: list[tuple[int, int]], links: list[Link]) -> None:
    at = 0
    for mark in _syntax(MARKS).finditer(content):
        _keep(content[at : mark.start()], base + at, words, spans)
        at = mark.end()
        kind = next(name for name, _ in MARKS if mark[name] is not None)
        if kind == "escape":
            words.append(mark.group()[1])
            spans.append((base + mark.start(), base + mark.end()))
        elif kind == "link":
            begun = len(spans)
            _read(mark["label"], base + mark.start("label"), words, spans, links)
            links.append(Link(begun, len(spans), mark["target"]))
        elif kind not in SILENT:
            words.append(" " if kind == "blank" else OPAQUE)
            spans.append((base + mark.start(), base + mark.end()))
    _keep(content[at:], base + at, words, spans)


def _keep(piece: str, at: int, words: list[str], spans: list[tuple[int, int]]) -> None:
    words.append(piece)
    spans.extend((at + index, at + index + 1) for index in range(len(piece)))
