"""Blanks and apostrophes as French and English print them; nothing else is changed.

After the *Lexique des règles typographiques en usage à l'Imprimerie nationale*: a thin no-break space
(U+202F) before ; ! ? and %, a no-break space (U+00A0) before : and inside « ». English has none of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

NARROW, WIDE = "\u202f", "\u00a0"
BLANK = f"[ {NARROW}{WIDE}\u2009]"
PROTECTED = re.compile(
    r"`[^`\n]*`"
    r"|(?:https?|ftp)://[^\s<>]*|www\.[^\s<>]*|mailto:[^\s<>]*|doi:\s?10\.[^\s<>]*|\b10\.\d{4,9}/[^\s<>]*"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b\d{1,2}[:]\d{2}\b",
    re.IGNORECASE,
)
"""What is never touched: code, addresses, DOIs, e-mails, times of day."""
APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W_]|[«“\"*_(\[\\])")
FRENCH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(f"«{BLANK}*(?=[^\\s])"), f"«{WIDE}"),
    (re.compile(f"(?<=[^\\s«]){BLANK}*»"), f"{WIDE}»"),
    (re.compile(f'(?<=[\\w»”"’)\\]*…°²³%‰]){BLANK}*(?=[;!?])(?![;!?][^\\s»”"’)\\]*.,…;:!?\ufdd0-\ufdd5])'), NARROW),
    (re.compile(f"(?<=\\d){BLANK}*(?=[%‰](?!\\w))"), NARROW),
    (re.compile(f'(?<=[\\w»”"’)\\]*…°²³%‰]){BLANK}*:(?=[\\s»\ufdd0-\ufdd5]|$)'), f"{WIDE}:"),
)
ENGLISH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(f'(?<=[\\w”"’)\\]*…%]){BLANK}+(?=[;!?:,.](?:\\s|$))'), ""),
    (re.compile(f"(?<=\\d){BLANK}+(?=%)"), ""),
    (re.compile(f"[{NARROW}{WIDE}]"), " "),
)


def french(text: str) -> str:
    """Return *text* with the no-break spaces of French, and ’ for the apostrophe between letters.

    >>> french("l'arbre: « vert » ?").replace(NARROW, "~").replace(WIDE, "_")
    'l’arbre_: «_vert_»~?'
    """
    return _outside(text, _french)


def english(text: str) -> str:
    """Return *text* without French blanks, and with ’ for the apostrophe between letters."""
    return _outside(text, _english)


def _french(text: str) -> str:
    text = APOSTROPHE.sub("’", text)
    for pattern, blank in FRENCH:
        text = pattern.sub(blank, text)
    return text


def _english(text: str) -> str:
    text = APOSTROPHE.sub("’", text)
    for pattern, blank in ENGLISH:
        text = pattern.sub(blank, text)
    return text


def _outside(text: str, change: Callable[[str], str]) -> str:
    """Apply *change* to all of *text* but what is protected."""
    kept = [match.span() for match in PROTECTED.finditer(text)]
    if not kept:
        return change(text)
    made, at = [], 0
    for start, end in kept:
        made += [_beside(text[at:start], change, after=at > 0, before=True), text[start:end]]
        at = end
    return "".join([*made, _beside(text[at:], change, after=True, before=False)])


def _beside(text: str, change: Callable[[str], str], *, after: bool, before: bool) -> str:
    """Apply *change* to a text that stands beside something protected.

    French counts that as a figure, before which and after which blanks are made. English leaves the blank
    after it: without it the text would become part of an address.
    """
    figure = after and change is _french
    made = change("0" * figure + text + "0" * before)
    return made[figure : len(made) - before]
