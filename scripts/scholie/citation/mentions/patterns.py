"""The shapes of citations: years, lists of names, brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scholie.prose.sentence import CAPITAL
from scholie.prose.years import YEAR

UNDATED = r"(?:s\.\s?d\.?|n\.\s?d\.?|sans date|à paraître|sous presse|forthcoming|in press)"
DATED = re.compile(
    rf"(?<![\d\w./–‑-])(?:(?P<first>{YEAR})\s?/\s?)?(?:\[\s?(?P<before>{YEAR})\s?\]\s?,?\s?)?(?P<year>{YEAR}|{UNDATED})(?P<letters>[a-z](?:\s?(?:,|/|et|and|&|-)\s?[a-z](?![\w.]))*)?(?![\d\w°ºᵒ])"
    rf"(?:\s?[\[(]\s?(?P<after>{YEAR})\s?[\])])?",
)
"""A year of publication: 1999, 2007a/b, 1998 [1963], [1963] 1998, s. d."""
SPAN = re.compile(rf"{YEAR}\s?[-–—‑]\s?(?:{YEAR}|\d\d(?!\d))|(?:{YEAR}\s?[-–—‑]\s?)")
PARTICLE = (
    r"(?:d['’]|l['’]|[Dd]e la|[Dd]e l['’]|[Dd]e|[Dd]u|[Dd]es|[Dd]ella|[Dd]ella|[Dd]al|[Dd]el|[Dd]i|[Dd]a|[Dd]os"
    r"|[Vv]on der|[Vv]on|[Vv]an der|[Vv]an den|[Vv]an|[Tt]en|[Tt]er|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Bb]en|[Zz]u)"
)
WORD = rf"(?:(?:[dDlLO]['’])?[{CAPITAL}](?:[\w]|['’‑-](?=\w)|\.(?=[-‑]?[{CAPITAL}\s,]))*\.?)"
PERSON = rf"(?:(?:{PARTICLE}\s?)?{WORD}(?:[\s ](?:{PARTICLE}[\s ]?)?{WORD}){{0,4}})"
JOINT = r"(?:\s?,?\s(?:et|and|&|avec|ET|AND|y|e|und)\s|\s?&\s?|\s?,\s|\s?/\s?|\s?;\s)"
ALII = r"(?:,?\s(?:et\s+(?:al\b\.?|alii|coll?\b\.?|autres)|and\s(?:others|colleagues)|et\sses\scollègues|\[et al\.?\]))"
PEOPLE = rf"{PERSON}(?:{JOINT}{PERSON}){{0,7}}{ALII}?"
AT_END = re.compile(rf"(?<![\w'’.-])({PEOPLE})(?P<gap>\s?,?\s?)$")
"""A list of names that ends the string."""
LIST = re.compile(PEOPLE)
SEPARATOR = re.compile(JOINT)
OTHERS = re.compile(ALII)
PREFIX = re.compile(
    r"^(?:\s|,|:|(?:voir|cf|confer|see|e\.g|par exemple|notamment|aussi|entre autres|ainsi que|ainsi|comme|selon"
    r"|d['’]après|pour|also|in|dans|chez|i\.e|également|infra|supra|surtout|ex|cité par|cité dans|apud|as|when|while"
    r"|although|since|following|unlike|like|if|whereas|both|thus|however|but|and|et|according to|by|for|with|from"
    r"|quand|lorsque|si|mais|puis|enfin|alors|or|car|segundo|según|conforme|para|como|ver)"
    r"(?![\w'’-])\.?)+",
    re.IGNORECASE,
)
"""Words that introduce a citation and are no part of the names."""


@dataclass(frozen=True, slots=True)
class Group:
    """Words in brackets."""

    start: int
    """Index of the first character inside."""
    end: int
    """Index of the closing bracket."""
    depth: int = 0


def groups(text: str) -> Iterator[Group]:
    """Yield the parentheses and square brackets of *text* that are balanced within a paragraph, in order of their ends."""
    stack: list[tuple[str, int]] = []
    pairs = {")": "(", "]": "["}
    for match in re.finditer(r"[()\[\]]|\n\s*\n", text):
        sign = match.group()
        if sign in "([":
            stack.append((sign, match.end()))
        elif sign not in pairs:
            stack.clear()
        elif any(opened == pairs[sign] for opened, _ in stack):
            while stack:
                opened, start = stack.pop()
                if opened == pairs[sign]:
                    yield Group(start, match.start(), len(stack))
                    break
