"""Weigh what speaks for the title, the by-line and the abstracts that were read, and what against them; the unlikely are doubtful."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from scholie.document import fold, word_list
from scholie.lexicon import GIVEN, INSTITUTIONS, PARTICLES, POSTS, known
from scholie.model import Author, Metadata
from scholie.normalise import people, weights
from scholie.normalise.draft import Draft, Line, plain
from scholie.normalise.sense import hanging, opens_low, stopped
from scholie.prose.language import certain_language_of
from scholie.zones import Zone
from scholie.zones.cues import LABELS
from scholie.zones.features import DAYS, POSTAL, YEAR

SIGNED = (Zone.AUTHOR, Zone.PLACE)
ABSTRACTS = (("fr", Zone.ABSTRACT_FR), ("en", Zone.ABSTRACT_EN))
PAGED = (Zone.FURNITURE, Zone.PAGE_NUMBER)
AROUND = (*PAGED, Zone.IMPRINT)
"""Zones of lines that say nothing of what stands beside them."""
TITLED = (Zone.TITLE, Zone.OTHER_TITLE)
NAMED = {"fr": "resume", "en": "abstract"}
"""The label of an abstract in each language, as ``LABELS`` names it."""
LOOSE = (*TITLED, Zone.BODY, Zone.HEADING, Zone.TABLE, Zone.FURNITURE, Zone.IMPRINT)
"""Zones that a part of a title may be taken for."""
NEAR = 16
"""Lines after a title among which a part of it may stand."""
SHORT, COUPLE = 3, 2
"""Letters of a word that says nothing in a name; words of a name without a second given name."""
EDGE = 0.02
"""Chances, of 1, are taken for at least this and at most what is left."""

Weighed = tuple[str, Line, float, str]
"""The code of a doubt, the line that it is about, the log-odds that the field is right, its words."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The lines of a text as they were before its front matter was taken, and what was made of them."""

    lines: tuple[Line, ...]
    metadata: Metadata

    def of(self, *zones: Zone) -> tuple[Line, ...]:
        """Return the lines in *zones*."""
        return tuple(line for line in self.lines if line.zone in zones)

    def runs(self, zone: Zone) -> tuple[tuple[int, ...], ...]:
        """Return the indices of the lines in *zone*, those together that only heads and feet of pages part."""
        rows = [at for at, line in enumerate(self.lines) if line.zone not in PAGED]
        grouped = groupby(rows, key=lambda at: self.lines[at].zone is zone)
        return tuple(tuple(run) for own, run in grouped if own)

    def before(self, at: int) -> Line | None:
        """Return the line before one, heads, feet and imprints left out."""
        return next((line for line in reversed(self.lines[:at]) if line.zone not in AROUND), None)

    def after(self, at: int) -> Line | None:
        """Return the line after one, heads, feet and imprints left out."""
        return next((line for line in self.lines[at + 1 :] if line.zone not in AROUND), None)


def weigh(draft: Draft, lines: Sequence[Line]) -> Draft:
    """Return *draft*, whose front matter was taken from *lines*, with a doubt about each field that is more likely wrong than right.

    The evidence is a sum of log-odds, whose weights are ``weights.TITLES``, ``BYLINES`` and ``ABSTRACTS``. No title, and lines
    that sign the text but name nobody, are doubtful whatever else is known.
    """
    opening = Opening(tuple(replace(line, text=plain(line.text)) for line in lines), draft.metadata)
    for code, line, evidence, words in (*_titled(opening), *_signed(opening), *_described(opening)):
        draft = draft.doubt(code, line.number, words or line.text) if evidence < 0 else draft
    return draft


def _titled(opening: Opening) -> Iterator[Weighed]:
    run = next(iter(opening.runs(Zone.TITLE)), ())
    words = opening.metadata.title.to(opening.metadata.language)
    evidence = sum(title_evidence(opening, run)) if run else -math.inf
    yield "title-doubtful", opening.lines[run[0] if run else 0], evidence, words


def _signed(opening: Opening) -> Iterator[Weighed]:
    lines, authors = opening.of(*SIGNED), opening.metadata.authors
    if lines:
        evidence = sum(byline_evidence(opening)) if authors else -math.inf
        yield "author-doubtful", lines[0], evidence, "; ".join(author.name for author in authors)


def _described(opening: Opening) -> Iterator[Weighed]:
    for language, zone in ABSTRACTS:
        words, lines = opening.metadata.abstract.only(language), opening.of(zone)
        if words and lines:
            yield "abstract-doubtful", lines[0], sum(abstract_evidence(opening, language, zone)), words
        label = _label(opening, language)
        if label and not words:
            yield "abstract-doubtful", label, -math.inf, label.text


