"""Read the lines of a by-line: who wrote a text, where they work, how to write to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from scholie.document import fold
from scholie.lexicon import CONJUNCTIONS, GIVEN, INSTITUTIONS, PARTICLES, POSTS, STREETS, known
from scholie.model import Author, Name
from scholie.names.bylines import plausible
from scholie.names.person import single
from scholie.normalise.numbers import DOWN

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
SHARED = re.compile(r"[{\[(]\s*([\w.+,;|\s-]+?)\s*[}\])]\s*@\s*([\w-]+(?:\.[\w-]+)+)")
"""« {ada.roy, leo.dur}@labo.fr »."""
ORCID = re.compile(r"(?:https?://orcid\.org/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])")
NUMBERED = re.compile(r"[(\[]?\s*((?:https?://orcid\.org/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX])\s*[)\]]?")
BY = re.compile(r"^\s*(?:(?:pré|re)senté[es]? (?:et soutenue? )?par|par|by|auteurs?|authors?)\s*:?\s+", re.IGNORECASE)
SIGN = r"[\d*∗†‡§¶♯#¹²³⁴⁵⁶⁷⁸⁹⁰]"
MARKS = re.compile(
    rf"(?<=[^\W\d_.])\s?[(\[]?{SIGN}+(?:\s?[,;&-]\s?{SIGN}+)*[)\]]?(?=$|[\s,;.)&]|[A-ZÀ-Þ])|(?<=[^\W\d_])\^[\w*†]+\^?|(?<=[^\W\d_])\s[(\[][a-d][)\]](?=$|[\s,;])"
)
"""The marks behind a name that lead to an affiliation."""
LEAD = re.compile(
    rf"^\s*(?:\^([a-z\d*†]{{1,2}})\^?|[(\[]\s?({SIGN}{{1,2}}|[a-h])\s?[)\]]|({SIGN}{{1,2}})[.)]?(?=\s|[^\W\d_])|([a-d])(?=\s+[A-ZÀ-Þ]))\s*"
)
"""The mark before an affiliation."""
INNER = re.compile(rf"(?<=[\w.)])\s+[(\[]({SIGN}{{1,2}})[)\]]\s+(?=[^\W\d_])")
SPLIT = re.compile(r"\s*(?:[,;/•|\n]|(?<!\w)(?:et|and)(?!\w)|&|\s[–—-]\s|\(|\))\s*", re.IGNORECASE)
SMALL = re.compile(r"(?<!\w)([A-ZÀ-Þ]) ([A-ZÀ-Þ]{2,})(?!\w)")
"""Small capitals whose first letter was set larger: « M ORIN »."""
COUPLE = 2
"""Words of a person who has a given name and a family name."""
MOST = 6
"""Words of the longest post."""
ALIKE = 62
"""How like an address and a name must be, of 100, for the one to be the other's."""


@dataclass(frozen=True, slots=True)
class Signed:
    """An author, and the marks that lead to where they work."""

    author: Author
    marks: frozenset[str]
    group: int = 0
    """Which of the by-lines names the author."""


def authors(bylines: Sequence[str], places: Sequence[tuple[int, str]]) -> tuple[Author, ...]:
    """Return the authors whom *bylines* name, with what *places* say of them.

    *places* are lines, each with the number of by-lines that stand before it.
    """
    signed = [replace(one, group=group) for group, line in enumerate(bylines) for one in named(line)]
    found = tuple(_placed(signed, places))
    return _once(tuple(_written(found, [text for _, text in places])))


def _once(found: Sequence[Author]) -> tuple[Author, ...]:
    """Return each person once, with what is said of that person first: a by-line that comes again names nobody else."""
    first: dict[tuple[str, str], Author] = {}
    for author in found:
        name = author.family.casefold(), author.given.casefold()
        first[name] = first[name] if name in first and first[name].affiliation else author
    return tuple(first.values())


def named(byline: str) -> Iterator[Signed]:
    """Yield the persons whom a by-line names; what is no name after one says what that person is."""
    text = SMALL.sub(r"\1\2", EMAIL.sub(" ", BY.sub("", byline)))
    held: Signed | None = None
    for words, marks in _parts(NUMBERED.sub(r" ; \1 ; ", text)):
        if held and ORCID.fullmatch(words):
            held = replace(held, author=replace(held.author, orcid=words[-19:]))
            continue
        people = [Author(" ".join(filter(None, (name.particle, name.family))), name.given) for name in _persons(words)]
        if not people and held is None and _alone(words) and words == text.strip():
            people = [Author(words)]
        if people:
            yield from [held] if held else []
            yield from (Signed(author, frozenset()) for author in people[:-1])
            held = Signed(people[-1], marks)
        elif held and words:
            held = replace(held, author=_said(held.author, words), marks=held.marks | marks)
    if held:
        yield held


