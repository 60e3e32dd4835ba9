"""The title, and what the rest says: container, place, publisher."""

from __future__ import annotations

import re

from scholie.reference.article import NUMBERS, article, is_book, journal
from scholie.reference.draft import HOLE, Draft, quotation
from scholie.reference.genre import MEETING, genre
from scholie.reference.segments import Segment, groups, is_journal, is_name_like, opens_journal, segments
from scholie.reference.tail import joined, tail, tail_start


def parts(draft: Draft) -> Draft:
    """Mark title, container, place and publisher in what the other rules left."""
    if draft.kind == "legislation":
        return draft
    draft = genre(draft)
    start = _begin(draft)
    quoted = quotation(draft.masked, start)
    if quoted and _is_whole(draft, quoted):
        return _quoted(draft, quoted)
    italic = next(((a, b) for a, b in draft.italics if a <= start + 1 < b), None)
    if italic:
        return _emphasised(draft, italic)
    return _plain(draft, start)


def _is_whole(draft: Draft, inner: tuple[int, int]) -> bool:
    """Tell whether words quoted at the beginning are the whole title, which does not go on after them."""
    after = draft.masked[inner[1] + 1 :]
    if draft.text[inner[1] - 1] == ",":
        return True
    lower = re.match(r"\s?(?!in\b|dans\b|vol|éd|p\.|n[°o])[a-zà-ÿ]{2}", after)
    return inner[1] - inner[0] > 2 and lower is None and not _goes_on(draft, inner[1] + 1)


def _goes_on(draft: Draft, position: int) -> bool:
    """Tell whether a title goes on after a quotation that opens it."""
    if any(start in (position, position + 1) for start, _ in draft.italics):
        return False
    after = re.match(r"\s([^\W\d_a-zà-ÿ][^.,;\x00]*)", draft.masked[position:])
    short = len(draft.text[draft.body : position].split()) <= 9
    return (
        after is not None
        and short
        and not re.search(r"\d", after.group(1))
        and len(after.group(1).split()) >= 4
        and not is_name_like(after.group(1))
        and not is_journal(after.group(1))
    )


def _begin(draft: Draft) -> int:
    """Return where the title begins."""
    masked = draft.masked
    found = re.compile(r"[\s,.;:\x00)\]]*").match(masked, draft.body)
    return found.end() if found else draft.body


def _quoted(draft: Draft, inner: tuple[int, int]) -> Draft:
    """Mark a title in quotation marks and what follows it."""
    draft = draft.mark("title", inner[0] - 1, inner[1] + 1, draft.text[inner[0] : inner[1]].strip())
    after = next((m for m in draft.marks if m.label == "in"), None)
    if after:
        return _hosted(draft)
    if draft.kind in ("thesis", "report"):
        return tail(draft, inner[1] + 1, len(draft.text))
    return journal(draft, inner[1] + 1)


def _emphasised(draft: Draft, span: tuple[int, int]) -> Draft:
    """Mark a title in italics and the place and publisher after it."""
    draft = draft.mark("title", *span)
    if draft.has("in"):
        return _hosted(draft)
    other = next(((a, b) for a, b in draft.italics if a > span[1]), None)
    if other and draft.has(*NUMBERS):
        return tail(draft.mark("container", *other), other[1], len(draft.text))
    return tail(draft, span[1], len(draft.text))


def _hosted(draft: Draft) -> Draft:
    """Mark the title of the host volume, its place and publisher."""
    at = max(
        m.end for m in draft.marks if m.label == "in" or (m.label == "editors" and m.start < _in(draft) + 200 and m.start <= _in(draft))
    )
    start = re.compile(r"[\s,.;:\x00)\]]*").match(draft.masked, at)
    begin = start.end() if start else at
    italic = next(((a, b) for a, b in draft.italics if a <= begin + 1 < b), None)
    quoted = quotation(draft.masked, begin)
    if italic:
        return tail(draft.mark("container", *italic), italic[1], len(draft.text))
    if quoted:
        return tail(
            draft.mark("container", quoted[0] - 1, quoted[1] + 1, draft.text[quoted[0] : quoted[1]].strip()), quoted[1] + 1, len(draft.text)
        )
    return _book(draft, begin, "container")


def _in(draft: Draft) -> int:
    return next(m.end for m in draft.marks if m.label == "in")


def _plain(draft: Draft, start: int) -> Draft:
    """Mark a title that nothing sets off, by what follows it."""
    if draft.has("in"):
        position = next(m.start for m in draft.marks if m.label == "in")
        pieces = segments(draft.masked, start, position)
        draft = joined(draft, "title", pieces)
        return _hosted(draft)
    italic = next(((a, b) for a, b in draft.italics if a > start), None)
    if italic and draft.masked[start : italic[0]].strip(" ,.\x00"):
        pieces = segments(draft.masked, start, italic[0])
        return tail(joined(draft, "title", pieces).mark("container", *italic), italic[1], len(draft.text))
    pieces = segments(draft.masked, start, len(draft.text))
    numbered = draft.has("issue", "pages") or (draft.has("volume") and any(opens_journal(piece.words) for piece in pieces[1:]))
    if numbered and draft.kind not in ("thesis", "report") and not is_book(draft, start):
        return article(draft, start)
    return _book(draft, start, "title")


def _book(draft: Draft, start: int, label: str) -> Draft:
    """Mark a title (of a book or a host volume) and the place and publisher that end the reference."""
    pieces = segments(draft.masked, start, len(draft.text))
    if not pieces:
        return draft
    cut = tail_start(pieces)
    held = cut if label != "title" else _container_start(draft, pieces, cut)
    if held < cut:
        draft = joined(draft, "container", pieces[held:cut])
    draft = joined(draft, label, _contiguous(draft, pieces[:held]))
    return tail(draft, pieces[cut].start, len(draft.text)) if cut < len(pieces) else draft


def _container_start(draft: Draft, pieces: list[Segment], cut: int) -> int:
    """Return where the proceedings or the site begin that an unquoted title stands in; *cut* when there are none."""
    for index in range(1, cut):
        if MEETING.match(pieces[index].words) and pieces[index].words[0].isupper():
            return index
    last = groups(pieces)[-1]
    brief = sum(len(piece.words.split()) for piece in last) <= 5
    online = cut == len(pieces) and draft.has("url") and not draft.kind
    return cut - len(last) if online and brief and len(last) < len(pieces) else cut


def _contiguous(draft: Draft, pieces: list[Segment]) -> list[Segment]:
    """Return the first pieces of a title, up to a mark that cuts it."""
    for index in range(1, len(pieces)):
        if HOLE in draft.masked[pieces[index - 1].end : pieces[index].start]:
            return pieces[:index]
    return pieces
