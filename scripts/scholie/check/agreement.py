"""Whether a bound citation says the same year and the same names as the work it is bound to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from scholie.check.diagnosis import FIRST, diagnose, letter
from scholie.check.places import place
from scholie.check.works import cited, keys
from scholie.document import fold, text, word_list
from scholie.model import Contribution, Edition, Name, Problem, Reference, Verdict

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

YEAR = re.compile(r"(?<![\w°./–-])(1[4-9]\d\d|20\d\d)(?:[a-z]\b)?(?![\w/–-])")
LETTERED = re.compile(r"(?<![\w°./–-])((?:1[4-9]\d\d|20\d\d)[a-z])\b")
"""A year with the letter that tells two works of one year apart."""
NUMBERS = re.compile(r"(?:\bn\s?[°ºo]|\bpp?\.|\bvol\.|\bISBN|\bt\.)\s*\d+(?:[-–]\d+)?", re.IGNORECASE)
"""Numbers that are no years, whatever they look like."""
AFTER = re.compile(r"\s*,?\s*\(\s*(1[4-9]\d\d|20\d\d)[a-z]?\b")
"""A year in brackets right after a link that ends before it."""
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
GIVEN_FIRST = re.compile(r"\s*(?:[A-Z][a-z]?\.[-‑ ]?|[A-Z][-‑ ]){1,3}\s*[A-Z]")
"""The beginning of a list whose initials stand before the family names."""
GIVEN = re.compile(r"[A-Z][a-z-]+\.? $")
"""A given name in full, after which initials are those of a second one."""
ALIKE = 0.75
"""From this likeness on, two family names that differ are one name misspelt."""


@dataclass(frozen=True, slots=True)
class Binding:
    """A bound citation with the works it names."""

    contribution: Contribution
    element: Element
    words: str
    plain: str
    """Its words without titles and numbers that are no years."""
    works: tuple[Reference, ...]
    rank: int
    """How many citations of the same words stand before it in the contribution's block."""

    def problem(self, code: str, verdict: Verdict, *details: tuple[str, str]) -> Problem:
        """Return a problem of this citation."""
        where = place(self.contribution, self.element, self.words, rank=self.rank)
        return Problem(code, where, details, self.words, verdict, self.contribution.id)


def bindings(edition: Edition) -> Iterator[Binding]:
    """Yield the bound citations outside the reference lists whose works are all known."""
    known = {reference.key: reference for reference in edition.references}
    for contribution in edition.contributions:
        seen: dict[tuple[Element | None, str], int] = {}
        for element in cited(contribution):
            words = text(element)
            rank = seen[element.getparent(), words] = seen.get((element.getparent(), words), -1) + 1
            works = tuple(known[key] for key in keys(element) if key in known)
            if works and len(works) == len(keys(element)):
                yield Binding(contribution, element, words, _plain(element), works, rank)


def _plain(element: Element) -> str:
    """Return the words of a citation without emphasised or quoted titles."""
    pieces = [element.text or ""]
    for child in element:
        pieces += [" " if child.tag == "em" else text(child), child.tail or ""]
    return NUMBERS.sub(" ", QUOTED.sub(" ", "".join(pieces)))


# ---- Years


def year_differs(edition: Edition) -> Iterator[Problem]:
    """Yield the citations whose year is not the year of the work.

    The year of the first edition, when the entry gives it as ``origdate``, is verified; any other is contradicted.
    """
    astray = {(where.element, work.key) for where, work, _ in _elsewhere(edition)}
    for binding in bindings(edition):
        yield from _letter_differs(binding, edition.references)
        printed = years(binding)
        unmatched = [year for year in printed if not any(year in _dates(work) for work in binding.works)]
        for work in binding.works:
            here = [year for year in printed if year in _dates(work)]
            if not _dates(work) or not printed or _year(work) in here or (binding.element, work.key) in astray:
                continue
            if here or unmatched:
                yield _year_problem(binding, work, edition.references, here, unmatched)


def _year_problem(
    binding: Binding, work: Reference, works: Sequence[Reference], here: Sequence[str], unmatched: Sequence[str]
) -> Problem:
    details = (("cited", ", ".join(here or unmatched)), ("key", work.key), ("year", _dated(work)))
    if here:
        return binding.problem("year-differs", Verdict.VERIFIED, *details, ("diagnosis", FIRST))
    cause, other = diagnose(unmatched[0], work, works)
    return binding.problem("year-differs", Verdict.CONTRADICTED, *details, ("diagnosis", cause), ("other", other))


def _letter_differs(binding: Binding, works: Sequence[Reference]) -> Iterator[Problem]:
    """Yield a citation whose year has the letter of another work than the one that it is bound to."""
    printed = LETTERED.findall(binding.plain)
    for work in binding.works if len(printed) == len(binding.works) == 1 else ():
        if letter(work.year) and printed[0][:4] == work.year[:4] and printed[0] != work.year:
            details = (("cited", printed[0]), ("key", work.key), ("year", work.year))
            cause, other = diagnose(printed[0], work, works)
            yield binding.problem("year-differs", Verdict.CONTRADICTED, *details, ("diagnosis", cause), ("other", other))


