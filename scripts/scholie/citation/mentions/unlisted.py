"""Tell a citation of nothing listed from words and years that are none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scholie.citation.mentions.candidate import Candidate
from scholie.citation.mentions.catalogue import bare
from scholie.citation.mentions.patterns import AT_END
from scholie.lexicon import NUMBERED, PLACES
from scholie.model import Citation, Verdict
from scholie.names.printed import is_body
from scholie.prose.months import PERIODS


def unlisted(text: str, candidate: Candidate) -> Citation | None:
    """Return a citation of nothing listed when a surname and a year clearly make one."""
    if not candidate.year or not bare(candidate.names) or any(none(candidate) for none in NONE):
        return None
    start = _start(text, candidate)
    evidence = f"{candidate.names}, {candidate.year}"
    return Citation(start, candidate.end, text[start : candidate.end], (), Verdict.UNVERIFIED, evidence, "citation-unlisted")


def _start(text: str, candidate: Candidate) -> int:
    """Return where the names begin: in running text what a comma parts from the last of them is of the sentence."""
    pieces = candidate.people
    if candidate.narrative and len(pieces) > 1 and "," in candidate.names:
        return candidate.start + text[candidate.start : candidate.end].rfind(pieces[-1])
    return candidate.start


def _numbered(candidate: Candidate) -> bool:
    """Tell whether the year is that of something with a number, or of a month: « Débats n° 3, mai 1999 »."""
    return any(word in NUMBERED or word in PERIODS for word in bare(candidate.names).split())


def _place(candidate: Candidate) -> bool:
    """Tell whether the year is that of something in a place: « (Paris, 1999) »."""
    return bare(candidate.names) in PLACES


def _nobody(candidate: Candidate) -> bool:
    """Tell whether the words are neither names of persons nor, in brackets, that of a body."""
    return not (_persons(candidate.people) or _body(candidate))


def _wordy(candidate: Candidate) -> bool:
    """Tell whether the words before a bracket are more than a name has."""
    return candidate.narrative and len(candidate.people[-1].split()) > 3


NONE: tuple[Callable[[Candidate], bool], ...] = (_numbered, _place, _nobody, _wordy)
"""What says that words and a year are no citation."""


def _persons(pieces: Sequence[str]) -> bool:
    return all(AT_END.fullmatch(piece) and (any(c.islower() for c in piece) or len(piece) > 6) for piece in pieces)


def _body(candidate: Candidate) -> bool:
    names = candidate.names
    return not candidate.narrative and is_body(names) and names[0].isupper() and len(bare(names).split()) <= 9
