"""How an entry of the bibliography calls the fields of a record, which depends on the type of the work."""

from __future__ import annotations

from collections.abc import Mapping

HOSTED = frozenset({"incollection", "inproceedings", "inreference", "inbook"})
"""Types whose container is a book."""
INSTITUTED = frozenset({"thesis", "report"})
"""Types whose publisher is an institution."""
CALLED: Mapping[str, str] = {"authors": "author", "year": "date", "place": "location"}
"""Fields of a record that every entry calls otherwise."""


def called(field: str, kind: str) -> str:
    """Return the name that an entry of type *kind* gives to *field* of its record (biblatex's manual, § 2.2.2).

    >>> called("container", "incollection"), called("container", "article"), called("publisher", "thesis")
    ('booktitle', 'journaltitle', 'institution')
    """
    if field == "container":
        return "booktitle" if kind in HOSTED else "title" if kind == "periodical" else "journaltitle"
    return "institution" if field == "publisher" and kind in INSTITUTED else CALLED.get(field, field)
