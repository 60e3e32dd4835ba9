"""Tell how well printed names, years and titles agree with a work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scholie.citation.mentions.candidate import Candidate
from scholie.citation.mentions.catalogue import Work, aliases, bare, flat
from scholie.citation.mentions.patterns import SEPARATOR
from scholie.lexicon import PARTICLES
from scholie.model import Name
from scholie.names.printed import same_given


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the names of a citation fit those of a work."""

    whole: bool = False
    """All authors are named, or some with « et al. »."""
    matched: int = 0
    differs: tuple[str, ...] = ()
    """Printed names whose given name is another's."""
    dropped: int = 0
    """How many words that looked like names, before the first author, belong to the sentence."""


def meets(piece: str, person: Name) -> tuple[bool, str]:
    """Tell whether *piece* names *person*, and return the given name that stands with it."""
    words = bare(re.sub(r"['’]s(?!\w)", "", piece))
    for form in sorted(aliases(person), key=len, reverse=True):
        if words == form:
            return True, ""
        if words.endswith(f" {form}"):
            return True, words[: -len(form)].strip()
        if words.startswith(f"{form} ") and not person.corporate:
            return True, words[len(form) :].strip()
    return False, ""


def agree(candidate: Candidate, work: Work) -> Agreement | None:
    """Return how the names of *candidate* fit *work*; None when they do not."""
    if not work.people:
        return _titled(candidate, work)
    if any(person.corporate and meets(candidate.names, person)[0] for person in work.people):
        return Agreement(whole=True, matched=1)
    pieces = [piece for piece in candidate.people if not _is_container(piece, work)]
    for dropped in range(len(pieces) if candidate.narrative else min(1, len(pieces))):
        found = _fit(pieces[dropped:], work, candidate, dropped)
        if found:
            return found
    return None


def agree_first(names: str, work: Work) -> tuple[Agreement, int] | None:
    """Return how the first of *names* fit *work* and where they end; what follows may be words of a title.

    None when not even the first name fits.
    """
    pieces = SEPARATOR.split(names)
    for count in range(len(pieces), 0, -1):
        end = _end(names, pieces[:count])
        found = agree(Candidate(0, 0, names[:end], "", narrative=True), work)
        if found and not found.dropped:
            return found, end
    return None


def _end(names: str, pieces: Sequence[str]) -> int:
    """Return where the last of *pieces*, the first of *names*, ends."""
    at = 0
    for piece in pieces:
        at = names.index(piece, at) + len(piece)
    return at


def _is_container(piece: str, work: Work) -> bool:
    """Tell whether *piece* is the journal of *work*, as in « (Rey, Esprit n° 4, 1972) »."""
    words = bare(re.sub(r"\b(?:n[°ºᵒo]s?|vol\.?|t\.)\s?\d+.*", "", piece))
    return (bool(words) and words == bare(work.reference.container)) or not re.search(r"[^\W\d_]", piece)


def _fit(pieces: Sequence[str], work: Work, candidate: Candidate, dropped: int) -> Agreement | None:
    left, differs = list(work.people), []
    for index, piece in enumerate(pieces):
        found = next((person for person in left if meets(piece, person)[0]), None)
        later = index == 0 and found is not work.people[0] and len(pieces) < len(work.people)
        if found is None or (later and not candidate.narrative):
            return None
        if not _given_agree(meets(piece, found)[1], found.given):
            differs.append(piece)
        left.remove(found)
    whole = not left or candidate.others or work.others
    return Agreement(whole, len(pieces), tuple(differs), dropped)


def _given_agree(printed: str, listed: str) -> bool:
    """Tell whether a printed given name may be the listed one; words of the sentence before it are let pass."""
    words = [word for word in printed.split() if word not in PARTICLES]
    if not words:
        return True
    starts = [start for start, word in enumerate(words) if start == 0 or len(word) > 1]
    return any(same_given(" ".join(words[start:]), listed) for start in starts)


def _titled(candidate: Candidate, work: Work) -> Agreement | None:
    """Tell whether a work without authors is called by its title, as in « (« Titre », 2003) »."""
    words = bare(candidate.names)
    if words and len(words) > 3 and any(form == words or form.startswith(words + " ") for form in work.titles):
        return Agreement(whole=True, matched=1)
    return None


def same_year(candidate: Candidate, work: Work) -> bool:
    """Tell whether the printed year is the work's: of this edition, or of the first with this one beside it."""
    years = {year for year in (work.year, work.reference.origyear) if year} or {""}
    return candidate.year in years or bool(
        candidate.origin and candidate.origin in years and work.year in (candidate.origin, candidate.year)
    )


def title_at(text: str, end: int, work: Work, reach: int = 330) -> int | None:
    """Return where a form of the title of *work* begins that ends right before *end*; None when none does."""
    begin = max(0, end - reach)
    words = bare(text[begin:end])
    for form in work.titles:
        if words.endswith(form) and (len(words) == len(form) or words[-len(form) - 1] == " "):
            pattern = re.compile(r"[\W_]+".join(map(re.escape, form.split())) + r"[\W_]*$")
            found = pattern.search(flat(text[begin:end]))
            if found:
                return begin + found.start()
    return None


def title_near(text: str, work: Work) -> bool:
    """Tell whether *text* holds the title of *work*, or its first words when it is long."""
    words = f" {bare(text)} "
    heads = [" ".join(form.split()[:5]) for form in work.titles if len(form.split()) >= 5]
    return any(f" {form} " in words for form in (*work.titles, *heads) if len(form) >= 6)


def title_end(text: str, work: Work) -> int:
    """Return where the title of *work*, whole or its first words, ends at the beginning of *text*; 0 when it is not there."""
    folded = flat(text)
    for form in work.titles:
        found = re.match(r"[\W_]*" + r"[\W_]+".join(map(re.escape, form.split())) + r"(?!\w)", folded)
        if found:
            return found.end()
    return 0
