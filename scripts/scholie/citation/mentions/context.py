"""Match a year alone by the author or the title that the sentences around it name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scholie.citation.mentions.agree import same_year, title_near
from scholie.citation.mentions.candidate import Candidate
from scholie.citation.mentions.catalogue import Work, flat
from scholie.citation.mentions.finding import LIKELY, cite
from scholie.model import Citation
from scholie.prose.sentence import paragraph_start, sentence_start

NEAREST = 400
"""Within that many characters before « (1999) » its author must be named."""


@dataclass(frozen=True, slots=True)
class Around:
    """A year with the words around it and the works of that year."""

    candidate: Candidate
    dated: Sequence[Work]
    before: str
    """The words before it in its paragraph, as far as an author may be named."""
    said: str
    """The words before it in its sentence."""
    after: str


def by_context(text: str, candidate: Candidate, works: Sequence[Work]) -> Citation | None:
    """Match a year alone, « (2012 : 405) », by the author or the title that the sentences before it name."""
    dated = [work for work in works if not work.shared and candidate.year and same_year(candidate, work)]
    opening = text.rfind("(", 0, candidate.end) if candidate.names else candidate.start
    if not dated or opening < 0:
        return None
    begin = max(_speech(text, opening), opening - NEAREST)
    said = text[sentence_start(text, opening) : opening]
    around = Around(candidate, dated, text[begin:opening], said, text[candidate.end : candidate.end + 70])
    meant = next((meant for clue in CLUES if (meant := clue(around)) is not None), ())
    return cite(text, opening, candidate.end, meant, LIKELY) if meant else None


def _author_behind(around: Around) -> Sequence[Work] | None:
    """Return the work whose author follows: « (1954) de Bruno Munari »."""
    behind = [work for work in around.dated if _author_follows(around.after, work)]
    return behind if len(behind) == 1 else None


def _titled(around: Around) -> Sequence[Work] | None:
    """Return the work whose title the sentence prints; none when that title has its own year already."""
    titled = [work for work in around.dated if title_near(around.said, work)]
    if titled and f"({around.candidate.year})" in around.said and around.after[:1] == ")":
        return ()
    return titled if len(titled) == 1 else None


def _named_otherwise(around: Around) -> Sequence[Work] | None:
    """Return nothing where names, or a capital, stand right before the year: it is theirs."""
    return () if around.candidate.names or re.search(r"(?<!\w)[^\W\d_a-zà-ÿ]\w+[\s*_(]*$", around.before) else None


def _author_before(around: Around) -> Sequence[Work] | None:
    """Return the work whose author is named last before; a dash of unknown authors wants it in the same sentence."""
    places = ((_last_named(around.before, work), work.index, work) for work in around.dated)
    near = sorted((place for place in places if place[0] >= 0), reverse=True)
    unknown = any(work.dashed and not work.people for work in around.dated)
    if near and (not unknown or _last_named(around.said, near[0][2]) >= 0) and (len(near) == 1 or near[0][0] > near[1][0]):
        return [near[0][2]]
    return None


CLUES: tuple[Callable[[Around], Sequence[Work] | None], ...] = (_author_behind, _titled, _named_otherwise, _author_before)
"""What tells the work of a year alone: the first that gives works, or says with none that there are none, decides."""


def _speech(text: str, position: int) -> int:
    """Return where the paragraph begins that holds *position*, or the one that introduces it as a quotation."""
    begin = paragraph_start(text, position)
    before = text[:begin].rstrip()
    return paragraph_start(text, len(before)) if before.endswith((",", ":")) else begin


def _author_follows(after: str, work: Work) -> bool:
    """Tell whether « de Bruno Munari » follows a year."""
    found = re.match(r"[)\]]?[\s»,]*(?:de|d['’]|par|by|of)\s?((?:[^\W\d_][\w.'’-]*\s?){1,5})", after)
    return bool(found) and any(re.search(rf"(?<!\w){re.escape(flat(person.family))}(?!\w)", flat(found.group(1))) for person in work.people)  # type: ignore[union-attr]


def _last_named(before: str, work: Work) -> int:
    """Return where *before* last names the first author of *work*; -1 when it does not."""
    if not work.people:
        return -1
    family = re.escape(flat(work.people[0].family))
    found = [match for match in re.finditer(rf"(?<!\w){family}(?!\w)", flat(before)) if before[match.start()].isupper()]
    return found[-1].start() if found else -1
