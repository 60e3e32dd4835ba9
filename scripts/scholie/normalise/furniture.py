"""What the page adds to the text: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from scholie.document import fold
from scholie.model import LedgerEntry, Reason
from scholie.normalise.draft import Draft, Line
from scholie.normalise.sense import closed
from scholie.zones import Zone

NUMBER = re.compile(r"(?:page|p\.)?\s*[-–—|]?\s*(\d{1,4})\s*(?:[/|]\s*\d{1,4})?\s*[-–—|]?", re.IGNORECASE)
ROMAN = re.compile(r"[-–—|]?\s*([ivxlc]{1,7})\s*[-–—|]?")
LETTERS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
DIGITS = re.compile(r"\d+")
INITIALS = re.compile(r"(?<!\w)[^\W\d_a-zà-ÿ]\.")
FIGURES, SEVERAL = 4, 2
"""Figures of the longest page number; page numbers that are a sequence."""
SHORT = 60
"""Characters below which a line that ends no sentence may be a heading."""
LONG = 130
FRONT = 12
"""Lines in which a title may stand twice."""
SURE = 0.8
"""How likely the zone of a line that stands at no repeated place must be, of 1."""
LEAST = 3
"""Letters of the shortest head; fewer are a number, which a table has too."""
LEVEL = 3.0
"""Points by which one head may stand higher or lower on two pages."""
EDGE = 3
"""Lines from the top or the bottom of a page where heads and feet may stand."""


def strip(draft: Draft) -> Draft:
    """Set aside running heads, feet and page numbers; a page that begins after one is marked as such.

    A page has one number: another that stands alone beside it is a note's.
    """
    counted = _numbers(draft)
    pages = {draft.lines[i].page for i in counted}
    found = counted | {i for i in _heads(draft) if draft.lines[i].page not in pages or not NUMBER.fullmatch(draft.lines[i].text)}
    found |= {i for i in _zoned(draft.lines) if not _astray(draft.lines, i, counted)}
    found |= _at_height(draft, found)
    numbers = {i for i in found if _value(draft.lines[i].text)}
    entries = ((Reason.PAGE_NUMBER if i in numbers else Reason.RUNNING_HEAD, draft.lines[i]) for i in sorted(found))
    draft = draft.aside(*(LedgerEntry(reason, line.number, line.text) for reason, line in entries))
    times = Counter(key(draft.lines[i].text) for i in found)
    for i in sorted(found - numbers):
        if times[key(draft.lines[i].text)] == 1:
            draft = draft.doubt("head-doubtful", draft.lines[i].number, draft.lines[i].text)
    return replace(draft, lines=tuple(_kept(draft.lines, found)))


def strip_numbers(draft: Draft) -> Draft:
    """Set aside the page numbers of a text whose pages nothing parts: once notes are taken, the numbers alone that follow each other."""
    lines = draft.lines
    if draft.flowed or draft.slides or not lines or lines[-1].page:
        return draft
    alone = [i for i, line in enumerate(lines) if line.text.isdecimal() and len(line.text) <= FIGURES and line.zone is not Zone.TABLE]
    follow = all(int(lines[b].text) == int(lines[a].text) + 1 for a, b in pairwise(alone))
    if len(alone) < SEVERAL or not follow or any(_titled(lines[i + 1 : i + 2]) for i in alone):
        return draft
    draft = draft.aside(*(LedgerEntry(Reason.PAGE_NUMBER, lines[i].number, lines[i].text) for i in alone))
    return replace(draft, lines=tuple(_kept(lines, set(alone))))


def _titled(following: tuple[Line, ...]) -> bool:
    """Tell whether what follows a number may be a heading, which has the number then."""
    return any(len(line.text) < SHORT and not closed(line.text) for line in following)


def _zoned(lines: tuple[Line, ...]) -> set[int]:
    """Return the lines near an end of a page that are surely furniture by their zone; those of the first page are the front's."""
    edges = _edges(lines) if lines and lines[-1].page else {}
    zones = (Zone.FURNITURE, Zone.PAGE_NUMBER)
    return {i for i in edges if lines[i].zone in zones and lines[i].sure >= SURE and (lines[i].page or lines[i].zone is Zone.PAGE_NUMBER)}


def _astray(lines: tuple[Line, ...], i: int, counted: set[int]) -> bool:
    """Tell whether a line is a number alone, on pages that are counted, but not the one that its page would have."""
    value = _value(lines[i].text)
    return bool(value and counted) and all(value - lines[i].page != _value(lines[at].text) - lines[at].page for at in counted)


