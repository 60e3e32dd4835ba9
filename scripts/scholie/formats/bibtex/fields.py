"""Which biblatex field holds which field of a record."""

from __future__ import annotations

LANGUAGES = {
    "fr": "french",
    "en": "english",
    "de": "german",
    "es": "spanish",
    "it": "italian",
    "pt": "portuguese",
    "nl": "dutch",
}
"""BCP 47 code to the ``langid`` that is written."""
CODES = {
    **{name: code for code, name in LANGUAGES.items()},
    "francais": "fr",
    "frenchb": "fr",
    "acadian": "fr-CA",
    "canadien": "fr-CA",
    "american": "en",
    "usenglish": "en",
    "british": "en",
    "ukenglish": "en",
    "ngerman": "de",
    "spanish": "es",
    "brazilian": "pt",
}
"""``langid`` as it may be read, to BCP 47."""

PLAIN = {
    "subtitle": "subtitle",
    "series": "series",
    "edition": "edition",
    "volume": "volume",
    "location": "place",
    "publisher": "publisher",
    "pages": "pages",
    "doi": "doi",
    "isbn": "isbn",
    "issn": "issn",
    "url": "url",
    "urldate": "accessed",
    "note": "note",
}
"""biblatex field to the field of a record that has the same value."""
PEOPLE = frozenset({"bookauthor", "editora", "editorb", "editorc", "afterword", "annotator", "commentator", "foreword", "holder"})
"""Fields of other people, which ``extra`` has as BibTeX writes them."""
ALIASES = {
    "journal": "journaltitle",
    "address": "location",
    "school": "institution",
    "issue": "number",
    "year": "date",
    "key": "sortkey",
    "annote": "annotation",
}
"""BibTeX's older names, and what they are read as."""
TYPES = {
    "inbook": "incollection",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "techreport": "report",
    "conference": "inproceedings",
    "electronic": "online",
    "www": "online",
}
"""Entry types that are read as another."""
VERBATIM = frozenset({"url", "doi", "file", "eprint", "urldate", "date", "origdate", "isbn", "issn"})
"""Fields that hold no LaTeX."""
ADDRESSES = frozenset({"url", "doi", "file", "eprint"})
"""Those of which a brace is encoded; of the others it is dropped."""
DOUBTFUL = "doubtful"
"""Field of an entry that names those of its fields that were read from print and are in doubt; the editor deletes it."""
ORDER = (
    "author",
    "editor",
    "translator",
    "title",
    "subtitle",
    "issuetitle",
    "journaltitle",
    "booktitle",
    "series",
    "edition",
    "type",
    "volume",
    "number",
    "pages",
    "publisher",
    "institution",
    "location",
    "date",
    "origdate",
    "printedyear",
    "langid",
    "doi",
    "isbn",
    "issn",
    "url",
    "urldate",
    "note",
    "doubtful",
)
"""The order in which the fields of a new entry are written."""
NAMES = {
    "author": "authors",
    "journaltitle": "container",
    "booktitle": "container",
    "institution": "publisher",
    "location": "place",
}
"""biblatex field to the field of a record, where that has another name, as ``doubtful`` says them."""
