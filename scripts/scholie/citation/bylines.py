"""Split printed lists of persons, in all the forms that reference lists give them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from scholie.citation.lexicon import ARTICLES, CONJUNCTIONS, LINKS, PARTICLES
from scholie.citation.names import INITIAL, cased, is_given, is_initials
from scholie.document import fold
from scholie.model import Name

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

OPENING = PARTICLES | {"mc", "mac", "saint", "st", "ben", "abou", "ould"}
"""Words that, with a capital too, open a family name of several words."""


CAPITAL_PARTICLES = frozenset(
    ["mc", "mac", "le", "la", "ben", "saint", "van", "von", "de", "du", "des", "el", "al", "di", "del", "della", "da", "dos"]
)
"""Words that, with a capital, belong to the family name after them."""


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


def split_names(zone: str, *, sure: bool = True) -> tuple[Name, ...]:
    """Return the persons that *zone*, nothing but a printed list of names, holds; nothing when it is no such list.

    « Surname, F. », « SURNAME F. », « Forename Surname », « Surname (Forename) » and lists of them are
    read. With *sure* a form that may as well be a title is refused.

    >>> [name.family for name in split_names("RIVIER G. MOREL M.")]
    ['Rivier', 'Morel']
    """
    pieces = _pieces(re.sub(r"(?<=[^\W\d_]{3})\.$", "", ALII.sub("", zone).strip(" ,;:\u00a0")))
    capitals = bool(pieces) and _upper(pieces[0][1].split()[0])
    series = len(pieces) > 2 and fold(pieces[-1][0].strip(" ,")) in CONJUNCTIONS and all(len(chunk.split()) > 1 for _, chunk in pieces)
    names: list[Name] = []
    plain: list[str] = []
    index, inverted = 0, False
    while index < len(pieces):
        mark, chunk = pieces[index]
        joined = series or (index >= len(pieces) - 2 and fold(mark.strip(" ,")) in CONJUNCTIONS)
        context = Context(sure, not names, capitals and bool(names), joined, inverted)
        name, used = _one(chunk, pieces[index + 1] if index + 1 < len(pieces) else ("", ""), context)
        if name is None or (mark == "." and not _upper(chunk.split()[0])):
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
    return tuple(_family(words[:1], words[1]) if turned and _undecided(name, words) else name for name, words in pairs)


def _undecided(name: Name, words: list[str]) -> bool:
    """Tell whether *words*, read as given and family name, may as well be the other way round."""
    pair = len(words) == 2 and words == [name.given, name.family] and not is_initials(words[0])
    return pair and is_given(words[0]) == is_given(words[1])


def single(chunk: str) -> Name | None:
    """Return the person that *chunk*, one printed name without a comma, names; None when it is none."""
    bracket = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", chunk)
    if bracket and _plausible(bracket.group(1).split()) and _plausible(bracket.group(2).split()):
        return _family(bracket.group(1).split(), bracket.group(2))
    words = _words(chunk)
    if not words or not _plausible(words, 7):
        return None
    if words[0] == "A":
        return None
    last = words[-1]
    if len(words) > 2 and (_particle(last) or (_upper(words[0]) and fold(last) in PARTICLES and last.isupper())):
        name = single(" ".join(words[:-1]))
        return replace(name, particle=last.lower()) if name else None
    led = _led(words)
    if led:
        return led
    if not is_initials(words[0]) and (len(words) > 1):
        known = len(words) == 3 and is_given(words[1]) and not is_initials(words[1]) and is_initials(words[2])
        first = (_turned(words) if known else None) or _surname_first(words) or _turned(words)
        if first:
            return first
    return _given_first(words)


def _one(chunk: str, following: tuple[str, str], context: Context) -> tuple[Name | None, int]:
    """Return the name that begins with *chunk*, and how many pieces it takes."""
    words = _words(chunk.strip())
    if following[0] == "," and _pairs(words, following[1].strip(), context):
        return _family(words, following[1].strip()), 2
    name = single(chunk.strip())
    if name:
        alike = not context.capitals or any(_upper(word) and len(word) > 1 for word in words)
        doubtful = context.sure and not (context.first or context.capitals or context.joined or _trusted(name))
        doubtful = doubtful or not (alike or _trusted(name))
        return (None if doubtful else name), 1
    alone = len(words) == 1 or _capitals(words) or (bool(words) and _particle(words[0]))
    if alone and _is_family(words) and (context.first or not context.sure) and fold(words[0]) not in LINKS - PARTICLES:
        return _family(words), 1
    return None, 1


def _is_family(words: list[str]) -> bool:
    """Tell whether *words* may be a family name and nothing else."""
    return _plausible(words, 4) and not is_initials(words[-1]) if len(words) > 1 else _plausible(words, 1) and not is_initials(words[0])


def _capitals(words: list[str]) -> bool:
    """Tell whether *words*, particles apart, are printed in capitals."""
    return bool(words) and all(_upper(word) or _particle(word) for word in words)


def _pairs(words: list[str], after: str, context: Context) -> bool:
    """Tell whether *words* and *after*, parted by a comma, are family and given names."""
    given = _words(after)
    if not given or not _is_family(words) or not _plausible(given, 5):
        return False
    shouted = any(_upper(w) and len(w) > 3 and "-" not in w and not INITIAL.fullmatch(w) for w in given)
    if shouted and not (context.first and _capitals(words) and is_given(after)):
        return False
    if len(words) == len(given) == 2 and is_given(words[1]) and is_given(given[0]) and not is_initials(given[0]):
        return False
    if (len(words) > 1 and is_given(words[0]) and not _upper(words[0])) or (fold(given[0]) in ARTICLES and not is_initials(given[0])):
        return False
    lone = len(words) == 1 or _capitals(words) or any(_particle(w) for w in words) or fold(words[0]) in OPENING
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
        capitals = _upper(chunk.split(" ")[0])
        pieces = re.split(r"(?<=\s[^\W\d_]\.)\s+(?=[^\W\d_a-zà-ÿ]{2})", chunk) if capitals else [chunk]
        split += [(mark if index == 0 else ",", piece) for index, piece in enumerate(pieces)]
    return [(mark, chunk) for mark, chunk in split if chunk.strip(" .")]


def _led(words: list[str]) -> Name | None:
    """Read « de Kerven Anne », « Van den Broek Lies »: no given name begins with a particle."""
    start = next((index for index, word in enumerate(words) if not _particle(word) and not (index == 0 and _opens(words))), len(words))
    rest = words[start:]
    if start == 0 or not 1 < len(rest) < 5 or not all(map(_capital, rest)) or is_initials(rest[0]):
        return None
    split = next((index for index in range(1, len(rest)) if is_given(rest[index])), len(rest) - 1)
    return _family(words[: start + split], " ".join(rest[split:]))


def _opens(words: list[str]) -> bool:
    """Tell whether the first of *words*, with a capital, is a particle that another one follows."""
    return len(words) > 1 and fold(words[0]) in PARTICLES and _particle(words[1])


def _surname_first(words: list[str]) -> Name | None:
    """Read « MOREL M. », « HÉRON Jean Olivier », « Lenoir-Rivier M »."""
    for split in range(1, len(words)):
        family, given = words[:split], " ".join(words[split:])
        if not _plausible(family, 4) or any(INITIAL.fullmatch(w) and not _particle(w) for w in family):
            continue
        capitals = all(_upper(w) or _particle(w) for w in family) and any(_upper(w) for w in family)
        rest = [w for w in words[split:] if not _particle(w)]
        vancouver = len(rest) == 1 and re.fullmatch(r"[A-ZÀ-Þ]{2,3}", rest[0]) and not any(_upper(w) for w in family)
        if vancouver or (is_initials(" ".join(rest)) and rest[0][0].isupper() and len("".join(rest)) <= 12):
            return _family(family, given)
        settled = bool(rest) and (not INITIAL.fullmatch(rest[0]) or all(INITIAL.fullmatch(w) for w in rest))
        if capitals and settled and not any(_upper(w) for w in rest) and _plausible(words[split:], 4):
            return _family(family, given)
    return None


def _turned(words: list[str]) -> Name | None:
    """Read « Vautrin Pascal »: two words, the second alone a known given name."""
    if len(words) < 2 or is_given(words[0]) or not _plausible(words) or _particle(words[0]):
        return None
    if is_given(words[1]) and len(words) <= 3 and not is_initials(words[1]):
        return _family(words[:1], " ".join(words[1:]))
    if is_initials(words[-1]):
        return None
    if is_given(words[-1]):
        return _family(words[:-1], words[-1])
    return _family(words[:1], words[1]) if "-" in words[0] and len(words) == 2 else None


def _given_first(words: list[str]) -> Name | None:
    """Read « Derek Bickerton », « M. Vautrin », « Pierre de La Gorce »."""
    if len(words) < 2 or not _plausible(words, 6) or (_upper(words[0]) and not _upper(words[-1]) and not INITIAL.fullmatch(words[0])):
        return None
    if fold(words[0]) in ARTICLES and not INITIAL.fullmatch(words[0]):
        return None
    start = next((i for i in range(1, len(words)) if _particle(words[i])), 0)
    if start > 1 and words[start - 1][:1].isupper() and fold(words[start - 1]) in PARTICLES:
        start -= 1
    if not start:
        start = next((i for i in range(1, len(words)) if _upper(words[i]) and not INITIAL.fullmatch(words[i])), len(words) - 1)
        while start > 1 and fold(words[start - 1].rstrip(".")) in CAPITAL_PARTICLES:
            start -= 1
    given = words[:start]
    if any(is_initials(b) and not is_initials(a) and not is_initials(c) for a, b, c in zip(given, given[1:], given[2:], strict=False)):
        return None
    if is_initials(words[-1]) and len(words[-1].rstrip(".")) <= 2:
        return None
    return _family(words[start:], " ".join(given))


def _family(words: list[str], given: str = "") -> Name:
    """Return the name whose family part *words* are, particles told apart."""
    split = 0
    while split < len(words) - 1 and _particle(words[split]):
        split += 1
    particle = " ".join(words[:split])
    tail: list[str] = []
    given_words = given.split()
    while given_words and _particle(given_words[-1]):
        tail.insert(0, given_words.pop())
    return Name(" ".join(cased(word) for word in words[split:]), " ".join(cased(w) for w in given_words), particle or " ".join(tail))


def _plausible(words: list[str], most: int = 4) -> bool:
    """Tell whether *words* may be a name or a part of one."""
    return 0 < len(words) <= most and any(_capital(w) for w in words) and all(_capital(w) or _particle(w) or _upper(w) for w in words)


def _words(chunk: str) -> list[str]:
    spaced = re.sub(r"(?<=[^\W\d_]\.)(?=[^\W\d_]{2,})", " ", chunk)
    return spaced.split()


def _upper(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


def _particle(word: str) -> bool:
    return fold(word.rstrip(".")) in PARTICLES and (word.islower() or word[0].islower())


def _capital(word: str) -> bool:
    """Tell whether *word* may stand in a name: a capital, perhaps after « d’ »."""
    bare = re.sub(r"^(?:[dDlL]|[oO])['’]", "", word)
    return bool(bare) and bare[0].isupper() and not (len(bare.rstrip(".")) > 1 and word.endswith(".") and not INITIAL.fullmatch(word))
