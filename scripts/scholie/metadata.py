"""The front matter of a text.md: read it with every mistake in its place, print it with every string quoted."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from scholie.model import LANGUAGES, Author, Bilingual, Change, Keywords, Metadata, Place, Problem, Witness
from scholie.schema import load, validate

FENCE = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)
OPENING = re.compile(r"\A\ufeff?---[ \t]*(?:\r?\n|\Z)")
FIELD = re.compile(r"[\w\"'][^\s:]*:(?:\s|$)")
"""How the line begins that opens a field of a front matter."""
ORDER = (
    "title", "authors", "kind", "language", "abstract", "keywords", "supplied", "note", "date", "doi", "pages", "session", "licence",
    "terms", "changes", "witnesses", "base",
)  # fmt: skip
"""The fields of a front matter as they are printed."""
UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def split(source: str) -> tuple[str, str, int]:
    """Return the YAML and the body of a text.md, and the line of the file on which the body begins."""
    found = FENCE.match(source)
    if not found:
        return "", source, 1
    return found[1], source[found.end() :], source[: found.end()].count("\n") + 1


def cut(source: str) -> bool:
    """Tell whether *source*, a text.md, ends within its front matter."""
    return bool(OPENING.match(source)) and not FENCE.match(source)


def line_of(source: str, name: str) -> int:
    """Return the line of a text.md on which the field *name* begins; 1 when it has no such field."""
    front = split(source)[0]
    return next((number for number, line in enumerate(front.split("\n"), start=2) if line.startswith(f"{name}:")), 1)


def read(source: str, file: str) -> tuple[Metadata, tuple[Problem, ...]]:
    """Return the metadata of a text.md and the mistakes in them.

    A field with a mistake is left out; the others stand. Of changes, only those with a mistake are left out.
    """
    front, _, _ = split(source)
    if not front:
        return Metadata(), (Problem("front-matter-missing", Place(file, 1)),)
    data, lines, problems = load(front, file, line=2)
    if not isinstance(data, dict):
        return Metadata(), (*problems, Problem("front-matter-missing", Place(file, 1)))
    shaped = _shape(data)
    value, mistakes = validate(Metadata, shaped, file, lines)
    if value is None:
        value, _ = validate(Metadata, _sound(shaped, [mistake.field.split(".") for mistake in mistakes]), file, lines)
    return value or Metadata(), (*problems, *mistakes)


def _sound(data: Mapping[str, Any], wrong: list[list[str]]) -> dict[str, Any]:
    """Return *data* without the fields at the paths *wrong*; of changes, without the rows alone."""
    fields = {path[0] for path in wrong if path[0] != "changes" or len(path) == 1}
    rows = {path[1] for path in wrong if path[0] == "changes" and len(path) > 1}
    kept = {name: value for name, value in data.items() if name not in fields}
    if rows and "changes" in kept:
        kept["changes"] = [row for rank, row in enumerate(kept["changes"]) if str(rank) not in rows]
    return kept


def _shape(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return front matter with a plain title, abstract, reason or description put under its language."""
    language = data.get("language") or "fr"
    shaped = dict(data)
    for name in ("title", "abstract", "note"):
        if isinstance(shaped.get(name), str):
            shaped[name] = {"en" if language == "en" else "fr": shaped[name]}
    if isinstance(shaped.get("keywords"), list):
        shaped["keywords"] = {"en" if language == "en" else "fr": shaped["keywords"]}
    if isinstance(shaped.get("authors"), list):
        shaped["authors"] = [{"family": a} if isinstance(a, str) else a for a in shaped["authors"]]
    elif shaped.get("authors") == "":
        shaped["authors"] = []
    if isinstance(shaped.get("supplied"), dict):
        shaped["supplied"] = {k: {"fr": v} if isinstance(v, str) else v for k, v in shaped["supplied"].items()}
    for name, field in (("changes", "reason"), ("witnesses", "description")):
        if isinstance(shaped.get(name), list):
            shaped[name] = [_worded(row, field, language) for row in shaped[name]]
    return shaped


def _worded(row: Any, field: str, language: str) -> Any:
    words = row.get(field) if isinstance(row, dict) else None
    return {**row, field: {"en" if language == "en" else "fr": words}} if isinstance(words, str) else row


def front_matter(metadata: Metadata) -> str:
    """Return the front matter of *metadata*, fences included; what is empty is left out."""
    return "---\n" + "".join(f"{line}\n" for line in _fields(metadata)) + "---\n"


def refill(source: str, value: Metadata, names: Collection[str]) -> str:
    """Return *source*, a text.md, with its fields *names* as *value* has them; remarks and all other fields keep every byte.

    A field that is not there yet gets its place among the others. A front matter in flow style is printed anew as *value*.
    Raises ValueError where there is none.
    """
    front, body, _ = split(source)
    if not front:
        raise ValueError("no front matter")
    end = "\r\n" if "\r\n" in front else "\n"
    head = source[: source.index(front)]
    tail = source[len(head) + len(front) : len(source) - len(body)]
    lines = [f"{line}\n" for line in front.replace("\r\n", "\n").split("\n")[:-1]]
    if front.lstrip()[:1] == "{":
        return front_matter(value).replace("\n", end) + body
    for name in names:
        lines = _replaced(lines, name, _printed(value)[name])
    return head + "".join(lines).replace("\n", end) + tail + body


