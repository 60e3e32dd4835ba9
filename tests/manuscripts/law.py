"""The law of words over a file of Word: all that is typed in any of its parts is in the text, or in the ledger, or told to the editor."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO

from lxml import etree

from scholie.document import word_list
from scholie.model import Problem

PARTS = re.compile(r"word/(?:document|footnotes|endnotes|comments|header\d+|footer\d+)\.xml")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLD = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The second form of a text box, for older programs."""
BLANKS = (f"{W}tab", f"{W}br", f"{W}cr")
KEPT = re.compile(r"\s*ADDIN\b")
"""What begins the code of a field that holds words of its own."""
TOLD = ("unread-doubtful", "comments-doubtful", "fields-doubtful")
"""Problems whose evidence is the words that are not in the text."""


def typed(data: bytes) -> Counter[str]:
    """Return the words of a file: typed, deleted, of notes, comments, headers, feet, text boxes, and of the fields of reference managers."""
    with zipfile.ZipFile(BytesIO(data)) as held:
        roots = [etree.fromstring(held.read(name)) for name in held.namelist() if PARTS.fullmatch(name)]
    return Counter(word for root in roots for paragraph in root.iter(f"{W}p") for word in word_list("".join(_pieces(paragraph))))


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    """Yield the words of a paragraph, without those of paragraphs inside it."""
    if any(above.tag == OLD for above in paragraph.iterancestors()):
        return
    for node in paragraph.iter():
        if next(node.iterancestors(f"{W}p"), None) is not paragraph:
            continue
        if node.tag == f"{W}t":
            yield node.text or ""
        elif node.tag == f"{W}delText" or (node.tag == f"{W}instrText" and KEPT.match(node.text or "")):
            yield f" {node.text or ''} "
        elif node.tag in BLANKS or node.tag in (f"{W}moveFrom", f"{W}moveTo"):
            yield " "


def unsaid(data: bytes, missing: Counter[str], surplus: Counter[str], problems: Iterable[Problem], typescript: str) -> Counter[str]:
    """Return the words of a file that are nowhere: *missing* and *surplus* are what the text lacks of its typescript, and has too much."""
    told = Counter(word for problem in problems if problem.code in TOLD for word in word_list(problem.evidence))
    return (typed(data) - Counter(word_list(typescript)) - told) + missing + surplus
