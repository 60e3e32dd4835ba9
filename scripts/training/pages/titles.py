"""Titles in the forms that pages give them."""

from __future__ import annotations

import re

from scholie.zones import Zone
from training.pages.matter import Matter, Piece


def title(matter: Matter) -> list[Piece]:
    """Return the title, sometimes with the one in the other language."""
    style = matter.chance.choice((str, str, str, str, str, str.upper, _titled))
    other = "en" if matter.language == "fr" else "fr"
    centred = matter.often(0.7)
    made = [
        Piece(
            Zone.TITLE,
            style(words(matter, matter.language)),
            gap=matter.chance.randint(0, 3),
            centred=centred,
            short=centred and matter.often(0.5),
        )
    ]
    if matter.often(0.12):
        made.append(Piece(Zone.TITLE, words(matter, matter.language), gap=matter.chance.randint(0, 1), centred=centred))
    if matter.often(0.12):
        made.append(Piece(Zone.OTHER_TITLE, words(matter, other), gap=matter.chance.randint(0, 2), centred=centred))
    return made


def _titled(text: str) -> str:
    return re.sub(r"(?<![\w’'])[^\W\d_]{4,}", lambda found: found[0].capitalize(), text)


def words(matter: Matter, language: str) -> str:
    """Return a title in *language*."""
    if matter.often(0.3):
        chain = matter.chains[language]
        joint = matter.one(" : ", " : ", " – ", ". ", " ? ") if language == "fr" else matter.one(": ", ": ", " – ")
        return (
            chain.sentence(matter.chance, 2, 8)
            + (joint + chain.sentence(matter.chance, 3, 9).lower() if matter.often(0.6) else "")
            + matter.one("", "", "", "", " ?", "…")
        )
    held = matter.parts.titles if language == "fr" else matter.english_titles
    made = matter.chance.choice(held)
    if matter.often(0.3):
        made = re.split(r"\s?[:.]\s", made)[0] + matter.one(" : ", " : ", " – ") + re.split(r"\s?[:.]\s", matter.chance.choice(held))[-1]
    return made[:1].upper() + made[1:]
