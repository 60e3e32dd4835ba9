"""What stands around a match: false friends, proper names, quotation marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from scholie.glossary.index import Form
from scholie.glossary.words import Noun
from scholie.lexicon import OPENERS
from scholie.prose.sentence import OPENING

ADJECTIVE = r"\w+(?:al|ale|aux|ales|iques?|aires?|ien|ienne|ier|ière|eure?|eures|ifs?|ives?|çaise?s?|éen|éenne)"
ARTICLE = r"(?:\s+(?:la|le|les)|\s+l['’])?"
LINK = rf"(?:\s+(?:de|du|des|pour|à|au|aux|en|sur|et)|\s+d['’]){ARTICLE}"
OPENER = "|".join(sorted(OPENERS))
NAME = re.compile(rf"(?:{OPENER})(?:\s+{ADJECTIVE}){{0,2}}(?:{LINK}\s*\w+(?:\s+{ADJECTIVE})?(?:\s+et)?){{0,3}}{LINK}\s*$")
"""A name that is still open where the match begins: « Code de l’… »."""
KINDS_OF_LAW = "loi|décret|ordonnance|arrêté|circulaire|directive|règlement"
LAW = re.compile(
    rf"\b(?:{KINDS_OF_LAW})\s+(?:(?:n\s*[°ºo]\s*[\w./-]+\s+)?du\s+\d{{1,2}}(?:er)?\s+\w+\s+\d{{4}}\s+(?:\w+ant|relatif|relative|pour|d['’e])\b|dite?\b\s*[«“]?)"
    r"[^,.;:)«»“”]*$"
)
"""The title of a law, open where the match begins."""
EXPANDED = re.compile(r"\s*\([A-ZÉÈ]{2,}\)")
AFTER_ACRONYM = re.compile(r"\b[A-ZÉÈ]{2,}\s+$")
CLAUSE = re.compile(r"[,)]\s*$")
NOMINAL = re.compile(
    r"(?:^|[\s'’(«])(?:le|un|du|au|ce|cet|son|mon|ton|notre|votre|leur|chaque|tout|quel|aucun|même|seul|nouveau|l['’])\s*$", re.IGNORECASE
)
"""What stands before an infinitive that is a noun."""
VERBAL = re.compile(r"\s+(?:faire|être|vivre|dire|comment|que|si|pourquoi|quand|combien|où)\b|\s+qu['’]")
"""What stands after an infinitive that is none, or a part of « savoir faire »."""
PREPOSED = re.compile(
    r"(?:^|[\s'’(«])(?:les|des|aux|de|d['’]|en|par|pour|sur|sous|dans|avec|sans|entre|vers|contre|à|la|une|cette|sa|ma|toute|même|ces|ses|nos|vos|leurs)\s*$",
    re.IGNORECASE,
)
"""What, with the determiners, stands before a noun in *-ique*; after another word it is an adjective."""
DETERMINER = re.compile(r"(?:le|la|les|l['’]|un|une|des|du|d['’]|de|the|an|a)?\s*", re.IGNORECASE)
GLUED = re.compile(r"[-\u2010\u2011](?!(?:ci|là|t-)\b)\w|[.@_]\w")
MARK = re.compile('[«»“”„"]')
QUOTES = {"«": "»", "“": "”", "„": "“"}


def whole(text: str, start: int, end: int) -> bool:
    """Tell whether a match is no part of a longer word: « pré-OTAN », « prêt.example.org »."""
    before = start > 1 and text[start - 1] in "-\u2010\u2011.@_" and (text[start - 2].isalnum() or text[start - 1] == "@")
    return not before and GLUED.match(text, end) is None


@dataclass(frozen=True, slots=True)
class Around:
    """A match with the words before it."""

    text: str
    start: int
    end: int
    form: Form
    before: str
    """The 160 characters before the match."""

    @property
    def shouted(self) -> bool:
        """Whether the whole passage is set in capitals."""
        return self.text.isupper() and self.text[self.start : self.end].isupper()


def _capital(match: Around) -> bool:
    """Tell whether a capital in mid-sentence makes one or two words a name: « la Bibliothèque ».

    It does not when the label has it too, an acronym in brackets follows (« le Revenu minimum (RM) »), or all is in capitals.
    """
    named = match.text[match.start].isupper() and not match.form.capital and len(match.form.words) < 3 and not match.shouted
    return named and not OPENING.search(match.before) and EXPANDED.match(match.text, match.end) is None


def _open_name(match: Around) -> bool:
    """Tell whether the name of a body is still open: « Code de l’… »."""
    found = NAME.search(match.before)
    return found is not None and OPENING.search(match.before[: found.start()]) is None


def _law(match: Around) -> bool:
    """Tell whether the title of a law is still open: « la loi du 3 mai 1995 relative à… »."""
    return LAW.search(match.before) is not None


def _after_acronym(match: Around) -> bool:
    """Tell whether an acronym stands right before: « le PNR lecture »."""
    return AFTER_ACRONYM.search(match.before) is not None and not match.form.capital and not match.shouted


PROPER: tuple[Callable[[Around], bool], ...] = (_capital, _open_name, _law, _after_acronym)
"""What says that a match stands in a proper name."""


def proper(text: str, start: int, end: int, form: Form) -> bool:
    """Tell whether a match stands in a proper name: of a body, a law, a journal, a programme."""
    match = Around(text, start, end, form, text[max(0, start - 160) : start])
    return any(names(match) for names in PROPER)


def nominal(text: str, start: int, end: int, noun: Noun) -> bool:
    """Tell whether a word that is an infinitive or an adjective as well is used as a noun, by the words around it."""
    before = text[max(0, start - 12) : start]
    if noun is Noun.INFINITIVE:
        return NOMINAL.search(before) is not None and VERBAL.match(text, end) is None
    return any(rule.search(before) for rule in NOUNS)


NOUNS = (NOMINAL, PREPOSED, OPENING, CLAUSE)
"""What, before a word in *-ique*, says that it is a noun."""


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of what stands between quotation marks, the marks left out; nested ones too.

    A mark that is never closed quotes to the end of the passage.
    """
    found: list[tuple[int, int]] = []
    open_: list[tuple[int, str]] = []
    straight: int | None = None
    for sign in MARK.finditer(text):
        mark, at = sign[0], sign.start()
        if open_ and mark == open_[-1][1]:
            found.append((open_.pop()[0], at))
        elif mark in QUOTES:
            open_.append((at + 1, QUOTES[mark]))
        elif mark == '"':
            if straight is not None:
                found.append((straight, at))
            straight = at + 1 if straight is None else None
    found.extend((start, len(text)) for start, _ in open_)
    return tuple(found)


def quoted(text: str, start: int, end: int, marks: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether a match is part of a quotation; one that surrounds exactly the term, or its article too, is none."""
    around = [(a, b) for a, b in marks if a <= start and end <= b]
    return any(not DETERMINER.fullmatch(text[a:start].lstrip()) or text[end:b].strip() for a, b in around)