def _label(opening: Opening, language: str) -> Line | None:
    """Return the line that only names an abstract in a language."""
    wanted = NAMED[language]
    return next((line for line in opening.of(Zone.LABEL) for name, pattern in LABELS if name == wanted and pattern.match(line.text)), None)


def odds(chance: float) -> float:
    """Return the log-odds of a chance of 1."""
    held = min(max(chance, EDGE), 1 - EDGE)
    return math.log(held / (1 - held))


def title_evidence(opening: Opening, run: Sequence[int]) -> Iterator[float]:
    """Yield what speaks for the title in the lines of a run (above 0), and what against it (below 0), as log-odds."""
    held, lines = weights.TITLES, [opening.lines[at] for at in run]
    words = word_list(fold(" ".join(line.text for line in lines)))
    beside = [line for line in (opening.before(run[0]), opening.after(run[-1])) if line]
    yield held.start + held.chance * odds(min(line.sure for line in lines))
    yield held.beside * odds(min((line.sure for line in beside), default=1.0))
    yield held.rivals * min(len(_rivals(opening, words)), 2)
    yield held.short if len(words) <= held.few else 0
    yield held.broken if hanging(lines[-1].text) or opens_low(lines[0].text) else 0
    yield held.parted if any(line.gap > max(lines[0].gap, 1) for line in lines[1:]) else 0
    yield held.meeting if _dated(" ".join(line.text for line in lines)) else 0
    yield held.cased if len({line.text.isupper() for line in lines}) > 1 else 0
    yield held.again if _again(opening, run, words) else 0
    yield held.twice if _twice(words) else 0
    yield held.wide if any(line.blanks for line in lines) else 0
    yield held.foreign if set(words) & (GIVEN | INSTITUTIONS) or any(POSTAL.search(line.text) for line in lines) else 0
    yield held.named if people.names(" ".join(line.text for line in lines)) else 0
    yield held.alone if not opening.of(*SIGNED, *(zone for _, zone in ABSTRACTS)) else 0
    yield held.orphan if _orphan(opening, run) else 0


def _dated(text: str) -> bool:
    """Tell whether a line has the days or the year of a meeting, or its rank, as no title has them."""
    return bool(DAYS.search(text)) or (YEAR.search(text) is not None and (text[:1].isdigit() or bool(YEAR.search(text[-5:]))))


def _orphan(opening: Opening, run: Sequence[int]) -> bool:
    """Tell whether a line among title and by-line begins inside a sentence, though what stands before it is something else."""
    last = max((at for at, line in enumerate(opening.lines) if line.zone in (*TITLED, Zone.AUTHOR)), default=0)
    rows = ((at, line) for at, line in enumerate(opening.lines[: min(last, run[-1] + NEAR) + 3]) if at not in run and line.zone in LOOSE)
    return any(opens_low(line.text) and (at == 0 or opening.lines[at - 1].zone is not line.zone) for at, line in rows)


def _twice(words: Sequence[str]) -> bool:
    """Tell whether a title says the same few words in a row twice."""
    size = weights.TITLES.row
    rows = [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]
    return len(set(rows)) < len(rows)


def _rivals(opening: Opening, words: Sequence[str]) -> list[str]:
    """Return the other lines that may be the title in the same language, and are not the same words."""
    runs = opening.runs(Zone.TITLE)[1:]
    others = [word_list(fold(" ".join(opening.lines[at].text for at in run))) for run in runs]
    return [" ".join(other) for other in others if not set(other) <= set(words) and not set(words) <= set(other)]


def _again(opening: Opening, run: Sequence[int], words: Sequence[str]) -> bool:
    """Tell whether the title stands at the head of the pages, or a second time, whole or shortened."""
    own, title = set(run), " ".join(words)
    others = (
        " ".join(word_list(fold(line.text))) for at, line in enumerate(opening.lines) if at not in own and line.zone in (*PAGED, *TITLED)
    )
    return any(len(other) > len(title) / 2 and (other in title or title in other) for other in others if other)


def byline_evidence(opening: Opening) -> Iterator[float]:
    """Yield what speaks for the authors (above 0), and what against them (below 0), as log-odds."""
    held, authors = weights.BYLINES, opening.metadata.authors
    signs, places = opening.of(Zone.AUTHOR), opening.of(Zone.PLACE)
    yield held.start + held.chance * odds(min((line.sure for line in signs), default=0.5))
    yield held.unknown * (sum(not people.known_by_name(one) and "." not in one.given for one in authors) / len(authors))
    yield held.bare if any(not author.given for author in authors) else 0
    yield held.long if any(len(_parts(author)) > held.many for author in authors) else 0
    yield held.wordy if any(_wordy(author) for author in authors) else 0
    yield held.twice if any(set(_parts(one)) <= set(_parts(other)) for one in authors for other in authors if one is not other) else 0
    yield held.odd_post if any(_odd(author) for author in authors) else 0
    yield held.open_end if any(people.unfinished(run[-1]) or hanging(run[-1]) for run in _ends(opening)) else 0
    yield held.overlooked if _overlooked(opening) else 0
    yield held.apart if _apart(opening) else 0
    yield from _marks(signs, places)
    yield from _mails((*signs, *places), authors)


