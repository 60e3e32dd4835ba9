"""Follow ibid., id., a bare op. cit. and « supra, note 4 » to the work they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scholie.citation.mentions.agree import agree_first, title_end
from scholie.citation.mentions.candidate import introduced
from scholie.citation.mentions.catalogue import Work
from scholie.citation.mentions.finding import Finding, ambiguous, cite
from scholie.citation.mentions.marks import CITED, FORWARD, POINTED, SAME
from scholie.citation.mentions.notes import by_words, is_set_off, nearest, of_kind
from scholie.citation.mentions.numbered import Note, is_note, note_of, numbered, unit
from scholie.citation.names import same_person
from scholie.model import Citation, Verdict

SENTENCE = re.compile(r"[.!?…]\s+[^\W\d_a-zà-ÿ]")
REFERENCE = re.compile(r"(?<=[\s,(])pp?\.\s?\d|,\s(?:1[5-9]|20)\d\d(?=\s*[,.;)])|op\.\s?cit|art\.\s?cit|ouv\.\s?cit")
"""What says that words are a reference, whether it was read or not."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A text as short forms are followed in it."""

    text: str
    works: Sequence[Work]
    notes: Sequence[Note]
    found: Sequence[Citation]
    """In the order of the text."""

    def before(self, position: int) -> list[Citation]:
        """Return the citations that end before *position*."""
        return [one for one in self.found if one.end <= position]

    def within(self, start: int, end: int) -> list[Citation]:
        """Return the citations from *start* to *end*."""
        return [one for one in self.found if start <= one.start < end]

    def meant(self, cited: Sequence[Citation]) -> list[Work]:
        """Return the works of *cited*, each once."""
        return [self.works[index] for index in sorted({index for one in cited for index in one.references})]


def chained(text: str, works: Sequence[Work], taken: Sequence[Citation], notes: Sequence[Note] = ()) -> Iterator[Citation]:
    """Yield what ibid., id., op. cit. without a name and the numbers of notes stand for; notes stand as lines unless they are given.

    The evidence is the chain of citations that leads to the work. A chain that may have lost a link names no work.
    """
    scene = Scene(text, works, notes or numbered(text), sorted(taken, key=lambda one: one.start))
    marks = [*POINTED.finditer(text), *SAME.finditer(text), *CITED.finditer(text)]
    for mark in sorted(marks, key=lambda one: (one.start(), -one.end())):
        if any(one.start < mark.end() and mark.start() < one.end for one in scene.found):
            continue
        rule = _pointed if mark.re is POINTED else _again
        new = rule(scene, mark)
        if new and not any(one.start < new.end and new.start < one.end for one in scene.found):
            scene = Scene(text, works, scene.notes, sorted([*scene.found, new], key=lambda one: one.start))
            yield new


# ---- The number of a note


def _pointed(scene: Scene, mark: re.Match[str]) -> Citation | None:
    """Return the citation of a work that another note cites; bare « voir supra, note 4 » is a cross-reference."""
    way = mark["before"] or mark["after"] or ""
    note = note_of(scene.notes, mark["number"], mark.start(), forward=bool(FORWARD.search(way)))
    if not (mark["cited"] or way) or note is None:
        return None
    cited = [one for one in scene.within(note.start, note.end) if one.references]
    begin = _opening(scene, mark.start())
    named = nearest(scene.text, begin, mark.start(), scene.works)
    between = scene.text[named.end : mark.start()] if named else ""
    meant = scene.meant(cited)
    if named:
        meant = by_words(between, [work for work in meant if work in named.works])
        start = named.start if is_set_off(between) else mark.start()
    else:
        start = mark.start()
        if _stranger(scene, begin, mark.start()) or not (mark["cited"] or re.match(r"[\s)]*[,:]\s?(?:pp?\.|§|\d)", scene.text[mark.end() :])):
            return None
    if not meant:
        return _lost(scene, start, mark.end()) if named or mark["cited"] else None
    verdict = Verdict.VERIFIED if named and len(meant) == 1 else Verdict.UNVERIFIED
    return _led(scene, (start, mark.end()), meant, [one for one in cited if meant[0].index in one.references], f"note {note.number}", verdict)


def _opening(scene: Scene, position: int) -> int:
    """Return where the note, or its part after « ; », or the sentence of a text begins that holds *position*."""
    begin = unit(scene.text, scene.notes, position)[0]
    breaks = [found.end() for found in re.finditer(r";\s", scene.text[begin:position])]
    return begin + (breaks[-1] if breaks else 0)


def _stranger(scene: Scene, begin: int, end: int) -> bool:
    """Tell whether the words right before a mark, from *begin*, name somebody or something: more than words that introduce it."""
    words = re.sub(r"^\s*(?:\[\^[^\]\s]+\]:|[\[(]?\d{1,3}[\])]?[.)]?)\s*", "", scene.text[begin:end])
    words = re.split(r"[.!?…:]\s|[(\[]", words)[-1]
    return re.search(r"[^\W\d_]", words[introduced(words) :]) is not None


# ---- The citation before


