"""Pictures that come with a file: those that pages can show, TIFF made PNG; the others are told."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from io import BytesIO
from posixpath import basename, splitext

from PIL import Image

from scholie import pictures
from scholie.model import Place, Problem

TIFF = (b"II*\0", b"MM\0*")
PIXELS = 50_000_000
"""Pixels of the largest picture that is made another: a page of A3 at 600 points an inch."""
UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


def shown(media: Sequence[tuple[str, bytes]]) -> tuple[tuple[tuple[str, bytes], ...], list[Problem]]:
    """Return the pictures that pages can show, under the names that they get in media/, and a doubt for each that they cannot."""
    kept: dict[str, bytes] = {}
    problems = []
    for path, content in media:
        name = safe(path)
        made = _png(content) if content.startswith(TIFF) else content
        kind = next((kind for kind in pictures.KINDS if made and kind.start.match(made)), None)
        if made is None or kind is None:
            problems.append(Problem("picture-doubtful", Place("", 1), (("name", name),), name))
            continue
        kept[f"media/{name if name.lower().endswith(kind.endings) else splitext(name)[0] + kind.endings[0]}"] = made
    return tuple(kept.items()), problems


def safe(path: str) -> str:
    """Return the name of a file as it may stand in media/: letters, figures, dots and hyphens."""
    return UNSAFE.sub("-", basename(path)).lstrip(".-") or "picture"


def _png(content: bytes) -> bytes | None:
    """Return a TIFF picture as PNG; None for one that cannot be read or is too large."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=["TIFF"]) as picture:
                if picture.width * picture.height > PIXELS:
                    return None
                out = BytesIO()
                picture.convert("RGBA" if "A" in picture.getbands() else "RGB").save(out, "PNG")
                return out.getvalue()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
