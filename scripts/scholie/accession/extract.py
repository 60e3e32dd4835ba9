"""A file that an editor brings, opened as text, or the reason why it cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from scholie.model import Place, Problem, Witness
from scholie.witness import Unreadable, decode

LARGEST = 10_000_000
"""Bytes of an extract: a volume of a million and a half words; what is larger is no contribution."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A file that an editor brings."""

    name: str
    """Its path as given."""
    content: bytes
    """Its bytes; one more than LARGEST is enough to refuse it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An extract that is a text."""

    name: str
    content: bytes
    witness: Witness
    """Its text and digest; no siglum and no file yet."""
    encoding: str

    @property
    def stem(self) -> str:
        """Return the name of the file without its folders and its ending."""
        return self.name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]


def opened(extract: Extract) -> Opened | Problem:
    """Return *extract* with its text, or a problem that says why it is no text."""
    place = Place(extract.name)
    if len(extract.content) > LARGEST:
        return Problem("text-too-large", place, (("limit", str(LARGEST // 1_000_000)),))
    try:
        text, encoding = decode(extract.content)
    except Unreadable as refusal:
        return Problem(refusal.code, place, refusal.details)
    return Opened(extract.name, extract.content, Witness("", "", sha256(extract.content).hexdigest(), text=text), encoding)
