"""References of an author's list that hold two works: one begins inside the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scholie.check.places import place
from scholie.check.view import View
from scholie.document import reference_section, text
from scholie.model import Problem, Verdict

CAPITAL = "A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒ"
PARTICLES = r"(?:(?:d[eu]|van|von|l[ea]|D[eu]|Van|Von|L[ea]|El|Ben) )*"
NAME = rf"(?!(?:In|Dans|ISBN|ISSN)\b){PARTICLES}[{CAPITAL}][\w’'‐-]+(?:[ -][{CAPITAL}][\w’'-]+)?"
"""A family name; what opens the title of a collection is none."""
INITIALS = rf"(?:[{CAPITAL}]\w?\.[ \u00a0‐-]?)+"
CAPITALS = rf"(?!(?:ISBN|ISSN|DOI)\b)[{CAPITAL}]{{2,}}(?:[’' ‐-]?[{CAPITAL}]{{2,}})*"
AUTHOR = rf"(?:{NAME},? {INITIALS}|{CAPITALS},? (?:{INITIALS}|[{CAPITAL}][a-zéèêïçôâ-]+)(?=[,.; (&]))"
"""A name with its initials, or in capitals with a given name, as an item of a list begins."""
SECOND = re.compile(rf"(?<=[.»”)\]\d/\"])\s+(?:\[?\d{{1,3}}[\].]\s+)?{AUTHOR}")
"""Where a second work may begin: after what ends a sentence, a place or a page."""
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
BOUND = re.compile(r"\b(?:éds?|[Ee]ds?|dirs?|coord|trad)\.$")
"""Before persons who edited or translated the work that is being described."""
EDITING = re.compile(r"^.{0,60}?(?:\((?:éds?|dirs?|[Ee]ds?|coord)\b|, Eds?\b)")
"""After persons who edited it."""
SHORTEST = 40
"""Characters of a reference; shorter ones are a place, a page or an address."""
NEAR = 160
"""Characters within which the second work has its year where the first has it in its first half."""


def reference_joined(view: View) -> Iterator[Problem]:
    """Yield the items of reference lists inside which another one seems to begin."""
    for seen in view.texts:
        for block in reference_section(seen.contribution.tree):
            for item in block.iter("li") if block.tag in ("ul", "ol") else (block,):
                second = second_work(text(item))
                if second:
                    where = place(seen.contribution, item, second[:SHORTEST])
                    yield Problem("reference-joined", where, (), second, Verdict.UNVERIFIED, seen.contribution.id)


def second_work(words: str) -> str:
    """Return the beginning of the second work that *words*, a printed reference, hold; empty when they hold one.

    >>> second_work("Arvor, L. (1999). La glose. Lille : Estran. Lenoir, A. (2004). Le pli. Lille : Estran, collection Rives.")
    'Lenoir, A. (2004). Le pli. Lille : Estran, collection Rives.'
    """
    for found in SECOND.finditer(words):
        left, right = words[: found.start()].rstrip(), words[found.start() :].strip()
        if min(len(left), len(right)) >= SHORTEST and not _one(left, right):
            return right[:NEAR]
    return ""


def _one(left: str, right: str) -> bool:
    """Tell whether the two parts of a reference are one work: a year is missing, or the persons belong to the first part."""
    first, second = YEAR.search(left), YEAR.search(right)
    if not first or not second or BOUND.search(left) or EDITING.match(right) or left.count("(") > left.count(")"):
        return True
    return first.start() < len(left) / 2 and second.start() > NEAR
