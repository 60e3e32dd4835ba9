"""Works named without a year: by author and title, by the number of a law, by ibid. and id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scholie.citation.mentions.agree import meets, title_end
from scholie.citation.mentions.candidate import names_before
from scholie.citation.mentions.catalogue import Work, bare, flat
from scholie.citation.mentions.finding import LIKELY, ambiguous, cite
from scholie.citation.mentions.patterns import paragraph
from scholie.citation.names import same_person
from scholie.citation.reference.law import LAW
from scholie.model import Citation

SAME = re.compile(r"(?<![\w])(ibid(?:em|\.)?|id(?:em\b|\.)|eadem|ead\.)(?!\w)", re.IGNORECASE)


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
                names, start = names_before(text, opened.start()) if opened else ("", 0)
                if not any(meets(piece, work.people[0])[0] for piece in re.split(r",\s|\set\s", names)):
                    continue
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


def again(text: str, works: Sequence[Work], taken: Sequence[Citation]) -> Iterator[Citation]:
    """Yield what ibid. and id. stand for: the only work of the citation before, or another title of its author."""
    found = sorted(taken, key=lambda one: one.start)
    for mark in SAME.finditer(text):
        before = [one for one in found if one.end <= mark.start()]
        if not before or any(one.start <= mark.start() < one.end for one in found):
            continue
        line = paragraph(text, before[-1].start)
        last = [one for one in before if one.start >= line and one.code != "citation-unlisted"]
        meant = sorted({index for one in last for index in one.references})
        if not before[-1].references or not meant:
            continue
        new = _other_title(text, works, mark, works[meant[0]]) or _same(text, mark, [works[index] for index in meant])
        found = sorted([*found, new], key=lambda one: one.start)
        yield new


def _same(text: str, mark: re.Match[str], meant: Sequence[Work]) -> Citation:
    """Return the citation of the work of the note before, when it cites one alone."""
    return cite(text, mark.start(), mark.end(), meant, LIKELY) if len(meant) == 1 else ambiguous(text, mark.start(), mark.end(), meant)


def _other_title(text: str, works: Sequence[Work], mark: re.Match[str], before: Work) -> Citation | None:
    """Return the citation of « Id., *Autre titre* »: another work of the author cited before."""
    after = re.match(r",\s[\s«“\"*_]*", text[mark.end() :])
    if after is None or not before.people:
        return None
    start = mark.end() + after.end()
    line = text[start : start + 200].split("\n", maxsplit=1)[0]
    same = [work for work in works if work.people and same_person(work.people[0], before.people[0]) and not work.shared]
    fits = [(work, end) for work in same if (end := title_end(line, work))]
    if len(fits) != 1:
        return None
    end = start + fits[0][1]
    closing = re.match(r"\s?[»”\"]", text[end:])
    return cite(text, mark.start(), end + (closing.end() if closing else 0), [fits[0][0]], LIKELY)
