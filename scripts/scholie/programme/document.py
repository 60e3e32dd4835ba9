"""The programme.yml of a volume: read with every mistake in its place, written so that what its editor typed stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import yaml

from scholie.metadata import quoted
from scholie.model import Author, Bilingual, Keywords, Place, Problem
from scholie.programme.row import Row
from scholie.schema import load, validate


def read(source: str, file: str) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """Return the rows of *source*, a programme.yml, each with its line, and its mistakes; a row with a mistake is left out."""
    data, lines, problems = load(source, file)
    if data and not isinstance(data, list):
        return (), (*problems, Problem("field-invalid", Place(file, 1), (("field", "-"), ("mistake", "not a list"))))
    found: list[Row] = []
    mistakes = list(problems)
    for rank, item in enumerate(data or ()):
        row, wrong = validate(Row, _shaped(item), file, lines, at=(rank,))
        mistakes += wrong
        found += [replace(row, line=lines.get((rank,), 1))] if row else []
    return tuple(found), tuple(mistakes)


def _shaped(item: object) -> object:
    """Return a row with a plain title, abstract or list of keywords put under French."""
    if not isinstance(item, dict):
        return item
    plain = {name: {"fr": item[name]} for name in ("title", "abstract") if isinstance(item.get(name), str)}
    plain |= {"keywords": {"fr": item["keywords"]}} if isinstance(item.get("keywords"), list) else {}
    return {**{name: value for name, value in item.items() if name not in ("line", "table")}, **plain}


def write(source: str, before: Sequence[Row], after: Sequence[Row], *, head: str = "") -> str:
    """Return *source*, whose rows are *before*, with the rows *after*: as many or more, in the same order.

    Rows that are the same keep every byte. A new file begins with *head*. Raises ValueError when *source* is no list in block style.
    """
    end = "\r\n" if "\r\n" in source else "\n"
    lines = (source or head).replace("\r\n", "\n").splitlines(keepends=True)
    lines = [line if line.endswith("\n") else f"{line}\n" for line in lines]
    for rank, (start, stop) in reversed(list(enumerate(_spans(source)))):
        if after[rank] != before[rank]:
            kept = [line for line in lines[start + 1 : stop] if line.lstrip().startswith("#")]
            lines[start:stop] = [*printed(after[rank]), *kept]
    lines += [line for row in after[len(before) :] for line in printed(row)]
    return "".join(lines).replace("\n", end)


def _spans(source: str) -> list[tuple[int, int]]:
    """Return the first line of each row of *source* and the line after its last, from 0; remarks between rows are of none."""
    node = yaml.compose(source, Loader=yaml.BaseLoader)
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return []
    if not isinstance(node, yaml.SequenceNode) or node.flow_style or node.start_mark.column:
        raise ValueError("programme.yml: not a list with a row under a dash each")
    lines = source.split("\n")
    starts = [_dash(lines, item.start_mark.line) for item in node.value]
    return [(start, _last(lines, start, stop)) for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _dash(lines: Sequence[str], line: int) -> int:
    """Return the line of the dash of the item that begins on *line*."""
    return next(at for at in range(line, -1, -1) if lines[at].startswith("-"))


def _last(lines: Sequence[str], start: int, stop: int) -> int:
    while stop > start + 1 and (not lines[stop - 1].strip() or lines[stop - 1].startswith("#")):
        stop -= 1
    return stop


def printed(row: Row) -> list[str]:
    """Return the lines of *row* in programme.yml; what is empty is left out."""
    lines = list(_fields(row))
    return [f"{'- ' if rank == 0 else '  '}{line}\n" for rank, line in enumerate(lines)] or ["- {}\n"]


def _fields(row: Row) -> Iterator[str]:
    if row.id:
        yield f"id: {quoted(row.id)}"
    yield from _bilingual("title", row.title)
    if row.authors:
        yield "authors:"
        yield from (f"  - {_author(author)}" for author in row.authors)
    for name in ("session", "order", "pages", "doi"):
        if getattr(row, name):
            yield f"{name}: {quoted(getattr(row, name))}"
    yield from _bilingual("keywords", row.keywords)
    yield from _bilingual("abstract", row.abstract)
    for name in ("file", "contribution"):
        if getattr(row, name):
            yield f"{name}: {quoted(getattr(row, name))}"


def _bilingual(name: str, value: Bilingual | Keywords) -> Iterator[str]:
    held = {code: words for code in ("fr", "en") if (words := value.only(code))}
    if held:
        yield f"{name}:"
    for code, words in held.items():
        listed = quoted(words) if isinstance(words, str) else f"[{', '.join(map(quoted, words))}]"
        yield f"  {code}: {listed}"


def _author(author: Author) -> str:
    names = ("family", "given", "role", "affiliation", "email", "orcid")
    pairs = [f"{name}: {quoted(value)}" for name in names if (value := getattr(author, name))]
    return "{" + ", ".join(pairs + (["contact: true"] if author.contact else [])) + "}"
