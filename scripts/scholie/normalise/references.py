"""The author's list of references, item by item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scholie.document import fold
from scholie.model import LedgerEntry
from scholie.normalise.draft import Block, Draft, Line, plain
from scholie.normalise.join import joined
from scholie.normalise.marks import BULLET
from scholie.normalise.sense import closed, hanging, opens_low
from scholie.normalise.width import measure, width

HEADING = re.compile(
    r"(?:[IVXLC\d]+(?:\.\d+)*\s*[./)–-]?\s+)?"
    r"(?:bibliographie|références?(?:\s+bibliographiques)?|references|bibliography|works cited|ouvrages cités|œuvres citées|"
    r"lectures complémentaires|further reading|sources et bibliographie)\s*[:.]?",
    re.IGNORECASE,
)
AFTER = re.compile(r"(?:annexes?|remerciements|acknowledge?ments|notes?|appendix|appendices|r[ée]sum[ée]|abstract|pour citer.*)\s*[:.]?", re.IGNORECASE)
NAME = re.compile(
    r"[-–—_]{2,}|[^\W\d_a-zà-ÿ][\w’'-]+(?:[\s-][^\W\d_a-zà-ÿ][\w’'-]*){0,3},\s|[^\W\d_a-zà-ÿ]{2,}[\w’'-]*\s[A-Z]\.|[^\W\d_a-zà-ÿ][\w’'-]+\s+\(\d{4}|"
    r"[^\W\d_a-zà-ÿ][\w’'-]+\s[A-Z][\w.]*[,.]"
)
SAME = re.compile(r"[—–]{2,}|[-_]{3,}")
"""The dashes that stand for the author of the reference before."""
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
ENDING = re.compile(r"(?:[.»”\")\]]|\d|https?://\S+|/)\s*$")


def lift(draft: Draft) -> Draft:
    """Take the reference list out of the lines and cut it into items."""
    at = _heading(draft)
    if at < 0:
        return draft
    lines = draft.lines
    stop = next((i for i in range(at + 1, len(lines)) if len(lines[i].text) < 40 and AFTER.fullmatch(lines[i].text) and closed(lines[i - 1].text)), len(lines))
    zone = lines[at + 1 : stop]
    head = Block("heading", lines[at].text, lines[at].number, level=2)
    blocks, entries = [], list[LedgerEntry]()
    for group in _groups(zone, draft):
        text, made = joined(group, draft.vocabulary)
        bullet = BULLET.match(text)
        entries += made
        blocks.append(Block("reference", text[bullet.end() :] if bullet else text, group[0].number))
    return replace(draft.aside(*entries), lines=(*lines[:at], *lines[stop:]), references=(head, *blocks))


def _heading(draft: Draft) -> int:
    """Return the index of the heading of the list: the last line that is one, with references below; -1 for none."""
    lines = draft.lines
    for i in range(len(lines) - 2, -1, -1):
        text = plain(lines[i].text).strip("*# ")
        if len(text) < 60 and HEADING.fullmatch(text) and _listed(lines[i + 1 : i + 12]):
            return i
    return -1


def _listed(lines: tuple[Line, ...]) -> bool:
    text = " ".join(line.text for line in lines)
    return bool(YEAR.search(text)) and any(NAME.match(_bare(line.text)) for line in lines)


def _bare(text: str) -> str:
    return BULLET.sub("", plain(text), count=1) if BULLET.match(text) else plain(text)


def _groups(zone: tuple[Line, ...], draft: Draft) -> Iterator[tuple[Line, ...]]:
    if not zone:
        return
    full = measure(line.width for line in zone)
    hang = _hanging(zone)
    gaps = not draft.doubled and any(line.gap for line in zone[1:]) and sum(line.gap > 0 and opens_low(line.text) for line in zone) < 2
    alphabetical = _sorted(zone)
    block: tuple[Line, ...] = (zone[0],)
    for before, line in pairwise(zone):
        if _begins(block, before, line, full, hang, gaps, alphabetical, draft.flowed) > 0:
            yield block
            block = ()
        block = (*block, line)
    yield block


def _hanging(zone: tuple[Line, ...]) -> bool:
    """Tell whether continuation lines are indented."""
    low = [line for line in zone if opens_low(line.text)]
    return len(low) > 1 and sum(line.indent >= 2 for line in low) > 0.7 * len(low)


def _sorted(zone: tuple[Line, ...]) -> bool:
    names = [fold(_bare(line.text))[:4] for line in zone if NAME.match(_bare(line.text)) and _bare(line.text)[0].isalpha()]
    rising = sum(a <= b for a, b in pairwise(names))
    return len(names) > 3 and rising > 0.6 * (len(names) - 1)


def _begins(
    block: tuple[Line, ...], before: Line, line: Line, full: float, hang: bool, gaps: bool, alphabetical: bool, flowed: bool
) -> float:
    text = _bare(line.text)
    if BULLET.match(line.text) and not line.text.startswith(("—", "–")):
        return 5.0
    if SAME.match(line.text):
        return 5.0
    if before.text.endswith("-") or (opens_low(text) and not flowed):
        return -5.0 if not (gaps and line.gap) or before.text.endswith("-") else 0.0
    score = -1.2
    named = bool(NAME.match(text))
    score += 1.4 if named else -0.6
    score += 0.8 if ENDING.search(before.text) else -1.5
    if hanging(before.text):
        score -= 2.0
    if hang:
        score += 2.5 if line.indent <= 1 else -2.5
    if gaps or flowed:
        score += 2.0 if line.gap or flowed else -1.5
    if not flowed and full - before.width - width(text.split(" ", 1)[0]) - 0.27 > 0.05 * full:
        score += 1.0
    if alphabetical and named and text[0].isalpha():
        score += 0.8 if fold(text)[:3] >= fold(_bare(block[0].text))[:3] or not block[0].text[0].isalpha() else -1.6
    if YEAR.search(" ".join(part.text for part in block)):
        score += 0.4
    return score
