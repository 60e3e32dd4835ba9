"""Give back to names the accents that a list printed in capitals has lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from scholie.document import fold
from scholie.model import Name, Reference
from scholie.names.printed import same_given

FORENAME = r"(?P<given>(?:[^\W\d_a-zà-ÿ][\w'’-]*\.?-?\s?){1,3})"


def restore(references: Sequence[Reference], text: str) -> tuple[Reference, ...]:
    """Return *references* with the accents that *text*, the notes and body of a contribution, gives their authors.

    « LEFEVRE M. » becomes « Lefèvre, M. » where the text has « M. Lefèvre » or « Michel Lefèvre » and
    nowhere « Lefevre »; a forename that disagrees is another person's. Bodies stay as they are.
    """
    return tuple(
        replace(reference, authors=_restored(reference.authors, text), editors=_restored(reference.editors, text))
        for reference in references
    )


def _restored(names: Sequence[Name], text: str) -> tuple[Name, ...]:
    return tuple(name if name.corporate else replace(name, family=_family(name, text)) for name in names)


def _family(name: Name, text: str) -> str:
    """Return the family name of *name* as *text* prints it for the same person, else as it is."""
    bare = fold(name.family)
    if not name.given or bare != name.family.casefold():
        return name.family
    loose = "".join(LOOSE.get(letter, re.escape(letter)) for letter in bare)
    found = re.finditer(rf"(?<!\w){FORENAME}\s(?P<family>(?i:{loose}))(?!\w)", text)
    forms = {
        one["family"]
        for one in found
        if not one["family"].isupper() and one["family"][:1].isupper() and fold(one["family"]) == bare and _agrees(one["given"], name.given)
    }
    return forms.pop() if len(forms) == 1 else name.family


def _agrees(printed: str, listed: str) -> bool:
    """Tell whether the words before a family name end with a forename that may be the *listed* one."""
    words = printed.split()
    return any(same_given(" ".join(words[start:]), listed) for start in range(len(words)))


LOOSE = {
    "a": "[aàâä]",
    "c": "[cç]",
    "e": "[eéèêë]",
    "i": "[iîï]",
    "o": "[oôö]",
    "u": "[uùûü]",
    "y": "[yÿ]",
    "n": "[nñ]",
    "'": "['’]",
}
"""A folded letter and the letters it may stand for."""