def _parts(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield what stands between separators and marks, each with the marks behind it."""
    at = 0
    for found in MARKS.finditer(text):
        pieces = [piece for piece in SPLIT.split(text[at : found.start()]) if piece.strip()]
        yield from ((piece.strip(), frozenset()) for piece in pieces[:-1])
        if pieces:
            yield pieces[-1].strip(), frozenset(re.findall(rf"\d+|{SIGN}|[a-z]", found[0].translate(DOWN)))
        at = found.end()
    yield from ((piece.strip(), frozenset()) for piece in SPLIT.split(text[at:]) if piece.strip())


def _persons(words: str) -> list[Name]:
    """Return the names in *words*, which nothing parts; none when some of them are no name."""
    words = words.strip(" .:")
    folded = [fold(word) for word in re.findall(r"[^\W\d_]+", words)]
    if (
        any(c.isdigit() for c in words)
        or any(word in POSTS or word in INSTITUTIONS or word in STREETS for word in folded)
        or len(folded) < 2
    ):
        return []
    tokens = words.split()
    starts = [0, *(i for i in range(2, len(tokens) - 1) if _opens(tokens, i) or (i == COUPLE and _couple(tokens)))]
    pieces = [" ".join(tokens[a:b]) for a, b in zip(starts, [*starts[1:], len(tokens)], strict=True)]
    found = [single(piece) for piece in pieces]
    if len(pieces) > 1 and not all(found):
        found = [single(words)]
    return [name for name in found if name] if all(found) else []


def _opens(tokens: Sequence[str], at: int) -> bool:
    """Tell whether another person begins at a word: it is a given name, and the one before it is a family name."""
    word, before = fold(tokens[at].split("-")[0]), fold(tokens[at - 1])
    return word in GIVEN and before not in GIVEN and before not in PARTICLES and before not in CONJUNCTIONS and "." not in tokens[at - 1]


def _couple(tokens: Sequence[str]) -> bool:
    """Tell whether four words are two persons, though the second has a given name that no list knows."""
    capital = all(word[:1].isupper() and "." not in word for word in tokens)
    first, family, *_ = (fold(word) for word in tokens)
    return len(tokens) == 2 * COUPLE and capital and first in GIVEN and family not in GIVEN and family not in PARTICLES


def _said(author: Author, words: str) -> Author:
    """Return *author* with what a part of the by-line says."""
    folded = {fold(word) for word in re.findall(r"[^\W\d_]+", words)}
    if folded & INSTITUTIONS or folded & STREETS or author.role:
        return replace(author, affiliation=", ".join(filter(None, (author.affiliation, words))))
    return replace(author, role=words)


def names(line: str) -> bool:
    """Tell whether a line names persons and nothing else: each has a known given name or initials, or family names in capitals."""
    parts = [words for words, _ in _parts(SMALL.sub(r"\1\2", line))]
    found = [_persons(words) for words in parts]
    return (
        bool(found)
        and all(found)
        and all(fold(re.split(r"[\s-]", name.given)[0]) in GIVEN for group in found for name in group if name.given)
    )


def known_by_name(author: Author) -> bool:
    """Tell whether the first given name of an author is a known one."""
    return fold(re.split(r"[\s-]", author.given)[0]) in GIVEN


def signs(line: str) -> bool:
    """Tell whether a line under a title is a by-line: nothing but names, and hardly a word that a dictionary has."""
    parts = [words for words, _ in _parts(SMALL.sub(r"\1\2", line))]
    return bool(parts) and plausible(line) and all(_persons(words) or _alone(words) for words in parts)


def _alone(words: str) -> bool:
    """Tell whether a word may be a family name alone: it has a capital, and no dictionary knows it."""
    return re.fullmatch(r"[^\W\d_a-zà-ÿ][\w’'-]+", words) is not None and not known(words.lower())


def places(line: str) -> bool:
    """Tell whether a line has a word, an address or a number of the place where an author works."""
    words = {fold(word) for word in re.findall(r"[^\W\d_]+", line)}
    return bool(words & (INSTITUTIONS | STREETS | POSTS)) or "@" in line or any(c.isdigit() for c in line)


def unfinished(line: str) -> bool:
    """Tell whether a by-line ends in the middle of a name."""
    last = SPLIT.split(MARKS.sub(",", line))[-1].split()
    return len(last) == 1 and fold(last[0].split("-")[0]) in GIVEN


@dataclass(frozen=True, slots=True)
class Place:
    """An affiliation: its mark, the by-line it stands after, its words."""

    mark: str
    group: int
    text: str


def _places(lines: Sequence[tuple[int, str]]) -> Iterator[Place]:
    """Yield the affiliations of *lines*: one begins with each mark, or with each by-line."""
    held: Place | None = None
    for group, line in lines:
        for rank, (mark, text) in enumerate(_marked(line)):
            bare = _unaddressed(text)
            if held and not mark and rank == 0 and held.group == group:
                held = (
                    replace(held, text=", ".join(filter(None, (held.text.rstrip(" ,"), bare))))
                    if not held.text.endswith("-")
                    else replace(held, text=held.text + bare)
                )
                continue
            yield from [held] if held else []
            held = Place(mark, group, bare)
    yield from [held] if held else []


def _marked(line: str) -> Iterator[tuple[str, str]]:
    """Yield the affiliations on one line, each with its mark."""
    lead = LEAD.match(line)
    mark, at = (
        (next(filter(None, lead.groups()), ""), lead.end())
        if lead and not re.match(r"\s*\d+\s*,?\s*(?:rue|avenue|bd|boulevard|place|quai|allée|chemin)", line, re.IGNORECASE)
        else ("", 0)
    )
    for found in INNER.finditer(line):
        yield mark.translate(DOWN), line[at : found.start()]
        mark, at = found[1], found.end()
    yield mark.translate(DOWN), line[at:]


def _unaddressed(text: str) -> str:
    """Return *text* without addresses and the words that announce them."""
    text = re.sub(r"(?:e-?mails?|courriels?|contacts?|mél\.?)\s*:?\s*(?=$|[\w.{]+@)", "", SHARED.sub(" ", text), flags=re.IGNORECASE)
    return re.sub(r"\s{2,}", " ", EMAIL.sub(" ", text)).strip(" ,;").removesuffix(".")


def _placed(signed: Sequence[Signed], lines: Sequence[tuple[int, str]]) -> Iterator[Author]:
    """Yield the authors with their affiliations: by mark, else by the by-line before, else the one that all share."""
    places = [place for place in _places(lines) if place.text]
    marked = any(one.marks & {place.mark for place in places} for one in signed)
    for one in signed:
        if marked:
            own = [place.text for place in places if place.mark in one.marks]
        else:
            groups = [place.group for place in places]
            near = next((group for group in groups if group > one.group), None)
            own = [place.text for place in places if place.group == near]
        role, text = _role("; ".join(dict.fromkeys(own))) if not one.author.role else ("", "; ".join(dict.fromkeys(own)))
        affiliation = ", ".join(filter(None, (one.author.affiliation, text)))
        yield replace(one.author, role=one.author.role or role, affiliation=affiliation)


def _role(text: str) -> tuple[str, str]:
    """Return what an author is, where an affiliation begins with it, and the rest."""
    first, _, rest = text.partition(", ")
    words = [fold(word) for word in re.findall(r"[^\W\d_]+", first)]
    posted = bool(words) and len(words) < MOST and not any(c.isdigit() for c in first) and not set(words) & (INSTITUTIONS | STREETS)
    return (
        (first, rest)
        if posted and rest and (set(words) & POSTS or (len(words) == 1 and known(first.lower()) and not first.isupper()))
        else ("", text)
    )


def _written(found: Sequence[Author], lines: Sequence[str]) -> Iterator[Author]:
    """Yield the authors with their addresses: the one that is like their name, else in their order where there are as many."""
    left = list(dict.fromkeys(mail for line in lines for mail in mails(line)))
    chosen: dict[int, str] = {}
    for at, author in enumerate(found):
        best = max(left, key=lambda mail: _likeness(mail, author), default="")
        if best and likely(best, author):
            chosen[at] = best
            left.remove(best)
    rest = [at for at in range(len(found)) if at not in chosen]
    if len(rest) == len(left):
        chosen |= dict(zip(rest, left, strict=True))
    for at, author in enumerate(found):
        yield replace(author, email=author.email or chosen.get(at, ""))


def mails(line: str) -> Iterator[str]:
    """Yield the e-mail addresses on a line, those that share a domain one by one."""
    for found in SHARED.finditer(line):
        yield from (f"{local}@{found[2]}" for local in re.split(r"[,;|\s]+", found[1]) if local)
    yield from EMAIL.findall(SHARED.sub(" ", line))


def likely(mail: str, author: Author) -> bool:
    """Tell whether an e-mail address is like the name of an author."""
    return _likeness(mail, author) >= ALIKE


def mark(line: str) -> str:
    """Return the mark that a line begins with, as an affiliation does; empty where it has none."""
    return next(_marked(line))[0]


def _likeness(mail: str, author: Author) -> float:
    local = re.sub(r"[\d._-]+", " ", mail.partition("@")[0].lower())
    family, given = fold(author.family), fold(author.given)
    return max(
        fuzz.partial_ratio(local.replace(" ", ""), family.replace(" ", "").replace("-", "")),
        fuzz.token_sort_ratio(local, f"{given} {family}"),
    )
