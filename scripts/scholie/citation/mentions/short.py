"""Works named without a year: by author and title, by the number of a law."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scholie.citation.mentions.agree import meets
from scholie.citation.mentions.candidate import names_before
from scholie.citation.mentions.catalogue import Work, bare, flat
from scholie.citation.mentions.finding import cite
from scholie.citation.reference.law import LAW
from scholie.model import Citation


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
