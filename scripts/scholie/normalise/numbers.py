"""Where notes may begin and where they may be called: candidates, before any is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scholie.normalise.draft import Line
from scholie.normalise.sense import closed

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
DOWN = str.maketrans(RAISED, "0123456789")
START = re.compile(
    rf"(?P<raised>[{RAISED}]{{1,3}})\s*(?=\S)"
    r"|\[(?P<bracket>\d{1,3})\]\s*(?=\S)"
    r"|(?P<dot>\d{1,3})[.)]\s+(?=\S)"
    r"|(?P<plain>\d{1,3})\s+(?=[^\W\d]|[«“\"‘(\[*]|\d{2,}|—|…|https?:)"
    r"|(?P<glued>\d{1,3})(?=[^\W\d_]|[«“\"(\[‘*])"
    r"|(?P<alone>\d{1,3})$"
)
CALL = re.compile(
    rf"(?P<raised>[{RAISED}]{{1,6}})"
    r"|(?<=\S)\[(?P<bracket>\d{1,3})\]"
    r"|(?<=[^\W\d_])(?P<word>\d{1,6})(?![\w°º]|[.,]\d|[-–/]\w)"
    r"|(?<=[»”\"’.,;:!?…)\]}}>*+])(?<!\d[,.:])(?P<mark>\d{1,6})(?![\w°º%]|[.,]\d|[-–/]\d)"
    r"|(?<=[\w»”\"’)\]]\s)(?<![\d_]\s)(?P<spaced>\d{1,3})(?=[\s,.;:)]|$)(?!\s?[%°€]|\s\d|[.,]\d)"
    r"|(?<=[.!?…}]\s)(?P<after>\d{1,3})(?=\s?[.,;]?\s*$|\s?[.,;]\s)"
    r"|(?<=\d\s)(?P<beside>\d{1,3})(?=\s?[.,;]?\s*$|\s?[.,;]\s|\s[^\W\d_]{2})"
    r"|(?:(?<=[^\W\d_]\s)|(?<=[»”\"’)\]]\s)|(?<=[»”\"’)\]]))(?P<fused>\d{1,3})(?=[a-zà-ÿ]{2})(?!er\b|re\b|[eè]me|nd\b|th\b|[cmk][mg]\b)"
    r"|(?<=\d{4})(?P<year>\d{1,2})(?![\w°º%]|[.,]\d|[-–/])"
)
COUNTED = re.compile(
    r"(?:fig(?:ure|\.)s?|tab(?:leau|le|\.)x?s?|sections?|parties?|chapitres?|chapters?|pages?|pp?\.|n[°o.]+|nos|vol(?:ume|\.)s?|étapes?|phases?|niveaux?|annexes?|"
    r"exemples?|équations?|eq\.|cas|lignes?|colonnes?|§|art\.|articles?|questions?|hypothèses?|groupes?|tomes?|t\.|table|example|step|level)\s$",
    re.IGNORECASE,
)
"""What a number counts that stands behind it and calls nothing."""
COUNTING = re.compile(COUNTED.pattern[:-1] + r"(?P<split>\d{2,4})(?![\w°º%]|[.,]\d)", re.IGNORECASE)
"""What is counted, with a number to whose figures those of a call may be glued: « figure 315 » is figure 3 and call 15."""
LOOSE = re.compile(r"(?P<loose>\d{1,3})(?=\s*(?:[»,.;:)]|$)|\s+[^\W\d])")
LISTED = re.compile(r"\d{1,3}[.)]\s")
"""The number of an item of a list."""
PRINTED = ("raised", "bracket")
"""Forms of calls where the page tells which figures are raised."""


@dataclass(frozen=True, slots=True)
class Start:
    """A place where a note may begin."""

    line: int
    """Index among the lines."""
    number: int
    form: str
    end: int
    """Index in the line after the number and its mark."""


@dataclass(frozen=True, slots=True)
class Call:
    """A place where a note may be called."""

    line: int
    start: int
    end: int
    number: int
    form: str


def starts(lines: tuple[Line, ...]) -> Iterator[Start]:
    """Yield every place where a note may begin: the beginning of a line with a number."""
    for i, line in enumerate(lines):
        first = line.text[:1]
        if first.isdigit() or first == "[":
            match = START.match(line.text)
            if match and match.lastgroup and int(match[match.lastgroup].translate(DOWN)):
                yield Start(i, int(match[match.lastgroup].translate(DOWN)), match.lastgroup, match.end())


def calls(lines: tuple[Line, ...]) -> Iterator[Call]:
    """Yield every place where a note may be called, in order.

    « 1892» followed by a call reads as « 18921 », « table 8 » as « table 85 »; « 34 » can be the calls 3 and 4.
    """
    for i, line in enumerate(lines):
        text = line.text
        for match in CALL.finditer(text):
            form = match.lastgroup or ""
            if line.scale and form not in PRINTED:
                continue
            start, end = match.span(form)
            if form == "spaced" and COUNTED.search(text[:start]):
                continue
            digits = match[form].translate(DOWN)
            if form == "bracket":
                start, end = match.span()
            yield from _read(i, start, end, digits, form)
        if line.scale:
            continue
        for match in COUNTING.finditer(text):
            yield from _glued(i, match.start("split"), match["split"])
        if i and text[:1].isdigit() and (loose := LOOSE.match(text)) and not (LISTED.match(text) and closed(lines[i - 1].text)):
            yield Call(i, 0, loose.end("loose"), int(loose["loose"]), "loose")


def _glued(line: int, start: int, digits: str) -> Iterator[Call]:
    """Yield the calls that the last of *digits* may be, where the first are a number of the text."""
    for cut in range(max(1, len(digits) - 3), len(digits)):
        if digits[cut] != "0":
            yield Call(line, start + cut, start + len(digits), int(digits[cut:]), "split")


def _read(line: int, start: int, end: int, digits: str, form: str) -> Iterator[Call]:
    if digits.startswith("0"):
        return
    if len(digits) <= 3:
        yield Call(line, start, end, int(digits), form)
    if form == "spaced":
        return
    for row in _rows(digits):
        at = start
        for number in row:
            yield Call(line, at, at + len(number), int(number), form)
            at += len(number)


def _rows(digits: str) -> Iterator[tuple[str, ...]]:
    """Yield *digits* as two or more numbers each of which follows the one before: « 141516 » is 14, 15, 16."""
    for cut in range(1, len(digits) // 2 + 1):
        row, at = [digits[:cut]], cut
        while at < len(digits):
            row.append(str(int(row[-1]) + 1))
            at += len(row[-1])
        if "".join(row) == digits:
            yield tuple(row)
