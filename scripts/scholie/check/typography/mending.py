"""Mend the typography of a text.md: blanks, quotation marks and apostrophes change, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scholie import typography
from scholie.check.typography.mask import blocks, mask
from scholie.document import classes, parse
from scholie.metadata import split

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLANKS = " \u00a0\u202f\u2009"
QUOTES = '"«»“”„'
APOSTROPHES = "'’‘"
PLAIN = str.maketrans({**dict.fromkeys(BLANKS, ""), **dict.fromkeys(QUOTES, '"'), **dict.fromkeys(APOSTROPHES, "'")})
"""Makes two texts equal that differ in blanks, quotation marks and apostrophes only."""
OPENING = re.compile(r"(?:^|(?<=[\s(\[’'«“*_–—]))\"(?=[^\s\"])")
CLOSING = re.compile(r"(?<=[^\s\"(\[])\"(?=[\s)\].,;:!?…»”*_–—]|$)")
NUMBER = re.compile(r"(?<=\b[nN]°)[ \u202f\u2009]?(?=\d)")
"""Between « n° » and its number."""


@dataclass(frozen=True, slots=True)
class Change:
    """A place of a text where mending changes something."""

    start: int
    end: int
    """Characters of the text as it was."""
    kind: str
    """blank, quotes or apostrophe."""


def mend(source: str, language: str = "fr") -> str:
    """Return a text.md with its typography mended: a line in which anything else would change stays as it was.

    Front matter, code, formulas, addresses, labels, attributes and words in another language stay as they are;
    so does a text that is not French. Mending twice is mending once.
    """
    if language != "fr":
        return source
    _, body, _ = split(source)
    head = source[: len(source) - len(body)]
    stretches = tuple((block, _mended(block) if prose else block) for block, prose in blocks(body))
    mended = head + "".join(new for _, new in stretches)
    return mended if _same(source, mended) else _piecemeal(source, head, stretches)


def _piecemeal(source: str, head: str, stretches: Sequence[tuple[str, str]]) -> str:
    """Return *source* with those of its *stretches* mended that can be; as it is when together they cannot."""
    at, sound = len(head), list[str]()
    for old, new in stretches:
        alone = source[:at] + new + source[at + len(old) :]
        sound.append(new if old != new and _same(source, alone) else old)
        at += len(old)
    mended = head + "".join(sound)
    return mended if _same(source, mended) else source


def _mended(block: str) -> str:
    masked = mask(block)
    end = "\n" if masked.text.endswith("\n") else ""
    words = masked.text.removesuffix("\n")
    mended = typography.french(_marks(typography.french(words)))
    return masked.uncover(NUMBER.sub("\u00a0", mended) + end)


def _marks(words: str) -> str:
    """Return *words* with « » for straight marks, “ ” inside a quotation; as it is when they do not go in pairs.

    >>> _marks('Il dit "oui" et « non "peut-être" »')
    'Il dit «oui» et « non “peut-être” »'
    """
    openings = {found.start() for found in OPENING.finditer(words)}
    closings = {found.start() for found in CLOSING.finditer(words)}
    straight = [at for at, character in enumerate(words) if character == '"']
    pairs = list(zip(straight[::2], straight[1::2], strict=False))
    sound = all(one in openings and other in closings and one not in closings and other not in openings for one, other in pairs)
    if not straight or len(straight) % 2 or not sound or "`" in words:
        return words
    made = list(words)
    for one, other in pairs:
        depths = {words.count("«", 0, at) - words.count("»", 0, at) for at in (one, other)}
        if len(depths) > 1:
            return words
        made[one], made[other] = ("“", "”") if depths.pop() > 0 else ("«", "»")
    return "".join(made)


# ---- The law


def _same(source: str, mended: str) -> bool:
    """Tell whether only blanks, quotation marks and apostrophes differ, in French words only."""
    if source == mended:
        return True
    if source.translate(PLAIN) != mended.translate(PLAIN) or source.count("\n") != mended.count("\n"):
        return False
    before, after = (list(parse(split(text)[1]).iter()) for text in (source, mended))
    return len(before) == len(after) and all(map(_alike, before, after))


def _alike(one: Element, other: Element) -> bool:
    """Tell whether two elements and what follows them are the same; words that are not French prose must be so to the last blank."""
    held = any(map(_foreign, one.iterancestors()))
    closed = held or _foreign(one) or one.tag in ("code", "pre") or "math" in classes(one)
    words = _alike_words(one.text, other.text, exact=closed) and _alike_words(one.tail, other.tail, exact=held)
    return one.tag == other.tag and one.attrib.items() == other.attrib.items() and words


def _foreign(node: Element) -> bool:
    return not str(node.get("lang") or "fr").startswith("fr")


def _alike_words(one: str | None, other: str | None, *, exact: bool) -> bool:
    return (one or "") == (other or "") if exact else _plain(one) == _plain(other)


def _plain(words: str | None) -> str:
    return (words or "").translate(PLAIN)


# ---- What changes


def changes(source: str, mended: str) -> Iterator[Change]:
    """Yield the places of *source* where *mended*, which mending made of it, differs.

    The blanks that come with new quotation marks are no change of their own.
    """
    at = 0
    for old, new in zip(source.split("\n"), mended.split("\n"), strict=True):
        yield from (replace(change, start=at + change.start, end=at + change.end) for change in (_in_line(old, new) if old != new else ()))
        at += len(old) + 1


def _in_line(old: str, new: str) -> Iterator[Change]:
    at = to = 0
    while at < len(old) or to < len(new):
        before, after = _blanks(old, at), _blanks(new, to)
        if old[at : at + before] != new[to : to + after] and (before or '"' not in old[max(at - 1, 0) : at + 1]):
            yield Change(at, at + before, "blank")
        at, to = at + before, to + after
        if at < len(old) and old[at] != new[to]:
            yield Change(at, at + 1, "apostrophe" if old[at] in APOSTROPHES else "quotes")
        at, to = at + 1, to + 1


def _blanks(text: str, at: int) -> int:
    """Return how many blanks stand at *at*."""
    end = at
    while end < len(text) and text[end] in BLANKS:
        end += 1
    return end - at
