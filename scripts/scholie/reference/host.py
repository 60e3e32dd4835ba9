"""« in X (dir.), Y »: the volume a chapter stands in, and its editors."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.model import Name
from scholie.names.lists import ROLE, split_names
from scholie.reference.marked import HOLE, Marked, quotations
from scholie.reference.people import body_of

IN = re.compile(r"(?:(?<=[.,;»”\"?!)\x00])|(?<=[.,;»”\"?!)\x00]\s))\s?\b([Ii]n|[Dd]ans|IN|DANS)\b\s?:?,?\s+(?=\S)")
DIRECTED = re.compile(
    r",?\s*[(\[]?\s*(?<!\w)(?:sous la (?:dir\.|direction|coord\.|coordination) (?:de |d['’])|éd(?:ité|\.) par |edited by "
    r"|ed\. (?:by )?)((?:\b[^\W\d_]\.|[^()\x00\[\].])+?)[)\]]?(?=[,.:;)]|$|\x00)",
    re.IGNORECASE,
)
AFTER_TITLE = re.compile(r"\(\s*([^()\x00]{4,120}?),?\s(?:dir|éds?|eds?|coord|org|ed)s?\.?\s*\)", re.IGNORECASE)

FOLLOWED = re.compile(r"(?<=[,.])\s((?:[^\W\d_]\.[-\s]?)*[^,.()\x00]{3,60}?)\s\((?:dir|éds?|eds?|coord|org)s?\.\)")
EDITED = (AFTER_TITLE, FOLLOWED, DIRECTED)
"""What names the editors of a volume after its title: « (X, éd.) », « , X (dir.) », « sous la direction de X »."""
SPOKEN = re.compile(
    r"(?<=[,.])\s?(?:communication|intervention|conférence|paper)\s(?:présentée?\s|presented\s|prononcée?\s)?"
    r"(?:au|à|aux|lors d[ue]s?|dans|at)(?:\s(?:la|l['’]|le|les|the))?\s?"
    r"(?:colloque|congrès|séminaire|journées?|symposium|conference)?(?:\s(?:international|national)e?)?\s?(?:sur\s)?(?=[«“\"A-ZÉÀ])"
)
"""« , communication au colloque Dire le soin »."""


def host(marked: Marked) -> Marked:
    """Mark the editors and where the title of the host volume begins (label ``in``)."""
    found = next((m for m in IN.finditer(marked.outside, marked.body) if m.start() > marked.body + 3), None)
    found = found or SPOKEN.search(marked.outside, marked.body)
    if found is None:
        return _directed(marked)
    marked = marked.mark("in", found.start(found.lastindex or 0), found.end())
    rest = marked.masked[found.end() :]
    leading = _leading_editors(rest)
    if leading:
        names, end = leading
        return replace(marked.mark("editors", found.end(), found.end() + end), editors=names)
    return _directed(marked)


def _leading_editors(rest: str) -> tuple[tuple[Name, ...], int] | None:
    """Return the editors that open *rest*, and where they end."""
    role = ROLE.search(rest[:200])
    limit = next((a for a, _ in quotations(rest)), len(rest))
    before = role and re.search(r"(?:de|d['’]|by|par)\s?$", role.group().rstrip())
    if role and not before and role.group().strip() and role.start() > 2 and role.end() <= limit + 1 and HOLE not in rest[: role.start()]:
        words = rest[: role.start()].strip(" ,(")
        names = split_names(words, sure=False)
        body = body_of(words)
        if names or body:
            return names or ((body,) if body else ()), role.end()
    best: tuple[tuple[Name, ...], int] | None = None
    for boundary in re.finditer(r"[,.:](?=\s|\x00)|\s(?=[«“\"])", rest[:160]):
        words = rest[: boundary.start()]
        if HOLE in words or boundary.start() > limit:
            break
        names = split_names(words)
        if names and all(name.given for name in names) and (len(words.split()) > 1):
            best = names, boundary.start()
    return best


def _directed(marked: Marked) -> Marked:
    """Mark « (sous la direction de X) », « edited by X », « (X, éd.) » after a title."""
    for pattern in EDITED:
        found = pattern.search(marked.outside, marked.body)
        if found:
            names = split_names(found.group(1).strip(" ,"), sure=False)
            if names and not marked.editors:
                return replace(marked.mark("editors", found.start(), found.end()), editors=names)
    return marked
