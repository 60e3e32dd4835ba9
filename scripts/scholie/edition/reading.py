"""What the edition's own files say: settings, volumes, decisions, waivers, pages of prose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from scholie import glossary
from scholie.model import Decision, Files, Place, Problem, Settings, Version, Volume, frozen
from scholie.schema import load, validate

VERSIONS = "published/versions.json"
"""Which versions of a contribution were published: a row each, from the contribution's folder."""

WRITTEN = (".md", ".yml", ".bib")
"""Endings of the files that people write."""


def settings(files: Files) -> Settings:
    """Return what mkdocs.yml says that the edition needs."""
    data, _, _ = load(files.get("mkdocs.yml", b"").decode("utf-8", "replace"), "mkdocs.yml")
    data = data if isinstance(data, dict) else {}
    extra = data.get("extra") or {}
    own: dict[str, Any] = (extra.get("scholie") or {}) if isinstance(extra, dict) else {}
    chosen = {name: str(own[name]) for name in ("style", "style_en", "report") if own.get(name)}
    title, url, health = str(data.get("site_name") or "Scholie"), str(data.get("site_url") or ""), str(own.get("health")).lower() == "true"
    places = own.get("terms")
    terms = tuple(place for place in glossary.PLACES if isinstance(places, list) and place in places)
    return Settings(title=title, url=url, terms=terms, health=health, **chosen)


def volumes(files: Files) -> tuple[tuple[Volume, ...], tuple[Problem, ...]]:
    """Return the volumes, by slug, and the mistakes in their volume.yml."""
    found, problems = [], []
    for path in sorted(files):
        parts = path.split("/")
        if len(parts) == 3 and parts[0] == "texts" and parts[2] == "volume.yml":
            data, lines, mistakes = load(files[path].decode("utf-8", "replace"), path)
            value, wrong = validate(Volume, data, path, lines)
            problems += [*mistakes, *wrong]
            found.append(replace(value or Volume(), slug=parts[1]))
    return tuple(found), tuple(problems)


def misencoded(files: Files) -> tuple[Problem, ...]:
    """Return the files of people among *files* that are not UTF-8, with the line of the first byte that is not."""
    found = []
    for path in sorted(path for path in files if path.endswith(WRITTEN)):
        at = _first_wrong(files[path])
        if at >= 0:
            found.append(Problem("file-misencoded", Place(path, files[path].count(b"\n", 0, at) + 1)))
    return tuple(found)


def _first_wrong(content: bytes) -> int:
    """Return where *content* stops to be UTF-8: NUL, of which UTF-16 is full, is in no text; -1 when it is UTF-8."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as mistake:
        return mistake.start
    return content.find(b"\0")


def slugs(files: Files, volume: Volume) -> tuple[str, ...]:
    """Return the contributions of *volume*: those it names in its order, then the others by slug."""
    prefix = f"texts/{volume.slug}/"
    there = sorted({path[len(prefix) :].split("/")[0] for path in files if path.startswith(prefix) and path.endswith("/text.md")})
    return (*(slug for slug in volume.contributions if slug in there), *(slug for slug in there if slug not in volume.contributions))


def own_files(files: Files, identifier: str) -> Files:
    """Return the files of the contribution *identifier*, by their path in its folder."""
    prefix = f"texts/{identifier}/"
    return {path[len(prefix) :]: content for path, content in files.items() if path.startswith(prefix)}


def prose(files: Files) -> Mapping[str, str]:
    """Return the pages that the editors wrote: ``texts/home.fr.md`` is ``home.fr``."""
    pages = {}
    for path, content in files.items():
        if path.count("/") == 1 and path.startswith("texts/") and path.endswith(".md"):
            pages[path[len("texts/") : -len(".md")]] = content.decode("utf-8", "replace")
    return frozen(pages)


def read_decisions(source: str, file: str) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """Return the decisions of an apparatus.yml, and its mistakes."""
    return _rows(Decision, source, file)


def decision_lines(source: str) -> tuple[int, ...]:
    """Return the line on which each decision of an apparatus.yml begins, in their order."""
    lines = load(source, "")[1]
    return tuple(lines[path] for path in sorted((path for path in lines if len(path) == 1), key=lambda path: path[0]))


def read_publications(source: str, file: str) -> tuple[tuple[Version, ...], tuple[Problem, ...]]:
    """Return the versions that a published/versions.json lists, in order, and its mistakes."""
    return _rows(Version, source, file)


def _rows(kind: Any, source: str, file: str) -> tuple[tuple[Any, ...], tuple[Problem, ...]]:
    data, lines, problems = load(source, file)
    if data and not isinstance(data, list):
        return (), (*problems, Problem("field-invalid", Place(file, 1), (("field", "-"), ("mistake", "not a list"))))
    rows, mistakes = [], list(problems)
    for rank, row in enumerate(data or ()):
        value, wrong = validate(kind, row, file, lines, at=(rank,))
        mistakes += wrong
        rows += [value] if value is not None else []
    return tuple(rows), tuple(mistakes)
