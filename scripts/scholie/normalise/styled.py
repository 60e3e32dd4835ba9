"""Paragraphs whose file says what they are (Word, OpenDocument, mark-up) put together to a draft: front matter, blocks, notes."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from scholie.model import Reason, Styled
from scholie.normalise import opening, zoning
from scholie.normalise.draft import (
    CALL,
    CALL_END,
    EM,
    EM_END,
    LINK,
    LINK_END,
    LINKED,
    MATH,
    MATH_END,
    SUP,
    SUP_END,
    Block,
    Draft,
    Line,
    account,
    plain,
)
from scholie.normalise.levels import HIGHEST, LOWEST, depth
from scholie.normalise.references import HEADING
from scholie.prose.language import language_of
from scholie.witness.width import width
from scholie.zones import Zone
from scholie.zones.features import CAPTION

MEASURE = 92
"""Characters of the lines in which the first paragraphs are printed for the labeller."""
FIRST = 80
"""Paragraphs among which the front matter is looked for."""
SHORT = 120
"""Characters of the longest paragraph that may be a heading because it is bold."""
STOPS = (".", ";", ",", ":", "!")
TYPED = re.compile(r"[\[(]?(\d{1,3})[\])]?[.)]?\s+(?=\S)")
"""The number of a note that was typed by hand, before its text."""
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.)\s+[^\W\d_a-zà-ÿ]")
ZONES = {
    "title": Zone.TITLE,
    "author": Zone.AUTHOR,
    "affiliation": Zone.PLACE,
    "heading": Zone.HEADING,
    "reference": Zone.REFERENCE,
    "caption": Zone.CAPTION,
    "table": Zone.TABLE,
    "item": Zone.ITEM,
}
"""The zone of a paragraph whose file says what it is."""
BEFORE = {"em": EM, "sup": SUP, "math": MATH}
AFTER = {"em": EM_END, "sup": SUP_END, "math": MATH_END}


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph with its number, from 1."""

    number: int
    text: str
    styled: Styled

    @property
    def marked(self) -> str:
        """Return its words with marks for emphasis, calls, formulas and links."""
        return marked(self.text, self.styled.spans)


def marked(text: str, spans: Sequence[tuple[int, int, str]]) -> str:
    """Return *text* with marks at *spans*: wider ones around narrower ones."""
    inner: dict[int, list[str]] = {}
    outer: dict[int, list[str]] = {}
    for first, last, what in sorted(spans, key=lambda span: (span[0], -span[1])):
        kind, _, value = what.partition(" ")
        if kind == "call":
            inner.setdefault(last, []).append(f"{CALL}{value}{CALL_END}")
        elif kind == "link":
            outer.setdefault(first, []).append(f"{LINK}{value}{LINKED}")
            inner.setdefault(last, []).insert(0, LINK_END)
        elif kind in BEFORE:
            outer.setdefault(first, []).append(BEFORE[kind])
            inner.setdefault(last, []).insert(0, AFTER[kind])
    pieces = ("".join([*inner.get(at, ()), *outer.get(at, ()), text[at : at + 1]]) for at in range(len(text) + 1))
    return "".join(pieces)


def begin(draft: Draft) -> Draft:
    """Make metadata, blocks, notes and references of the paragraphs of a file that says what they are."""
    rows = [Row(number, text, styled) for number, (text, styled) in enumerate(zip(draft.text.split("\n"), draft.styled, strict=True), 1)]
    body = [row for row in rows if row.styled.kind != "note"]
    draft = replace(draft, flowed=True, metadata=replace(draft.metadata, language=_language(body)))
    draft, body = _opened(draft, body)
    notes = [Block("note", row.marked, row.number, ordered=row.styled.ordered) for row in rows if row.styled.kind == "note"]
    draft, body, notes = _typed(draft, body, notes)
    body, listed = _listed(body)
    draft, blocks = _promoted(draft, tuple(_blocks(body)))
    return replace(draft, blocks=_levelled(blocks), notes=tuple(notes), references=tuple(listed))


def _language(rows: Sequence[Row]) -> str:
    return language_of(" ".join(row.text for row in rows if row.styled.kind == "paragraph")[:8000] or " ".join(row.text for row in rows))


# ---- Front matter


