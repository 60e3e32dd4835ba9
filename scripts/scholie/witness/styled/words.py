"""The words of a paragraph of pandoc's tree, with the parts that are set otherwise, its notes and its pictures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml.html import defs

from scholie.model import frozen

BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
NONCHARACTERS = re.compile("[\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
"""Characters that no text holds, which the normaliser uses for marks."""
SCHEMES = ("http://", "https://", "mailto:")
TAG = re.compile(r"</?([a-z][a-z0-9-]*)[^>]*>|<!--.*-->|<[?!][^>]*>", re.IGNORECASE | re.DOTALL)
"""A tag of HTML with its name, or a remark."""
QUOTES = {"DoubleQuote": ("“", "”"), "SingleQuote": ("‘", "’")}


@dataclass(slots=True)
class Words:
    """The words of a paragraph as they come."""

    number: Callable[[], int]
    """Gives the number of the next note."""
    pieces: list[str] = field(default_factory=list)
    spans: list[tuple[int, int, str]] = field(default_factory=list)
    """Parts, as in ``model.Styled``."""
    notes: list[tuple[int, Any]] = field(default_factory=list)
    """The number of each note, and its blocks."""
    pictures: list[tuple[str, str]] = field(default_factory=list)
    """The source of each picture, and its alternative text."""
    length: int = 0
    bold: int = 0
    """Letters that are bold."""
    strong: int = 0
    """Elements around the next word that make it bold."""

    @property
    def text(self) -> str:
        """Return the words in a row."""
        return "".join(self.pieces)

    def put(self, text: str) -> None:
        """Append *text*."""
        self.pieces.append(text)
        self.length += len(text)
        self.bold += sum(map(str.isalnum, text)) if self.strong else 0

    def add(self, inlines: Sequence[Any]) -> Words:
        """Append what *inlines*, elements of pandoc, hold; those of unknown kinds hold nothing."""
        for one in inlines:
            RULES.get(one["t"], _nothing)(self, one.get("c"))
        return self


def clean(text: str) -> str:
    """Return *text* as it stands in one line: composed letters, single blanks, no soft hyphens, no character that is none."""
    return NONCHARACTERS.sub("\ufffd", unicodedata.normalize("NFC", BREAKS.sub(" ", text.replace("\u00ad", ""))))


def _nothing(_words: Words, _content: Any) -> None:
    """Append nothing."""


def _string(words: Words, content: Any) -> None:
    words.put(clean(content))


def _blank(words: Words, _content: Any) -> None:
    if not words.pieces or not words.pieces[-1].endswith(" "):
        words.put(" ")


def _around(what: str) -> Callable[[Words, Any], None]:
    def put(words: Words, content: Any) -> None:
        start = words.length
        words.add(content)
        words.spans += [(start, words.length, what)] if what and words.length > start else []

    return put


def _strong(words: Words, content: Any) -> None:
    words.strong += 1
    words.add(content)
    words.strong -= 1


def _held(words: Words, content: Any) -> None:
    words.add(content[1])


def _cited(words: Words, content: Any) -> None:
    """Append a citation as the file prints it; one that is only the key of a work as Markdown writes it: « [@morvan, p. 3] »."""
    before = words.length
    words.add(content[1])
    if words.length == before:
        words.put("[")
        for rank, work in enumerate(content[0]):
            _keyed(words, work, "; " if rank else "")
        words.put("]")


def _keyed(words: Words, work: Any, between: str) -> None:
    words.put(between)
    words.add([*work["citationPrefix"], {"t": "Space"}] if work["citationPrefix"] else [])
    words.put(f"@{clean(work['citationId'])}")
    words.add([{"t": "Str", "c": ", "}, *work["citationSuffix"]] if work["citationSuffix"] else [])


def _raw(words: Words, content: Any) -> None:
    """Append what looks like a tag and is none of HTML: somebody's words in angle brackets."""
    form, source = content
    tag = TAG.fullmatch(source)
    if form == "html" and not (tag and (tag[1] is None or tag[1].lower() in defs.tags)):
        words.put(clean(source))


def _quoted(words: Words, content: Any) -> None:
    opening, closing = QUOTES[content[0]["t"]]
    words.put(opening)
    words.add(content[1])
    words.put(closing)


def _code(words: Words, content: Any) -> None:
    words.put(clean(content[1]))


def _formula(words: Words, content: Any) -> None:
    start = words.length
    words.put(clean(content[1]).strip())
    words.spans += [(start, words.length, "math")] if words.length > start else []


def _link(words: Words, content: Any) -> None:
    start, address = words.length, content[2][0]
    words.add(content[1])
    if address.lower().startswith(SCHEMES) and words.length > start and not BREAKS.search(address):
        words.spans.append((start, words.length, f"link {address}"))


def _note(words: Words, content: Any) -> None:
    number = words.number()
    words.spans.append((words.length, words.length, f"call {number}"))
    words.notes.append((number, content))


def _picture(words: Words, content: Any) -> None:
    words.pictures.append((content[2][0], " ".join(Words(words.number).add(content[1]).text.split())))


RULES: Mapping[str, Callable[[Words, Any], None]] = frozen(
    {
        "Str": _string,
        "Space": _blank,
        "SoftBreak": _blank,
        "LineBreak": _blank,
        "Emph": _around("em"),
        "Superscript": _around("sup"),
        "Subscript": _around("sub"),
        "Strong": _strong,
        "Underline": _around(""),
        "Strikeout": _around(""),
        "SmallCaps": _around(""),
        "Span": _held,
        "Cite": _cited,
        "RawInline": _raw,
        "Quoted": _quoted,
        "Code": _code,
        "Math": _formula,
        "Link": _link,
        "Note": _note,
        "Image": _picture,
    }
)
"""What each kind of element among words gives."""
