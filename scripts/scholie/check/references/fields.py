"""Fields that a type of work requires, years that cannot be, pages that run backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scholie.check.references.place import problem
from scholie.check.view import View
from scholie.model import Problem, Reference, Verdict, called

REQUIRED = {
    "article": ("title", "container", "year"),
    "book": ("title", "year"),
    "collection": ("title", "year"),
    "incollection": ("title", "container", "year"),
    "inproceedings": ("title", "container", "year"),
    "proceedings": ("title", "year"),
    "thesis": ("authors", "title", "publisher", "year"),
    "report": ("title", "year"),
    "periodical": ("container", "year"),
    "online": ("title", "url"),
    "legislation": ("title",),
}
"""Fields of a record that biblatex's manual (§ 2.1.1) requires of a type, as far as a reader cannot find the work without them."""
PUBLISHED = frozenset({"book", "collection", "incollection", "proceedings"})
"""Types that somebody publishes."""
YEAR = re.compile(r"(\d{3,4})[a-z]?")
FIRST = 1450
"""No printed work is older."""
RANGE = re.compile(r"(\d+)\s*[-–—]+\s*(\d+)")


def field_missing(view: View) -> Iterator[Problem]:
    """Yield the entries without a field that their type requires."""
    for reference in view.edition.references:
        for name in REQUIRED.get(reference.type, ("title",)):
            if not getattr(reference, name):
                yield problem(view.edition, "field-missing", reference, "", ("field", called(name, reference.type)))


def reference_doubtful(view: View) -> Iterator[Problem]:
    """Yield the entries that name fields of theirs which were read from print and are in doubt."""
    for reference in view.edition.references:
        if reference.doubtful:
            fields = ", ".join(called(name, reference.type) for name in reference.doubtful)
            verdict = Verdict.UNVERIFIED
            yield problem(view.edition, "reference-doubtful", reference, "doubtful", ("fields", fields), evidence=fields, verdict=verdict)


def publisher_missing(view: View) -> Iterator[Problem]:
    """Yield the books that name neither a publisher nor where they may be read."""
    for reference in view.edition.references:
        if reference.type in PUBLISHED and not (reference.publisher or reference.url or reference.doi):
            yield problem(view.edition, "publisher-missing", reference)


def year_impossible(view: View) -> Iterator[Problem]:
    """Yield the years before printing, after the edition or after today, and editions older than the first.

    The edition may cite what is to appear in the year after its latest volume.
    """
    last = _last(view)
    for reference in view.edition.references:
        found = YEAR.fullmatch(reference.year)
        if not found:
            continue
        year, first = int(found[1]), YEAR.fullmatch(reference.origyear)
        if year < FIRST or (last and year > last) or (first and int(first[1]) > year):
            yield problem(view.edition, "year-impossible", reference, "date|year", ("year", _dated(reference)), evidence=reference.year)


def _last(view: View) -> int:
    years = [int(year) for volume in view.edition.volumes for year in re.findall(r"\b\d{4}\b", volume.date)]
    years += [int(view.today[:4])] if view.today else []
    return max(years) + 1 if years else 0


def _dated(reference: Reference) -> str:
    return f"{reference.year} [{reference.origyear}]" if reference.origyear else reference.year


def pages_reversed(view: View) -> Iterator[Problem]:
    """Yield the ranges of pages that end before they begin; « 1123-35 » ends on page 1135."""
    for reference in view.edition.references:
        for start, end in RANGE.findall(reference.pages) if re.fullmatch(r"[\d\s,;–—-]+", reference.pages) else ():
            if int(start[: max(len(start) - len(end), 0)] + end) < int(start):
                yield problem(view.edition, "pages-reversed", reference, "pages", ("pages", f"{start}-{end}"), evidence=reference.pages)