def _opened(draft: Draft, rows: list[Row]) -> tuple[Draft, list[Row]]:
    """Take the front matter by what styles say, and where they say nothing by the rules of printed pages."""
    held = rows[:FIRST]
    lines = tuple(line for row in _entitled(held, draft.metadata.language) for line in _printed(row))
    known = {row.number: zone for row in held if (zone := _zone(row, draft.metadata.language)) is not None}
    told = zoning.label(replace(draft, lines=lines, known=known, flowed=False))
    taken = opening.take(told)
    left = Counter(line.number for line in taken.lines)
    whole = Counter(line.number for line in lines)
    rest = [row if left[row.number] == whole[row.number] else _part(row, taken.lines) for row in held if left[row.number] or not row.text]
    return replace(taken, lines=(), flowed=True), [*rest, *rows[FIRST:]]


def _entitled(rows: Sequence[Row], language: str) -> Iterator[Row]:
    """Yield the rows; a title has a colon before the subtitle in its language."""
    for row, after in zip_longest(rows, rows[1:]):
        under = after is not None and row.styled.kind == "title" and after.styled.kind == "subtitle"
        colon = " :" if language == "fr" else ":"
        joined = under and row.text[-1:].isalnum() and language_of(after.text, language) == language
        yield replace(row, text=row.text + colon) if joined else row


def _zone(row: Row, language: str) -> Zone | None:
    """Return the zone that the style of a paragraph says; None where it says nothing."""
    kind = row.styled.kind
    if kind == "subtitle":
        return Zone.TITLE if language_of(row.text, language) == language else Zone.OTHER_TITLE
    if kind in ("abstract", "keywords"):
        english = language_of(row.text, language) == "en"
        pair = (Zone.ABSTRACT_FR, Zone.ABSTRACT_EN) if kind == "abstract" else (Zone.KEYWORDS_FR, Zone.KEYWORDS_EN)
        return pair[english]
    return ZONES.get(kind)


def _printed(row: Row) -> Iterator[Line]:
    """Yield a paragraph as lines of a page."""
    for rank, text in enumerate(textwrap.wrap(row.text, MEASURE, break_on_hyphens=False, break_long_words=False)):
        yield Line(text, row.number, gap=int(rank == 0), width=width(text))


def _part(row: Row, lines: Sequence[Line]) -> Row:
    """Return what is left of a paragraph of which lines were taken."""
    return replace(row, text=" ".join(line.text for line in lines if line.number == row.number), styled=replace(row.styled, spans=()))


# ---- Notes that were typed by hand


def _typed(draft: Draft, rows: list[Row], notes: list[Block]) -> tuple[Draft, list[Row], list[Block]]:
    """Make notes of paragraphs at the end that begin with a raised number, where each is called by one that was typed, too."""
    starts = {number: row for row in rows if (number := _numbered(row))}
    calls = {int(text): row for row in rows for text, _ in _raised(row) if int(text) in starts and row.number < starts[int(text)].number}
    if notes or not calls or sorted(calls) != list(range(1, len(calls) + 1)) or len(calls) != len(starts):
        return draft, rows, notes
    gone = {row.number for row in starts.values()}
    kept = [row for row in rows if row.number not in gone]
    left = [_called(row) for row in kept]
    draft = draft.aside(*(account(row.text, new.text, Reason.NOTE_NUMBER, row.number) for row, new in zip(kept, left, strict=True)))
    made = []
    for number, row in sorted(starts.items()):
        first = TYPED.match(row.text)
        cut = first.end() if first else len(str(number))
        spans = tuple((max(a - cut, 0), b - cut, what) for a, b, what in row.styled.spans if b > cut)
        made.append(Block("note", marked(row.text[cut:], spans), row.number, ordered=str(number)))
        draft = draft.aside(account(row.text, row.text[cut:], Reason.NOTE_NUMBER, row.number))
    return draft.doubt("note-doubtful", made[0].line, plain(made[0].text), count=str(len(made))), left, made


def _raised(row: Row) -> Iterator[tuple[str, tuple[int, int, str]]]:
    """Yield the raised numbers of a paragraph, but the one that it begins with."""
    for span in row.styled.spans:
        text = row.text[span[0] : span[1]].strip()
        if span[2] == "sup" and span[0] and text.isdecimal():
            yield text, span


def _numbered(row: Row) -> int:
    """Return the raised number that a paragraph begins with; 0 for none."""
    first = next(iter(row.styled.spans), None)
    raised = first and first[0] == 0 and first[2] == "sup" and row.text[: first[1]].strip().isdecimal()
    return int(row.text[: first[1]]) if raised and first and len(row.text) > first[1] else 0


