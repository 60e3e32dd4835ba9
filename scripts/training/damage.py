"""What extraction does to a printed reference."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from training.printed import Print

Damage = Callable[[Print, random.Random], Print]


def _rarely(chance: random.Random, share: float) -> Callable[[str], Callable[[re.Match[str]], str]]:
    """Return what makes a replacement that touches a *share* of the places found."""
    return lambda by: lambda found: found.expand(by) if chance.random() < share else found.group()


def _straight(one: Print, _: random.Random) -> Print:
    return one.replace("[’‘]", "'").replace("«[ \u00a0\u202f]?", '"').replace("[ \u00a0\u202f]?»", '"').replace("[“”]", '"')


def _curly(one: Print, _: random.Random) -> Print:
    return one.replace("«[ \u00a0\u202f]?", "“").replace("[ \u00a0\u202f]?»", "”")


def _blanks(one: Print, _: random.Random) -> Print:
    return one.replace("[\u00a0\u202f]", " ")


def _closed(one: Print, _: random.Random) -> Print:
    """Lose the blanks inside quotation marks and before high punctuation."""
    return one.replace(r"«[ \u00a0\u202f]", "«").replace(r"[ \u00a0\u202f](?=[»:;?!])", "")


def _unspaced(one: Print, chance: random.Random) -> Print:
    """Lose the blank after some marks of punctuation."""
    return one.replace(r"(?<=[,.;:)»])\s(?=\S)", _rarely(chance, 0.15)(""))


def _hyphened(one: Print, chance: random.Random) -> Print:
    """Leave the hyphen of a line end in a long word."""
    return one.replace(r"(?<![\w/.@-])(\w?[a-zà-ÿ]{3,5})(?=[a-zà-ÿ]{4,}(?![\w/.@-]))", _rarely(chance, 0.06)(r"\1- "))


def _split(one: Print, chance: random.Random) -> Print:
    """Split a word in two."""
    return one.replace(r"(?<=[^\W\d_]{3})(?=[a-zà-ÿ]{3})", _rarely(chance, 0.01)(" "))


def _misread(one: Print, chance: random.Random) -> Print:
    """Read a letter for another, as OCR does."""
    slips = {"l": "1", "é": "e", "rn": "m", "è": "é", "ê": "é", "c": "e", "I": "l", "O": "0"}
    return one.replace(r"rn|[léèêcIO]", lambda found: slips[found.group()] if chance.random() < 0.03 else found.group())


def _unstopped(one: Print, _: random.Random) -> Print:
    return one.replace(r"\.\s*$", "")


def _unaccented(one: Print, _: random.Random) -> Print:
    """Lose the accents of capitals."""
    bare = str.maketrans("ÀÂÉÈÊËÎÏÔÙÛÇ", "AAEEEEIIOUUC")
    return one.replace("[ÀÂÉÈÊËÎÏÔÙÛÇ]", lambda found: found.group().translate(bare))


def _dashed(one: Print, _: random.Random) -> Print:
    return one.replace(r"(?<=\d)-(?=\d)", "–")


DAMAGES: tuple[tuple[Damage, float], ...] = (
    (_straight, 0.2),
    (_curly, 0.06),
    (_blanks, 0.6),
    (_closed, 0.07),
    (_unspaced, 0.08),
    (_hyphened, 0.1),
    (_split, 0.05),
    (_misread, 0.04),
    (_unstopped, 0.25),
    (_unaccented, 0.1),
    (_dashed, 0.25),
)
"""Each with the share of prints that it befalls, in the order in which they befall."""


def damaged(one: Print, chance: random.Random) -> Print:
    """Return *one* with the damages that chance brings."""
    for damage, share in DAMAGES:
        if chance.random() < share:
            one = damage(one, chance)
    return one
