"""What a run of words between two marks of punctuation is like: how long, capitals or not, of which list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from scholie.document import fold
from scholie.lexicon import GIVEN, JOURNALS, LINKS, PLACES, PRESSES
from scholie.reference.labeller.tokens import Token

STOPS = ",.;:?!"


def runs(text: str, found: Sequence[Token]) -> list[list[Token]]:
    """Return *found*, the tokens of *text*, cut after marks of punctuation; the point of an initial cuts nothing."""
    cut: list[list[Token]] = [[]]
    for index, token in enumerate(found):
        cut[-1].append(token)
        if index + 1 < len(found) and _cuts(text, token, found[index - 1] if index else token):
            cut.append([])
    return cut


def _cuts(text: str, token: Token, before: Token) -> bool:
    initial = token.text == "." and len(before.text) == 1 and before.text.isupper()
    return token.text in STOPS and text[token.end : token.end + 1].isspace() and not initial


def described(run: Sequence[Token]) -> str:
    """Return in a few signs what *run* is like."""
    return _described(tuple(token.text for token in run))


@lru_cache(maxsize=65536)
def _described(texts: tuple[str, ...]) -> str:
    words = [text for text in texts if text[0].isalpha()]
    digit = "d" if any(text[0].isdigit() for text in texts) else ""
    if not words:
        return f"0{digit}"
    folded = [fold(word) for word in words]
    first = "U" if words[0][0].isupper() else "l"
    return f"{min(len(words), 9) // 2}{_capitals(words, folded)}{first}{_listed(texts, folded)}{digit}"


def _capitals(words: Sequence[str], folded: Sequence[str]) -> str:
    """Return C when all words have capitals, c when all but small words do, x when none does, m for the rest."""
    small = [low for word, low in zip(words, folded, strict=True) if not word[0].isupper()]
    if not small:
        return "C"
    return "x" if len(small) == len(words) else "c" if all(low in LINKS for low in small) else "m"


def _listed(texts: Sequence[str], folded: Sequence[str]) -> str:
    """Return the sign of a place, a publisher, a journal or a given name in a run, the first that fits."""
    whole = fold(" ".join(texts).strip(' .,;:()«»"')).replace(" - ", "-").replace(" ’ ", "'")
    if whole in PLACES:
        return "y"
    signs = (("P", PRESSES), ("j", JOURNALS), ("g", GIVEN))
    return next((sign for sign, entries in signs if any(low in entries for low in folded)), "")
