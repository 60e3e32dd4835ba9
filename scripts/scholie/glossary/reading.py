"""Read glossary.yml: every concept that stands, every mistake in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from scholie.glossary.consistency import inconsistencies
from scholie.model import Concept, Place, Problem
from scholie.schema import Path, load, validate

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""An identifier is part of an address: small ASCII letters, digits and hyphens."""
BILINGUAL = ("label", "definition", "expansion", "note")
LISTS = ("related", "broader", "narrower")


def read(source: str, file: str) -> tuple[tuple[Concept, ...], tuple[Problem, ...]]:
    """Return the concepts of a glossary.yml and all its mistakes, with their lines.

    *source* is a YAML list of concepts, shaped like ``model.Concept``; a plain string is taken for French.
    A field with a mistake is left out; a concept without an identifier or a label is; of two with one
    identifier the first one stands.
    """
    rows, lines, problems = load(source, file)
    if not rows:
        return (), problems
    if not isinstance(rows, list):
        return (), (*problems, Problem("field-invalid", Place(file, 1), (("field", "-"), ("mistake", "not a list"))))
    found: dict[str, Concept] = {}
    for rank, row in enumerate(rows):
        concept, mistakes = _concept(row, rank, file, lines)
        problems = (*problems, *mistakes)
        if concept and concept.id in found:
            problems = (*problems, Problem("concept-duplicate", Place(file, concept.line), (("concept", concept.id),)))
        elif concept:
            found[concept.id] = concept
    concepts = tuple(found.values())
    return concepts, (*problems, *inconsistencies(concepts, file))


def _concept(row: Any, rank: int, file: str, lines: Mapping[Path, int]) -> tuple[Concept | None, tuple[Problem, ...]]:
    line = lines.get((rank,), 1)
    if not isinstance(row, dict):
        return None, (Problem("field-invalid", Place(file, line), (("field", str(rank)), ("mistake", "not a concept"))),)
    shaped = {name: value for name, value in _shape(row).items() if name != "line"}
    value, mistakes = validate(Concept, shaped, file, lines, at=(rank,))
    if value is None:
        wrong = {mistake.field.split(".")[1] for mistake in mistakes if "." in mistake.field}
        value, _ = validate(Concept, {name: field for name, field in shaped.items() if name not in wrong}, file, lines)
    if value is None:
        return None, mistakes
    return replace(value, line=line), (*mistakes, *_incomplete(value, Place(file, line)))


def _incomplete(concept: Concept, place: Place) -> Iterator[Problem]:
    if not ID.fullmatch(concept.id):
        yield Problem("concept-id-invalid", place, (("concept", concept.id),))
    if concept.kind == "person":
        return
    if not concept.label.fr or not concept.label.en:
        yield Problem("label-missing", place, (("concept", concept.id), ("language", "en" if concept.label.fr else "fr")))
    if not concept.definition and not any(definition.text for definition in concept.definitions):
        yield Problem("definition-missing", place, (("concept", concept.id),))


def _shape(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a concept with its plain strings and lists under the language they are in."""
    shaped = {str(name): value for name, value in row.items() if value not in ("", None)}
    for name in BILINGUAL:
        if isinstance(shaped.get(name), str):
            shaped[name] = {"fr": shaped[name]}
    for name in LISTS:
        if isinstance(shaped.get(name), str):
            shaped[name] = [shaped[name]]
    if isinstance(shaped.get("variants"), list):
        shaped["variants"] = {"fr": shaped["variants"]}
    if isinstance(shaped.get("definitions"), list):
        shaped["definitions"] = [_definition(one) for one in shaped["definitions"]]
    return shaped


def _definition(row: Any) -> Any:
    return {**row, "text": {"fr": row["text"]}} if isinstance(row, dict) and isinstance(row.get("text"), str) else row
