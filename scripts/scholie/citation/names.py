"""Split printed names of persons and bodies; tell whether two names may be one person's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scholie.citation.lexicon import ARTICLES, BODIES, CONJUNCTIONS, GIVEN, LINKS, PARTICLES
from scholie.document import fold
from scholie.model import Name

WORD = re.compile(r"[^\W\d_]+(?:[-'’‑·][^\W\d_]+)*\.?(?:-[^\W\d_]\.)*|['’]")
INITIAL = re.compile(r"(?:[^\W\d_]{1,2}\.[-‑ ]?)+(?:[^\W\d_]\.?)?|[^\W\d_]\.?(?:[-‑][^\W\d_]\.?)*")
CHUNK = re.compile(r"\s*((?:[.,;]|(?<=\s))\s?(?:et|and|&|ET|AND|und|y)\s|,|;|/|&|\s[-–—]\s|\.\s(?=[^\W\d_a-zà-ÿ]{2,}[-'’\s,]))\s*")
ALII = re.compile(r",?\s*(?:\[?\bet\s+(?:alii|al\b\.?|coll?\b\.?|alia|autres)\]?|\band others\b|…|\.\.\.)", re.IGNORECASE)
ROLE = re.compile(
    r"[,\s]*[\[(]?\s*(?<!\w)(?:sous\s+la\s+(?:dir(?:ection|\.)|coord(?:ination|\.)|responsabilité)\s+(?:de|d['’])?|ss\.?\s?(?:la\s)?dir\.?|"
    r"(?:co-?)?dir(?:\.|ecteurs?|ectrices?|s\.)?(?=[\s,)\].;]|$)|coord(?:\.|onné par|inateurs?|s\.)?(?=[\s,)\].;]"
    r"|$)|éds?\.?(?=[\s,)\].;]|$)|ÉD\.|DIR\.|"
    r"eds?\.?(?=[\s,)\].;]|$)|éditeurs?|editors?|édité\spar|edited\sby|Hg\.|Hrsg\.|org\.|orgs\.|comp\.)\s*[\])]?",
    re.IGNORECASE,
)


OPENING = PARTICLES | {"mc", "mac", "saint", "st", "ben", "abou", "ould"}
"""Words that, with a capital too, open a family name of several words."""


def cased(word: str) -> str:
    """Return *word* of a name with one capital a part when it is printed in capitals.

    >>> cased("BENEDETTO-MEYER"), cased("D’AVILA"), cased("McLuhan")
    ('Benedetto-Meyer', 'D’Avila', 'McLuhan')
    """
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 2 or not all(c.isupper() for c in letters):
        return word
    parts = re.split(r"([-'’‑\s]+)", word)
    return "".join(part.capitalize() for part in parts)


def is_initials(words: str) -> bool:
    """Tell whether *words* are nothing but initials."""
    return bool(words) and all(INITIAL.fullmatch(word) and (word[0].isupper() or "-" in word) for word in words.split())


def is_given(words: str) -> bool:
    """Tell whether *words* begin with a known given name or are initials."""
    first = fold(words.split(maxsplit=1)[0].rstrip(".")) if words.split() else ""
    return is_initials(words) or first in GIVEN or first.split("-")[0] in GIVEN


def is_body(words: str) -> bool:
    """Tell whether *words* name an institution, or are the acronym of one."""
    found = [fold(word) for word in re.findall(r"[^\W\d_]+", words)]
    if not found:
        return False
    acronym = len(found) == 1 and words.isupper() and (2 <= len(words) <= 5)
    return acronym or (any(word in BODIES for word in found) and not re.search(r"\b[A-Z]\.", words))


def _upper(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


def _particle(word: str) -> bool:
    return fold(word.rstrip(".")) in PARTICLES and (word.islower() or word[0].islower())


def _capital(word: str) -> bool:
    """Tell whether *word* may stand in a name: a capital, perhaps after « d’ »."""
    bare = re.sub(r"^(?:[dDlL]|[oO])['’]", "", word)
    return bool(bare) and bare[0].isupper() and not (len(bare.rstrip(".")) > 1 and word.endswith(".") and not INITIAL.fullmatch(word))


def _words(chunk: str) -> list[str]:
    spaced = re.sub(r"(?<=[^\W\d_]\.)(?=[^\W\d_]{2,})", " ", chunk)
    return spaced.split()


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


def _surname_first(words: list[str]) -> Name | None:
    """Read « AUTES M. », « HÉRON Jean Olivier », « Benedetto-Meyer M »."""
    for split in range(1, len(words)):
        family, given = words[:split], " ".join(words[split:])
        if not _plausible(family, 4) or any(INITIAL.fullmatch(w) and not _particle(w) for w in family):
            continue
        capitals = all(_upper(w) or _particle(w) for w in family) and any(_upper(w) for w in family)
        rest = [w for w in words[split:] if not _particle(w)]
        if is_initials(" ".join(rest)) and (rest[0][0].isupper()) and len("".join(rest)) <= 12:
            return _family(family, given)
        settled = bool(rest) and (not INITIAL.fullmatch(rest[0]) or all(INITIAL.fullmatch(w) for w in rest))
        if capitals and settled and not any(_upper(w) for w in rest) and _plausible(words[split:], 4):
            return _family(family, given)
    return None


def _given_first(words: list[str]) -> Name | None:
    """Read « Derek Bickerton », « M. Chauvière », « Pierre de La Gorce »."""
    if len(words) < 2 or not _plausible(words, 6) or (_upper(words[0]) and not _upper(words[-1]) and not INITIAL.fullmatch(words[0])):
        return None
    if fold(words[0]) in ARTICLES and not INITIAL.fullmatch(words[0]):
        return None
    start = next((i for i in range(1, len(words)) if _particle(words[i])), None)
    if start is None:
        start = next((i for i in range(1, len(words)) if _upper(words[i]) and not INITIAL.fullmatch(words[i])), len(words) - 1)
        while start > 1 and fold(words[start - 1].rstrip(".")) in ("mc", "le", "la", "ben", "saint", "van", "de"):
            start -= 1
    given = words[:start]
    if is_initials(words[-1]) and len(words[-1].rstrip(".")) <= 2:
        return None
    return _family(words[start:], " ".join(given))


def _turned(words: list[str]) -> Name | None:
    """Read « Sorin François »: two words, the second alone a known given name."""
    if len(words) < 2 or is_given(words[0]) or not _plausible(words) or _particle(words[0]):
        return None
    if is_given(words[1]) and len(words) <= 3 and not is_initials(words[1]):
        return _family(words[:1], " ".join(words[1:]))
    if is_initials(words[-1]):
        return None
    if is_given(words[-1]):
        return _family(words[:-1], words[-1])
    return _family(words[:1], words[1]) if "-" in words[0] and len(words) == 2 else None


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
    if not is_initials(words[0]) and (len(words) > 1):
        known = len(words) == 3 and is_given(words[1]) and not is_initials(words[1]) and is_initials(words[2])
        first = (_turned(words) if known else None) or _surname_first(words) or _turned(words)
        if first:
            return first
    return _given_first(words)


def _pieces(zone: str) -> list[tuple[str, str]]:
    """Return the parts of a list of names with the separator before each."""
    parts = CHUNK.split(zone)
    pairs = [("", parts[0]), *zip((s.strip() for s in parts[1::2]), parts[2::2], strict=True)]
    split: list[tuple[str, str]] = []
    for mark, chunk in pairs:
        pieces = re.split(r"(?<=\s[^\W\d_]\.)\s+(?=[^\W\d_a-zà-ÿ]{2})", chunk.strip()) if _upper(chunk.split(" ")[0]) else [chunk.strip()]
        split += [(mark if i == 0 else ",", piece) for i, piece in enumerate(pieces)]
    return [(mark, chunk) for mark, chunk in split if chunk.strip(" .")]


def split_names(zone: str, *, sure: bool = True) -> tuple[Name, ...]:
    """Return the persons that *zone*, nothing but a printed list of names, holds; nothing when it is no such list.

    « Surname, F. », « SURNAME F. », « Forename Surname », « Surname (Forename) » and lists of them are
    read. With *sure* a form that may as well be a title is refused.

    >>> [name.family for name in split_names("CORNET G. CARRE M.")]
    ['Cornet', 'Carre']
    """
    bare = re.sub(r"(?<=[^\W\d_]{3})\.$", "", ALII.sub("", zone).strip(" ,;:\u00a0"))
    names: list[Name] = []
    inverted = False
    pieces = _pieces(bare)
    index = 0
    while index < len(pieces):
        mark, chunk = pieces[index]
        following = pieces[index + 1] if index + 1 < len(pieces) else ("", "")
        name, used = _one(
            chunk,
            following,
            first=not names,
            sure=sure,
            caps=bool(names) and _upper(pieces[0][1].split()[0]),
            joined=index >= len(pieces) - 2 and fold(mark.strip(" ,")) in CONJUNCTIONS,
            inverted=inverted,
        )
        inverted = inverted or used == 2
        if name is None or (mark == "." and not _upper(chunk.split()[0])):
            return ()
        names.append(name)
        index += used
    return tuple(names)


def _one(
    chunk: str, following: tuple[str, str], *, first: bool, sure: bool, caps: bool, joined: bool = False, inverted: bool = False
) -> tuple[Name | None, int]:
    """Return the name that begins with *chunk*, and how many pieces it takes."""
    words = _words(chunk.strip())
    mark, after = following
    given = _words(after)
    family = _plausible(words, 4) and not (len(words) > 1 and is_initials(words[-1])) and not is_initials(chunk)
    if (
        family
        and mark == ","
        and given
        and _plausible(given, 5)
        and not any(_upper(w) and len(w) > 3 and "-" not in w and not INITIAL.fullmatch(w) for w in given)
    ):
        lone = (
            len(words) == 1
            or all(_upper(w) or _particle(w) for w in words)
            or any(_particle(w) for w in words)
            or fold(words[0]) in OPENING
        )
        known = is_given(after) or all(_upper(w) or _particle(w) for w in words)
        turned = len(words) > 1 and is_given(words[0]) and not _upper(words[0])
        alike = joined and inverted and len(given) < 3
        if (
            not turned
            and (lone or (first and known and len(given) < 3))
            and (first or known or alike or not sure)
            and not any(fold(w) in ARTICLES for w in given[:1] if not is_initials(w))
        ):
            return _family(words, after.strip()), 2
    name = single(chunk.strip())
    if name and sure and not first and not caps and not joined and not _trusted(name):
        return None, 1
    if name:
        return name, 1
    if (
        family
        and (len(words) == 1 or _particle(words[0]) or all(_upper(w) for w in words))
        and (not sure or first)
        and fold(words[0]) not in LINKS - PARTICLES
    ):
        return _family(words), 1
    return None, 1


def _trusted(name: Name) -> bool:
    """Tell whether a name found after another one is surely a name."""
    return bool(name.given) and is_given(name.given)


def same_person(a: Name, b: Name) -> bool:
    """Tell whether *a* and *b* may be one person: same family name, given names or initials that agree.

    Accents, case, hyphens and particles do not count; an absent given name agrees with any.
    """
    if a.corporate or b.corporate:
        return fold(a.family) == fold(b.family)
    return same_family(a, b) and same_given(a.given, b.given)


def family_key(name: Name) -> str:
    """Return the family name of *name* as it is compared: folded, letters only, without particle."""
    bare = re.sub(r"^(?:d['’]|de la |de |du |des |von |van |le |la )", "", fold(name.family))
    return re.sub(r"[\W_]+", "", bare)


def same_family(a: Name, b: Name) -> bool:
    """Tell whether two names have the same family name, accents, hyphens and particles apart."""
    return family_key(a) == family_key(b) and bool(family_key(a))


def initials(given: str) -> str:
    """Return the folded initials of *given*: « Jean-Yves » and « J.-Y. » give « jy »."""
    return "".join(fold(part)[0] for part in re.findall(r"[^\W\d_]+", given))


def same_given(a: str, b: str) -> bool:
    """Tell whether given names agree: equal, or one abbreviating the other."""
    left, right = initials(a), initials(b)
    if not left or not right:
        return True
    if not (left.startswith(right) or right.startswith(left)):
        return False
    first, second = (re.findall(r"[^\W\d_]+", fold(x)) for x in (a, b))
    return all(x.startswith(y) or y.startswith(x) for x, y in zip(first, second, strict=False))


def conjunctions(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of *text* that join two names."""
    return (m for m in re.finditer(r"[^\W\d_]+|&", text) if m.group() == "&" or fold(m.group()) in CONJUNCTIONS)