def _again(scene: Scene, mark: re.Match[str]) -> Citation | None:
    """Return what ibid., id. or op. cit. without a name stand for: the only work of the citation before."""
    same = mark.re is SAME
    if not same and _stranger(scene, _opening(scene, mark.start()), mark.start()):
        return _by_title(scene, mark)
    before = scene.before(mark.start())
    if not before or not before[-1].references:
        return None
    if _unread(scene, before[-1], mark.start()):
        return _lost(scene, mark.start(), mark.end())
    cited = _last(scene, before, mark.start())
    meant = scene.meant(cited)
    if any(not one.references for one in cited):
        return ambiguous(scene.text, mark.start(), mark.end(), meant)
    other = _other(scene, mark, meant[0]) if same and len({work.people[:1] for work in meant}) == 1 else None
    return other or _led(scene, mark.span(), meant, cited[-1:])


def _last(scene: Scene, before: Sequence[Citation], position: int) -> list[Citation]:
    """Return the citations that « the one before » may mean: the last alone, those in brackets with it, or all of the note before."""
    last, begin = before[-1], unit(scene.text, scene.notes, before[-1].start)[0]
    here = begin <= unit(scene.text, scene.notes, position)[0]
    if here and begin == unit(scene.text, scene.notes, position)[0] and not SENTENCE.search(scene.text[last.end : position + 1]):
        return [last]
    if is_note(scene.notes, last.start) and begin != unit(scene.text, scene.notes, position)[0]:
        return [one for one in before if one.start >= begin]
    cluster = [last]
    for one in reversed(before[:-1]):
        gap = scene.text[one.end : cluster[0].start]
        if one.start < begin or len(gap) > 40 or SENTENCE.search(gap) or not re.search(r";|^\s?(?:,|et|and|&|/)\s?$", gap):
            break
        cluster.insert(0, one)
    return cluster


def _unread(scene: Scene, last: Citation, position: int) -> bool:
    """Tell whether a reference stands between *last*, its line apart, and *position* that was not read."""
    end = unit(scene.text, scene.notes, last.start)[1]
    tail = scene.text[last.end : min(end, position)]
    later = re.split(r";\s|[.]\s(?=[^\W\d_a-zà-ÿ]\S*\s?[^\W\d_a-zà-ÿ])", tail)[1:]
    rest = scene.text[end:position] if end < position else ""
    return any(REFERENCE.search(part) for part in (*later, rest))


def _other(scene: Scene, mark: re.Match[str], before: Work) -> Citation | None:
    """Return the citation of « Id., *Autre titre* » or « Id., art. cit. »: another work of the author cited before."""
    after = re.match(r",\s[\s«“\"*_]*", scene.text[mark.end() :])
    if after is None or not before.people:
        return None
    start = mark.end() + after.end()
    same = [work for work in scene.works if work.people and same_person(work.people[0], before.people[0]) and not work.shared]
    kind = CITED.match(scene.text, start)
    if kind:
        meant = of_kind(kind.group(), same)
        earlier = [one for one in scene.before(mark.start()) if len(one.references) == 1 and one.references[0] in {work.index for work in meant}]
        chosen = meant if len(meant) == 1 else scene.meant(earlier[-1:]) or meant
        return _led(scene, (mark.start(), kind.end()), chosen, earlier[-1:])
    line = scene.text[start : start + 200].split("\n", maxsplit=1)[0]
    fits = [(work, end) for work in same if (end := title_end(line, work))]
    if len(fits) != 1:
        return _lost(scene, mark.start(), mark.end()) if re.search(r"[«“\"*_]", after.group()) else None
    end = start + fits[0][1]
    closing = re.match(r"\s?[»”\"]", scene.text[end:])
    return _led(scene, (mark.start(), end + (closing.end() if closing else 0)), [fits[0][0]], scene.before(mark.start())[-1:])


def _by_title(scene: Scene, mark: re.Match[str]) -> Citation | None:
    """Return the citation of « *La halte…*, op. cit. »: a short title without a name that one work has."""
    begin = _opening(scene, mark.start())
    opening = re.compile(r"\s*(?:\[\^[^\]\s]+\]:|[\[(]?\d{1,3}[\])]?[.)]?\s)?\s*").match(scene.text, begin)
    start = opening.end() if opening else begin
    start += introduced(scene.text[start : mark.start()])
    words = scene.text[start : mark.start()]
    if not re.fullmatch(r"[«“\"*_]?[^.!?]{3,90}[,\s«»“”\"*_…(]+", words) or any(agree_first(words, work) for work in scene.works if work.people):
        return None
    meant = by_words(words, [work for work in scene.works if not work.shared])
    return _led(scene, (start, mark.end()), meant, ()) if len(meant) == 1 else None


# ---- What comes of it


def _led(
    scene: Scene, span: tuple[int, int], meant: Sequence[Work], cited: Sequence[Citation], head: str = "", verdict: Verdict = Verdict.UNVERIFIED
) -> Citation:
    """Return the citation of the one work *meant*, with the chain to it; of none when there are several."""
    if len(meant) != 1:
        return ambiguous(scene.text, *span, meant)
    last = cited[-1:] and cited[-1]
    links = [head, last.words, "" if last.code else last.evidence] if last else [head]
    return cite(scene.text, *span, meant, Finding(verdict, "", " → ".join(filter(None, links))))


def _lost(scene: Scene, start: int, end: int) -> Citation:
    """Return a citation whose work is not among those that are known."""
    words = scene.text[start:end]
    return Citation(start, end, words, (), Verdict.UNVERIFIED, words, "citation-unlisted")
