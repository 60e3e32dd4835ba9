"""Letters that a font keeps under code points of its own: told by the words that they make, else counted as unreadable."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from scholie.lexicon import known

ODD = "[\x00-\x08\x0e-\x1f\x7f\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]"
"""What no printed letter is: control characters, private use, the sign for what could not be decoded."""
READ = re.compile(ODD)
WORD = re.compile(rf"(?<!{ODD})([^\W\d_]*)({ODD})([^\W\d_]*)(?!{ODD})")
"""A word with one such character in it."""
CUT = "\ufffe"
"""What stands for a hyphen at a line end (``characters.clean``)."""
LIGATURES = ("ff", "fi", "fl", "ffi", "ffl", "ti", "tt", "tti", "ft", "st", "ct", "fj")
ACCENTED = tuple("éèêëàâçîïôöûùüœæÉÈÊÀÂÇÎÔŒ")
ELIDED = frozenset({"l", "d", "qu", "n", "s", "j", "m", "t", "c", "jusqu", "lorsqu", "puisqu", "quelqu"})
"""What stands before an apostrophe in French."""
CORK = {
    "\x10": "“",
    "\x11": "”",
    "\x12": "„",
    "\x13": "«",
    "\x14": "»",
    "\x15": "–",
    "\x16": "—",
    "\x19": "ı",
    "\x1b": "ff",
    "\x1c": "fi",
    "\x1d": "fl",
    "\x1e": "ffi",
    "\x1f": "ffl",
}
"""Signs and ligatures that the fonts of TeX keep where others have controls (Cork encoding, T1)."""
REPLACED = "\ufffd"
"""What an extractor writes for any character that it does not know: it is no letter's own."""
LEAST, SHORTEST = 3, 5
"""Letters of the shortest words that tell together, and of the shortest that tells alone, which letter is lacking."""
SHOWN = 5
"""Code points that a message names."""
AGREED = 0.6
"""Share of the words with a code point that its letter must make known."""


@dataclass(frozen=True, slots=True)
class Unread:
    """The characters of a text that no word tells."""

    lines: tuple[int, ...]
    """Lines that hold some, from 1."""
    characters: tuple[tuple[str, int], ...]
    """Which, and how often, the commonest first."""

    @property
    def count(self) -> int:
        """Return how many there are."""
        return sum(times for _, times in self.characters)


def lettered(text: str) -> str:
    r"""Return *text* with the letter for each odd code point that its words tell, and U+FFFE where it is a hyphen at a line end.

    >>> lettered("un e\x1bet di\x1bérent")
    'un effet différent'
    """
    if not READ.search(text):
        return text
    words: dict[str, set[tuple[str, str]]] = {}
    for before, code, after in WORD.findall(text):
        if len(before + after) >= LEAST and code != REPLACED:
            words.setdefault(code, set()).add((before.lower(), after.lower()))
    letters = {code: letter for code, halves in words.items() if (letter := _letter(halves))}
    if any(letters[code] == letter for code, letter in CORK.items() if code in letters):
        letters = CORK | letters
    return text.translate({ord(code): letter for code, letter in letters.items()})


def counted(text: str) -> Unread:
    """Return the odd characters that *text* holds."""
    found = [(number, READ.findall(line)) for number, line in enumerate(text.split("\n"), 1) if READ.search(line)]
    times = Counter(code for _, codes in found for code in codes)
    return Unread(tuple(number for number, _ in found), tuple(times.most_common()))


def named(odd: Unread) -> str:
    r"""Return the code points, the commonest first, with how often each is met.

    >>> named(Unread((1, 4), (("\x0e", 3), ("\ufffd", 1))))
    'U+000E × 3, U+FFFD × 1'
    """
    shown = ", ".join(f"U+{ord(code):04X} × {times}" for code, times in odd.characters[:SHOWN])
    return shown + (" …" if len(odd.characters) > SHOWN else "")


def without(text: str) -> str:
    """Return *text* with a blank for each odd character; inside a word U+FFFD stands for it, since a letter is lost there."""
    return READ.sub(lambda found: REPLACED if _inside(text, found) else " ", text)


def _inside(text: str, found: re.Match[str]) -> bool:
    return text[found.start() - 1 : found.start()].isalpha() and text[found.end() : found.end() + 1].isalpha()


def _letter(halves: set[tuple[str, str]]) -> str:
    """Return the letter, or letters, that make most of the words known; empty where none does, or two do alike."""
    ranked = _made(halves).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    letter, times = ranked[0]
    telling = len(halves) > 1 or any(len(before + after) >= SHORTEST for before, after in halves)
    return letter if telling and times >= AGREED * len(halves) else ""


def _parted(before: str, after: str) -> bool:
    """Tell whether two strings are the halves of a word, or the words of a compound."""
    whole = known(before + after) or known(f"{before}-{after}")
    return whole or (min(len(before), len(after)) > LEAST and known(before) and known(after))


def _made(halves: set[tuple[str, str]]) -> Counter[str]:
    """Count the words that each letter makes known."""
    return Counter(letter for before, after in halves for letter in _letters(before, after))


def _letters(before: str, after: str) -> Iterator[str]:
    yield from (letter for letter in (*LIGATURES, *ACCENTED) if known(before + letter + after))
    if before and after and _parted(before, after):
        yield CUT
    if before in ELIDED and known(after):
        yield "’"
