"""What the front matter of a text becomes: the text as it is, what was there before its editor, what the table says.

A field that nobody has edited takes what the table says; an edit stays, and where it differs the editor is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from scholie.document import fold, word_list
from scholie.model import Author, Bilingual, Keywords, Metadata
from scholie.names import accents
from scholie.programme.people import one_person
from scholie.programme.row import Row

LINES = ("title.fr", "title.en", "abstract.fr", "abstract.en")
LISTS = ("keywords.fr", "keywords.en")
PLAIN = ("session", "pages", "doi")
FIELDS = (*LINES, *LISTS, *PLAIN, "authors")
"""The fields of the front matter that a row may fill, by their paths."""
OF_PERSONS = ("role", "affiliation", "email", "orcid")
Value = Any
"""The value of a field: a string, a tuple of strings, or a tuple of authors."""
Facts = dict[str, Value]
"""Fields of a front matter by their paths; what is empty is left out."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which a text, as its editor has it, differs from the table."""

    field: str
    stated: str
    """What the table says."""
    printed: str
    """What the text has."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What a front matter becomes."""

    facts: Facts = field(default_factory=dict)
    given: Facts = field(default_factory=dict)
    """The values in it that came from the table: a later value that is another one is an edit."""


def differences(table: Facts, text: Facts) -> tuple[Difference, ...]:
    """Return the fields in which a *text* says something else than the *table*; what the table does not say is none."""
    return tuple(found for path in FIELDS for found in _differing(path, table.get(path), text.get(path)))


def facts(held: Metadata | Row) -> Facts:
    """Return the fields of a front matter, or of a row of the programme, that hold something."""
    return {path: value for path in FIELDS if (value := _value(held, path))}


def _value(held: Metadata | Row, path: str) -> Value:
    name, _, language = path.partition(".")
    value = getattr(held, name)
    return value.only(language) if language else value


def metadata(held: Metadata, found: Facts) -> Metadata:
    """Return *held* with the fields of *found*; fields that it does not name are empty."""
    title, abstract = (Bilingual(found.get(f"{name}.fr", ""), found.get(f"{name}.en", "")) for name in ("title", "abstract"))
    keywords = Keywords(found.get("keywords.fr", ()), found.get("keywords.en", ()))
    plain: Facts = {name: found.get(name, "") for name in PLAIN}
    return replace(held, title=title, abstract=abstract, keywords=keywords, authors=found.get("authors", ()), **plain)


def fill(proposed: Facts, given: Facts, table: Facts, text: Facts) -> Filled:
    """Return what becomes of *text*: its fields that nobody has edited take what the *table* says.

    A field is edited where it is neither what the table gave before (*given*) nor, where it gave nothing, what was
    *proposed*. What the table does not say stays as it is.
    """
    made: Facts = {}
    gave: Facts = {}
    value: Value
    kept: Value
    for path in FIELDS:
        base, says, has = given.get(path) or proposed.get(path), table.get(path), text.get(path)
        if path == "authors" and says:
            value, kept = persons(base or (), says, has or ())
            kept = () if kept == proposed.get(path) and path not in given else kept
        else:
            value = _chosen(base, says, has)
            kept = value if value != has else given.get(path)
        made |= {path: value} if value else {}
        gave |= {path: kept} if kept else {}
    return Filled(made, gave)


def _chosen(base: Value, says: Value, has: Value) -> Value:
    """Return what the table *says* where it says something and what the text *has* is no edit of *base*."""
    edited = (has or None) != (base or None)
    if not says or edited or (agree(says, has) and not _better(says, has)):
        return has
    return says


def agree(a: Value, b: Value) -> bool:
    """Tell whether two values say the same: accents, capitals, blanks and marks apart; for persons, the same persons in one order."""
    if _of_persons(a) or _of_persons(b):
        return len(a or ()) == len(b or ()) and all(map(one_person, a or (), b or ()))
    return _bare(a) == _bare(b)


def _bare(value: Value) -> list[list[str]]:
    return [word_list(fold(part)) for part in ([value] if isinstance(value, str) else value or [])]


def _of_persons(value: Value) -> bool:
    return bool(value) and isinstance(value, tuple) and isinstance(value[0], Author)


def _better(says: Value, has: Value) -> bool:
    """Tell whether *says*, the same words as *has*, is written better: small letters for capitals, or more accents."""
    a, b = (" ".join(value) if isinstance(value, tuple) else value for value in (says, has))
    return (b.isupper() and not a.isupper()) or (accents(a) > accents(b) and not a.isupper())


def _differing(path: str, says: Value, value: Value) -> list[Difference]:
    if not says:
        return []
    found = [] if agree(says, value) else [Difference(path, shown(says), shown(value))]
    pairs = zip(says, value, strict=False) if path == "authors" and not found else ()
    for rank, (said, author) in enumerate(pairs, start=1):
        for name in OF_PERSONS:
            stated, printed = getattr(said, name), getattr(author, name)
            if stated and not agree(stated, printed):
                found.append(Difference(f"authors.{rank}.{name}", stated, printed or "∅"))
    return found


def shown(value: Value) -> str:
    """Return *value* for people, on one line."""
    if _of_persons(value):
        return ", ".join(author.name for author in value)
    return ", ".join(value) or "∅" if isinstance(value, tuple) else " ".join((value or "∅").split())


# ---- Persons


def persons(base: Sequence[Author], says: Sequence[Author], has: Sequence[Author]) -> tuple[tuple[Author, ...], tuple[Author, ...]]:
    """Return the persons that the text has afterwards, and the persons that a later edit is recognised against.

    Where nobody has edited who they are, they are those of the table, each with what the text has of them; otherwise
    they stay, those that the table has as well with what it says of them.
    """
    dropped = (author for author in has if _same(author, says) is None)
    edited = _who(has) != _who(base) or any(author != _same(author, base) for author in dropped)
    kept = has if edited or _who(says) == _who(has) else says
    made = tuple(_person(author, _same(author, base), _same(author, says), _same(author, has)) for author in kept)
    return made, tuple(_recorded(author, base, made, has) for author in (base if edited else made))


def _who(authors: Sequence[Author]) -> list[str]:
    return [author.name for author in authors]


def _same(author: Author, others: Sequence[Author]) -> Author | None:
    exact = next((other for other in others if other.name == author.name), None)
    return exact or next((other for other in others if one_person(author, other)), None)


def _person(author: Author, base: Author | None, said: Author | None, held: Author | None) -> Author:
    """Return *author* with each field as ``_chosen`` has it."""
    made = replace(held, family=author.family, given=author.given) if held else author
    taken: Facts = {
        name: _chosen(base and getattr(base, name), said and getattr(said, name), held and getattr(held, name)) for name in OF_PERSONS
    }
    empty = dict.fromkeys(OF_PERSONS, "")
    return replace(made, **{**empty, **{name: value for name, value in taken.items() if value}})


def _recorded(author: Author, base: Sequence[Author], made: Sequence[Author], has: Sequence[Author]) -> Author:
    """Return *author* with the fields that the table gave, and what there was before its editor in the others."""
    old, new, held = (_same(author, others) for others in (base, made, has))
    fields: Facts = {}
    for name in OF_PERSONS:
        value = getattr(new, name) if new else ""
        gave = bool(new) and (held is None or getattr(held, name) != value)
        fields[name] = value if gave else getattr(old, name) if old else ""
    return replace(author, contact=bool(old and old.contact), **fields)
