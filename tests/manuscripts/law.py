"""The law of words over a file of Word: all that is typed in any of its parts is in the text, or in the ledger, or told to the editor."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO

from lxml import etree

from scholie.document import word_list
from scholie.model import Problem

PARTS = re.compile(r"word/(?:document|footnotes|endnotes|comments|header\d+|footer\d+)\.xml")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OLD = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The second form of a text box, for older programs."""
BLANKS = (f"{W}tab", f"{W}br", f"{W}cr", f"{W}moveFrom", f"{W}moveTo")
KEPT = re.compile(r"\s*ADDIN\b")
"""What begins the code of a field that holds words of its own."""
TOLD = ("unread-doubtful", "comments-doubtful")
"""Problems whose evidence is the words that are not in the text, each of them once."""
COUNTED = "fields-doubtful"
"""The problem that says how many fields hold records, and shows the beginning of their codes."""


def typed(data: bytes) -> Counter[str]:
    """Return the words of a file: typed, deleted, of notes, comments, headers, feet and text boxes."""
    return Counter(word for root in _roots(data) for paragraph in root.iter(f"{W}p") for word in word_list("".join(_pieces(paragraph))))


def fields(data: bytes) -> int:
    """Return how many fields of a file hold words of their own, as those of reference managers do."""
    return sum(1 for root in _roots(data) for code in root.iter(f"{W}instrText") if KEPT.match(code.text or ""))


def _roots(data: bytes) -> list[etree._Element]:
    with zipfile.ZipFile(BytesIO(data)) as held:
        return [etree.fromstring(held.read(name)) for name in held.namelist() if PARTS.fullmatch(name)]


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    """Yield the words of a paragraph, without those of paragraphs inside it; what was moved in it once."""
    if any(above.tag == OLD for above in paragraph.iterancestors()):
        return
    moved = {"".join(map(str, node.itertext())) for node in paragraph.iter(f"{W}moveTo")}
    for node in paragraph.iter():
        if any("".join(map(str, above.itertext())) in moved for above in node.iterancestors(f"{W}moveFrom")):
            continue
        if next(node.iterancestors(f"{W}p"), None) is not paragraph:
            continue
        if node.tag == f"{W}t":
            yield node.text or ""
        elif node.tag == f"{W}delText":
            yield f" {node.text or ''} "
        elif node.tag in BLANKS:
            yield " "


def unsaid(data: bytes, missing: Counter[str], surplus: Counter[str], problems: Sequence[Problem], typescript: str) -> Counter[str]:
    """Return the words of a file that are nowhere: *missing* and *surplus* are what the text lacks of its typescript, and has too much.

    Fields that no problem counts are words that are nowhere, too.
    """
    told = {word for problem in problems if problem.code in TOLD for word in word_list(problem.evidence)}
    lost = typed(data) - Counter(word_list(typescript))
    counted = sum(int(dict(problem.details)["count"]) for problem in problems if problem.code == COUNTED)
    silent = Counter({"ADDIN": abs(fields(data) - counted)})
    return Counter({word: times for word, times in lost.items() if word not in told}) + silent + missing + surplus
