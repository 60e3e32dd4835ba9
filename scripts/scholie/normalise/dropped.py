"""Hyphens that an extractor dropped when it joined the halves of words at line ends."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.model import Reason
from scholie.normalise.draft import SOFT, Draft, account
from scholie.normalise.lexicon import known

FEWEST = 40
"""Lines that must lack a hyphen at their end before any is missed."""
WORD = re.compile(r"[^\W\d_]{5,}")
TAIL = re.compile(
    r"(?P<demonstrative>celui|celle|ceux|celles)(?:ci|là)|(?P<self>moi|toi|soi|lui|elle|nous|vous|eux|elles)mêmes?|peutêtre|"
    r"(?:ci|au|là|par)(?:dessous|dessus|contre|devant|delà|après|bas|haut|joint)|(?P<verb>[^\W\d_]{2,}[td])(?:ils?|elles?|on)|(?P<non>non|quasi|mi|demi)(?P<rest>[^\W\d_]{4,})"
)


def restore(draft: Draft) -> Draft:
    """Put back hyphens, where the text has the word with its hyphen elsewhere, or grammar wants one."""
    lines = draft.lines
    if draft.flowed or len(lines) < FEWEST or any(line.text.rstrip().endswith(("-", SOFT)) for line in lines):
        return draft
    parted = {word.replace("-", ""): word for word in draft.vocabulary if "-" in word}
    made, entries = [], []
    for line in lines:
        text = WORD.sub(lambda match: _whole(match[0], parted), line.text)
        entries.append(account(line.text, text, Reason.HYPHEN, line.number) if text != line.text else None)
        made.append(replace(line, text=text))
    return replace(draft.aside(*entries), lines=tuple(made))


def _whole(word: str, parted: dict[str, str]) -> str:
    """Return *word* with its hyphen, or as it is.

    >>> _whole("celuici", {})
    'celui-ci'
    """
    low = word.lower()
    other = parted.get(low)
    if other and not known(low):
        return _cut(word, [len(part) for part in other.split("-")])
    found = TAIL.fullmatch(low)
    if not found or known(low):
        return word
    for name in ("demonstrative", "self", "verb", "non"):
        if found[name] and (name in ("demonstrative", "self") or known(found["rest"] or found[name])):
            return _cut(word, [len(found[name]), len(word) - len(found[name])])
    if not any(found[name] for name in ("verb", "non")):
        head = next(head for head in ("peut", "ci", "au", "là", "par") if low.startswith(head))
        return _cut(word, [len(head), len(word) - len(head)])
    return word


def _cut(word: str, sizes: list[int]) -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(word[at : at + size])
        at += size
    return "-".join(parts)
