"""Which variable of CSL-JSON has which field of a record: one table, read in both directions."""

from __future__ import annotations

from scholie.model import frozen

TYPES = (
    ("article", "article-journal"),
    ("article", "article-magazine"),
    ("article", "article-newspaper"),
    ("article", "article"),
    ("article", "review"),
    ("article", "review-book"),
    ("periodical", "article-journal"),
    ("book", "book"),
    ("mvbook", "book"),
    ("collection", "book"),
    ("proceedings", "book"),
    ("manual", "book"),
    ("incollection", "chapter"),
    ("inbook", "chapter"),
    ("inreference", "entry-encyclopedia"),
    ("inreference", "entry-dictionary"),
    ("inreference", "entry"),
    ("inproceedings", "paper-conference"),
    ("thesis", "thesis"),
    ("report", "report"),
    ("online", "webpage"),
    ("online", "post"),
    ("online", "post-weblog"),
    ("legislation", "legislation"),
    ("legislation", "bill"),
    ("jurisdiction", "legal_case"),
    ("unpublished", "manuscript"),
    ("unpublished", "speech"),
    ("dataset", "dataset"),
    ("software", "software"),
    ("audio", "song"),
    ("video", "motion_picture"),
    ("patent", "patent"),
    ("booklet", "pamphlet"),
)
"""Types of biblatex and of CSL: of several lines with one type, the first says what becomes of it."""
WRITTEN = frozen(dict(reversed(TYPES)))
"""Type of biblatex to the one of CSL; any other is a ``document``."""
READ = frozen({theirs: own for own, theirs in reversed(TYPES)})
"""Type of CSL to the one of biblatex; any other is ``misc``."""
FIELDS = {
    "container": "container-title",
    "series": "collection-title",
    "edition": "edition",
    "volume": "volume",
    "issue": "issue",
    "publisher": "publisher",
    "place": "publisher-place",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "url": "URL",
    "note": "note",
}
"""Field of a record to the variable that has the same value."""
EXTRA = {
    "type": "genre",
    "abstract": "abstract",
    "keywords": "keyword",
    "pagetotal": "number-of-pages",
    "shorttitle": "title-short",
    "volumes": "number-of-volumes",
    "library": "archive",
    "shelfmark": "archive_location",
    "eventtitle": "event-title",
    "venue": "event-place",
    "origtitle": "original-title",
    "chapter": "chapter-number",
    "version": "version",
    "pubstate": "status",
}
"""Other field of an entry to the variable that has the same value."""
ALSO = {"container": ("journalAbbreviation",), "publisher": ("authority",), "issue": ("number",)}
"""Variables that are read where the one that is written is absent."""
NO_PLACE = frozen(
    {
        "subtitle": "joined to the title",
        "others": "custom.others, our own: a literal name would be somebody's",
        "printedyear": "the letter of a year is the style's to give",
        "doubtful": "for the editors alone",
    }
)
"""What CSL-JSON has no variable for, and what becomes of it."""
