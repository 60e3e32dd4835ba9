"""A bound citation with its works: its words, its plain words, the years and the people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scholie.check.places import place
from scholie.document import text
from scholie.model import Contribution, Name, Place, Problem, Reference, Verdict
from scholie.prose.years import PRINTED, every_year

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

YEAR = re.compile(rf"(?<![\w°./–-])({PRINTED})(?:[a-z]\b)?(?![\w/–-])")
LETTERED = re.compile(rf"(?<![\w°./–-])({PRINTED}[a-z])\b")
"""A year with the letter that tells two works of one year apart."""
NUMBERS = re.compile(r"(?:\bn\s?[°ºo]|\bpp?\.|\bvol\.|\bISBN|\bt\.)\s*\d+(?:[-–]\d+)?", re.IGNORECASE)
"""Numbers that are no years, whatever they look like."""
AFTER = re.compile(rf"\s*,?\s*\(\s*({PRINTED})[a-z]?\b")
"""A year in brackets right after a link that ends before it."""
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


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

    @property
    def place(self) -> Place:
        """Where in text.md it stands."""
        return place(self.contribution, self.element, self.words, rank=self.rank)

    def problem(self, code: str, verdict: Verdict, *details: tuple[str, str], diagnosis: str = "") -> Problem:
        """Return a problem of this citation."""
        return Problem(code, self.place, details, self.words, verdict, self.contribution.id, diagnosis=diagnosis)


def keys(citation: Element) -> tuple[str, ...]:
    """Return the keys that a citation is bound to."""
    return tuple((citation.get("data-keys") or "").split())


def bindings(contribution: Contribution, cited: Iterable[Element], known: Mapping[str, Reference]) -> Iterator[Binding]:
    """Yield those of the citations *cited* in *contribution* whose works are all *known*."""
    seen: dict[tuple[Element | None, str], int] = {}
    for element in cited:
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


def years(binding: Binding) -> tuple[str, ...]:
    """Return the years of publication that a citation prints, in it or in brackets right after it."""
    found = tuple(dict.fromkeys(YEAR.findall(binding.plain)))
    after = AFTER.match(binding.element.tail or "")
    return found or ((after[1],) if after else ())


def dates(work: Reference) -> frozenset[str]:
    """Return the years of a work: its own and that of its first edition."""
    return frozenset(every_year(f"{work.year} {work.origyear}"))


def people(work: Reference) -> tuple[Name, ...]:
    """Return the persons whose work it is: its authors, else its editors."""
    return tuple(name for name in (work.authors or work.editors) if not name.corporate)
