"""Pictures: what a file of media/ is by its content, and what of it may be published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import splitext

from lxml import etree
from py_svg_hush import filter_svg

from scholie.model import Files, Place, Problem


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of picture: its name, the endings that its files have, and the bytes that they begin with."""

    name: str
    endings: tuple[str, ...]
    start: re.Pattern[bytes]


KINDS = (
    Kind("PNG", (".png",), re.compile(rb"\x89PNG\r\n\x1a\n")),
    Kind("JPEG", (".jpg", ".jpeg"), re.compile(rb"\xff\xd8\xff")),
    Kind("GIF", (".gif",), re.compile(rb"GIF8[79]a")),
    Kind("WebP", (".webp",), re.compile(rb"RIFF.{4}WEBP", re.DOTALL)),
    Kind("AVIF", (".avif",), re.compile(rb".{4}ftyp(?:avi[fs]|mif1.{4}(?:.{4}){0,7}avi[fs])", re.DOTALL)),
)
"""What is published as it is, by the first bytes that its specification gives (PNG §5.2, JFIF, GIF89a, RIFF, AVIF §6)."""
DRAWING = ".svg"
DRAWING_ROOT = "{http://www.w3.org/2000/svg}svg"
INSIDE_DRAWING = {"image": ["png", "jpeg", "gif", "webp"]}
"""Kinds of pictures that a drawing may hold as data."""
MEDIA = re.compile(r"texts/[^/]+/[^/]+/media/.+", re.DOTALL)
"""Paths of the files of media/."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is published of a file; nothing when there is a code, which says why."""

    content: bytes = b""
    code: str = ""
    details: tuple[tuple[str, str], ...] = ()


def published(files: Files) -> dict[str, bytes]:
    """Return the pictures among *files* that may be published, by their path on the site."""
    return {path.removeprefix("texts/"): verdict.content for path, verdict in _judged(files) if not verdict.code}


def refused(files: Files) -> Iterator[Problem]:
    """Yield a problem for each file of media/ that is not published."""
    for path, verdict in _judged(files):
        if verdict.code:
            contribution = path.split("/media/")[0].removeprefix("texts/")
            yield Problem(verdict.code, Place(path), (("path", path), *verdict.details), path, contribution=contribution)


def _judged(files: Files) -> Iterator[tuple[str, Verdict]]:
    return ((path, judge(path, files[path])) for path in sorted(files) if MEDIA.fullmatch(path))


def judge(path: str, content: bytes) -> Verdict:
    """Return what is published of the file at *path*: a picture whose name and content agree, or a drawing as cleaned."""
    ending = splitext(path)[1].lower()
    kind = next((kind for kind in KINDS if kind.start.match(content)), None)
    if kind and ending in kind.endings:
        return Verdict(content)
    if kind:
        return Verdict(code="media-misnamed", details=(("kind", kind.name), ("endings", " / ".join(kind.endings))))
    drawing = cleaned(content) if ending == DRAWING else b""
    if drawing:
        return Verdict(drawing)
    return Verdict(code="media-unsafe" if ending == DRAWING else "media-not-picture")


def cleaned(drawing: bytes) -> bytes:
    """Return the SVG file *drawing* without scripts, handlers, foreign elements and addresses; empty when it cannot be cleaned.

    lxml reads it first: it refuses what is no XML, expands no entity and stops at 256 levels, beyond which the cleaner's
    indentation would fill the memory.
    """
    try:
        root = etree.fromstring(drawing, etree.XMLParser(resolve_entities=False, no_network=True))
        return filter_svg(drawing, keep_data_url_mime_types=INSIDE_DRAWING) if root.tag == DRAWING_ROOT else b""
    except (etree.XMLSyntaxError, ValueError):
        return b""
