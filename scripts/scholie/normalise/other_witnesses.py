"""What other witnesses of the same work tell: where paragraphs end, and what this one has lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from scholie.document import fold, word_list
from scholie.model import Bilingual, Keywords, LedgerEntry, Metadata, Reason
from scholie.normalise.accounts import described_words
from scholie.normalise.draft import Block, Draft, plain

SPAN = 3
"""Words on each side of a joint that tell it from others."""


def joint_key(before: str, after: str) -> str:
    """Return what tells a joint between two lines: the last words before it and the first ones after it."""
    return _key(_words(before)[-SPAN:], _words(after)[:SPAN])


def joints(others: tuple[Draft, ...]) -> Mapping[str, bool]:
    """Return, for joints of the other witnesses, whether a block ends there; page turns are left out."""
    found: dict[str, bool] = {}
    for other in others:
        for before, after in pairwise(other.blocks):
            found[_key(_words(before.text)[-SPAN:], _words(after.text)[:SPAN])] = True
        for block in other.blocks:
            words = _words(block.text)
            found.update((_key(words[i - SPAN : i], words[i : i + SPAN]), False) for i in range(SPAN, len(words) - SPAN + 1))
    return found


def _words(text: str) -> list[str]:
    return word_list(fold(plain(text)))


def _key(before: list[str], after: list[str]) -> str:
    return f"{' '.join(before)}|{' '.join(after)}"


def consult(draft: Draft) -> Draft:
    """Take over from the other witnesses the metadata, the references and the notes that the witness lacks.

    A call whose note none of them has is a doubt.
    """
    for other in draft.others:
        draft = _noted(_referred(_described(draft, other), other), other)
    return replace(draft, problems=(*draft.problems, *(doubt for _, doubt in draft.unanswered)), unanswered=())


def _described(draft: Draft, other: Draft) -> Draft:
    old, new = draft.metadata, other.metadata
    gain = Metadata(
        title=Bilingual(*(new.title.only(code) if not old.title.only(code) else "" for code in ("fr", "en"))),
        abstract=Bilingual(*(new.abstract.only(code) if not old.abstract.only(code) else "" for code in ("fr", "en"))),
        keywords=Keywords(*(new.keywords.only(code) if not old.keywords.only(code) else () for code in ("fr", "en"))),
        authors=() if old.authors else new.authors,
    )
    merged = replace(
        old,
        title=Bilingual(old.title.fr or gain.title.fr, old.title.en or gain.title.en),
        abstract=Bilingual(old.abstract.fr or gain.abstract.fr, old.abstract.en or gain.abstract.en),
        keywords=Keywords(old.keywords.fr or gain.keywords.fr, old.keywords.en or gain.keywords.en),
        authors=old.authors or gain.authors,
    )
    return replace(draft, metadata=merged).aside(supplied(" ".join(described_words(gain))))


def _referred(draft: Draft, other: Draft) -> Draft:
    if draft.references or not other.references:
        return draft
    return replace(draft, references=other.references).aside(supplied(" ".join(plain(block.text) for block in other.references)))


def _noted(draft: Draft, other: Draft) -> Draft:
    """Supply the texts of notes that are called and lost; their calls are then no doubt any more."""
    lost = {number for number, _ in draft.unanswered} - {note.ordered for note in draft.notes}
    notes = tuple(note for note in other.notes if note.ordered in lost)
    gained = {note.ordered for note in notes}
    unanswered = tuple((number, doubt) for number, doubt in draft.unanswered if number not in gained)
    both: tuple[Block, ...] = tuple(sorted((*draft.notes, *notes), key=lambda note: int(note.ordered)))
    return replace(draft, notes=both, unanswered=unanswered).aside(supplied(" ".join(plain(note.text) for note in notes)))


def supplied(words: str) -> LedgerEntry | None:
    """Return the entry for words that the text has from another witness; nothing for no words."""
    return LedgerEntry(Reason.SUPPLIED, 0, "", words) if words.strip() else None
