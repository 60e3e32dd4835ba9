"""Letters that a font has lost: put back where only one word can be meant, else told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from scholie.lexicon import known
from scholie.lexicon.ligatures import DISTINCT, Loss, font, losses
from scholie.model import Reason
from scholie.normalise.draft import Draft, Line, account
from scholie.normalise.hyphens import words

SHOWN = 3
"""Words that a message shows."""


def restore(draft: Draft) -> Draft:
    """Put back the ligatures that the text has lost; one doubt tells how many words lack some, and which are left to the editor."""
    unknown = (word for word in draft.vocabulary if word.isalpha() and not known(word))
    if len(tuple(islice(unknown, DISTINCT))) < DISTINCT:
        return draft
    lost = font(line.text for line in draft.lines)
    found = {at: tuple(losses(line.text, lost)) for at, line in enumerate(draft.lines)}
    if not any(found.values()):
        return draft
    lines = tuple(_mended(line, found[at]) for at, line in enumerate(draft.lines))
    entries = (account(old.text, new.text, Reason.LETTERS, old.number) for old, new in zip(draft.lines, lines, strict=True))
    vocabulary = draft.vocabulary | words("\n".join(line.text for line in lines))
    first = next(draft.lines[at].number for at, seen in found.items() if seen)
    said = _said([loss for seen in found.values() for loss in seen])
    return replace(draft, lines=lines, vocabulary=vocabulary).aside(*entries).doubt("letters-restored", first, **said)


def _mended(line: Line, found: Iterable[Loss]) -> Line:
    """Return the line with the words that can only be one."""
    text = line.text
    for loss in reversed(tuple(found)):
        if loss.mended:
            text = text[: loss.start] + loss.mended + text[loss.end :]
    return replace(line, text=text)


def _said(found: list[Loss]) -> dict[str, str]:
    """Return what is said of the words: how many, how many were mended, a few of them, those that were not first."""
    ranked = sorted({loss.printed: loss for loss in found}.values(), key=lambda loss: bool(loss.mended))
    shown = ", ".join(f"{loss.printed} → {' / '.join(loss.meant)}" for loss in ranked[:SHOWN])
    return {"count": str(len(found)), "mended": str(sum(bool(loss.mended) for loss in found)), "words": shown}
