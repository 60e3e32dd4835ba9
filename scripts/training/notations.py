"""Print records in the notations of French lists and notes that CSL has no styles for: each print draws its own."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from training import wordings
from training.imprint import imprint, journal
from training.notation import IN_VOLUMES, Notation, Pieces, drawn, quoted
from training.printed import OTHER, Print, joined
from training.records import PERIODICALS, Record


def printed(record: Record, chance: random.Random) -> Print:
    """Return *record* in a notation drawn by *chance*."""
    style = drawn(chance)
    parts = [_title(record, style), *_host(record, style), *imprint(record, style)]
    opening = chance.choice(wordings.NOTED if style.note else wordings.LISTED)
    pieces = [(OTHER, opening), *_head(record, style), *_listed([part for part in parts if part], style.stop)]
    end = [(OTHER, "." if chance.random() < 0.85 else "")]
    families = tuple(one[0] for one in record.get("author", ()))
    return joined([*pieces, *end], families, "note" if style.note else "list")


def _listed(parts: Sequence[Pieces], stop: str) -> Pieces:
    found: Pieces = []
    for part in parts:
        closed = found and found[-1][1][-1:] in ".?!" and stop[0] == "."
        found += [(OTHER, " " if closed else stop)] if found else []
        found += part
    return found


def _head(record: Record, style: Notation) -> Pieces:
    """Return the names and, in some notations, the year."""
    authors, editors = record.get("author"), record.get("editor")
    led = record["type"] == "book" and not authors and editors
    if not authors and not led:
        return []
    names = style.chance.choice(wordings.DASHES) if style.now_and_then(0.02) else style.people(authors or editors or ())
    pieces: Pieces = [("author" if authors else "editor", names)]
    pieces += [(OTHER, style.chance.choice(wordings.DIRECTED))] if led else []
    if style.early:
        return pieces + _early(record, style)
    stop = style.stop if style.comma else style.chance.choice([". ", " : ", ". "])
    return [*pieces, (OTHER, " " if pieces[-1][1].endswith(".") and stop == ". " else stop)]


def _early(record: Record, style: Notation) -> Pieces:
    before, after = style.early.split("{}")
    shown = "original" in record and style.now_and_then(0.5)
    original = [(OTHER, " ["), ("original", record["original"]), (OTHER, "]")] if shown else []
    letter = style.chance.choice(["", "", "", "", "", "a", "b"])
    return [(OTHER, before), ("issued", record["issued"] + letter), *original, (OTHER, after)]


def _title(record: Record, style: Notation) -> Pieces:
    held = record["type"] in {*PERIODICALS, "chapter", "paper-conference", "webpage"}
    alone = record["type"] == "thesis" and style.now_and_then(0.2)
    return quoted("title", record["title"], style.quotes if held or alone else ("", ""))


def _host(record: Record, style: Notation) -> Iterable[Pieces]:
    """Yield what a part stands in, then its numbers."""
    container = record.get("container-title")
    if not container:
        return
    if record["type"] in {"chapter", "paper-conference"}:
        yield _volume(record, style)
    elif record["type"] == "webpage":
        yield [("container-title", container)]
    else:
        yield from journal(record, style)


def _volume(record: Record, style: Notation) -> Pieces:
    """Return « in X (dir.), Y »."""
    chance, editors = style.chance, record.get("editor") or ()
    opened: Pieces = [(OTHER, chance.choice(wordings.IN))]
    host: Pieces = [("container-title", record["container-title"])]
    if not editors:
        return opened + host
    if record["type"] == "paper-conference" and style.now_and_then(0.5):
        held = quoted("container-title", record["container-title"], chance.choice(wordings.QUOTES))
        return [(OTHER, chance.choice(wordings.SPOKEN)), *held]
    names: Pieces = [("editor", style.people(editors, None if style.now_and_then(0.6) else chance.choice(IN_VOLUMES)))]
    if style.now_and_then(0.2):
        return [*opened, *host, (OTHER, chance.choice(wordings.BEHIND)), *names]
    role = chance.choice(wordings.DIRECTED[:1] * 4 + wordings.DIRECTED) + chance.choice([", ", ", ", " : ", ". ", " "])
    return [*opened, *names, (OTHER, role), *host]
