"""Whether a bound citation gives the people of its work their names and initials."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from scholie.align import likeness
from scholie.check.binding import YEAR, Binding, people
from scholie.check.view import View
from scholie.document import fold
from scholie.model import Name, Problem, Reference, Verdict
from scholie.names import initials

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
GIVEN_FIRST = re.compile(r"\s*(?:[A-Z][a-z]?\.[-‑ ]?|[A-Z][-‑ ]){1,3}\s*[A-Z]")
"""The beginning of a list whose initials stand before the family names."""
GIVEN = re.compile(r"[A-Z][a-z-]+\.? $")
"""A given name in full, after which initials are those of a second one."""
ALIKE = 0.75
"""From this likeness on, two family names that differ are one name misspelt."""


def name_differs(view: View) -> Iterator[Problem]:
    """Yield the citations that give somebody other initials, or another spelling, than the work does.

    Initials are compared only where both sides have them; accents that are lost are said apart, case does not count.
    """
    for binding in view.bindings:
        for work in binding.works:
            yield from _initials_differ(binding, work)
            yield from _accents_lost(binding, work)
        if len(binding.works) == 1:
            yield from _spelling_differs(binding, binding.works[0])


def _initials_differ(binding: Binding, work: Reference) -> Iterator[Problem]:
    for name in people(work):
        printed, own = printed_initials(binding.plain, name.family), initials(name.given)
        if printed and own and not _compatible(initials(printed), own):
            details = (("cited", f"{printed} {name.family}"), ("key", work.key), ("name", f"{name.given} {name.family}"))
            yield binding.problem("name-differs", Verdict.CONTRADICTED, *details)


def printed_initials(words: str, family: str) -> str:
    """Return the initials that *words* print with a family name, before it or after it; empty when there are none.

    >>> printed_initials("L. Rivet, A-M. Dufour (2000)", "Dufour")
    'A-M.'
    """
    flat, name = _flat(words), r"[-‑ ]".join(map(re.escape, re.split(r"[-‑ ]", _flat(family))))
    before = re.search(rf"(?<![\w.])((?:[A-Z][a-z]?\.[-‑ ]?|[A-Z][-‑ ]){{1,3}})\s*(?i:{name})\b", flat)
    if before and not GIVEN.search(flat[: before.start()]):
        return before[1].strip()
    if GIVEN_FIRST.match(flat):
        return ""
    letters = r"((?:[A-Z](?:[a-z]\.|\.?)[-‑ ]?){1,3})(?=[\s,;&(]|$)"
    after = re.search(rf"(?<!\w)(?i:{name})(?:\s+{letters}|,\s+{letters}(?!\s*[A-Z][^\W\d_.]))", flat)
    return (after[1] or after[2]).strip() if after else ""


def _flat(words: str) -> str:
    """Return *words* without accents, of the same length."""
    return "".join(unicodedata.normalize("NFKD", character)[:1] for character in words)


def _compatible(left: str, right: str) -> bool:
    return left.startswith(right) or right.startswith(left)


def _accents_lost(binding: Binding, work: Reference) -> Iterator[Problem]:
    """Yield a name without the accents that the entry gives it; capitals and first letters lack them in many a text."""
    printed = binding.plain[: year.start()] if (year := YEAR.search(binding.plain)) else binding.plain
    for name in people(work):
        for found in re.finditer(r"[-‑ ]".join(_unaccented(part) for part in re.split(r"[-‑ ]", name.family)), _flat(printed)):
            own = printed[found.start() : found.end()]
            if not own.isupper() and _flat(name.family[1:]) == own[1:] != name.family[1:]:
                details = (("key", work.key), ("name", own), ("other", name.family))
                yield replace(binding.problem("name-unaccented", Verdict.UNVERIFIED, *details), evidence=own)


def _unaccented(part: str) -> str:
    return rf"\b{re.escape(_flat(part))}\b"


def _spelling_differs(binding: Binding, work: Reference) -> Iterator[Problem]:
    """Yield a name before the year that is nearly, and not quite, the name of one of the work's people."""
    year = YEAR.search(binding.plain)
    everybody = [name for name in (*people(work), *work.translators) if not name.corporate]
    if not year or not everybody:
        return
    known = {fold(part) for name in everybody for part in WORD.findall(f"{name.family} {name.given} {name.particle}")}
    for printed in WORD.findall(binding.plain[: year.start()]):
        near = _nearest(printed, everybody)
        if near and fold(printed) not in known:
            yield binding.problem("name-differs", Verdict.CONTRADICTED, ("cited", printed), ("key", work.key), ("name", near))


def _nearest(printed: str, people: Sequence[Name]) -> str:
    """Return the family name that *printed* misspells; empty when it is none, or too short to tell."""
    if len(printed) < 4 or not printed[0].isupper():
        return ""
    parts = [part for name in people for part in WORD.findall(name.family) if len(part) > 3]
    near = {part: likeness(fold(printed), fold(part)) for part in parts}
    best = max(near, key=lambda part: near[part], default="")
    return best if best and near[best] >= ALIKE else ""


def misspelt(words: str, work: Reference) -> bool:
    """Tell whether *words* have a name that is nearly, and not quite, that of one of the people of a work."""
    everybody = people(work)
    known = {fold(part) for name in everybody for part in WORD.findall(f"{name.family} {name.given} {name.particle}")}
    return any(fold(printed) not in known and _nearest(printed, everybody) for printed in WORD.findall(words))
