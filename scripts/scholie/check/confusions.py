"""What writers and typists of French put one for another, though each word is in the dictionary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scholie.lexicon import CIRCUMFLEX, INVARIABLE, known
from scholie.lexicon.terms import GRAMMATICAL

DETERMINERS = r"(?:l[ea]|les|une?|[mts](?:on|a|es)|[nv]os|leurs?|cet?|cette|ces)\b|l['’]"
QUE = re.compile(r"(?i)(?<!\w)(?:(?:quoi|puis|lors|jus|pres)?qu(?:e(?!\w)|['’])|quoi(?!\w)|si(?!\w)|s['’]il)")
"""What a subjunctive may depend on."""
INCLUSIVE = r"(?![\w’'-]|[.·•⋅]\w|\()"
"""What follows a word that ends there: « lecteur·ices » and « lecteur(s) » are one."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """A pattern, and what is perhaps meant where it is met; nothing where it is no fault."""

    pattern: re.Pattern[str]
    meant: Callable[[re.Match[str]], str]


def _rule(pattern: str, meant: Callable[[re.Match[str]], str] | str) -> Confusion:
    found = re.compile(rf"(?<![\w’'-])(?:{pattern}){INCLUSIVE}", re.IGNORECASE)
    return Confusion(found, meant if callable(meant) else lambda match: match.expand(meant))


def _known(word: str) -> bool:
    return known(word.lower(), ("fr",))


def _singular(match: re.Match[str]) -> str:
    """« est perdus »: one verb, a participle in the plural."""
    return f"{match[1]}{match[2]}{match[3]}" if _known(match[3]) else ""


def _plural(match: re.Match[str]) -> str:
    """« des grand »: a determiner of several, a word that has a plural and does not show it."""
    word = match[2].lower()
    plain = word == match[2] and word not in GRAMMATICAL | INVARIABLE and not word.endswith(("s", "x", "z", "ment"))
    return f"{match[1]} {word}s" if plain and _known(word) and _known(f"{word}s") else ""


def _participle(match: re.Match[str]) -> str:
    """« a permit »: a verb of the past after an auxiliary."""
    word = f"{match[2][:-1]}s"
    return f"{match[1]} {word}" if _known(word) and match[2].lower() != "esprit" else ""


def _indicative(match: re.Match[str]) -> str:
    """« alors parût le livre »: a subjunctive of the past in a sentence without *que* before it."""
    sentence = re.split(r"[.;:!?…(«]", match.string[: match.start()])[-1]
    plain = match[1].translate(str.maketrans("âîû", "aiu"))
    alone = not QUE.search(sentence) and match[1].lower() not in CIRCUMFLEX
    return plain if alone and _known(plain) and _known(match[1]) else ""


def _parted(match: re.Match[str]) -> str:
    """« et-plus »: a hyphen that joins a small word to the next."""
    return f"{match[1]} {match[2]}" if _known(match[2]) else ""


CONFUSIONS: tuple[Confusion, ...] = (
    _rule(r"(?<!on )(?<!nous )(?<!vous )(est|était|fut|sera|serait)( |\u00a0)(\w{3,}ée?)s", _singular),
    _rule(r"(des|ces|quelques|plusieurs) ([^\W\d_]{4,})", _plural),
    _rule(r"(été|a|as|avons|avez|ont|avait|avaient|avoir|ayant) ([^\W\d_]*(?:prit|mit))", _participle),
    _rule(r"(\w{3,}(?:(?<![ao])ît|ût|ât))", _indicative),
    _rule(r"(et|ou|les|des|du|une|mais) ?- ?([^\W\d_]{4,})", _parted),
    _rule(rf"(de) part(?= (?:{DETERMINERS}))", r"\1 par"),
    _rule(r"(quelque) (soit|soient|fût|fut)", r"quel que \2"),
    _rule(r"(en) temps (que)", r"\1 tant \2"),
    _rule(r"voir (même)", r"voire \1"),
    _rule(r"(qui|ne|il|elle|on|cela|ce) peut-être (\w+(?:ée?s?|er))", r"\1 peut être \2"),
)
"""Every confusion."""


def confusions(words: str) -> Iterator[tuple[str, str, int]]:
    """Yield what may be put for another thing in *words*: as it stands, what is perhaps meant, and its first character."""
    for confusion in CONFUSIONS:
        for match in confusion.pattern.finditer(words):
            meant = confusion.meant(match)
            if meant:
                yield match[0].strip(), meant, match.start()