def _called(row: Row) -> Row:
    """Return a paragraph with calls in place of the raised numbers that were typed."""
    text, spans = row.text, list(row.styled.spans)
    for number, span in sorted(_raised(row), key=lambda held: -held[1][0]):
        first, last, _ = span
        spans.remove(span)
        spans = [(a - (last - first) * (a >= last), b - (last - first) * (b >= last), what) for a, b, what in spans]
        spans.append((first, first, f"call {number}"))
        text = text[:first] + text[last:]
    return replace(row, text=text, styled=replace(row.styled, spans=tuple(spans)))


# ---- Blocks


def _listed(rows: list[Row]) -> tuple[list[Row], list[Block]]:
    """Return the rows without the reference list, and that: its heading, then its items."""
    at = max((i for i, row in enumerate(rows) if len(row.text) < SHORT and HEADING.fullmatch(row.text.strip(" :."))), default=-1)
    styled = [i for i, row in enumerate(rows) if row.styled.kind == "reference"]
    if at < 0 and not styled:
        return rows, []
    first = at + 1 if at >= 0 else styled[0]
    stop = next((i for i in range(first, len(rows)) if rows[i].styled.kind in ("heading", "picture", "table")), len(rows))
    if stop == first:
        return rows, []
    head = [Block("heading", rows[at].marked, rows[at].number, level=2)] if at >= 0 else []
    items = [Block("reference", row.marked, row.number) for row in rows[first:stop] if row.text]
    return [*rows[: at if at >= 0 else first], *rows[stop:]], [*head, *items]


def _blocks(rows: Sequence[Row]) -> Iterator[Block]:
    table: list[Row] = []
    skip = False
    for at, row in enumerate(rows):
        if table and row.styled.kind != "table":
            yield _table(table)
            table = []
        if skip:
            skip = False
            continue
        if row.styled.kind == "table":
            table.append(row)
        elif row.styled.kind == "picture":
            after = next(iter(rows[at + 1 : at + 2]), None)
            said = after is not None and not row.text and (after.styled.kind == "caption" or bool(CAPTION.match(after.text)))
            skip = said
            yield _picture(row, after if said and after else row)
        elif row.text:
            kind = row.styled.kind if row.styled.kind in ("heading", "item", "quotation", "caption") else "paragraph"
            yield Block(kind, row.marked, row.number, level=row.styled.level, ordered=row.styled.ordered, bold=row.styled.bold)
    if table:
        yield _table(table)


def _table(rows: Sequence[Row]) -> Block:
    return Block("table", "\n".join(row.marked for row in rows), rows[0].number, lines=len(rows))


def _picture(row: Row, said: Row) -> Block:
    """Return a picture with its caption; one that cannot be shown is missing."""
    if row.styled.source:
        return Block("picture", said.marked, said.number, source=row.styled.source, alt=row.styled.alt)
    return Block("missing", said.marked or row.styled.alt or "…", said.number)


def _promoted(draft: Draft, blocks: tuple[Block, ...]) -> tuple[Draft, tuple[Block, ...]]:
    """Make headings of bold lines that stand over a paragraph, and of numbered ones where no style makes any: each a doubt."""
    styled = [block.level for block in blocks if block.kind == "heading"]
    made = []
    for at, block in enumerate(blocks):
        text = plain(block.text)
        over = blocks[at + 1].kind in ("paragraph", "item", "heading") if at + 1 < len(blocks) else False
        short = block.kind == "paragraph" and len(text) < SHORT and not text.endswith(STOPS) and over
        numbered = not styled and bool(NUMBERED.match(text))
        if short and (block.bold or numbered) and not CAPTION.match(text):
            level = max(depth(text), 1) if depth(text) or not styled else min(max(styled) + 1, LOWEST - 1)
            draft = draft.doubt("heading-doubtful", block.line, text)
            made.append(replace(block, kind="heading", level=level))
        else:
            made.append(block)
    return draft, tuple(made)


def _levelled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return *blocks* with the levels of their headings from the highest of a text on, none left out."""
    used = sorted({block.level for block in blocks if block.kind == "heading"})
    rank = {level: min(HIGHEST + at, LOWEST) for at, level in enumerate(used)}
    return tuple(replace(block, level=rank[block.level]) if block.kind == "heading" else block for block in blocks)
