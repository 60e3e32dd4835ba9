"""Write a draft as text.md: blocks, notes, references, with everything escaped that could be syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import quote

from scholie import typography
from scholie.normalise.draft import CALL, CALL_END, CALLS, EM, EM_END, LINK, LINK_END, LINKED, MATH, MATH_END, SUP, SUP_END, Block, Draft
from scholie.normalise.tabular import CELL
from scholie.prose.language import language_of

INLINE = re.compile(r"[\\`*_\[\]{}<>^$~|]|&(?=#?\w+;)|!(?=\[|\ufdd0)")
FIRST = re.compile(r"(?P<mark>[-+#=>]|:(?=::)|~)|(?P<number>\d{1,9})(?P<dot>[.)])")
FENCE = "```"
PLACES = re.compile(f"({CALL}[^{CALL_END}]*{CALL_END}|[{EM}{EM_END}{SUP}{SUP_END}{LINK}{LINK_END}])")
KEPT = re.compile(f"{MATH}([^{MATH_END}]*){MATH_END}|(?<={LINK})([^{LINKED}]*){LINKED}")
"""Formulas and addresses, in which no blank or apostrophe is the typographer's."""


def escape(text: str) -> str:
    r"""Return *text*, one line, as Markdown that reads as *text*: a backslash before what could be syntax.

    >>> print(escape("1. [a] * b"))
    1\. \[a\] \* b
    """
    return lead(INLINE.sub(lambda match: "\\" + match[0], " ".join(text.split())))


def lead(text: str) -> str:
    """Escape the first mark of a line, if a block could begin with it."""
    found = FIRST.match(text)
    if not found:
        return text
    if found["mark"]:
        return "\\" + text
    return f"{found['number']}\\{text[found.start('dot') :]}"


def inline(text: str, notes: frozenset[str], language: str = "fr") -> str:
    """Return a text with marks as Markdown: emphasis, superscripts, calls of notes."""
    kept = [found[0] for found in KEPT.finditer(text)]
    text = KEPT.sub(MATH, text)
    text = (typography.english if language == "en" else typography.french)(" ".join(text.split(" ")).strip())
    pieces = PLACES.split(text)
    made = "".join(_piece(pieces, i, notes) for i in range(len(pieces)))
    made = re.sub(r"^(\[\^[^\]]+\])(?=:)", r"\1\\", made)
    return lead(_restored(made, kept))


def _restored(made: str, kept: Sequence[str]) -> str:
    """Return a text with its formulas and its links, each where its mark stands."""
    rest, addresses = iter(kept), list[str]()
    pieces = re.split(f"({MATH}|{LINK_END})", made)
    for i, piece in enumerate(pieces):
        if piece == MATH:
            held = next(rest)
            if held.endswith(LINKED):
                addresses.append(quote(held[:-1], safe="%/:?#[]@!$&'*+,;=~-._"))
                pieces[i] = ""
            else:
                around = _nearest(pieces, range(i - 1, -1, -1))[-1:] + _nearest(pieces, range(i + 1, len(pieces)))[:1]
                pieces[i] = _formula(held[1:-1].strip(), around)
        elif piece == LINK_END:
            pieces[i] = f"]({addresses.pop()})" if addresses else ""
    return "".join(pieces)


def _nearest(pieces: Sequence[str], places: range) -> str:
    """Return the first of the pieces at *places* that holds anything."""
    return next((pieces[at] for at in places if pieces[at]), "")


def _formula(tex: str, around: str) -> str:
    """Return a formula as Markdown, or as words where Markdown has none: with a dollar sign in it, a digit or a dollar sign *around* it."""
    sound = tex and "$" not in tex and not tex.endswith("\\") and not any(sign.isdigit() or sign == "$" for sign in around)
    return f"${tex}$" if sound else INLINE.sub(lambda match: "\\" + match[0], tex)


def _piece(pieces: list[str], i: int, notes: frozenset[str]) -> str:
    piece = pieces[i]
    if not piece:
        return ""
    call = CALLS.fullmatch(piece)
    if call:
        return f"[^{call[1]}]" if call[1] in notes else f"[{call[1]}]{{.call}}"
    if piece in (EM, EM_END):
        return "*" if _flanks(pieces, i) else ""
    if piece in (SUP, SUP_END):
        return "^"
    if piece == LINK:
        return "["
    if piece == LINK_END:
        return LINK_END
    return INLINE.sub(lambda match: "\\" + match[0], piece)