def _parts(author: Author) -> list[str]:
    """Return the words of an author's name, without particles."""
    return [word for word in fold(author.name).split() if word not in PARTICLES]


def _wordy(author: Author) -> bool:
    """Tell whether a name has a word that a dictionary has, where no name has one: behind a family name, or with a strange given name."""
    words = [word for word in author.name.split() if fold(word) not in PARTICLES]
    common = [len(word) > SHORT and known(word.lower()) for word in words]
    behind = len(words) > COUPLE and common[-1] and fold(words[-2].split("-")[0]) not in GIVEN
    strange = any(common) and not people.known_by_name(author) and "." not in author.given
    return behind or strange or (len(author.family.split()) > 1 and any(common[1:-1]))


def _odd(author: Author) -> bool:
    """Tell whether what is said of an author's post has a given name, and no word of a post."""
    words = set(word_list(fold(author.role)))
    return bool(words & GIVEN) and not words & POSTS


def _ends(opening: Opening) -> Iterator[list[str]]:
    """Yield the lines of each by-line."""
    for run in opening.runs(Zone.AUTHOR):
        yield [opening.lines[at].text for at in run]


def _overlooked(opening: Opening) -> bool:
    """Tell whether a line around the by-line, which is none of it, names persons and nothing else."""
    rows = [at for run in opening.runs(Zone.AUTHOR) for at in run]
    around = opening.lines[max(0, min(rows, default=0) - weights.BYLINES.around) : max(rows, default=0) + weights.BYLINES.around]
    families = {fold(author.family) for author in opening.metadata.authors}
    others = (line.text for line in around if line.zone not in (Zone.AUTHOR, Zone.REFERENCE, *TITLED))
    return any(people.names(text) and not any(family in fold(text) for family in families) for text in others)


def _apart(opening: Opening) -> bool:
    """Tell whether lines of the text stand between the title and the by-line."""
    titles, signs = opening.runs(Zone.TITLE), opening.runs(Zone.AUTHOR)
    if not titles or not signs:
        return True
    low, high = sorted((titles[0], signs[0]))
    return any(line.zone not in (*SIGNED, *TITLED, *AROUND) for line in opening.lines[low[-1] + 1 : high[0]])


def _marks(signs: Sequence[Line], places: Sequence[Line]) -> Iterator[float]:
    """Yield what the marks behind names and before affiliations say where the ones lack the others."""
    held = weights.BYLINES
    called = {mark for line in signs for one in people.named(line.text) for mark in one.marks}
    named = {mark for mark in map(people.mark, (line.text for line in places)) if mark}
    yield held.unplaced if called - named and named else 0
    yield held.unnamed if named - called else 0


def _mails(lines: Sequence[Line], authors: Sequence[Author]) -> Iterator[float]:
    """Yield what e-mail addresses say that are no author's, or more or fewer than the authors."""
    held = weights.BYLINES
    mails = {mail for line in lines for mail in people.mails(line.text)}
    strange = sum(not any(people.likely(mail, author) for author in authors) for mail in mails)
    without = sum(not any(people.likely(mail, author) for mail in mails) for author in authors)
    yield held.strange * min(max(strange - without, 0), 2)
    yield held.more if len(mails) > len(authors) else 0
    yield held.fewer if 0 < len(mails) < len(authors) else 0


def abstract_evidence(opening: Opening, language: str, zone: Zone) -> Iterator[float]:
    """Yield what speaks for the abstract in a language (above 0), and what against it (below 0), as log-odds."""
    held, runs = weights.ABSTRACTS, opening.runs(zone)
    lines = [opening.lines[at] for run in runs for at in run]
    words = opening.metadata.abstract.only(language)
    after = opening.after(runs[-1][-1])
    yield held.start + held.edges * odds(min(lines[0].sure, lines[-1].sure)) + held.least * odds(min(line.sure for line in lines))
    yield held.short if len(word_list(words)) < held.few else 0
    yield held.open_end if not stopped(words) else 0
    yield held.opens_low if opens_low(words) else 0
    yield held.parted * min(len(runs) - 1, 2)
    yield held.tongue if certain_language_of(words) not in (language, "") else 0
    yield held.goes_on if after and after.zone is Zone.BODY and opens_low(after.text) else 0