def years(binding: Binding) -> tuple[str, ...]:
    """Return the years of publication that a citation prints, in it or in brackets right after it."""
    found = tuple(dict.fromkeys(YEAR.findall(binding.plain)))
    after = AFTER.match(binding.element.tail or "")
    return found or ((after[1],) if after else ())


def _year(work: Reference) -> str:
    found = re.search(r"\d{4}", work.year)
    return found[0] if found else ""


def _dates(work: Reference) -> frozenset[str]:
    return frozenset(re.findall(r"\d{4}", f"{work.year} {work.origyear}"))


def _dated(work: Reference) -> str:
    return f"{work.year} [{work.origyear}]" if work.origyear else work.year


# ---- Another work


def key_differs(edition: Edition) -> Iterator[Problem]:
    """Yield the citations that name nobody of the work they are bound to, and the people and the year of another."""
    for binding, work, other in _elsewhere(edition):
        details = (("key", work.key), ("other", other.key))
        yield binding.problem("key-differs", Verdict.CONTRADICTED, *details)


def _elsewhere(edition: Edition) -> Iterator[tuple[Binding, Reference, Reference]]:
    """Yield citations with the work they are bound to and the one work that they seem to cite."""
    by_year: dict[str, list[Reference]] = {}
    for reference in edition.references:
        for date in _dates(reference):
            by_year.setdefault(date, []).append(reference)
    for binding in bindings(edition):
        if len(binding.works) != 1:
            continue
        words, work = frozenset(word_list(fold(binding.plain))), binding.works[0]
        others = [other for year in years(binding) for other in by_year.get(year, ()) if names_all(words, other)]
        if len(others) == 1 and others[0].key != work.key and not _names_any(words, work):
            yield binding, work, others[0]


def names_all(words: frozenset[str], work: Reference) -> bool:
    """Tell whether *words*, folded, hold the family name of the first of the people of a work."""
    people = _people(work)
    return bool(people) and set(word_list(fold(people[0].family))) <= words


def misspelt(words: str, work: Reference) -> bool:
    """Tell whether *words* have a name that is nearly, and not quite, that of one of the people of a work."""
    people = _people(work)
    known = {fold(part) for name in people for part in WORD.findall(f"{name.family} {name.given} {name.particle}")}
    return any(fold(printed) not in known and _nearest(printed, people) for printed in WORD.findall(words))


def _names_any(words: frozenset[str], work: Reference) -> bool:
    """Tell whether *words*, folded, hold a long word of a name, of the title or of the container of a work."""
    named = " ".join(f"{name.family} {name.given}" for name in (*work.authors, *work.editors, *work.translators))
    own = word_list(fold(f"{named} {work.title} {work.subtitle} {work.container} {work.publisher}"))
    return any(word in words for word in own if len(word) > 2 and not word.isdecimal())


# ---- Names


def name_differs(edition: Edition) -> Iterator[Problem]:
    """Yield the citations that give somebody other initials, or another spelling, than the work does.

    Initials are compared only where both sides have them; accents and case do not count.
    """
    for binding in bindings(edition):
        for work in binding.works:
            yield from _initials_differ(binding, work)
        if len(binding.works) == 1:
            yield from _spelling_differs(binding, binding.works[0])


def _initials_differ(binding: Binding, work: Reference) -> Iterator[Problem]:
    for name in _people(work):
        printed, own = printed_initials(binding.plain, name.family), _initials(name.given)
        if printed and own and not _compatible(_initials(printed), own):
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


def _initials(given: str) -> str:
    return "".join(fold(part)[:1] for part in re.findall(r"[^\W\d_]+", given))


def _compatible(left: str, right: str) -> bool:
    return left.startswith(right) or right.startswith(left)


def _spelling_differs(binding: Binding, work: Reference) -> Iterator[Problem]:
    """Yield a name before the year that is nearly, and not quite, the name of one of the work's people."""
    year = YEAR.search(binding.plain)
    people = [name for name in (*_people(work), *work.translators) if not name.corporate]
    if not year or not people:
        return
    known = {fold(part) for name in people for part in WORD.findall(f"{name.family} {name.given} {name.particle}")}
    for printed in WORD.findall(binding.plain[: year.start()]):
        near = _nearest(printed, people)
        if near and fold(printed) not in known:
            yield binding.problem("name-differs", Verdict.CONTRADICTED, ("cited", printed), ("key", work.key), ("name", near))


def _nearest(printed: str, people: Sequence[Name]) -> str:
    """Return the family name that *printed* misspells; empty when it is none, or too short to tell."""
    if len(printed) < 4 or not printed[0].isupper():
        return ""
    parts = [part for name in people for part in WORD.findall(name.family) if len(part) > 3]
    likeness = {part: SequenceMatcher(None, fold(printed), fold(part), autojunk=False).ratio() for part in parts}
    best = max(likeness, key=lambda part: likeness[part], default="")
    return best if best and likeness[best] >= ALIKE else ""


def _people(work: Reference) -> tuple[Name, ...]:
    return tuple(name for name in (work.authors or work.editors) if not name.corporate)