def _flanks(pieces: list[str], i: int) -> bool:
    """Tell whether an asterisk would open or close emphasis here, and its partner, too."""
    opening = pieces[i] == EM
    step = 1 if opening else -1
    j = i
    while 0 <= j < len(pieces) and pieces[j] != (EM_END if opening else EM):
        j += step
    if not 0 <= j < len(pieces):
        return False
    first, last = (i, j) if opening else (j, i)
    inner = "".join(pieces[first + 1 : last])
    # A formula that touches may come out as words.
    before = pieces[first - 1][-1:] or " "
    after = pieces[last + 1][:1] or " " if last + 1 < len(pieces) else " "
    if not inner.strip() or inner != inner.strip() or inner[0] == CALL or inner[-1] == CALL_END:
        return False
    left = inner[0].isalnum() or not before.isalnum()
    right = inner[-1].isalnum() or not after.isalnum()
    return left and right and not any(sign.isalnum() or sign == MATH for sign in (before, after))


def body(draft: Draft) -> str:
    """Return the body of the text.md."""
    notes = frozenset(note.ordered for note in draft.notes)
    home = draft.metadata.language
    parts = list(_slides(draft, notes)) if draft.slides else list(_parts(draft.blocks, notes, home))
    parts += [f"[^{note.ordered}]: {inline(note.text, notes, language_of(note.text, home))}" for note in draft.notes]
    return "\n\n".join(parts) + "\n"


def _slides(draft: Draft, notes: frozenset[str]) -> Iterator[str]:
    for _, group in groupby(draft.blocks, key=lambda block: block.page):
        inner = "\n\n".join(_parts(tuple(group), notes, draft.metadata.language))
        yield f"::: {{.slide}}\n\n{inner}\n\n:::"


def _parts(blocks: tuple[Block, ...], notes: frozenset[str], home: str) -> Iterator[str]:
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        members = tuple(group)
        if kind == "item":
            yield "".join(_items(members, notes, home))
        elif kind == "reference":
            yield "\n".join(f"- {inline(block.text, notes, _spoken(block.text, home))}" for block in members)
        else:
            yield from (_part(block, notes, home) for block in members)


def _spoken(text: str, home: str) -> str:
    return language_of(text, home) if len(text) > 60 else home


def _items(blocks: tuple[Block, ...], notes: frozenset[str], home: str) -> Iterator[str]:
    """Yield the items of lists, each with what parts it from the one before; an item stands below the words of the one that holds it.

    An empty line parts items with numbers from those without, and a list below an item that does not begin with 1.
    """
    widths: list[int] = []
    for rank, block in enumerate(blocks):
        before = blocks[rank - 1] if rank else block
        level = min(block.level, len(widths))
        apart = bool(before.ordered) != bool(block.ordered) or (level == len(widths) > 0 and block.ordered not in ("", "1"))
        mark = f"{block.ordered}." if block.ordered else "-"
        indent = " " * sum(widths[:level])
        widths[level:] = [len(mark) + 1]
        parted = "" if not rank else "\n\n" if apart else "\n"
        yield f"{parted}{indent}{mark} {inline(block.text, notes, _spoken(block.text, home))}"


def _part(block: Block, notes: frozenset[str], home: str) -> str:
    if block.kind == "table":
        return _table(block.text.split("\n"), notes, home)
    text = inline(block.text, notes, _spoken(block.text, home))
    if block.kind == "picture":
        alt = " ".join(block.alt.replace('"', "”").replace("\\", "").split())
        return f"![{text}]({quote(block.source)})" + (f'{{alt="{alt}"}}' if alt else "")
    if block.kind == "heading":
        return f"{'#' * block.level} {text}"
    if block.kind == "quotation":
        return f"> {text}"
    if block.kind == "missing":
        return f"::: {{.missing}}\n{text}\n:::"
    return text


def _table(rows: list[str], notes: frozenset[str], home: str) -> str:
    """Return a table whose columns are sure as one of Markdown, another as its lines are printed.

    Lines with marks of notes or emphasis, or that look like a heading or an end of the block, become a paragraph of lines.
    """
    if all(CELL in row for row in rows):
        cells = [[inline(cell, notes, home) for cell in row.split(CELL)] for row in rows]
        return "\n".join(f"| {' | '.join(row)} |" for row in (cells[0], ["---"] * len(cells[0]), *cells[1:]))
    if any(PLACES.search(row) or row.lstrip().startswith(("#", FENCE)) for row in rows):
        return "\\\n".join(inline(row, notes, home) for row in rows)
    return "\n".join((FENCE, *rows, FENCE))
