"""Hyphens that an extractor dropped when it joined the halves of words at line ends."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from scholie.lexicon import known
from scholie.model import LedgerEntry, Reason
from scholie.normalise.draft import Draft, Line, account
from scholie.witness.characters import SOFT

FEWEST, EVERY = 40, 500
"""Lines from which on hyphens at line ends are missed, and those of which one may have one all the same."""
WORD = re.compile(r"(?<![\w./@:&?=_-])[^\W\d_]{5,}(?![\w@&=_-]|[./:]\w)")
"""A word whole, outside addresses; none that touches a hyphen at a line end."""
PARTED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
TAIL = re.compile(
    r"(?P<demonstrative>celui|celle|ceux|celles)(?:ci|là)|(?P<self>moi|toi|soi|lui|elle|nous|vous|eux|elles)mêmes?"
    r"|(?P<adverb>peut(?=être$)|(?:ci|au|là|par)(?=(?:dessous|dessus|contre|devant|delà|après|bas|haut|joint)$))\w+"
    r"|(?P<verb>[^\W\d_]{2,}(?:[td](?=[ieo])|ez(?=v)|ons(?=n)))(?:ils?|elles?|on|vous|nous)"
    r"|(?P<non>non|quasi|mi|demi|semi|sous|vice|après|avant|arrière|nord|sud)(?P<rest>[^\W\d_]{5,})"
)
TAILED = ("demonstrative", "self", "adverb", "verb", "non")
LEAST = 3
"""Letters of the half of a compound."""


def restore(draft: Draft) -> Draft:
    """Put back hyphens, where the text has the word with its hyphen elsewhere, or grammar wants one."""
    lines = draft.lines
    kept = sum(line.text.rstrip().endswith("-") for line in lines)
    if draft.flowed or len(lines) < FEWEST or kept > 1 + len(lines) // EVERY:
        return draft
    times = Counter(word.lower() for line in lines for word in WORD.findall(line.text))
    cut = Counter(word.lower() for line in lines for word in PARTED.findall(line.text))
    parted = {solid: word for word, count in cut.items() if times[solid := word.replace("-", "")] <= count}
    often = frozenset(word for word, count in times.items() if count > 1)
    made, entries = list[Line](), list[LedgerEntry | None]()
    for before, line in zip(("", *(line.text for line in lines)), lines, strict=False):
        start = len(line.text.split(" ", 1)[0]) if before.endswith((SOFT, "-")) else 0
        text = line.text[:start] + WORD.sub(lambda match: _whole(match[0], parted, often), line.text[start:])
        entries.append(account(line.text, text, Reason.HYPHEN, line.number) if text != line.text else None)
        made.append(replace(line, text=text))
    return replace(draft.aside(*entries), lines=tuple(made))


def _whole(word: str, parted: dict[str, str], often: frozenset[str] = frozenset()) -> str:
    """Return *word* with its hyphen, or as it is; a line end drops the hyphen of a word once, not *often*.

    >>> _whole("celuici", {})
    'celui-ci'
    """
    low = word.lower()
    if known(low):
        return word
    if low in parted:
        return _cut(word, [len(part) for part in parted[low].split("-")])
    found = TAIL.fullmatch(low)
    if found and not (found["verb"] and word[0].isupper()):
        at = next((found.end(name) for name in TAILED if found[name]), 0)
        if at and (found["demonstrative"] or found["self"] or found["adverb"] or known(found["rest"] or found["verb"])):
            return _cut(word, [at, len(word) - at])
    return word if low in often or word[0].isupper() else _compound(word)


def _compound(word: str) -> str:
    """Return *word* in its two halves, when the lexicon knows it with a hyphen."""
    at = next((at for at in range(LEAST, len(word) - LEAST + 1) if known(f"{word[:at]}-{word[at:]}")), 0)
    return _cut(word, [at, len(word) - at]) if at else word


def _cut(word: str, sizes: list[int]) -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(word[at : at + size])
        at += size
    return "-".join(parts)
