"""What printed names are: initials, given names, bodies; and whether two may be one person's."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from scholie.document import LETTERS, fold
from scholie.lexicon import BODIES, GIVEN
from scholie.model import Name
from scholie.names.initials import INITIAL, initials, is_initials


def cased(word: str) -> str:
    """Return *word* of a name with one capital a part when it is printed in capitals.

    >>> cased("LENOIR-RIVIER"), cased("D’AVILA"), cased("McLuhan")
    ('Lenoir-Rivier', 'D’Avila', 'McLuhan')
    """
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 2 or not all(c.isupper() for c in letters) or INITIAL.fullmatch(word):
        return word
    parts = re.split(r"([-'’‑\s]+)", word)
    return "".join(part.capitalize() for part in parts)


@lru_cache(maxsize=65536)
def is_given(words: str) -> bool:
    """Tell whether *words* begin with a known given name or are initials."""
    first = fold(words.split(maxsplit=1)[0].rstrip(".")) if words.split() else ""
    return is_initials(words) or first in GIVEN or first.split("-")[0] in GIVEN


def accents(words: str) -> int:
    """Return how many letters of *words* have an accent.

    >>> accents("Élie Béhar")
    2
    """
    return sum(unicodedata.combining(character) > 0 for character in unicodedata.normalize("NFD", words))


def is_body(words: str) -> bool:
    """Tell whether *words* name an institution, or are the acronym of one."""
    found = [fold(word) for word in LETTERS.findall(words)]
    if not found:
        return False
    acronym = len(found) == 1 and words.isupper() and (2 <= len(words) <= 5)
    return acronym or (any(word in BODIES for word in found) and not re.search(r"\b[A-Z]\.", words))


def same_person(a: Name, b: Name) -> bool:
    """Tell whether *a* and *b* may be one person: same family name, given names or initials that agree.

    Accents, case, hyphens and particles do not count; an absent given name agrees with any.
    """
    if a.corporate or b.corporate:
        return fold(a.family) == fold(b.family)
    return same_family(a, b) and same_given(a.given, b.given)


def family_key(name: Name) -> str:
    """Return the family name of *name* as it is compared: folded, letters only, without particle."""
    bare = re.sub(r"^(?:d['’]|de l['’]|l['’]|de la |de |du |des |von |van |le |la )", "", fold(name.family))
    return re.sub(r"[\W_]+", "", bare)


def same_family(a: Name, b: Name) -> bool:
    """Tell whether two names have the same family name, accents, hyphens and particles apart."""
    return family_key(a) == family_key(b) and bool(family_key(a))


def same_given(a: str, b: str) -> bool:
    """Tell whether given names agree: equal, or one abbreviating the other."""
    left, right = initials(a), initials(b)
    if not left or not right:
        return True
    if not (left.startswith(right) or right.startswith(left)):
        return False
    first, second = (LETTERS.findall(fold(x)) for x in (a, b))
    return all(x.startswith(y) or y.startswith(x) for x, y in zip(first, second, strict=False))
