"""Match a year alone by the author or the title that the sentences around it name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scholie.citation.mentions.agree import same_year, title_near
from scholie.citation.mentions.candidate import Candidate
from scholie.citation.mentions.catalogue import Work, flat
from scholie.citation.mentions.finding import LIKELY, cite
from scholie.model import Citation
from scholie.prose.sentence import paragraph_start, sentence_start

NEAREST = 400
"""Within that many characters before « (1999) » its author must be named."""


def by_context(text: str, candidate: Candidate, works: Sequence[Work]) -> Citation | None:
    """Match a year alone, « (2012 : 405) », by the author or the title that the sentences before it name."""
    dated = [work for work in works if not work.shared and candidate.year and same_year(candidate, work)]
    opening = text.rfind("(", 0, candidate.end) if candidate.names else candidate.start
    if not dated or opening < 0:
        return None
    after = text[candidate.end : candidate.end + 70]
    behind = [work for work in dated if _author_follows(after, work)]
    if len(behind) == 1:
        return cite(text, opening, candidate.end, behind, LIKELY)
    begin = max(_speech(text, opening), opening - NEAREST)
    before, said = text[begin:opening], text[sentence_start(text, opening) : opening]
    titled = [work for work in dated if title_near(said, work)]
    if titled and f"({candidate.year})" in said and text[candidate.end : candidate.end + 1] == ")":
        return None
    if len(titled) == 1:
        return cite(text, opening, candidate.end, titled, LIKELY)
    if candidate.names or re.search(r"(?<!\w)[^\W\d_a-zà-ÿ]\w+[\s*_(]*$", before):
        return None
    near = sorted(((position, work.index, work) for work in dated if (position := _last_named(before, work)) >= 0), reverse=True)
    unknown = any(work.dashed and not work.people for work in dated)
    if near and (not unknown or _last_named(said, near[0][2]) >= 0) and (len(near) == 1 or near[0][0] > near[1][0]):
        return cite(text, opening, candidate.end, [near[0][2]], LIKELY)
    return None


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
