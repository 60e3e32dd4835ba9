"""What a reader gave of a file, kept beside the text under the file's hash, so that no build reads it again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import astuple
from hashlib import sha256
from itertools import zip_longest
from typing import Any

from scholie.model import Figure, Place, Problem, Styled, Typescript, Typeset

FOLDER = "typescripts/"
"""In the folder of a contribution."""


def path(digest: str) -> str:
    """Return where a typescript is kept, from the folder of its contribution; *digest* is the SHA-256 of the witness."""
    return f"{FOLDER}{digest[:16]}.json"


def keep(typescript: Typescript, digest: str) -> bytes:
    """Return the file in which *typescript*, made of the file whose SHA-256 is *digest*, is kept: a line of it each line."""
    problems = [[problem.code, problem.place.line, list(problem.details), problem.evidence] for problem in typescript.problems]
    head = {"sha256": digest, "reader": typescript.reader, "problems": problems, "figures": list(map(astuple, typescript.figures))}
    rows = (json.dumps(row, ensure_ascii=False) for row in (head, *_rows(typescript)))
    return ("[" + ",\n".join(rows) + "]\n").encode()


def _rows(typescript: Typescript) -> Iterator[list[Any]]:
    for line, typeset, styled in zip_longest(typescript.text.split("\n"), typescript.typeset, typescript.styled):
        yield [line, "set", *astuple(typeset)] if typeset else [line, "styled", *astuple(styled)] if styled else [line]


def recall(kept: bytes, data: bytes) -> Typescript | None:
    """Return the typescript that was *kept* of the file *data*; None where it is of another file or in disorder."""
    try:
        head, *rows = json.loads(kept) if kept else [{}]
        if head.get("sha256") != sha256(data).hexdigest():
            return None
        typeset = tuple(_typeset(row[2:]) if row[1:2] == ["set"] else None for row in rows)
        styled = tuple(_styled(row[2:]) for row in rows if row[1:2] == ["styled"])
        problems = tuple(_problem(row) for row in head["problems"])
        text = "\n".join(str(row[0]) for row in rows)
        figures = tuple(map(_figure, head["figures"]))
        return Typescript(text, "", str(head["reader"]), typeset if any(typeset) else (), figures, styled, problems)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return None


def _typeset(row: list[Any]) -> Typeset:
    page, x, right, y, size, bold, italic, faces = row
    return Typeset(int(page), float(x), float(right), float(y), float(size), bool(bold), bool(italic), tuple(map(_span, faces)))


def _figure(row: list[Any]) -> Figure:
    page, x, top, right, bottom, drawn, source = row
    return Figure(int(page), float(x), float(top), float(right), float(bottom), bool(drawn), str(source))


def _styled(row: list[Any]) -> Styled:
    kind, level, ordered, bold, spans, source, alt, *look = row
    scale, underlined = look or (0.0, False)
    parts = tuple(map(_span, spans))
    return Styled(str(kind), int(level), str(ordered), bool(bold), parts, str(source), str(alt), float(scale), bool(underlined))


def _problem(row: list[Any]) -> Problem:
    code, line, details, evidence = row
    return Problem(str(code), Place("", int(line)), tuple((str(name), str(value)) for name, value in details), str(evidence))


def _span(row: list[Any]) -> tuple[int, int, str]:
    first, last, face = row
    return int(first), int(last), str(face)
