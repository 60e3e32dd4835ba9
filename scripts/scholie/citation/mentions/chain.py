"""Follow ibid., id. and op. cit. without a name to the work they stand for, through the citations before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scholie.citation.mentions.agree import agree_first, title_end
from scholie.citation.mentions.candidate import introduced
from scholie.citation.mentions.catalogue import Work
from scholie.citation.mentions.finding import ambiguous
from scholie.citation.mentions.marks import CITED, POINTED, SAME
from scholie.citation.mentions.notes import by_words, of_kind
from scholie.citation.mentions.numbered import Note, is_note, numbered, unit
from scholie.citation.mentions.pointed import pointed
from scholie.citation.mentions.scene import Scene, led, link, lost, opening, stranger
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
    scene = Scene(text, works, notes or numbered(text), _ordered(taken))
    marks = [*POINTED.finditer(text), *SAME.finditer(text), *CITED.finditer(text)]
    for mark in sorted(marks, key=lambda one: (one.start(), -one.end())):
        if scene.taken(*mark.span()):
            continue
        new = (pointed if mark.re is POINTED else again)(scene, mark)
        if new and not scene.taken(new.start, new.end):
            scene = replace(scene, found=_ordered([*scene.found, new]))
            yield new


def _ordered(found: Sequence[Citation]) -> list[Citation]:
    return sorted(found, key=lambda one: one.start)


def again(scene: Scene, mark: re.Match[str]) -> Citation | None:
    """Return what ibid., id. or op. cit. without a name stands for: the only work of the citation before."""
    same = mark.re is SAME
    if not same and stranger(scene, opening(scene, mark.start()), mark.start()):
        return _by_title(scene, mark)
    before = scene.before(mark.start())
    if not before or not before[-1].references or (not same and re.fullmatch(r"[\s,»”\"*_(]*", scene.text[before[-1].end : mark.start()])):
        return None
    if _unread(scene, before[-1], mark.start()):
        return lost(scene, *mark.span())
    cited = _last(scene, before, mark.start())
    meant = scene.meant(cited)
    if any(not one.references for one in cited):
        return ambiguous(scene.text, *mark.span(), meant)
    other = _other(scene, mark, meant[0]) if same and len({work.people[:1] for work in meant}) == 1 else None
    return other or led(scene, mark.span(), meant, link(cited))


def _last(scene: Scene, before: Sequence[Citation], position: int) -> list[Citation]:
    """Return the citations that « the one before » may mean: the last alone, those in brackets with it, or all of the note before."""
    last, text = before[-1], scene.text
    begin = unit(text, scene.notes, last.start)[0]
    here = begin == unit(text, scene.notes, position)[0]
    if here and not SENTENCE.search(text[last.end : position + 1]):
        return [last]
    if is_note(scene.notes, last.start) and not here:
        return [one for one in before if one.start >= begin]
    cluster = [last]
    for one in reversed(before[:-1]):
        gap = text[one.end : cluster[0].start]
        if one.start < begin or len(gap) > 40 or SENTENCE.search(gap) or not re.search(r";|^\s?(?:,|et|and|&|/)\s?$", gap):
            break
        cluster.insert(0, one)
    return cluster


def _unread(scene: Scene, last: Citation, position: int) -> bool:
    """Tell whether a reference that was not read stands between *last*, what belongs to it apart, and *position*."""
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
        return _of_author(scene, mark.start(), kind, same)
    line = scene.text[start : start + 200].split("\n", maxsplit=1)[0]
    fits = [(work, end) for work in same if (end := title_end(line, work))]
    if len(fits) != 1:
        return lost(scene, *mark.span()) if re.search(r"[«“\"*_]", after.group()) else None
    end = start + fits[0][1]
    closing = re.match(r"\s?[»”\"]", scene.text[end:])
    return led(scene, (mark.start(), end + (closing.end() if closing else 0)), [fits[0][0]], link(scene.before(mark.start())))


def _of_author(scene: Scene, start: int, kind: re.Match[str], same: Sequence[Work]) -> Citation:
    """Return the citation of « Id., art. cit. »: the author's only work of that kind, or the one cited last."""
    meant = of_kind(kind.group(), same)
    indexes = {work.index for work in meant}
    earlier = [one for one in scene.before(start) if len(one.references) == 1 and one.references[0] in indexes][-1:]
    return led(scene, (start, kind.end()), meant if len(meant) == 1 else scene.meant(earlier) or meant, link(earlier))


def _by_title(scene: Scene, mark: re.Match[str]) -> Citation | None:
    """Return the citation of « *La halte…*, op. cit. »: a short title without a name that one work has."""
    start = opening(scene, mark.start())
    start += introduced(scene.text[start : mark.start()])
    words = scene.text[start : mark.start()]
    if not TITLE.fullmatch(words) or any(agree_first(words, work) for work in scene.works if work.people):
        return None
    meant = by_words(words, [work for work in scene.works if not work.shared])
    return led(scene, (start, mark.end()), meant, ()) if len(meant) == 1 else None
