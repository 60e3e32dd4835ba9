"""A file that an editor brings, opened as text, or the reason why it cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from scholie.model import Place, Problem, Witness
from scholie.witness import Kind, Unreadable, kind


@dataclass(frozen=True, slots=True)
class Extract:
    """A file that an editor brings."""

    name: str
    """Its path as given."""
    content: bytes
    """Its bytes; one more than its kind may have is enough to refuse it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An extract that is a text."""

    name: str
    content: bytes
    witness: Witness
    """Its text and digest; no siglum and no file yet."""
    ending: str = "txt"
    """Of the file that keeps its bytes, by its kind."""

    @property
    def stem(self) -> str:
        """Return the name of the file without its folders and its ending."""
        return self.name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]


def opened(extract: Extract, expected: Kind | None = None) -> Opened | Problem:
    """Return *extract* with its text, read as of its kind or of the one *expected*, or a problem that says why it cannot be read."""
    place = Place(extract.name)
    found = expected or kind(extract.content, extract.name)
    if len(extract.content) > found.largest:
        return Problem("text-too-large", place, (("limit", str(found.largest // 1_000_000)),))
    try:
        typescript = found.read(extract.content)
    except Unreadable as refusal:
        return Problem(refusal.code, place, refusal.details)
    return Opened(extract.name, extract.content, Witness("", "", sha256(extract.content).hexdigest(), typescript=typescript), found.name)
