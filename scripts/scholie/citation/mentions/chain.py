"""Follow ibid., id. and op. cit. without a name to the work they stand for, through the citations before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

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


def again(known: Antecedents, mark: re.Match[str]) -> Citation | None:
    """Return what ibid., id. or op. cit. without a name stands for: the only work of the citation before."""
    same = mark.re is SAME
    if not same and stranger(known, opening(known, mark.start()), mark.start()):
        return _by_title(known, mark)
    before = known.before(mark.start())
    if not before or not before[-1].references or (not same and re.fullmatch(r"[\s,»”\"*_(]*", known.text[before[-1].end : mark.start()])):
        return None
    if _unread(known, before[-1], mark.start()):
        return lost(known, *mark.span())
    cited = _last(known, before, mark.start())
    meant = known.meant(cited)
    if any(not one.references for one in cited):
        return ambiguous(known.text, *mark.span(), meant)
    other = _other(known, mark, meant[0]) if same and len({work.people[:1] for work in meant}) == 1 else None
    return other or led(known, mark.span(), meant, link(cited))


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
