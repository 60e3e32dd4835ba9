"""Lists of persons as references print them, in all their forms, read name by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scholie.document import fold
from scholie.lexicon import ARTICLES, CONJUNCTIONS, LINKS, OPENINGS, PARTICLES
from scholie.model import Name
from scholie.names.initials import INITIAL, is_initials
from scholie.names.particles import is_particle
from scholie.names.person import name_of, parted, plausible, shouted, single
from scholie.names.printed import is_given

CHUNK = re.compile(
    r"\s*((?:[.,;]|(?<=\s))\s?(?:et|and|&|ET|AND|und|y|e)\s|,|;|/|&|\s[-–—]\s|(?<=[^\W\d_]{2})\.\s(?=[^\W\d_a-zà-ÿ]{2,}[-'’\s,]))\s*"
)
ALII = re.compile(r",?\s*(?:\[?\bet\s+(?:alii|al\b\.?|coll?\b\.?|alia|autres)\]?|\band others\b|…|\.\.\.)", re.IGNORECASE)
ROLE = re.compile(
    r"[,\s]*[\[(]?\s*(?<!\w)(?:sous\s+la\s+(?:dir(?:ection|\.)|coord(?:ination|\.)|responsabilité)\s+(?:de|d['’])?|sous\s+la\s+dir\.?(?=\s?\))|ss\.?\s?(?:la\s)?dir\.?|"
    r"(?:co-?)?dir(?:\.|ecteurs?|ectrices?|s\.)?(?=[\s,)\].;]|$)|coord(?:\.|onné par|inateurs?|s\.)?(?=[\s,)\].;]"
    r"|$)|éds?\.?(?=[\s,)\].;]|$)|ÉD\.|DIR\.|"
    r"eds?\.?(?=[\s,)\].;]|$)|éditeurs?|editors?|édité\spar|edited\sby|Hg\.|Hrsg\.|org\.|orgs\.|comp\.)\s*[\])]?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a list where a name of it is read."""

    sure: bool
    """Whether a form that may as well be a title is refused."""
    first: bool = True
    capitals: bool = False
    """Whether the first family name is printed in capitals."""
    joined: bool = False
    """Whether « et » stands before the name and it is the last."""
    inverted: bool = False
    """Whether a name before was « Surname, Forename »."""


@lru_cache(maxsize=4096)
def split_names(zone: str, *, sure: bool = True) -> tuple[Name, ...]:
    """Return the persons that *zone*, nothing but a printed list of names, holds; nothing when it is no such list.

    « Surname, F. », « SURNAME F. », « Forename Surname », « Surname (Forename) » and lists of them are
    read. With *sure* a form that may as well be a title is refused.

    >>> [name.family for name in split_names("RIVIER G. MOREL M.")]
    ['Rivier', 'Morel']
    """
    pieces = _pieces(re.sub(r"(?<=[^\W\d_]{3})\.$", "", ALII.sub("", zone).strip(" ,;:\u00a0")))
    capitals = bool(pieces) and shouted(pieces[0][1].split()[0])
    series = len(pieces) > 2 and fold(pieces[-1][0].strip(" ,")) in CONJUNCTIONS and all(len(chunk.split()) > 1 for _, chunk in pieces)
    names: list[Name] = []
    plain: list[str] = []
    index, inverted = 0, False
    while index < len(pieces):
        mark, chunk = pieces[index]
        joined = series or (index >= len(pieces) - 2 and fold(mark.strip(" ,")) in CONJUNCTIONS)
        context = Context(sure, not names, capitals and bool(names), joined, inverted)
        name, used = _one(chunk, pieces[index + 1] if index + 1 < len(pieces) else ("", ""), context)
        if name is None or (mark == "." and not shouted(chunk.split()[0])):
            return ()
        names.append(name)
        plain.append(chunk.strip() if used == 1 else "")
        inverted = inverted or used == 2
        index += used
    return tuple(names) if inverted else _alike(names, plain)


