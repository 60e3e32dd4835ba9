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
LETTERS = rf"[{CAPITAL}](?:[ -][{CAPITAL}])?(?=,? \(|\.?, \()"
"""Initials without their dots, before a year: « Valdor J-G (2001) »."""
CAPITALS = rf"(?!(?:ISBN|ISSN|DOI)\b)[{CAPITAL}]{{2,}}(?:[’' ‐-]?[{CAPITAL}]{{2,}})*"
DATED = r"\((?:1[5-9]|20)\d\d[a-z]?\)"
AUTHOR = rf"(?:{NAME},? (?:{INITIALS}|{LETTERS})|{CAPITALS},? (?:{INITIALS}|[{CAPITAL}][a-zéèêïçôâ-]+)(?=[,.; (&])|{CAPITALS} {DATED})"
"""A name with its initials, in capitals with a given name, or a body in capitals with a year, as an item of a list begins."""
SECOND = re.compile(rf"(?<=[.»”)\]\d/\"])\s+(?:\[?\d{{1,3}}[\].]\s+)?{AUTHOR}")
"""Where a second work may begin: after what ends a sentence, a place or a page."""
AUTHORS = re.compile(rf"(?:(?:{NAME}|{CAPITALS}),? {INITIALS}[,;&]?\s?)+")
"""The persons with which a reference begins."""
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\b(?:à paraître|to appear|forthcoming|in press)\b", re.IGNORECASE)
NUMBER = re.compile(r"\[?(\d{1,3})[\].]\s")
"""The number of an item."""
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
    number = NUMBER.match(words)
    following = _numbered(words, int(number[1]) + 1) if number else ""
    if following:
        return following
    for found in SECOND.finditer(words):
        left, right = words[: found.start()].rstrip(), words[found.start() :].strip()
        if min(len(left), len(right)) >= SHORTEST and not _one(left, right):
            return right[:NEAR]
    return ""


def _numbered(words: str, number: int) -> str:
    """Return the beginning of the item with a number inside another; empty where there is none."""
    found = re.search(rf"(?<=[.)\]/»”\d])\s+\[?{number}[\].]\s+(?=[{CAPITAL}])", words)
    left, right = (words[: found.start()], words[found.end() :]) if found else ("", "")
    return right[:NEAR] if min(len(left), len(right)) >= SHORTEST else ""


def _one(left: str, right: str) -> bool:
    """Tell whether the two parts of a reference are one work: a year is missing, or the persons belong to the first part."""
    first, second = YEAR.search(left), YEAR.search(right)
    if not first or not second or BOUND.search(left) or EDITING.match(right) or left.count("(") > left.count(")"):
        return True
    persons = AUTHORS.match(right)
    return first.start() < len(left) / 2 and second.start() > NEAR + (persons.end() if persons else 0)