def put_field(source: str, name: str, new: list[str]) -> str:
    """Return *source*, YAML in block style, with the lines *new* as its field *name*; every other byte stays."""
    end = "\r\n" if "\r\n" in source else "\n"
    lines = [f"{line}\n" for line in source.replace("\r\n", "\n").removesuffix("\n").split("\n")]
    return "".join(_replaced(lines, name, new)).replace("\n", end)


def _replaced(lines: list[str], name: str, new: list[str]) -> list[str]:
    """Return the *lines* of a front matter with those of the field *name* as the *new* ones; remarks among them are kept."""
    starts = {line.split(":")[0].strip("\"'"): at for at, line in enumerate(lines) if FIELD.match(line)}
    if name not in starts:
        after = ORDER[ORDER.index(name) + 1 :] if name in ORDER else ()
        at = min((starts[other] for other in after if other in starts), default=len(lines))
        return [*lines[:at], *new, *lines[at:]]
    start = starts[name]
    stop = min((at for at in starts.values() if at > start), default=len(lines))
    while stop > start + 1 and (not lines[stop - 1].strip() or lines[stop - 1].startswith("#")):
        stop -= 1
    remarks = [line for line in lines[start + 1 : stop] if line.lstrip().startswith("#")]
    return [*lines[:start], *new, *remarks, *lines[stop:]]


def _printed(metadata: Metadata) -> dict[str, list[str]]:
    """Return the lines of each field of *metadata*; none for one that is empty."""
    found: dict[str, list[str]] = {name: [] for name in ORDER}
    name = ""
    for line in _fields(metadata):
        name = line.split(":")[0] if FIELD.match(line) else name
        found[name].append(f"{line}\n")
    return found


def _fields(metadata: Metadata) -> Iterator[str]:
    yield from _bilingual("title", metadata.title)
    yield from _list("authors", [_author(author) for author in metadata.authors])
    yield f"kind: {quoted(metadata.kind)}"
    yield f"language: {quoted(metadata.language)}"
    yield from _bilingual("abstract", metadata.abstract)
    yield from _keywords(metadata.keywords)
    if metadata.supplied:
        yield "supplied:"
        for name, reason in metadata.supplied.items():
            yield f"  {quoted(name)}: {_flow({'fr': reason.fr, 'en': reason.en})}"
    yield from _bilingual("note", metadata.note)
    for name in ("date", "doi", "pages", "session", "licence", "terms"):
        if getattr(metadata, name):
            yield f"{name}: {quoted(getattr(metadata, name))}"
    if metadata.changes:
        yield from _list("changes", [_changed(change) for change in metadata.changes])
    if metadata.witnesses:
        yield from _list("witnesses", [_witness(witness) for witness in metadata.witnesses])
    if metadata.base:
        yield f"base: {quoted(metadata.base)}"


def _bilingual(name: str, value: Bilingual) -> Iterator[str]:
    if value:
        yield f"{name}:"
        yield from (f"  {language}: {quoted(value.only(language))}" for language in ("fr", "en") if value.only(language))


def _keywords(value: Keywords) -> Iterator[str]:
    if value.fr or value.en:
        yield "keywords:"
        for language in ("fr", "en"):
            if value.only(language):
                yield f"  {language}: [{', '.join(quoted(word) for word in value.only(language))}]"


def _list(name: str, rows: list[str]) -> Iterator[str]:
    yield f"{name}:" if rows else f"{name}: []"
    yield from (f"  - {row}" for row in rows)


def _author(author: Author) -> str:
    fields = ("family", "given", "role", "affiliation", "email", "orcid")
    row = {name: str(getattr(author, name)) for name in fields}
    return _flow(row, {"contact": "true"} if author.contact else {})


def _changed(change: Change) -> str:
    reason = _flow({"fr": change.reason.fr, "en": change.reason.en})
    return _flow({"kind": change.kind, "date": change.date}, {"reason": reason})


def _witness(witness: Witness) -> str:
    said = {name: getattr(witness.description, name) for name in LANGUAGES}
    described = {"description": _flow(said)} if witness.description else {}
    return _flow({name: str(getattr(witness, name)) for name in ("siglum", "file", "sha256")}, described)


def _flow(fields: Mapping[str, str], bare: Mapping[str, str] | None = None) -> str:
    pairs = [f"{name}: {quoted(value)}" for name, value in fields.items() if value]
    return "{" + ", ".join(pairs + [f"{name}: {value}" for name, value in (bare or {}).items()]) + "}"


def quoted(value: str) -> str:
    """Return *value* as a YAML string in double quotes, on one line."""
    return UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))
