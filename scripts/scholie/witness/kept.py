"""What a reader gave of a file, kept beside the text under the file's hash, so that no build reads it again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import astuple
from hashlib import sha256
from typing import Any

from scholie.model import Typescript, Typeset

FOLDER = "typescripts/"
"""In the folder of a contribution."""


def path(digest: str) -> str:
    """Return where a typescript is kept, from the folder of its contribution; *digest* is the SHA-256 of the witness."""
    return f"{FOLDER}{digest[:16]}.json"


def keep(typescript: Typescript, digest: str) -> bytes:
    """Return the file in which *typescript*, made of the file whose SHA-256 is *digest*, is kept: a line of it each line."""
    head = {"sha256": digest, "reader": typescript.reader}
    return ("[" + json.dumps(head) + "".join(f",\n{row}" for row in _rows(typescript)) + "]\n").encode()


def _rows(typescript: Typescript) -> Iterator[str]:
    lines = typescript.text.split("\n")
    for line, typeset in zip(lines, typescript.typeset or [None] * len(lines), strict=True):
        yield json.dumps([line, *(astuple(typeset) if typeset else ())], ensure_ascii=False)


def recall(kept: bytes, data: bytes) -> Typescript | None:
    """Return the typescript that was *kept* of the file *data*; None where it is of another file or in disorder."""
    try:
        head, *rows = json.loads(kept) if kept else [{}]
        if head.get("sha256") != sha256(data).hexdigest():
            return None
        typeset = tuple(_typeset(row) if len(row) > 1 else None for row in rows)
        return Typescript("\n".join(str(row[0]) for row in rows), "", str(head["reader"]), typeset if any(typeset) else ())
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return None


def _typeset(row: list[Any]) -> Typeset:
    _, page, x, right, y, size, bold, italic, faces = row
    return Typeset(int(page), float(x), float(right), float(y), float(size), bool(bold), bool(italic), tuple(map(_face, faces)))


def _face(row: list[Any]) -> tuple[int, int, str]:
    first, last, face = row
    return int(first), int(last), str(face)
