"""What tells two texts of one contribution apart: words, fields, structure and bindings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from scholie import metadata
from scholie.document import citations, classes, copy, parse, passages, text, tokens
from scholie.model import Bilingual, Keywords

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One place where the text that the machine proposes and the text of the edition differ."""

    what: str
    """words, structure, binding, or ``field`` and its name."""
    fresh: str
    committed: str

    @property
    def count(self) -> int:
        """How many words the editor wrote or struck out here; marks of punctuation are none."""
        old, new = (Counter(filter(WORD.search, words.split())) for words in (self.fresh, self.committed))
        return max((old - new).total(), (new - old).total()) if self.what == "words" else 0


def differences(fresh: str, committed: str) -> tuple[Difference, ...]:
    """Return every difference between two text.md; the editors' own notes count for none."""
    before, after = (bare(parse(metadata.split(source)[1])) for source in (fresh, committed))
    found = (*_words(before, after), *_structure(before, after), *_bindings(before, after), *_fields(fresh, committed))
    return tuple(sorted(found))


def bare(tree: Element) -> Element:
    """Return *tree* without the editors' notes and their calls."""
    tree = copy(tree)
    for note in [element for element in tree.iter("aside") if "editor" in classes(element)]:
        _parent(note).remove(note)
    for call in [element for element in tree.iter("a") if (element.get("data-note") or "").startswith("ed-")]:
        call.drop_tag() if hasattr(call, "drop_tag") else _drop(call)
    return tree


def _drop(element: Element) -> None:
    parent, before = _parent(element), element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def _row(tree: Element) -> list[str]:
    return [word for passage in sorted(passages(tree), key=lambda p: p.tag == "aside") for word, _, _ in tokens(text(passage))]


def _words(before: Element, after: Element) -> Iterator[Difference]:
    old, new = _row(before), _row(after)
    for code, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if code != "equal":
            yield Difference("words", " ".join(old[a:b]), " ".join(new[c:d]))


def _shape(tree: Element) -> list[tuple[str, str]]:
    return [(_kind(passage), " ".join(text(passage).split()[:5])) for passage in passages(tree)]


def _kind(passage: Element) -> str:
    box = next((name for parent in passage.iterancestors("div") for name in classes(parent) if name == "missing"), "")
    return f"{passage.tag}.{box}" if box else str(passage.tag)


def _structure(before: Element, after: Element) -> Iterator[Difference]:
    old, new = _shape(before), _shape(after)
    kinds = SequenceMatcher(None, [kind for kind, _ in old], [kind for kind, _ in new], autojunk=False)
    for code, a, b, c, d in kinds.get_opcodes():
        if code != "equal":
            yield Difference("structure", _line(old[a:b]), _line(new[c:d]))


def _line(rows: list[tuple[str, str]]) -> str:
    return " | ".join(f"{kind}: {words}" for kind, words in rows)


def _bindings(before: Element, after: Element) -> Iterator[Difference]:
    old, new = (Counter(f"{' '.join(text(a).split())} → {a.get('data-keys')}" for a in citations(tree)) for tree in (before, after))
    yield from (Difference("binding", bound, "") for bound in sorted((old - new).elements()))
    yield from (Difference("binding", "", bound) for bound in sorted((new - old).elements()))


def _fields(fresh: str, committed: str) -> Iterator[Difference]:
    old, new = metadata.read(fresh, "fresh")[0], metadata.read(committed, "committed")[0]
    for field in fields(old):
        if field.name in ("supplied", "note"):
            continue
        for name, a, b in _values(field.name, getattr(old, field.name), getattr(new, field.name)):
            if a != b:
                yield Difference(f"field {name}", a, b)


def _values(name: str, old: Any, new: Any) -> Iterator[tuple[str, str, str]]:
    if isinstance(old, Bilingual | Keywords):
        for language in ("fr", "en"):
            yield f"{name}.{language}", _plain(old.only(language)), _plain(new.only(language))
    else:
        yield name, _plain(old), _plain(new)


def _plain(value: Any) -> str:
    if isinstance(value, tuple):
        return " | ".join(getattr(row, "name", None) or getattr(row, "file", None) or str(row) for row in value)
    return str(value)
