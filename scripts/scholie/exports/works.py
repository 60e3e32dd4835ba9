"""The fields of a work's entry, made from its record: for an entry that cannot be read alone."""

from __future__ import annotations

import re

from scholie.exports import latex
from scholie.formats.bibtex.fields import ROLES
from scholie.formats.bibtex.write import people
from scholie.latex import escaped
from scholie.model import HOSTED, Reference, called
from scholie.model.publication import ISO

LANGIDS = {"fr": "french", "en": "english", "de": "german", "es": "spanish", "it": "italian", "pt": "portuguese", "nl": "dutch"}


def work(reference: Reference) -> dict[str, str]:
    """Return the biblatex fields of *reference*, in order, escaped; empty ones as well.

    A year that is no date, such as « 1999a », stands as it is printed in a field of its own.
    """
    year = re.match(r"\d{4}(?![^\Wa-z])", reference.year)
    container = "booktitle" if reference.type in HOSTED else "journaltitle"
    house = called("publisher", reference.type)
    fields = {
        **{role: people(getattr(reference, field), others=field in reference.others) for role, field in ROLES.items()},
        "title": latex.title(reference.title),
        "subtitle": latex.title(reference.subtitle),
        container: latex.title(reference.container),
        "series": escaped(reference.series),
        "edition": escaped(reference.edition),
        "volume": escaped(reference.volume),
        "number": escaped(reference.issue),
        "pages": re.sub(r"\s?[-–—‑]+\s?", "--", reference.pages),
        house: escaped(reference.publisher),
        "location": escaped(reference.place),
        "date": year[0] if year else "",
        "origdate": reference.origyear,
        "langid": LANGIDS.get(reference.language[:2], ""),
        "doi": reference.doi,
        "isbn": reference.isbn,
        "issn": reference.issn,
        "url": reference.url.replace("{", "%7B").replace("}", "%7D"),
        "urldate": reference.accessed if ISO.fullmatch(reference.accessed) else "",
        "note": escaped(reference.note),
        "printedyear": "" if year and year[0] == reference.year else escaped(reference.year),
    }
    return fields | {name: escaped(value) for name, value in sorted(reference.extra.items()) if name not in fields}
