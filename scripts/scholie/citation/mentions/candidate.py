"""What stands in a text and may be a citation, before it is matched to works."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scholie.citation.mentions.patterns import AT_END, OTHERS, PREFIX, SEPARATOR


@dataclass(frozen=True, slots=True)
class Candidate:
    """A printed citation: who, when, and where it stands."""

    start: int
    end: int
    names: str
    """The names as printed, without introducing words; empty when only a year stands there."""
    year: str
    """Four digits; empty for « s. d. »."""
    letter: str = ""
    origin: str = ""
    """The other year of « 1998 [1963] »."""
    narrative: bool = False
    """Whether the names stand outside the brackets."""
    around: tuple[int, int] = (0, 0)
    """Span of the words that may tell more: the sentence up to here, a little after."""

    @property
    def people(self) -> tuple[str, ...]:
        """The names one by one, without « et al. »."""
        return tuple(piece for piece in (p.strip(" ,;") for p in SEPARATOR.split(OTHERS.sub("", self.names))) if piece)

    @property
    def others(self) -> bool:
        """Whether the list ends with « et al. »."""
        return OTHERS.search(self.names) is not None


def introduced(words: str) -> int:
    """Return how many characters of *words* only introduce a citation."""
    found = PREFIX.match(words)
    return found.end() if found else 0


def names_before(text: str, position: int, reach: int = 160) -> tuple[str, int]:
    """Return the list of names that ends right before *position*, and where it begins; empty when there is none.

    Words that only introduce a citation, such as « Voir », are no names.
    """
    begin = max(0, position - reach)
    found = AT_END.search(text[begin:position])
    if found is None:
        return "", position
    skipped = introduced(found.group(1))
    return found.group(1)[skipped:], begin + found.start(1) + skipped


def letters(printed: str | None) -> tuple[tuple[str, int], ...]:
    """Return the letters of « a », « a/b », « a, c » with their places in it; one empty string when there are none."""
    found = re.finditer(r"(?<![a-z])[a-z](?![a-z])", printed or "")
    return tuple((one.group(), one.start()) for one in found) or (("", 0),)
