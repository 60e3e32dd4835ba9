"""Read YAML into frozen values: every scalar a string, every mistake a problem with its line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from scholie.model import Place, Problem

T = TypeVar("T")
Path = tuple[str | int, ...]


class Loader(yaml.CBaseLoader if hasattr(yaml, "CBaseLoader") else yaml.BaseLoader):  # type: ignore[misc]
    """A loader for which ``no``, ``012`` and ``2024-01-02`` are strings, as their editor meant."""


def load(source: str, file: str, *, line: int = 1) -> tuple[Any, dict[Path, int], tuple[Problem, ...]]:
    """Return the data of the YAML *source*, the line of each path in it, and its mistakes.

    *line* is where *source* begins in *file*. Data are dicts, lists and strings; an empty document and
    one that cannot be read are an empty dict.
    """
    try:
        node = yaml.compose(source, Loader=Loader)
        data = yaml.load(source, Loader=Loader)  # noqa: S506  strings, lists and dicts are all it can make
    except yaml.YAMLError as mistake:
        mark = getattr(mistake, "problem_mark", None)
        place = Place(file, (mark.line if mark else 0) + line, mark.column + 1 if mark else 0)
        what = getattr(mistake, "problem", None) or str(mistake).splitlines()[0]
        return {}, {}, (Problem("yaml-unreadable", place, (("mistake", what),)),)
    lines = dict(_lines(node, (), line)) if node else {}
    return ({} if data in (None, "") else data), lines, tuple(_duplicates(node, file, line))


def _lines(node: yaml.Node, path: Path, line: int) -> Iterator[tuple[Path, int]]:
    yield path, node.start_mark.line + line
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*path, key.value), key.start_mark.line + line
            yield from ((p, at) for p, at in _lines(value, (*path, key.value), line) if len(p) > len(path) + 1)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _lines(value, (*path, index), line)


def _duplicates(node: yaml.Node | None, file: str, line: int) -> Iterator[Problem]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield Problem("yaml-duplicate", Place(file, key.start_mark.line + line), (("field", str(key.value)),))
            seen.add(key.value)
            yield from _duplicates(value, file, line)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _duplicates(value, file, line)


def validate(kind: type[T], data: Any, file: str, lines: Mapping[Path, int], *, at: Path = ()) -> tuple[T | None, tuple[Problem, ...]]:
    """Return *data* as a value of *kind*, or nothing and every mistake in it with its line."""
    try:
        return TypeAdapter(kind).validate_python(data), ()
    except ValidationError as mistakes:
        return None, tuple(_problem(mistake, file, lines, at) for mistake in mistakes.errors(include_url=False))


def _problem(mistake: Any, file: str, lines: Mapping[Path, int], at: Path) -> Problem:
    path: Path = (*at, *mistake["loc"])
    known = next((path[:n] for n in range(len(path), -1, -1) if path[:n] in lines), ())
    field = ".".join(str(part) for part in path) or "-"
    code = "field-unknown" if mistake["type"] in ("extra_forbidden", "unexpected_keyword_argument") else "field-invalid"
    details = (("field", field),) if code == "field-unknown" else (("field", field), ("mistake", mistake["msg"]))
    return Problem(code, Place(file, lines.get(known, 1)), details, field=field)