def _alike(names: list[Name], printed: list[str]) -> tuple[Name, ...]:
    """Return *names*, printed without commas, where one whose order nothing tells takes the order of the list."""
    pairs = [(name, chunk.split()) for name, chunk in zip(names, printed, strict=True)]
    turned = any(name.given and not is_initials(name.given) and words and words[-1] == name.given.split()[-1] for name, words in pairs)
    return tuple(name_of(words[:1], words[1]) if turned and _undecided(name, words) else name for name, words in pairs)


def _undecided(name: Name, words: list[str]) -> bool:
    """Tell whether *words*, read as given and family name, may as well be the other way round."""
    pair = len(words) == 2 and words == [name.given, name.family] and not is_initials(words[0])
    return pair and is_given(words[0]) == is_given(words[1])


def _one(chunk: str, following: tuple[str, str], context: Context) -> tuple[Name | None, int]:
    """Return the name that begins with *chunk*, and how many pieces it takes."""
    words = parted(chunk.strip())
    if following[0] == "," and _pairs(words, following[1].strip(), context):
        return name_of(words, following[1].strip()), 2
    name = single(chunk.strip())
    if name:
        alike = not context.capitals or any(shouted(word) and len(word) > 1 for word in words)
        doubtful = context.sure and not (context.first or context.capitals or context.joined or _trusted(name))
        doubtful = doubtful or not (alike or _trusted(name))
        return (None if doubtful else name), 1
    alone = len(words) == 1 or _capitals(words) or (bool(words) and is_particle(words[0]))
    if alone and _is_family(words) and (context.first or not context.sure) and fold(words[0]) not in LINKS - PARTICLES:
        return name_of(words), 1
    return None, 1


def _is_family(words: list[str]) -> bool:
    """Tell whether *words* may be a family name and nothing else."""
    return plausible(words, 4) and not is_initials(words[-1]) if len(words) > 1 else plausible(words, 1) and not is_initials(words[0])


def _capitals(words: list[str]) -> bool:
    """Tell whether *words*, particles apart, are printed in capitals."""
    return bool(words) and all(shouted(word) or is_particle(word) for word in words)


def _pairs(words: list[str], after: str, context: Context) -> bool:
    """Tell whether *words* and *after*, parted by a comma, are family and given names."""
    given = parted(after)
    if not given or not _is_family(words) or not plausible(given, 5):
        return False
    loud = any(shouted(w) and len(w) > 3 and "-" not in w and not INITIAL.fullmatch(w) for w in given)
    if loud and not (context.first and _capitals(words) and is_given(after)):
        return False
    if len(words) == len(given) == 2 and is_given(words[1]) and is_given(given[0]) and not is_initials(given[0]):
        return False
    if (len(words) > 1 and is_given(words[0]) and not shouted(words[0])) or (fold(given[0]) in ARTICLES and not is_initials(given[0])):
        return False
    lone = len(words) == 1 or _capitals(words) or any(is_particle(w) for w in words) or fold(words[0]) in OPENINGS
    known = is_given(after) or _capitals(words)
    alike = context.joined and context.inverted and len(given) < 3
    return (lone or (context.first and known and len(given) < 3)) and (context.first or known or alike or not context.sure)


def _trusted(name: Name) -> bool:
    """Tell whether a name found after another one is surely a name."""
    return bool(name.given) and is_given(name.given)


def _pieces(zone: str) -> list[tuple[str, str]]:
    """Return the parts of a list of names with the separator before each."""
    parts = CHUNK.split(zone)
    marks = ["", *(mark.strip() for mark in parts[1::2])]
    chunks = zip(parts[::2], [*marks[1:], ""], strict=True)
    dotted = [chunk.strip() + ("." if after[:1] == "." and re.search(r"(?:\s|^)\w$", chunk) else "") for chunk, after in chunks]
    split: list[tuple[str, str]] = []
    for mark, chunk in zip(marks, dotted, strict=True):
        capitals = shouted(chunk.split(" ")[0])
        pieces = re.split(r"(?<=\s[^\W\d_]\.)\s+(?=[^\W\d_a-zà-ÿ]{2})", chunk) if capitals else [chunk]
        split += [(mark if index == 0 else ",", piece) for index, piece in enumerate(pieces)]
    return [(mark, chunk) for mark, chunk in split if chunk.strip(" .")]
