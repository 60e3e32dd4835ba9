"""The title, and what the rest says: container, place, publisher."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.citation.reference.draft import HOLE, Draft, quotation
from scholie.citation.reference.segments import (
    DOMAIN,
    STATE,
    Segment,
    groups,
    is_journal,
    is_name_like,
    is_place,
    is_press,
    opens_journal,
    segments,
)

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
    if (
        quoted
        and quoted[1] - quoted[0] > 2
        and not _goes_on(draft, quoted[1] + 1)
        and not re.match(r"\s?(?!in\b|dans\b|vol|éd|p\.|n[°o])[a-zà-ÿ]{2}", draft.masked[quoted[1] + 1 :])
    ):
        return _quoted(draft, quoted)
    italic = next(((a, b) for a, b in draft.italics if a <= start + 1 < b), None)
    if italic:
        return _emphasised(draft, italic)
    return _plain(draft, start)


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
            and re.search(r"[,.(?»”\x00]\s*$", draft.masked[: found.start()])
        ):
            return replace(draft.mark("genre", found.start(), found.end()), kind=kind)
    return draft


def _quoted(draft: Draft, inner: tuple[int, int]) -> Draft:
    """Mark a title in quotation marks and what follows it."""
    draft = draft.mark("title", inner[0] - 1, inner[1] + 1, draft.text[inner[0] : inner[1]].strip())
    after = next((m for m in draft.marks if m.label == "in"), None)
    if after:
        return _hosted(draft)
    return _journal(draft, inner[1] + 1)


def _emphasised(draft: Draft, span: tuple[int, int]) -> Draft:
    """Mark a title in italics and the place and publisher after it."""
    draft = draft.mark("title", *span)
    if draft.has("in"):
        return _hosted(draft)
    other = next(((a, b) for a, b in draft.italics if a > span[1]), None)
    if other and draft.has(*NUMBERS):
        return _tail(draft.mark("container", *other), other[1], len(draft.text))
    return _tail(draft, span[1], len(draft.text))


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
        return _tail(draft.mark("container", *italic), italic[1], len(draft.text))
    if quoted:
        return _tail(
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
        return _tail(draft, italic[1], len(draft.text))
    runs = groups(segments(draft.masked, start, len(draft.text)))
    if not runs:
        return draft
    first = runs[0]
    if (is_place(first[0].words) or is_press(first[0].words)) and not is_journal(first[0].words) and not draft.has("volume", "issue"):
        return _tail(draft, start, len(draft.text))
    anchor = min((m.start for m in draft.marks if m.label in NUMBERS and m.start > start), default=0)
    numbered = anchor and runs[0][0].start < anchor
    pieces = segments(draft.masked, start, anchor) if numbered else first
    taken = 1
    while (
        taken < len(pieces)
        and (pieces[taken].mark in ("colon", "dot", "stop") or pieces[taken].words[:1].islower())
        and not is_place(pieces[taken].words)
    ):
        taken += 1
    draft = _joined(draft, "container", pieces[:taken])
    return _tail(draft, pieces[taken - 1].end, len(draft.text))


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
        return _tail(_joined(draft, "title", pieces).mark("container", *italic), italic[1], len(draft.text))
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
        return _tail(_joined(_joined(draft, "title", before[:opening]), "container", before[opening:]), anchor, len(draft.text))
    if _comma_style(draft, start) and len(before) >= 2 and any(piece.mark == "comma" for piece in before[1:]):
        cut = max(i for i in range(1, len(before)) if before[i].mark == "comma")
        while cut > 1 and (before[cut].words[:1].islower() or before[cut].mark != "comma"):
            cut -= 1
        return _tail(_joined(_joined(draft, "title", before[:cut]), "container", before[cut:]), anchor, len(draft.text))
    if len(runs) >= 2:
        cut = len(runs) - 1
        while cut > 1 and len(runs[cut - 1][-1].words) <= 6 and runs[cut][0].mark == "dot" and runs[cut - 1][0].words[:1].isupper():
            cut -= 1
        title = [piece for run in runs[:cut] for piece in run]
        return _tail(_joined(_joined(draft, "title", title), "container", [p for run in runs[cut:] for p in run]), anchor, len(draft.text))
    if len(before) >= 2:
        cut = len(before) - 1
        while cut > 1 and before[cut].words[:1].islower():
            cut -= 1
        return _tail(_joined(_joined(draft, "title", before[:cut]), "container", before[cut:]), anchor, len(draft.text))
    return _tail(_joined(draft, "title", before), anchor, len(draft.text))


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
    cut = _tail_start(pieces)
    runs = groups(pieces)
    if (
        label == "title"
        and cut == len(pieces)
        and len(runs) > 1
        and draft.has("url")
        and not draft.kind
        and sum(len(p.words.split()) for p in runs[-1]) <= 5
    ):
        draft = _joined(draft, "container", runs[-1])
        pieces = pieces[: len(pieces) - len(runs[-1])]
        cut = len(pieces)
    meeting = next((i for i in range(1, cut) if label == "title" and MEETING.match(pieces[i].words) and pieces[i].words[0].isupper()), None)
    if meeting:
        draft = _joined(draft, "container", pieces[meeting:cut])
    draft = _joined(draft, label, _contiguous(draft, pieces[: meeting or cut]))
    return _tail(draft, pieces[cut].start, len(draft.text)) if cut < len(pieces) else draft


def _contiguous(draft: Draft, pieces: list[Segment]) -> list[Segment]:
    """Return the first pieces of a title, up to a mark that cuts it."""
    for index in range(1, len(pieces)):
        if HOLE in draft.masked[pieces[index - 1].end : pieces[index].start]:
            return pieces[:index]
    return pieces


def _tail_start(pieces: list[Segment]) -> int:
    """Return the index of the piece where place and publisher begin; the number of pieces when there are none."""
    hole = next((i for i in range(1, len(pieces)) if pieces[i].mark == "hole"), len(pieces))
    return _tail_within(pieces[:hole])


def _tail_within(pieces: list[Segment]) -> int:
    """Return the same for pieces that no mark parts."""
    count = len(pieces)
    for index in range(1, count):
        if DOMAIN.fullmatch(pieces[index].plain):
            return index
        if is_place(pieces[index].words):
            press = pieces[index - 1]
            last = index == count - 1 or (index == count - 2 and bool(STATE.fullmatch(pieces[index + 1].plain)))
            return (
                index - 1
                if last and index > 1 and press.mark != "colon" and (is_press(press.words) or is_name_like(press.words))
                else index
            )
    for index in range(1, count - 1):
        if (
            pieces[index + 1].mark == "comma"
            and is_press(pieces[index + 1].words)
            and is_name_like(pieces[index].words)
            and len(pieces[index].words.split()) <= 2
            and not is_press(pieces[index].words)
        ):
            return index
        if (
            pieces[index + 1].mark == "comma"
            and STATE.fullmatch(pieces[index + 1].plain)
            and is_name_like(pieces[index].words)
            and len(pieces[index].words.split()) <= 2
        ):
            return index
        short = len(pieces[index].words.split()) <= 3 and pieces[index].mark in ("dot", "stop")
        if pieces[index + 1].mark == "colon" and short and is_name_like(pieces[index].words) and index + 2 >= count - 1:
            return index
    for index in range(count - 1, 0, -1):
        if is_press(pieces[index].words) and is_name_like(pieces[index].words):
            return index
    last = pieces[-1]
    if count > 1 and last.mark in ("dot", "stop", "comma") and is_name_like(last.words):
        previous = pieces[-2]
        two = (
            count > 2
            and last.mark == "comma"
            and previous.mark == "comma"
            and is_name_like(previous.words)
            and len(previous.words.split()) <= 2
        )
        return count - 2 if two else count - 1
    return count


def _tail(draft: Draft, start: int, end: int) -> Draft:
    """Mark place and publisher between *start* and *end*."""
    pieces = [piece for piece in segments(draft.masked, start, end) if not re.fullmatch(r"[\W\d_]*", piece.words)]
    if not pieces:
        return draft
    at = next((i for i, piece in enumerate(pieces) if is_place(piece.words)), None)
    if at is None and len(pieces) > 1 and STATE.fullmatch(pieces[1].plain) and pieces[1].mark == "comma":
        at = 0
    if at is None and len(pieces) > 1 and pieces[1].mark == "colon" and is_name_like(pieces[0].words):
        at = 0
    if (
        at is None
        and len(pieces) > 1
        and pieces[0].mark != "hole"
        and pieces[1].mark == "comma"
        and not is_press(pieces[0].words)
        and is_name_like(pieces[0].words)
        and is_name_like(pieces[1].words)
    ):
        at = 0
    if at is None:
        press = next((p for p in pieces if is_press(p.words)), None) or next((p for p in pieces if is_name_like(p.words)), None)
        return draft.mark("publisher", press.start, press.end) if press else draft
    stop = at
    while (
        stop + 1 < len(pieces)
        and pieces[stop + 1].mark == "comma"
        and (STATE.fullmatch(pieces[stop + 1].plain) or is_place(pieces[stop + 1].words))
    ):
        stop += 1
    draft = draft.mark("place", pieces[at].start, pieces[stop].end)
    after = [
        piece for piece in pieces[stop + 1 :] if piece.mark in ("comma", "colon", "hole") or piece is pieces[min(stop + 1, len(pieces) - 1)]
    ]
    if after:
        last = 0
        while after[0].mark == "colon" and last + 1 < len(after) and after[last + 1].mark == "comma":
            last += 1
        return draft.mark("publisher", after[0].start, after[last].end)
    before = [piece for piece in pieces[:at] if is_press(piece.words) or is_name_like(piece.words)]
    return draft.mark("publisher", before[-1].start, before[-1].end) if before else draft
