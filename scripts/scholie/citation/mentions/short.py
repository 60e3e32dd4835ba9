"""Short forms in notes: author and title, op. cit., art. cit., ibid., id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scholie.citation.mentions.agree import meets
from scholie.citation.mentions.catalogue import Work, bare, flat
from scholie.citation.mentions.finding import LIKELY, SURE, ambiguous, cite
from scholie.citation.mentions.patterns import AT_END, LIST, paragraph
from scholie.citation.reference.law import LAW
from scholie.model import Citation

CITED = re.compile(
    r"(?:op(?:us|\.)?\s?cit(?:at(?:um|\.)?|\.)?|art(?:icle|\.)?\s?cit(?:é|\.|at\.)?|ouv(?:rage|r)?\.?\s?cit(?:é|\.)|loc\.\s?cit\.?|(?:thèse|livre|texte)\s?cité?e?)(?!\w)|\b(?:supra|infra)\b(?=,?\s(?:n\.|note))",
    re.IGNORECASE,
)
SAME = re.compile(r"(?<![\w])(ibid(?:em|\.)?|id(?:em\b|\.)|eadem|ead\.)(?!\w)", re.IGNORECASE)
BREAK = re.compile(r";|(?<=[^\W\d_]{3}[.»])\s(?=[^\W\d_a-zà-ÿ])|\n|(?:^|\s)(?:voir|cf\.|in|dans|et)\s", re.IGNORECASE)


def titled(text: str, works: Sequence[Work], taken: Sequence[Citation]) -> Iterator[Citation]:
    """Yield « P. Morel, *Les ateliers…*, p. 12 »: names right before a title of theirs, and no year."""
    folded = flat(text)
    for work in works:
        for form in work.titles if work.people and not work.shared else ():
            if len(form.split()) < (2 if form == work.titles[0] else 3):
                continue
            pattern = re.compile(r"(?<!\w)" + r"[\W_]+".join(map(re.escape, form.split())) + r"(?!\w)")
            for found in pattern.finditer(folded):
                opened = re.search(r"(?:[,:]\s?|\s(?=[«“\"]))[\s«“\"*_]*$", text[: found.start()])
                names = AT_END.search(text[max(0, found.start() - 160) : opened.start()]) if opened else None
                if not opened or not names or not any(meets(piece, work.people[0])[0] for piece in re.split(r",\s|\set\s", names.group(1))):
                    continue
                start = opened.start() - len(text[max(0, found.start() - 160) : opened.start()]) + names.start(1)
                end = found.end() + len(re.match(r"[\s»”\"*_]*", text[found.end() :]).group().rstrip())  # type: ignore[union-attr]
                if not any(one.start < end and start < one.end for one in taken):
                    yield cite(text, start, end, [work])


def laws(text: str, works: Sequence[Work], taken: Sequence[Citation]) -> Iterator[Citation]:
    """Yield « la loi n° 95-7 du 3 mai 1995 »: a law named by its number or its date."""
    listed = {LAW.search(work.reference.title).group(1): work for work in works if LAW.search(work.reference.title)}  # type: ignore[union-attr]
    for found in LAW.finditer(text):
        same = [work for printed, work in listed.items() if bare(printed) == bare(found.group(1))]
        if len(same) == 1 and not any(one.start < found.end(1) and found.start(1) < one.end for one in taken):
            yield cite(text, found.start(1), found.end(1), same)


def cited(text: str, works: Sequence[Work], taken: Sequence[Citation]) -> Iterator[Citation]:
    """Yield what op. cit. and its kin stand for: the work of that author, the one of the short title, or the last one cited."""
    for mark in CITED.finditer(text):
        begin = paragraph(text, mark.start())
        breaks = [b.end() for b in re.finditer(r";\s", text[begin : mark.start()])]
        begin += breaks[-1] if breaks else 0
        region = text[begin : mark.start()]
        named = [(found, work) for work in works if not work.shared and (found := _named(region, work)) is not None]
        if not named:
            continue
        start = begin + min(found for found, _ in named)
        if any(one.start < mark.end() and start < one.end and one.references for one in taken):
            continue
        choice = _chosen(region, [work for _, work in named], [one for one in taken if one.end <= start])
        if len(choice) == 1:
            yield cite(text, start, mark.end(), choice, SURE if len(named) == 1 else LIKELY)
        else:
            yield ambiguous(text, start, mark.end(), choice)


def _named(region: str, work: Work) -> int | None:
    """Return where *region* names the first author of *work*."""
    for found in LIST.finditer(region):
        at = found.start()
        for piece in re.split(r"(,\s|\set\s|\s&\s|\s?;\s)", found.group()):
            if work.people and meets(piece, work.people[0])[0]:
                return at
            at += len(piece)
    return None


def _chosen(region: str, works: Sequence[Work], before: Sequence[Citation]) -> list[Work]:
    """Return the works of one author that are left by the short title, else by what was cited last."""
    if len(works) == 1:
        return list(works)
    words = bare(region)
    short = [work for work in works if any(_opening(words, form) for form in work.titles)]
    if len(short) == 1:
        return short
    left = short or list(works)
    indexes = {work.index for work in left}
    last = next((one for one in reversed(before) if len(indexes & set(one.references)) == 1), None)
    return [work for work in left if work.index in last.references] if last else left


def _opening(words: str, form: str) -> bool:
    """Tell whether *words* end with the first words of a title, two at least or one long one."""
    pieces = form.split()
    heads = [" ".join(pieces[:n]) for n in range(len(pieces), 0, -1)]
    return any(len(head) >= 5 and f" {words} ".rstrip().endswith(f" {head}") for head in heads)


def again(text: str, works: Sequence[Work], taken: Sequence[Citation]) -> Iterator[Citation]:
    """Yield what ibid. and id. stand for: the only work of the citation before."""
    found = sorted(taken, key=lambda one: one.start)
    for mark in SAME.finditer(text):
        before = [one for one in found if one.end <= mark.start()]
        if not before or any(one.start <= mark.start() < one.end for one in found):
            continue
        line = paragraph(text, before[-1].start)
        last = [one for one in before if one.start >= line and one.code != "citation-unlisted"]
        works_meant = {index for one in last for index in one.references}
        if not before[-1].references or not works_meant:
            continue
        if len(works_meant) == 1:
            new = cite(text, mark.start(), mark.end(), [works[next(iter(works_meant))]], LIKELY)
        else:
            new = ambiguous(text, mark.start(), mark.end(), [works[index] for index in sorted(works_meant)])
        found = sorted([*found, new], key=lambda one: one.start)
        yield new
