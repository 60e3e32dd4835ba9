"""Read one printed name, in all the orders and forms that lists give it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from scholie.document import fold
from scholie.lexicon import ARTICLES, CAPITALS, OPENINGS, PARTICLES
from scholie.model import Name
from scholie.names.initials import INITIAL, is_initials
from scholie.names.particles import is_particle
from scholie.names.printed import cased, is_given


def single(chunk: str) -> Name | None:
    """Return the person that *chunk*, one printed name without a comma, names; None when it is none."""
    bracket = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", chunk)
    if bracket and plausible(bracket.group(1).split()) and plausible(bracket.group(2).split()):
        return name_of(bracket.group(1).split(), bracket.group(2))
    words = parted(chunk)
    if not words or not plausible(words, 7):
        return None
    if words[0] == "A":
        return None
    last = words[-1]
    if len(words) > 2 and (is_particle(last) or (shouted(words[0]) and fold(last) in PARTICLES and last.isupper())):
        name = single(" ".join(words[:-1]))
        return replace(name, particle=last.lower()) if name else None
    led = _led(words)
    if led:
        return led
    if not is_initials(words[0]) and (len(words) > 1):
        middle = len(words) == 3 and is_given(words[1]) and not is_initials(words[1]) and is_initials(words[2])
        led_by_name = middle and fold(words[0]) not in OPENINGS
        first = name_of(words[:1], " ".join(words[1:])) if led_by_name else _surname_first(words) or _turned(words)
        if first:
            return first
    return _given_first(words)


def _led(words: list[str]) -> Name | None:
    """Read « de Kerven Anne », « Van den Broek Lies »: no given name begins with a particle."""
    start = next((index for index, word in enumerate(words) if not is_particle(word) and not (index == 0 and _opens(words))), len(words))
    rest = words[start:]
    if start == 0 or not 1 < len(rest) < 5 or not all(map(has_capital, rest)) or is_initials(rest[0]):
        return None
    split = next((index for index in range(1, len(rest)) if is_given(rest[index])), len(rest) - 1)
    return name_of(words[: start + split], " ".join(rest[split:]))


def _opens(words: list[str]) -> bool:
    """Tell whether the first of *words*, with a capital, is a particle that another one follows."""
    return len(words) > 1 and fold(words[0]) in PARTICLES and is_particle(words[1])


def _surname_first(words: list[str]) -> Name | None:
    """Read « MOREL M. », « HÉRON Jean Olivier », « Lenoir-Rivier M »."""
    for split in range(1, len(words)):
        family, given = words[:split], " ".join(words[split:])
        if not plausible(family, 4) or any(INITIAL.fullmatch(w) and not is_particle(w) for w in family):
            continue
        capitals = all(shouted(w) or is_particle(w) for w in family) and any(shouted(w) for w in family)
        rest = [w for w in words[split:] if not is_particle(w)]
        vancouver = len(rest) == 1 and re.fullmatch(r"[A-ZÀ-Þ]{2,3}", rest[0]) and not any(shouted(w) for w in family)
        if vancouver or (is_initials(" ".join(rest)) and rest[0][0].isupper() and len("".join(rest)) <= 12):
            return name_of(family, given)
        settled = bool(rest) and (not INITIAL.fullmatch(rest[0]) or all(INITIAL.fullmatch(w) for w in rest))
        if capitals and settled and not any(shouted(w) for w in rest) and plausible(words[split:], 4):
            return name_of(family, given)
    return None


def _turned(words: list[str]) -> Name | None:
    """Read « Vautrin Pascal »: two words, the second alone a known given name."""
    if len(words) < 2 or is_given(words[0]) or not plausible(words) or is_particle(words[0]):
        return None
    if is_given(words[1]) and len(words) <= 3 and not is_initials(words[1]):
        return name_of(words[:1], " ".join(words[1:]))
    if is_initials(words[-1]):
        return None
    if is_given(words[-1]):
        return name_of(words[:-1], words[-1])
    return name_of(words[:1], words[1]) if "-" in words[0] and len(words) == 2 else None


def _given_first(words: list[str]) -> Name | None:
    """Read « Derek Bickerton », « M. Vautrin », « Pierre de La Gorce »."""
    if len(words) < 2 or not plausible(words, 6) or (shouted(words[0]) and not shouted(words[-1]) and not INITIAL.fullmatch(words[0])):
        return None
    if fold(words[0]) in ARTICLES and not INITIAL.fullmatch(words[0]):
        return None
    start = next((i for i in range(1, len(words)) if is_particle(words[i])), 0)
    if start > 1 and words[start - 1][:1].isupper() and fold(words[start - 1]) in PARTICLES:
        start -= 1
    if not start:
        start = next((i for i in range(1, len(words)) if shouted(words[i]) and not INITIAL.fullmatch(words[i])), len(words) - 1)
        while start > 1 and fold(words[start - 1].rstrip(".")) in CAPITALS:
            start -= 1
    given = words[:start]
    if any(is_initials(b) and not is_initials(a) and not is_initials(c) for a, b, c in zip(given, given[1:], given[2:], strict=False)):
        return None
    if is_initials(words[-1]) and len(words[-1].rstrip(".")) <= 2:
        return None
    return name_of(words[start:], " ".join(given))


def name_of(words: list[str], given: str = "") -> Name:
    """Return the name whose family part *words* are, particles told apart."""
    split = 0
    while split < len(words) - 1 and is_particle(words[split]):
        split += 1
    particle = " ".join(words[:split])
    tail: list[str] = []
    given_words = given.split()
    while given_words and is_particle(given_words[-1]):
        tail.insert(0, given_words.pop())
    return Name(" ".join(cased(word) for word in words[split:]), " ".join(cased(w) for w in given_words), particle or " ".join(tail))


def plausible(words: list[str], most: int = 4) -> bool:
    """Tell whether *words* may be a name or a part of one."""
    capitals = 0 < len(words) <= most and any(map(has_capital, words))
    return capitals and all(has_capital(word) or is_particle(word) or shouted(word) for word in words)


def parted(chunk: str) -> list[str]:
    """Return the words of *chunk*, an initial and the name that stands close to it told apart."""
    spaced = re.sub(r"(?<=[^\W\d_]\.)(?=[^\W\d_]{2,})", " ", chunk)
    return spaced.split()


@lru_cache(maxsize=65536)
def shouted(word: str) -> bool:
    """Tell whether *word*, of two letters or more, is printed in capitals."""
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


@lru_cache(maxsize=65536)
def has_capital(word: str) -> bool:
    """Tell whether *word* may stand in a name: a capital, perhaps after « d’ »."""
    bare = re.sub(r"^(?:[dDlL]|[oO])['’]", "", word)
    return bool(bare) and bare[0].isupper() and not (len(bare.rstrip(".")) > 1 and word.endswith(".") and not INITIAL.fullmatch(word))
