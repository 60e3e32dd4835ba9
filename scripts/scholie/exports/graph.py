"""Statements about resources, written as Turtle and as JSON-LD (W3C, RDF 1.1 Turtle and JSON-LD 1.1), the same bytes each time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

UNSAFE = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
"""Characters that no IRI holds."""
ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


@dataclass(frozen=True, slots=True)
class Iri:
    """An address; relative ones lead from the base of the site."""

    address: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text, in a language when it has one."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """What is said of a resource; of one without an address when that is empty."""

    address: str
    statements: tuple[tuple[str, Iri | Literal | Resource], ...]
    """Pairs of a predicate (``skos:prefLabel``) and a value, in order."""


def iri(address: str) -> str:
    """Return *address* with the characters that no IRI may hold escaped."""
    return UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), address)


def turtle(resources: Iterable[Resource], prefixes: Mapping[str, str], base: str) -> str:
    """Return *resources* as Turtle; *base* is the address of the site, empty when it is not known."""
    head = [f"@base <{iri(base)}> .\n"] if base else []
    head += [f"@prefix {name}: <{address}> .\n" for name, address in prefixes.items()]
    return "".join(head) + "".join(f"\n<{iri(held.address)}>{_predicates(held, 1)} .\n" for held in resources)


def _predicates(held: Resource, depth: int) -> str:
    indent = "  " * depth
    rows = (f"\n{indent}{_predicate(name)} {_term(value, depth)}" for name, value in held.statements)
    return " ;".join(rows)


def _predicate(name: str) -> str:
    return "a" if name == "rdf:type" else name


def _term(value: Iri | Literal | Resource, depth: int) -> str:
    if isinstance(value, Literal):
        return f'"{value.text.translate(ESCAPES)}"' + (f"@{value.language}" if value.language else "")
    if isinstance(value, Resource):
        return f"[{_predicates(value, depth + 1)}\n{'  ' * depth}]"
    return value.address if _prefixed(value.address) else f"<{iri(value.address)}>"


def _prefixed(address: str) -> bool:
    """Tell whether *address* is short for another one: « skos:Concept »."""
    return re.fullmatch(r"(?:skos|rdf|dct):\w+", address) is not None


def jsonld(resources: Iterable[Resource], prefixes: Mapping[str, str], base: str) -> str:
    """Return *resources* as JSON-LD; *base* as for ``turtle``."""
    context = {**({"@base": iri(base)} if base else {}), **prefixes}
    whole = {"@context": context, "@graph": [{"@id": iri(held.address), **_object(held)} for held in resources]}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _object(held: Resource) -> dict[str, Any]:
    """Return the members of a resource: types under ``@type``, all else as lists of values."""
    members: dict[str, list[Any]] = {}
    for name, value in held.statements:
        members.setdefault("@type" if name == "rdf:type" else name, []).append(_value(name, value))
    return members


def _value(name: str, value: Iri | Literal | Resource) -> Any:
    if isinstance(value, Literal):
        return {"@value": value.text, **({"@language": value.language} if value.language else {})}
    if isinstance(value, Resource):
        return _object(value)
    return value.address if name == "rdf:type" else {"@id": iri(value.address)}
