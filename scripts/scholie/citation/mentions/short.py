"""Works named without a year: by author and title, by the number of a law."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from scholie.citation.mentions.agree import meets
from scholie.citation.mentions.candidate import names_before
from scholie.citation.mentions.catalogue import Work, aliases, bare, flat
from scholie.citation.mentions.finding import cite
from scholie.model import Citation
from scholie.names.printed import same_given
from scholie.reference.law import LAW


def titled(text: str, works: Sequence[Work], taken: Sequence[Citation]) -> Iterator[Citation]:
    """Yield « P. Morel, *Les ateliers…*, p. 12 »: names right before a title of theirs, and no year."""
    folded, longest = flat(text), dict[int, int]()
    printed = sorted(_printed(folded, works), key=lambda one: -one[2])
    for work, begin, end in printed:
        if longest.setdefault(begin, end) != end:
            continue
        opened = re.search(r"(?:[,:]\s?|\s(?=[«“\"]))[\s«“\"*_]*$", text[:begin])
        start = _named(text, opened.start(), work) if opened else None
        if start is None:
            continue
        close = end + len(re.match(r"[\s»”\"*_]*", text[end:]).group().rstrip())  # type: ignore[union-attr]
        if not any(one.start < close and start < one.end for one in taken):
            yield cite(text, start, close, [work])


def _named(text: str, position: int, work: Work) -> int | None:
    """Return where names that end right before *position* begin, when the first of the people of *work* is among them."""
    if work.people[0].corporate:
        before = flat(text[:position])
        body = next((alias for alias in aliases(work.people[0]) if re.search(rf"(?<!\w){re.escape(alias)}$", before)), None)
        return position - len(body) if body else None
    names, start = names_before(text, position)
    return start if any(_is_first(piece, work) for piece in re.split(r",\s|\set\s", names)) else None


def _printed(folded: str, works: Sequence[Work]) -> Iterator[tuple[Work, int, int]]:
    """Yield the forms of titles that a folded text prints, with the span of each."""
    for work in works:
        for form in work.titles if work.people and not work.shared else ():
            if len(form.split()) < (2 if form == work.titles[0] else 3):
                continue
            pattern = re.compile(r"(?<!\w)" + r"[\W_]+".join(map(re.escape, form.split())) + r"(?!\w)")
            yield from ((work, *found.span()) for found in pattern.finditer(folded))


def _is_first(piece: str, work: Work) -> bool:
    """Tell whether *piece* names the first of the people of *work*, with a given name that may be theirs."""
    met, given = meets(piece, work.people[0])
    return met and (not given or same_given(given.split()[-1] if len(given.split()) > 3 else given, work.people[0].given))


def laws(text: str, works: Sequence[Work], taken: Sequence[Citation]) -> Iterator[Citation]:
    """Yield « la loi n° 95-7 du 3 mai 1995 »: a law named by its number or its date."""
    listed = {LAW.search(work.reference.title).group(1): work for work in works if LAW.search(work.reference.title)}  # type: ignore[union-attr]
    for found in LAW.finditer(text):
        same = [work for printed, work in listed.items() if bare(printed) == bare(found.group(1))]
        if len(same) == 1 and not any(one.start < found.end(1) and found.start(1) < one.end for one in taken):
            yield cite(text, found.start(1), found.end(1), same)
