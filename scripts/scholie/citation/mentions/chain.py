"""Follow ibid., id. and op. cit. without a name to the work they stand for, through the citations before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from scholie.citation.mentions.agree import agree_first, title_end
from scholie.citation.mentions.antecedents import Antecedents, led, link, lost, opening, stranger
from scholie.citation.mentions.candidate import introduced
from scholie.citation.mentions.catalogue import Work
from scholie.citation.mentions.finding import ambiguous
from scholie.citation.mentions.marks import CITED, POINTED, SAME
from scholie.citation.mentions.notes import by_words, of_kind
from scholie.citation.mentions.numbered import Note, is_note, numbered, unit
from scholie.citation.mentions.pointed import pointed
from scholie.model import Citation
from scholie.names.printed import same_person
from scholie.prose.years import PRINTED

SENTENCE = re.compile(r"[.!?…]\s+[^\W\d_a-zà-ÿ]")
REFERENCE = re.compile(r"(?<=[\s,(])pp?\.\s?\d|,\s" + PRINTED + r"(?=\s*[,.;)])|op\.\s?cit|art\.\s?cit|ouv\.\s?cit")
"""What says that words are a reference, whether it was read or not."""
TITLE = re.compile(r"[«“\"*_]?[^.!?]{3,90}[,\s«»“”\"*_…(]+")


def chained(text: str, works: Sequence[Work], taken: Sequence[Citation], notes: Sequence[Note] = ()) -> Iterator[Citation]:
    """Yield what ibid., id., op. cit. without a name and the numbers of notes stand for; notes stand as lines unless they are given.

    The evidence is the chain of citations that leads to the work. A chain that may have lost a link names no work.
    """
    known = Antecedents(text, works, notes or numbered(text), _ordered(taken))
    marks = [*POINTED.finditer(text), *SAME.finditer(text), *CITED.finditer(text)]
    for mark in sorted(marks, key=lambda one: (one.start(), -one.end())):
        if known.taken(*mark.span()):
            continue
        new = (pointed if mark.re is POINTED else again)(known, mark)
        if new and not known.taken(new.start, new.end):
            known = replace(known, found=_ordered([*known.found, new]))
            yield new


def _ordered(found: Sequence[Citation]) -> list[Citation]:
    return sorted(found, key=lambda one: one.start)


@dataclass(frozen=True, slots=True)
class _Again:
    """A mark that stands for a work cited before."""

    known: Antecedents
    mark: re.Match[str]
    before: list[Citation]
    """What is cited before the mark, in order."""

    @property
    def same(self) -> bool:
        """Whether it is ibid. or id., not op. cit."""
        return self.mark.re is SAME

    @property
    def last(self) -> list[Citation]:
        """What « the one before » may mean."""
        return _last(self.known, self.before, self.mark.start())


def again(known: Antecedents, mark: re.Match[str]) -> Citation | None:
    """Return what ibid., id. or op. cit. without a name stands for: the only work of the citation before."""
    one = _Again(known, mark, known.before(mark.start()))
    answers = (answer(one) for answer in ANSWERS)
    return next((answer if isinstance(answer, Citation) else None for answer in answers if answer is not None), None)


def _after_words(one: _Again) -> Citation | bool | None:
    """Answer op. cit. after words that are no name by the work whose title they are."""
    if one.same or not stranger(one.known, opening(one.known, one.mark.start()), one.mark.start()):
        return None
    return _by_title(one.known, one.mark) or False


def _first_of_all(one: _Again) -> bool | None:
    """Answer nothing where nothing is cited before, or the last citation names no work."""
    return None if one.before and one.before[-1].references else False


def _right_behind(one: _Again) -> bool | None:
    """Answer nothing to op. cit. right behind a citation, of which it is a part."""
    if not one.same and re.fullmatch(r"[\s,»”\"*_(]*", one.known.text[one.before[-1].end : one.mark.start()]):
        return False
    return None


def _lost(one: _Again) -> Citation | None:
    """Answer no work where a reference that was not read stands between."""
    return lost(one.known, *one.mark.span()) if _unread(one.known, one.before[-1], one.mark.start()) else None


def _doubtful(one: _Again) -> Citation | None:
    """Answer no work where one of the citations before names none."""
    if all(cited.references for cited in one.last):
        return None
    return ambiguous(one.known.text, *one.mark.span(), one.known.meant(one.last))


def _other_of_the_author(one: _Again) -> Citation | None:
    """Answer « Id., *Autre titre* » by that work of the author before."""
    meant = one.known.meant(one.last)
    return _other(one.known, one.mark, meant[0]) if one.same and len({work.people[:1] for work in meant}) == 1 else None


def _the_last(one: _Again) -> Citation:
    """Answer by the work cited last."""
    return led(one.known, one.mark.span(), one.known.meant(one.last), link(one.last))


ANSWERS: tuple[Callable[[_Again], Citation | bool | None], ...] = (
    _after_words,
    _first_of_all,
    _right_behind,
    _lost,
    _doubtful,
    _other_of_the_author,
    _the_last,
)
"""What a mark stands for: the first that answers decides, False being the answer that it stands for nothing."""


def _last(known: Antecedents, before: Sequence[Citation], position: int) -> list[Citation]:
    """Return the citations that « the one before » may mean: the last alone, those in brackets with it, or all of the note before."""
    last, text = before[-1], known.text
    begin = unit(text, known.notes, last.start)[0]
    here = begin == unit(text, known.notes, position)[0]
    if here and not SENTENCE.search(text[last.end : position + 1]):
        return [last]
    if is_note(known.notes, last.start) and not here:
        return [one for one in before if one.start >= begin]
    cluster = [last]
    for one in reversed(before[:-1]):
        gap = text[one.end : cluster[0].start]
        if one.start < begin or len(gap) > 40 or SENTENCE.search(gap) or not re.search(r";|^\s?(?:,|et|and|&|/)\s?$", gap):
            break
        cluster.insert(0, one)
    return cluster


def _unread(known: Antecedents, last: Citation, position: int) -> bool:
    """Tell whether a reference that was not read stands between *last*, what belongs to it apart, and *position*."""
    end = unit(known.text, known.notes, last.start)[1]
    tail = known.text[last.end : min(end, position)]
    later = re.split(r";\s|[.]\s(?=[^\W\d_a-zà-ÿ]\S*\s?[^\W\d_a-zà-ÿ])", tail)[1:]
    rest = known.text[end:position] if end < position else ""
    return any(REFERENCE.search(part) for part in (*later, rest))


def _other(known: Antecedents, mark: re.Match[str], before: Work) -> Citation | None:
    """Return the citation of « Id., *Autre titre* » or « Id., art. cit. »: another work of the author cited before."""
    after = re.match(r",\s[\s«“\"*_]*", known.text[mark.end() :])
    if after is None or not before.people:
        return None
    start = mark.end() + after.end()
    same = [work for work in known.works if work.people and same_person(work.people[0], before.people[0]) and not work.shared]
    kind = CITED.match(known.text, start)
    if kind:
        return _of_author(known, mark.start(), kind, same)
    line = known.text[start : start + 200].split("\n", maxsplit=1)[0]
    fits = [(work, end) for work in same if (end := title_end(line, work))]
    if len(fits) != 1:
        return lost(known, *mark.span()) if re.search(r"[«“\"*_]", after.group()) else None
    end = start + fits[0][1]
    closing = re.match(r"\s?[»”\"]", known.text[end:])
    return led(known, (mark.start(), end + (closing.end() if closing else 0)), [fits[0][0]], link(known.before(mark.start())))


def _of_author(known: Antecedents, start: int, kind: re.Match[str], same: Sequence[Work]) -> Citation:
    """Return the citation of « Id., art. cit. »: the author's only work of that kind, or the one cited last."""
    meant = of_kind(kind.group(), same)
    indexes = {work.index for work in meant}
    earlier = [one for one in known.before(start) if len(one.references) == 1 and one.references[0] in indexes][-1:]
    return led(known, (start, kind.end()), meant if len(meant) == 1 else known.meant(earlier) or meant, link(earlier))


def _by_title(known: Antecedents, mark: re.Match[str]) -> Citation | None:
    """Return the citation of « *La halte…*, op. cit. »: a short title without a name that one work has."""
    start = opening(known, mark.start())
    start += introduced(known.text[start : mark.start()])
    words = known.text[start : mark.start()]
    if not TITLE.fullmatch(words) or any(agree_first(words, work) for work in known.works if work.people):
        return None
    meant = by_words(words, [work for work in known.works if not work.shared])
    return led(known, (start, mark.end()), meant, ()) if len(meant) == 1 else None
