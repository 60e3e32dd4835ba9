"""What happened to a text since it was established, with its dates: the revision description of a TEI document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scholie.exports.tei.encoding import EDITORS, Encoding
from scholie.exports.tei.markup import Attributes, both, put
from scholie.model import Bilingual
from scholie.model.publication import ISO

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

"""A date as TEI has it in @when."""


def revisions(parent: Element, encoding: Encoding) -> None:
    """Append what happened since: errata, revisions, withdrawal, publications and dated decisions, the last first."""
    rows = sorted((*_changes(encoding), *_publications(encoding), *_decisions(encoding)), key=lambda row: row.date, reverse=True)
    if rows:
        status = "withdrawn" if encoding.contribution.metadata.withdrawal else None
        held = put(put(parent, "revisionDesc", "", {"status": status}), "listChange")
        for row in rows:
            change = put(held, "change", "", {"when": row.date, **row.attributes})
            both(change, "note", row.said)


@dataclass(frozen=True, slots=True)
class Dated:
    """A change, with what is said of it."""

    date: str
    attributes: Attributes
    said: Bilingual


def _changes(encoding: Encoding) -> Iterator[Dated]:
    for change in encoding.contribution.metadata.changes:
        status = "withdrawn" if change.kind == "withdrawal" else None
        yield Dated(change.date, {"type": change.kind, "status": status, "who": f"#{EDITORS}"}, change.reason)


def _publications(encoding: Encoding) -> Iterator[Dated]:
    for version in encoding.contribution.versions:
        yield Dated(version.date, {"type": "publication", "n": version.number, "who": f"#{EDITORS}"}, Bilingual())


def _decisions(encoding: Encoding) -> Iterator[Dated]:
    for entry in encoding.contribution.apparatus:
        decision = entry.decision
        if decision and ISO.fullmatch(decision.date):
            who = f"#{encoding.people.get(decision.by, EDITORS)}"
            yield Dated(decision.date, {"who": who, "target": f"#{entry.locus}" if entry.locus else None}, decision.reason)
