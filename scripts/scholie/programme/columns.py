"""Columns of a meeting's table: the field that each holds, known by its name in French, in English or in an export."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from scholie.document import fold, word_list

LANGUAGES = {
    "fr": "fr", "francais": "fr", "french": "fr", "vf": "fr",
    "en": "en", "anglais": "en", "english": "en", "va": "en", "vo": "", "eng": "en", "fra": "fr", "fre": "fr",
}  # fmt: skip
"""Words after the name of a column that tell the language of its cells."""
JOINED = frozenset({"en", "in", "de", "d"})
"""Words between the name of a column and a language."""
IGNORED = "ignored"
"""The field of columns that are known, and of no use here."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is for."""

    field: str
    """A field of ``columns.txt``."""
    language: str = ""
    """Language of its cells as its name says; empty when it does not."""
    named_in: str = ""
    """Language of its name."""


@cache
def names() -> dict[str, Column]:
    """Return the column that each name means, by the name's words without accents and capitals."""
    found: dict[str, Column] = {}
    for line in files("scholie.programme").joinpath("columns.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("# "):
            field, language, listed = (part.strip() for part in line.split("|"))
            found |= {_key(name): Column(field, "", language) for name in listed.split(",")}
    return found


def column(header: str) -> Column | None:
    """Return what the column under *header* is for; None when the name is not known.

    >>> column("Résumé (anglais)").field, column("title_en").language
    ('abstract', 'en')
    """
    words = _key(header).split()
    known = names().get(" ".join(words))
    if known or len(words) < 2 or words[-1] not in LANGUAGES:
        return known
    language = LANGUAGES[words.pop()]
    while len(words) > 1 and words[-1] in JOINED:
        words.pop()
    bare = names().get(" ".join(words))
    return Column(bare.field, language, bare.named_in) if bare else None


def columns(headers: Sequence[str]) -> tuple[Column | None, ...]:
    """Return what each column is for.

    Where a field is named once in French and once in English, each name tells the language of its cells; so does an
    English name in a table whose titles are under a French one.
    """
    found = [column(header) for header in headers]
    named = {(held.field, held.named_in) for held in found if held and not held.language}
    french = ("title", "fr") in named and ("title", "en") not in named
    both = {field for field in BILINGUAL if {(field, "fr"), (field, "en")} <= named}
    return tuple(_in(held) if held and _tells(held, both, french=french) else held for held in found)


def _tells(held: Column, both: Collection[str], *, french: bool) -> bool:
    """Tell whether the name of a column without a language tells it all the same."""
    return held.field in BILINGUAL and not held.language and (held.field in both or (french and held.named_in == "en"))


BILINGUAL = frozenset({"title", "subtitle", "abstract", "keywords"})
"""Fields that a record has in two languages."""


def _in(held: Column) -> Column:
    return Column(held.field, held.named_in, held.named_in)


def _key(name: str) -> str:
    """Return *name* as names are compared; a sign that is the whole name is kept."""
    return " ".join(word_list(fold(name).replace("_", " ").replace("°", " "))) or name.strip()
