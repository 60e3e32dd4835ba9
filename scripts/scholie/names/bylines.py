"""By-lines of contributions: who wrote one, what they are, where they work, how to write to them."""

from __future__ import annotations

import re
from dataclasses import replace

from scholie.document import LETTERS
from scholie.lexicon import known
from scholie.model import Author

EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PLACE = re.compile(
    r"\b(?:universit|laboratoire|labo\b|umr|cnrs|école|ecole|institut|centre|center|department|département|university|college|faculté|inserm|inrae|"
    r"association|fondation|ministère|upr\b|ea\s?\d|haute école|maison d)",
    re.IGNORECASE,
)
SPLIT = re.compile(r"\s*(?:,|;|\bet\b|\band\b|&)\s*")
PARTICLE = r"(?:de|du|des|d|la|le|van|von|der|den|di|da|dos|el|al|ben)"
NAME = re.compile(rf"(?:[^\W\d_a-zà-ÿ][\w'’.·-]*|{PARTICLE}['’]?)(?:[\s]+(?:[^\W\d_a-zà-ÿ][\w'’.·-]*|{PARTICLE}['’]?[\w'’-]*))*")
MARK = re.compile(r"(?:\s[a-d]|\^[\w*†]+\^?|[*†‡]|[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜ]+|(?<=[^\W\d_])\d)$")
PAREN = re.compile(r"\s*\(([^)]*)\)\s*")
SECTION = re.compile(r"(?:[IVXLC]+|\d+)(?:\.\w+)*[./)]?\s")
BY = re.compile(r"^(?:par|by)\s*:?\s+", re.IGNORECASE)


def person(text: str) -> Author | None:
    """Return the author that *text* names, or nothing when it names nobody.

    >>> person("Ada de la Tour").family
    'de la Tour'
    """
    text = PAREN.sub(" ", text).strip(" .")
    if not 2 <= len(text) <= 50 or any(c.isdigit() for c in text) or not NAME.fullmatch(text):
        return None
    parts = text.split()
    if not 1 <= len(parts) <= 6 or not parts[0][0].isupper():
        return None
    if len(parts) == 1:
        return Author(parts[0])
    capitals = [i for i, part in enumerate(parts) if part.isupper() and len(part) > 2 and "." not in part]
    if capitals and len(capitals) < len(parts):
        family = " ".join(parts[i] for i in capitals)
        return Author(family, " ".join(part for i, part in enumerate(parts) if i not in capitals))
    at = next((i for i, part in enumerate(parts[1:], 1) if part[0].islower()), len(parts) - 1)
    return Author(" ".join(parts[at:]), " ".join(parts[:at]))


def by_line(text: str, *, certain: bool = False) -> tuple[Author, ...]:
    """Return the authors of a by-line, or nothing when some part of it is no name.

    A part after the names that is no name and holds no place is what the last author is: « Professeure ».
    *certain*: something else says that this is the by-line, so one word may be a name.
    """
    text = BY.sub("", text.strip())
    if len(text) > 300 or SECTION.match(text) or text.endswith(("?", "!", ":", ";")):
        return ()
    parts = [part for part in SPLIT.split(text) if part]
    found: list[Author] = []
    for part in parts:
        name = person(MARK.sub("", part.strip()).rstrip("^*†‡ "))
        if found and (name is None or (len(part.split()) == 1 and bool(found[-1].given))):
            if PLACE.search(part):
                found[-1] = replace(found[-1], affiliation=", ".join(filter(None, (found[-1].affiliation, part))))
            elif not found[-1].role and len(part.split()) < 8:
                found[-1] = replace(found[-1], role=part)
            else:
                return ()
            continue
        if name is None:
            return ()
        found.append(name)
    lone = [author for author in found if not author.given]
    if lone and not certain and (len(found) == 1 or len(lone) == len(found)) and any(known(author.family.lower()) for author in lone):
        return ()
    return tuple(found)


def plausible(text: str) -> bool:
    """Tell whether most words of a by-line are no common words: names, then, and no heading."""
    words = [word for word in LETTERS.findall(text) if len(word) > 2]
    return bool(words) and sum(not known(word.lower()) for word in words) * 3 >= len(words)


def affiliated(author: Author, text: str) -> Author:
    """Return *author* with the role, the affiliation and the address that *text* gives."""
    email = EMAIL.search(text)
    rest = EMAIL.sub("", text).strip(" .,;:")
    first, _, others = rest.partition(",")
    if others and not PLACE.search(first) and not author.role and len(first.split()) < 6:
        author, rest = replace(author, role=first.strip()), others.strip()
    affiliation = ", ".join(filter(None, (author.affiliation, rest)))
    return replace(author, affiliation=affiliation, email=author.email or (email[0] if email else ""))