def _at_height(draft: Draft, found: set[int]) -> set[int]:
    """Return the lines that repeat a head or foot at its very height on another page, the first page too, where heights are known."""
    heights: dict[str, set[float]] = defaultdict(set)
    if not draft.typeset:
        return set()
    for i in found:
        heights[key(draft.lines[i].text)].add(_height(draft, i))
    heights = defaultdict(set, {name: held for name, held in heights.items() if len(name) >= LEAST})
    return {
        i
        for i, line in enumerate(draft.lines)
        if i not in found and any(abs(_height(draft, i) - other) < LEVEL for other in heights.get(key(line.text), ()))
    }


def _height(draft: Draft, i: int) -> float:
    """Return how far a line stands below the top of its page, in points."""
    typeset = draft.typeset[draft.lines[i].number - 1]
    return typeset.y if typeset else -1.0


def _kept(lines: tuple[Line, ...], found: set[int]) -> Iterator[Line]:
    gap, turn, before = 0, False, None
    for i, line in enumerate(lines):
        turn = turn or (before is not None and (before.page, before.column) != (line.page, line.column))
        before = line
        if i in found:
            gap, turn = max(gap, line.gap), True
            continue
        yield replace(line, gap=max(gap, line.gap), turn=turn)
        gap, turn = 0, False


def key(text: str) -> str:
    """Return *text* as heads are compared: folded, without digits and punctuation at its ends."""
    return DIGITS.sub("#", fold(text)).strip(" -–—|.#")


