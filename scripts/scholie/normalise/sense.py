"""What the words at a break tell: whether a sentence is over, whether another begins."""

from __future__ import annotations

import re

from scholie.normalise.draft import CALL, CALLS, MARKS
from scholie.witness.characters import SOFT

STOP = re.compile(r"[.!?…][\s»”\"’')\]*]*(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?[\s»”\"’')\]*.]*$")
OPEN = re.compile(
    r"(?:\b(?:le|la|les|l|un|une|des|du|de|d|au|aux|et|ou|à|en|dans|par|pour|sur|avec|sans|que|qui|qu|dont|ce|cette|ces|son|sa|ses|leur|leurs|"
    r"the|a|an|of|and|or|to|in|on|for|with|by|from|that|which|as|at|is|are|est|sont|ne|n|se|s|plus|comme|mais|si|entre|vers|chez|sous|selon|après|avant|contre|depuis|pendant|où|lors|quand|votre|notre|nos|vos|chaque|the)|[,(«“\[–—])$",
    re.IGNORECASE,
)
LETTER = re.compile(r"[^\W\d_]")


def bare(text: str) -> str:
    """Return *text* as it reads: no calls, no marks."""
    return (MARKS.sub("", CALLS.sub("", text)) if CALL in text or MARKS.search(text) else text).strip()


def closed(text: str) -> bool:
    """Tell whether *text* may be the end of a paragraph: it closes a sentence, or announces with a colon."""
    text = bare(text)
    return bool(STOP.search(text)) or text.endswith((":", ";")) or (text.endswith(("»", "”")) and not OPEN.search(text))


def stopped(text: str) -> bool:
    """Tell whether *text* ends with a full stop, or an equal of one."""
    return bool(STOP.search(bare(text)))


def hanging(text: str) -> bool:
    """Tell whether *text* cannot end anything: it stops at an article, a preposition, a comma or a hyphen."""
    text = bare(text)
    return text.endswith(("-", SOFT, "’", "'")) or bool(OPEN.search(text))


def opens_low(text: str) -> bool:
    """Tell whether *text* begins inside a sentence: with a small letter, or with what only follows something."""
    text = bare(text).lstrip("«“\"‘'(*[ ")
    return text[:1].islower() or text[:1] in ",;:)]»”.…%!?"


def opens_high(text: str) -> bool:
    """Tell whether *text* may begin a sentence."""
    found = LETTER.search(bare(text)[:8])
    return bool(found) and not opens_low(text)
