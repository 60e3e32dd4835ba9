"""The title, and what the rest says: container, place, publisher."""

from __future__ import annotations

import re

from scholie.reference.article import NUMBERS, article, is_book, journal
from scholie.reference.genre import MEETING, genre
from scholie.reference.marked import HOLE, Marked, quotation
from scholie.reference.segments import Segment, groups, is_journal, is_name_like, opens_journal, segments
from scholie.reference.tail import joined, tail, tail_start


def parts(marked: Marked) -> Marked:
    """Mark title, container, place and publisher in what the other rules left."""
    if marked.kind == "legislation":
        return marked
    marked = genre(marked)
    start = _begin(marked)
    quoted = quotation(marked.masked, start)
    if quoted and _is_whole(marked, quoted):
        return _quoted(marked, quoted)
    italic = next(((a, b) for a, b in marked.italics if a <= start + 1 < b), None)
    if italic:
        return _emphasised(marked, italic)
    return _plain(marked, start)


def _is_whole(marked: Marked, inner: tuple[int, int]) -> bool:
    """Tell whether words quoted at the beginning are the whole title, which does not go on after them."""
    after = marked.masked[inner[1] + 1 :]
    if marked.text[inner[1] - 1] == ",":
        return True
    lower = re.match(r"\s?(?!in\b|dans\b|vol|éd|p\.|n[°o])[a-zà-ÿ]{2}", after)
    return inner[1] - inner[0] > 2 and lower is None and not _goes_on(marked, inner[1] + 1)


def _goes_on(marked: Marked, position: int) -> bool:
    """Tell whether a title goes on after a quotation that opens it."""
    if any(start in (position, position + 1) for start, _ in marked.italics):
        return False
    after = re.match(r"\s([^\W\d_a-zà-ÿ][^.,;\x00]*)", marked.masked[position:])
    short = len(marked.text[marked.body : position].split()) <= 9
    return (
        after is not None
        and short
        and not re.search(r"\d", after.group(1))
        and len(after.group(1).split()) >= 4
        and not is_name_like(after.group(1))
        and not is_journal(after.group(1))
    )


def _begin(marked: Marked) -> int:
    """Return where the title begins."""
    masked = marked.masked
    found = re.compile(r"[\s,.;:\x00)\]]*").match(masked, marked.body)
    return found.end() if found else marked.body


def _quoted(marked: Marked, inner: tuple[int, int]) -> Marked:
    """Mark a title in quotation marks and what follows it."""
    marked = marked.mark("title", inner[0] - 1, inner[1] + 1, marked.text[inner[0] : inner[1]].strip(), set_off=True)
    after = next((m for m in marked.marks if m.label == "in"), None)
    if after:
        return _hosted(marked)
    if marked.kind in ("thesis", "report"):
        return tail(marked, inner[1] + 1, len(marked.text))
    return journal(marked, inner[1] + 1)


def _emphasised(marked: Marked, span: tuple[int, int]) -> Marked:
    """Mark a title in italics and the place and publisher after it."""
    marked = marked.mark("title", *span)
    if marked.has("in"):
        return _hosted(marked)
    other = next(((a, b) for a, b in marked.italics if a > span[1]), None)
    if other and marked.has(*NUMBERS):
        return tail(marked.mark("container", *other), other[1], len(marked.text))
    return tail(marked, span[1], len(marked.text))


def _hosted(marked: Marked) -> Marked:
    """Mark the title of the host volume, its place and publisher."""
    at = max(
        m.end for m in marked.marks if m.label == "in" or (m.label == "editors" and m.start < _in(marked) + 200 and m.start <= _in(marked))
    )
    start = re.compile(r"[\s,.;:\x00)\]]*").match(marked.masked, at)
    begin = start.end() if start else at
    italic = next(((a, b) for a, b in marked.italics if a <= begin + 1 < b), None)
    quoted = quotation(marked.masked, begin)
    if italic:
        return tail(marked.mark("container", *italic), italic[1], len(marked.text))
    if quoted:
        return tail(
            marked.mark("container", quoted[0] - 1, quoted[1] + 1, marked.text[quoted[0] : quoted[1]].strip()),
            quoted[1] + 1,
            len(marked.text),
        )
    return _book(marked, begin, "container")


def _in(marked: Marked) -> int:
    return next(m.end for m in marked.marks if m.label == "in")


def _plain(marked: Marked, start: int) -> Marked:
    """Mark a title that nothing sets off, by what follows it."""
    if marked.has("in"):
        position = next(m.start for m in marked.marks if m.label == "in")
        pieces = segments(marked.masked, start, position)
        marked = joined(marked, "title", pieces)
        return _hosted(marked)
    italic = next(((a, b) for a, b in marked.italics if a > start), None)
    if italic and marked.masked[start : italic[0]].strip(" ,.\x00"):
        pieces = segments(marked.masked, start, italic[0])
        return tail(joined(marked, "title", pieces).mark("container", *italic), italic[1], len(marked.text))
    pieces = segments(marked.masked, start, len(marked.text))
    numbered = marked.has("issue", "pages") or (marked.has("volume") and any(opens_journal(piece.words) for piece in pieces[1:]))
    if numbered and marked.kind not in ("thesis", "report") and not is_book(marked, start):
        return article(marked, start)
    return _book(marked, start, "title")


def _book(marked: Marked, start: int, label: str) -> Marked:
    """Mark a title (of a book or a host volume) and the place and publisher that end the reference."""
    pieces = segments(marked.masked, start, len(marked.text))
    if not pieces:
        return marked
    cut = tail_start(pieces)
    held = cut if label != "title" else _container_start(marked, pieces, cut)
    if held < cut:
        marked = joined(marked, "container", pieces[held:cut])
    marked = joined(marked, label, _contiguous(marked, pieces[:held]))
    return tail(marked, pieces[cut].start, len(marked.text)) if cut < len(pieces) else marked


def _container_start(marked: Marked, pieces: list[Segment], cut: int) -> int:
    """Return where the proceedings or the site begin that an unquoted title stands in; *cut* when there are none."""
    for index in range(1, cut):
        if MEETING.match(pieces[index].words) and pieces[index].words[0].isupper():
            return index
    last = groups(pieces)[-1]
    brief = sum(len(piece.words.split()) for piece in last) <= 5
    online = cut == len(pieces) and marked.has("url") and not marked.kind
    return cut - len(last) if online and brief and len(last) < len(pieces) else cut


def _contiguous(marked: Marked, pieces: list[Segment]) -> list[Segment]:
    """Return the first pieces of a title, up to a mark that cuts it."""
    for index in range(1, len(pieces)):
        if HOLE in marked.masked[pieces[index - 1].end : pieces[index].start]:
            return pieces[:index]
    return pieces
