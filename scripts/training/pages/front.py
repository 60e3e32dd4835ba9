"""Front matter in many templates: what stands before the body of a paper."""

from __future__ import annotations

from scholie.zones import Zone
from training.pages.banner import banner, dates
from training.pages.described import fields
from training.pages.lexicon import DEGREES
from training.pages.matter import Matter, Piece
from training.pages.signed import body_of, given_first, ordered, people, upper_family
from training.pages.titles import title, words
from training.records import MONTHS


def front(matter: Matter) -> list[Piece]:
    """Return the pieces of a front, from the line that names the meeting to the keywords."""
    kind = matter.chance.random()
    if kind < 0.1:
        return degree(matter)
    if kind < 0.16:
        return [*banner(matter), *title(matter)]
    pieces = [*banner(matter), *title(matter), *people(matter), *dates(matter)]
    if kind < 0.25:
        return pieces
    described = fields(matter)
    if kind < 0.29:
        return [*described, *title(matter)]
    if kind < 0.36:
        return [*pieces, *described, *(piece for piece in pieces if piece.label is Zone.TITLE)]
    return [*pieces, *described]


def degree(matter: Matter) -> list[Piece]:
    """Return the title page of a thesis or a dissertation."""
    name = ordered(matter.chance.choice(matter.parts.people), matter.chance.choice((given_first, upper_family)), matter)
    head = [Piece(Zone.IMPRINT, matter.one(body_of(matter).upper(), body_of(matter)), centred=True)]
    head += [Piece(Zone.IMPRINT, matter.one(*DEGREES), gap=1, centred=True)] if matter.often(0.5) else []
    author = [Piece(Zone.IMPRINT, matter.one("Présentée par", "par", "Présenté et soutenu par"), gap=1)] if matter.often(0.3) else []
    author += [Piece(Zone.AUTHOR, name, gap=matter.chance.randint(1, 4), centred=True)]
    author += (
        [
            Piece(
                Zone.IMPRINT,
                f"Diplômé{matter.one('', 'e')} de {matter.one('licence', 'master')} de {matter.chance.choice(matter.parts.words)}",
                centred=True,
            )
        ]
        if matter.often(0.3)
        else []
    )
    style = matter.chance.choice((str, str.upper, str))
    named = [Piece(Zone.TITLE, style(words(matter, matter.language)), gap=matter.chance.randint(1, 4), centred=True, short=True)]
    tail = [Piece(Zone.IMPRINT, matter.one(*DEGREES), gap=2)] if matter.often(0.4) else []
    tail += (
        [
            Piece(
                Zone.IMPRINT,
                f"{matter.one('Sous la direction de', 'Directeur :', 'dirigé par')} {' '.join(reversed(matter.chance.choice(matter.parts.people)))}",
                gap=1,
            )
        ]
        if matter.often(0.7)
        else []
    )
    tail += [
        Piece(
            Zone.IMPRINT,
            matter.one(
                f"{matter.chance.randint(1990, 2025)}",
                f"Soutenue le {matter.chance.randint(1, 28)} {matter.one(*MONTHS)} {matter.chance.randint(1990, 2025)}",
            ),
            gap=1,
        )
    ]
    middle = [*author, *named] if matter.often(0.5) else [*named, *author]
    return [*head, *middle, *tail, *(fields(matter) if matter.often(0.6) else [])]
