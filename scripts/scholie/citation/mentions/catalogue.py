"""A reference list as citations look for it: names, years and titles, folded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scholie.document import LETTERS
from scholie.formats.csl.write import full_title
from scholie.lexicon import ARTICLES, LINKS
from scholie.model import Name, Reference
from scholie.works import people

SHORT_TITLE = 4
"""A title is looked for when it has that many letters."""


def flat(text: str) -> str:
    """Return *text* folded character by character: no accent, no case, plain apostrophes; the same length."""
    table = {ord(c): unicodedata.normalize("NFKD", c)[:1].lower() or c for c in set(text)}
    table |= {
        ord("’"): "'",
        ord("‑"): "-",
        ord("œ"): "o",
        ord("Œ"): "o",
        ord("ø"): "o",
        ord("Ø"): "o",
        ord("ł"): "l",
        ord("\u00a0"): " ",
        ord("\u202f"): " ",
    }
    return text.translate({code: letter if len(letter) == 1 else chr(code) for code, letter in table.items()})


@lru_cache(maxsize=1 << 14)
def bare(words: str) -> str:
    """Return *words* folded, with single blanks for everything that is no letter or digit."""
    return re.sub(r"[\W_]+", " ", flat(words)).strip()


@dataclass(frozen=True, slots=True)
class Work:
    """A reference, ready to be compared."""

    index: int
    reference: Reference
    people: tuple[Name, ...]
    others: bool
    """Whether the list of authors is open: « et al. »."""
    year: str
    letter: str
    titles: tuple[str, ...]
    """Folded forms of the title, longest first, that a citation may print."""
    dashed: bool = False
    """Whether the list prints a dash for authors that nobody knows here."""
    shared: bool = False
    """Whether it is another contribution's."""


def catalogue(references: Sequence[Reference], shared: Sequence[Reference] = ()) -> tuple[Work, ...]:
    """Return *references*, then *shared* ones, as works; indexes run through both."""
    own = [_work(index, reference, shared=False) for index, reference in enumerate(references)]
    return (*own, *(_work(len(own) + index, reference, shared=True) for index, reference in enumerate(shared)))


def _work(index: int, reference: Reference, *, shared: bool) -> Work:
    year, letter = re.fullmatch(r"(\d{4})?([a-z])?.*", reference.year, re.DOTALL).groups(default="")  # type: ignore[union-attr]
    return Work(
        index,
        reference,
        people(reference),
        bool(reference.others),
        year,
        letter,
        _titles(reference),
        bool(reference.extra.get("same")),
        shared,
    )


def _titles(reference: Reference) -> tuple[str, ...]:
    """Return what the title may be printed as: whole, or up to a mark of punctuation."""
    title = full_title(reference) or ""
    if reference.type == "periodical":
        title = reference.container
    cuts = [title, *(title[: mark.start()] for mark in re.finditer(r"\s?[:.?!–—,](?=\s|$)|\s-\s|\s\(", title))]
    forms = {bare(cut) for cut in cuts}
    return tuple(sorted((form for form in forms if len(form) >= SHORT_TITLE or form == bare(title)), key=len, reverse=True))


@lru_cache(maxsize=1 << 14)
def aliases(person: Name) -> frozenset[str]:
    """Return the folded forms a text may call *person* by: family with and without particle; a body's acronyms."""
    family = bare(person.family)
    if not person.corporate:
        whole = bare(f"{person.particle} {person.family}")
        last = re.sub(r"^(?:(?:de|du|des|d|la|le|l|von|van|der|den) )+", "", family)
        return frozenset(form for form in (family, whole, last) if form)
    words = [word for word in LETTERS.findall(person.family) if bare(word) not in LINKS | ARTICLES]
    initials = "".join(bare(word)[:1] for word in words)
    printed = re.search(r"\(([A-ZÀ-Þ]{2,12})\)", person.family)
    main = bare(re.sub(r"\([^)]*\)", "", person.family))
    forms = {family, main, initials if len(initials) > 2 else family, bare(printed.group(1)) if printed else family}
    return frozenset(form for form in forms if form)
