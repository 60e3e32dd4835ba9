"""Words of the entries that another program left as they were: LaTeX, HTML, capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scholie.check.references.place import problem
from scholie.check.view import View
from scholie.model import Problem, Reference

LEFT = re.compile(
    r"\\[A-Za-z]+|\\[_&%#$~^{}'\"`]"
    r"|``|(?<!')''(?!')"
    r"|&(?:amp|lt|gt|quot|nbsp|[lr]aquo|[A-Za-z](?:acute|grave|circ|uml|cedil)|#\d+|#x[\dA-Fa-f]+);"
    r"|</?(?:i|b|em|strong|sup|sub|span|p|br)\b[^<>]*>"
)
"""Commands and quotation marks of LaTeX, entities and tags of HTML."""
FIELDS = ("title", "subtitle", "container", "series", "publisher", "place", "pages", "note", "doi", "url")
NAMES = {"title": "title|issuetitle", "container": "journaltitle|journal|booktitle", "place": "location|address"}
LETTERS = 12
"""A title shorter than that may be an acronym."""


def latex_leftover(view: View) -> Iterator[Problem]:
    """Yield what is left of LaTeX or HTML in the fields of an entry, once for each field."""
    for reference in view.edition.references:
        for name, value in _values(reference):
            found = LEFT.search(value)
            if found:
                names = NAMES.get(name, name)
                yield problem(view.edition, "latex-leftover", reference, names, ("left", found[0]), ("field", name), evidence=value)


def _values(reference: Reference) -> Iterator[tuple[str, str]]:
    yield from ((name, getattr(reference, name)) for name in FIELDS)
    for role, names in (("author", reference.authors), ("editor", reference.editors)):
        yield role, " ; ".join(f"{name.family} {name.given}" for name in names)


def title_capitals(view: View) -> Iterator[Problem]:
    """Yield the titles that are all in capitals."""
    for reference in view.edition.references:
        for name in ("title", "container"):
            words = getattr(reference, name)
            if capitals(words):
                yield problem(view.edition, "title-capitals", reference, NAMES[name], ("title", words), evidence=words)


def capitals(title: str) -> bool:
    """Tell whether *title* is all in capitals and too long, in two words or more, to be an acronym.

    >>> capitals("LA MARGE ET LE TEXTE"), capitals("CNRS ÉDITIONS"), capitals("La marge")
    (True, True, False)
    """
    letters = [character for character in title if character.isalpha()]
    return len(letters) >= LETTERS and " " in title.strip() and all(character.isupper() or not character.islower() for character in letters)
