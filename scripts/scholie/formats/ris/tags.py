"""Which tag of RIS has which variable of CSL: one table, read in both directions.

A record of RIS is made from an item of CSL-JSON, and read into one: the two formats have nearly the same places.
"""

from __future__ import annotations

from scholie.model import frozen

TYPES = (
    ("article-journal", "JOUR", "JFULL", "ABST", "EJOUR", "INPR"),
    ("article-magazine", "MGZN"),
    ("article-newspaper", "NEWS"),
    ("book", "BOOK", "EBOOK", "CTLG", "EDBOOK"),
    ("chapter", "CHAP", "ECHAP"),
    ("entry-encyclopedia", "ENCYC"),
    ("entry-dictionary", "DICT"),
    ("paper-conference", "CPAPER", "CONF"),
    ("speech", "SLIDE"),
    ("thesis", "THES"),
    ("report", "RPRT", "GOVDOC"),
    ("webpage", "ELEC", "WEB", "ICOMM"),
    ("post-weblog", "BLOG"),
    ("legislation", "STAT", "LEGAL"),
    ("bill", "BILL"),
    ("legal_case", "CASE"),
    ("manuscript", "MANSCPT", "UNPB", "PCOMM"),
    ("dataset", "DATA"),
    ("software", "COMP"),
    ("song", "SOUND", "MUSIC"),
    ("motion_picture", "MPCT", "VIDEO"),
    ("patent", "PAT"),
    ("pamphlet", "PAMP"),
)
"""Type of CSL, the type of reference that is written, and others that are read as it; any other is ``GEN``, or a document."""
WRITTEN = frozen({variable: tag for variable, tag, *_ in TYPES})
READ = frozen({tag: variable for variable, *tags in TYPES for tag in tags})
TAGS = (
    ("title", "TI", "T1", "CT"),
    ("container-title", "T2", "JF", "JO", "BT", "JA", "J2"),
    ("collection-title", "T3"),
    ("genre", "M3"),
    ("edition", "ET"),
    ("volume", "VL"),
    ("issue", "IS"),
    ("publisher", "PB"),
    ("publisher-place", "CY", "PP"),
    ("DOI", "DO"),
    ("ISBN", "SN"),
    ("ISSN", "SN"),
    ("URL", "UR", "L2"),
    ("language", "LA"),
    ("abstract", "AB", "N2"),
    ("note", "N1"),
    ("number-of-volumes", "NV"),
    ("title-short", "ST"),
    ("archive", "DP", "AN"),
    ("archive_location", "AV"),
)
"""Variable of CSL, the tag it is written behind, in the order of the tags, and others that it is read from, the likeliest first."""
PEOPLE = (("author", "AU", "A1"), ("editor", "ED", "A2", "A3"), ("translator", "A4", "TA"))
"""Role, the tag it is written behind, and others that it is read from; the editor of what a work is in is ``A2``."""
NO_PLACE = frozen(
    {
        "number-of-pages": "in SP, which a part of a volume has its own pages in",
        "event-title": "only conferences have it, as their volume",
        "event-place": "",
        "original-title": "",
        "chapter-number": "",
        "version": "",
        "status": "",
        "a comma in the name of a person": "it parts family name, given name and suffix",
        "the end of a stretch of time": "PY and DA are one date",
    }
)
"""What RIS has no tag for in every type of reference, and why."""
