"""The title, and what the rest says: container, place, publisher."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.citation.reference.draft import HOLE, Draft, quotation
from scholie.citation.reference.segments import (
    Segment,
    groups,
    is_abbreviated,
    is_journal,
    is_name_like,
    is_place,
    is_press,
    opens_journal,
    segments,
)
from scholie.citation.reference.tail import tail, tail_start

THESIS = re.compile(
    r"(?<!\w)(?:thèse|mémoire (?:de|d['’])|doctorat|ph\.?\s?d\.?\b|dissertation|master['’]?s thesis"
    r"|habilitation à diriger|hdr\b|doctoral thesis|thesis\b)[^,.()\x00]*",
    re.IGNORECASE,
)
REPORT = re.compile(
    r"(?<!\w)(?:rapport (?:de|du|d['’]|final|pour|au|n°|à|annuel|public|technique|remis)|(?:technical "
    r"|research )?report\b|rapport\b(?=\s*[,.]))[^,.()\x00]*",
    re.IGNORECASE,
)
MEETING = re.compile(
    r"(?<!\w)(?:actes|proceedings|colloque|conference|conférence|congrès|congress|symposium|workshop|séminaire"
    r"|journées? d['’]études?)(?!\w)",
    re.IGNORECASE,
)
NUMBERS = ("volume", "issue", "pages")


def parts(draft: Draft) -> Draft:
    """Mark title, container, place and publisher in what the other rules left."""
    if draft.kind == "legislation":
        return draft
    draft = _genre(draft)
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


def _comma_style(draft: Draft, start: int) -> bool:
    """Tell whether a comma, not a point, stands before the title."""
    return draft.text[:start].rstrip(' «“"')[-1:] == ","


def _begin(draft: Draft) -> int:
    """Return where the title begins."""
    masked = draft.masked
    found = re.compile(r"[\s,.;:\x00)\]]*").match(masked, draft.body)
    return found.end() if found else draft.body


def _genre(draft: Draft) -> Draft:
    """Mark the words that say « thèse », « rapport de recherche »."""
    for kind, pattern in (("thesis", THESIS), ("report", REPORT)):
        found = pattern.search(draft.outside, draft.body + 4)
        if (
            found
            and not any(a <= found.start() < b for a, b in draft.italics)
            and re.search(r"[,.(\[?»”\"\x00]\s*$", draft.masked[: found.start()])
        ):
            return replace(draft.mark("genre", found.start(), found.end()), kind=kind)
    return draft


def _quoted(draft: Draft, inner: tuple[int, int]) -> Draft:
    """Mark a title in quotation marks and what follows it."""
    draft = draft.mark("title", inner[0] - 1, inner[1] + 1, draft.text[inner[0] : inner[1]].strip())
    after = next((m for m in draft.marks if m.label == "in"), None)
    if after:
        return _hosted(draft)
    if draft.kind in ("thesis", "report"):
        return tail(draft, inner[1] + 1, len(draft.text))
    return _journal(draft, inner[1] + 1)


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


def _joined(draft: Draft, label: str, pieces: list[Segment]) -> Draft:
    """Mark everything from the first to the last of *pieces*."""
    return draft.mark(label, pieces[0].start, pieces[-1].end) if pieces else draft


def _journal(draft: Draft, start: int) -> Draft:
    """Mark what follows a title in quotation marks: a journal, or place and publisher."""
    italic = next(((a, b) for a, b in draft.italics if a >= start), None)
    if italic:
        draft = draft.mark("container", *italic)
        return tail(draft, italic[1], len(draft.text))
    runs = groups(segments(draft.masked, start, len(draft.text)))
    if not runs:
        return draft
    first = runs[0]
    if (is_place(first[0].words) or is_press(first[0].words)) and not is_journal(first[0].words) and not draft.has("volume", "issue"):
        return tail(draft, start, len(draft.text))
    anchor = min((m.start for m in draft.marks if m.label in NUMBERS and m.start > start), default=0)
    numbered = anchor and runs[0][0].start < anchor
    pieces = segments(draft.masked, start, anchor) if numbered else first
    taken = 1
    while (
        taken < len(pieces)
        and (
            pieces[taken].mark in ("colon", "dot", "stop")
            or pieces[taken].words[:1].islower()
            or (numbered and _goes_on_after(pieces, taken))
        )
        and not is_place(pieces[taken].words)
    ):
        taken += 1
    draft = _joined(draft, "container", pieces[:taken])
    return tail(draft, pieces[taken - 1].end, len(draft.text))


def _goes_on_after(pieces: list[Segment], taken: int) -> bool:
    """Tell whether a comma stands inside the title of a journal: « Annales. Histoire, Sciences sociales »."""
    few = sum(len(piece.words.split()) for piece in pieces[:taken]) <= 3
    return few and pieces[taken].mark == "comma" and not re.search(r"\d", pieces[taken].words) and len(pieces[taken].words.split()) > 1


def _plain(draft: Draft, start: int) -> Draft:
    """Mark a title that nothing sets off, by what follows it."""
    if draft.has("in"):
        position = next(m.start for m in draft.marks if m.label == "in")
        pieces = segments(draft.masked, start, position)
        draft = _joined(draft, "title", pieces)
        return _hosted(draft)
    italic = next(((a, b) for a, b in draft.italics if a > start), None)
    if italic and draft.masked[start : italic[0]].strip(" ,.\x00"):
        pieces = segments(draft.masked, start, italic[0])
        return tail(_joined(draft, "title", pieces).mark("container", *italic), italic[1], len(draft.text))
    pieces = segments(draft.masked, start, len(draft.text))
    numbered = draft.has("issue", "pages") or (draft.has("volume") and any(opens_journal(piece.words) for piece in pieces[1:]))
    if numbered and draft.kind not in ("thesis", "report"):
        return _article(draft, start)
    return _book(draft, start, "title")


def _article(draft: Draft, start: int) -> Draft:
    """Mark an unquoted title and the journal that stands before the numbers."""
    anchor = min(m.start for m in draft.marks if m.label in NUMBERS)
    before = segments(draft.masked, start, anchor)
    runs = groups(before)
    if _press_before(before, alone=not draft.has("issue", "pages")):
        return _book(draft, start, "title")
    opening = next((i for i in range(1, len(before)) if opens_journal(before[i].words) and before[i].mark != "colon"), None)
    if opening is not None and opening > 1 and before[opening].mark in ("dot", "stop") and len(before[opening - 1].words.split()) <= 2:
        opening -= 1
    if opening is not None:
        return tail(_joined(_joined(draft, "title", before[:opening]), "container", before[opening:]), anchor, len(draft.text))
    if _comma_style(draft, start) and len(before) >= 2 and any(piece.mark == "comma" for piece in before[1:]):
        cut = max(i for i in range(1, len(before)) if before[i].mark == "comma")
        while cut > 1 and (before[cut].words[:1].islower() or before[cut].mark != "comma"):
            cut -= 1
        return tail(_joined(_joined(draft, "title", before[:cut]), "container", before[cut:]), anchor, len(draft.text))
    if len(runs) >= 2:
        cut = len(runs) - 1
        while (
            cut > 1 and runs[cut][0].mark == "dot" and is_abbreviated(runs[cut - 1][-1].words) and len(runs[cut - 1][0].words.split()) <= 5
        ):
            cut -= 1
        title = [piece for run in runs[:cut] for piece in run]
        return tail(_joined(_joined(draft, "title", title), "container", [p for run in runs[cut:] for p in run]), anchor, len(draft.text))
    if len(before) >= 2:
        cut = len(before) - 1
        while cut > 1 and before[cut].words[:1].islower():
            cut -= 1
        return tail(_joined(_joined(draft, "title", before[:cut]), "container", before[cut:]), anchor, len(draft.text))
    return tail(_joined(draft, "title", before), anchor, len(draft.text))


def _press_before(pieces: list[Segment], *, alone: bool) -> bool:
    """Tell whether place and publisher stand before the numbers, as in a book cited with pages."""
    placed = any(is_place(piece.words) for piece in pieces[1:])
    pressed = alone and len(pieces) > 1 and is_press(pieces[-1].words)
    return (placed or pressed) and not any(is_journal(piece.words) for piece in pieces[1:])


def _book(draft: Draft, start: int, label: str) -> Draft:
    """Mark a title (of a book or a host volume) and the place and publisher that end the reference."""
    pieces = segments(draft.masked, start, len(draft.text))
    if not pieces:
        return draft
    cut = tail_start(pieces)
    held = cut if label != "title" else _container_start(draft, pieces, cut)
    if held < cut:
        draft = _joined(draft, "container", pieces[held:cut])
    draft = _joined(draft, label, _contiguous(draft, pieces[:held]))
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