def _edges(lines: tuple[Line, ...]) -> dict[int, int]:
    """Return, for each line near an end of its page or column, how far it stands from it, from 1; feet are negative."""
    regions: dict[tuple[int, int], list[int]] = defaultdict(list)
    pages: dict[int, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        regions[line.page, line.column].append(i)
        pages[line.page].append(i)
    found: dict[int, int] = {}
    for members in (*regions.values(), *pages.values()):
        for rank in range(min(EDGE, len(members))):
            found.setdefault(members[-1 - rank], -1 - rank)
        for rank in range(min(EDGE, len(members))):
            if abs(found.get(members[rank], EDGE + 1)) > rank:
                found[members[rank]] = rank + 1
    return found


def _numbers(draft: Draft) -> set[int]:
    """Return the page numbers: lines of a number alone that grow as the pages do."""
    lines = draft.lines
    alone = {i: value for i, line in enumerate(lines) if len(line.text) < 16 and (value := _value(line.text))}
    if draft.flowed:
        return {i for i in alone if not _superscript(lines[i].text)}
    if not lines or not lines[-1].page:
        return set()
    edges = _edges(lines)
    offsets = Counter(value - lines[i].page for i, value in alone.items() if (i in edges or lines[i].gap) and not _noted(lines[i]))
    if not offsets:
        return set()
    offset, count = offsets.most_common(1)[0]
    if count < max(2, 0.3 * lines[-1].page):
        return set()
    found = {i for i, value in alone.items() if value - lines[i].page == offset and (i in edges or lines[i].gap)}
    nearest: dict[int, int] = {}
    for i in sorted(found, key=lambda i: abs(edges.get(i, 9))):
        nearest.setdefault(lines[i].page, i)
    return set(nearest.values())


def _noted(line: Line) -> bool:
    """Tell whether a line is surely the number of a note by its zone."""
    return line.zone is Zone.NOTE_NUMBER and line.sure >= SURE


def _value(text: str) -> int:
    """Return the number that stands alone in *text*, in figures or in small Roman ones; 0 for none."""
    found, roman = NUMBER.fullmatch(text), ROMAN.fullmatch(text)
    if found or not roman:
        return int(found[1]) if found else 0
    figures = [LETTERS[letter] for letter in roman[1]]
    return sum(-a if a < b else a for a, b in pairwise((*figures, 0)))


def _superscript(text: str) -> bool:
    return not text.isascii() and any(c in "⁰¹²³⁴⁵⁶⁷⁸⁹" for c in text)


def _heads(draft: Draft) -> set[int]:
    lines = draft.lines
    if draft.flowed or draft.slides or not lines or not lines[-1].page:
        return _strays(lines, draft.flowed)
    edges = _edges(lines)
    places: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if len(line.text) <= LONG:
            places[key(line.text)].append(i)
    first = {i for i, line in enumerate(lines[: 2 * EDGE]) if line.page == 0}
    found: set[int] = set()
    for name, members in places.items():
        if len(name) < LEAST:
            continue
        near = [i for i in members if i in edges and i not in first]
        pages = {lines[i].page for i in near}
        if len(pages) >= 2 and _one_end(near, edges) and not _closing(lines, near):
            found |= set(near)
        everywhere = {lines[i].page for i in members}
        regular = len(everywhere) >= 3 and len(everywhere) == len(members) >= lines[-1].page / 2
        if regular and _any_digit(lines[members[0]].text):
            found |= {i for i in members if i not in first}
    found |= _inner(lines, places, first, found)
    found |= {i for i in edges if i not in first and lines[i].page and abs(edges[i]) <= 2 and _named(lines[i].text, lines)}
    return _whole(lines, found, edges)


def _inner(lines: tuple[Line, ...], places: dict[str, list[int]], first: set[int], found: set[int]) -> set[int]:
    """Return heads that an extractor read in the middle of a page: the title or the by-line, alone, on several pages."""
    inner: set[int] = set()
    for name, members in places.items():
        rest = [i for i in members if i not in first]
        if len(name) > 3 and len({lines[i].page for i in rest}) >= 2 and _named(lines[members[0]].text, lines):
            inner |= {i for i in rest if lines[i].gap or i - 1 in found or i + 1 in found}
    return inner


def _one_end(near: list[int], edges: dict[int, int]) -> bool:
    """Tell whether the lines stand at the very top or the very bottom, some of them at least."""
    return any(abs(edges[i]) == 1 for i in near)


def _closing(lines: tuple[Line, ...], near: list[int]) -> bool:
    """Tell whether the lines look like ends of sentences, which a running head never is."""
    texts = {lines[i].text for i in near}
    return len(texts) > 1 and all(text[:1].islower() for text in texts)


def _named(text: str, lines: tuple[Line, ...]) -> bool:
    """Tell whether a line with or without a number repeats the beginning of the title, or the whole by-line."""
    bare = key(text)
    if len(bare) < 5 or len(lines) < 3:
        return False
    if _signed(text, lines):
        return True
    title, second, third = (key(line.text) if line.page == lines[0].page else "" for line in lines[:3])
    whole = len(bare) >= 12 or not title[len(bare) :][:1].isalnum()
    return bare in (second, third) or (title.startswith(bare) and whole)


def _signed(text: str, lines: tuple[Line, ...]) -> bool:
    """Tell whether a line holds names of the by-line alone, with initials for the others: « J. Morvan et O. Duvert »."""
    names = [word for word in re.findall(r"[^\W\d_]{3,}", text) if word != "and"]
    first = [line.text for line in lines[1:4] if line.page == 0 and len(line.text) < LONG and not closed(line.text)]
    signed = {fold(word) for line in first for word in re.findall(r"[^\W\d_]{3,}", line)}
    return INITIALS.search(text) is not None and 0 < len(names) < 5 and all(name[0].isupper() and fold(name) in signed for name in names)


def _whole(lines: tuple[Line, ...], found: set[int], edges: dict[int, int]) -> set[int]:
    """Add the lines beside a head that hold a number alone, where the heads do not have the page numbers in them."""
    texts: dict[str, set[str]] = defaultdict(set)
    for i in found:
        texts[key(lines[i].text)].add(lines[i].text)
    plain = {i for i in found if len(texts[key(lines[i].text)]) == 1}
    more = {i for i in edges if abs(edges[i]) <= 2 and i not in found and NUMBER.fullmatch(lines[i].text) and ({i - 1, i + 1} & plain)}
    return found | {i for i in more if lines[i].page == lines[min({i - 1, i + 1} & found)].page}


def _strays(lines: tuple[Line, ...], flowed: bool) -> set[int]:
    """Return heads in a text without pages: lines that repeat the title's beginning or the by-line."""
    if not flowed or not lines:
        return set()
    title = key(lines[0].text)
    counts = Counter(key(line.text) for line in lines if len(line.text) <= LONG)
    same = Counter(line.text for line in lines if len(line.text) <= LONG)
    found = set()
    for i, line in enumerate(lines[3:], 3):
        bare = key(line.text)
        if len(bare) < 3 or len(line.text) > LONG or line.text.startswith(("-", "•", "#", "*")):
            continue
        by_line = len(lines) > 1 and bare == key(lines[1].text)
        titled = title.startswith(bare) and len(bare) > 4 and len(bare.split()) > 1 and (bare != title or i > FRONT)
        again = len(bare) > 4 and (counts[bare] > 2 or same[line.text] > 1) and _any_digit(line.text) and not closed(line.text)
        if titled or by_line or again:
            found.add(i)
    return found


def _any_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)
