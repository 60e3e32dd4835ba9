"""The line of the meeting or the journal over a title, the dates of a text, and the title page of a thesis."""

from __future__ import annotations

from collections.abc import Callable

from scholie.zones import Zone
from training.pages.lexicon import ACRONYMS, COUNTRIES, EVENTS, MONTHS_EN, TOWNS
from training.pages.matter import Matter, Piece
from training.records import MONTHS


def banner(matter: Matter) -> list[Piece]:
    """Return the line of the meeting or the journal that stands over the title, where there is one."""
    if matter.often(0.4):
        return []
    made = [Piece(Zone.FURNITURE, meeting(matter), gap=0, centred=matter.often(0.5))]
    if matter.often(0.15):
        made.append(
            Piece(
                Zone.FURNITURE,
                matter.one(
                    "Article long",
                    "Communication orale",
                    "Article court",
                    "Session poster",
                    "Démonstration",
                    "Dossier",
                    "Article",
                    "Full paper",
                    "Varia",
                ),
                gap=matter.chance.randint(0, 2),
            )
        )
    if matter.often(0.1):
        made.append(
            Piece(
                Zone.FURNITURE,
                matter.one(
                    "https://doi.org/10.1234/" + matter.one(*ACRONYMS).lower() + ".42",
                    "ISSN 1234-5678",
                    "© Les auteurs, licence CC BY 4.0",
                    "HAL Id: hal-01234567",
                ),
                gap=matter.chance.randint(0, 1),
            )
        )
    return made


def meeting(matter: Matter) -> str:
    """Return a line that names a meeting or an issue."""
    year, town = matter.chance.randint(1992, 2025), matter.one(*TOWNS)
    days = f"{matter.chance.randint(1, 20)}{matter.one('-', '–', ' au ', ' et ')}{matter.chance.randint(21, 30)} {matter.one(*MONTHS, *MONTHS_EN)}"
    number = matter.chance.randint(2, 40)
    theme = matter.chains["fr"].sentence(matter.chance, 2, 6)
    volume = f"vol. {number}, n{matter.one('°', 'º', 'o ')} {matter.chance.randint(1, 6)}"
    shapes: tuple[Callable[[], str], ...] = (
        lambda: f"{matter.one(*ACRONYMS)} {year}, {town}, {days} {year}",
        lambda: f"{matter.one(*ACRONYMS)}{matter.one(' ', '’', '-')}{year}, {town}",
        lambda: f"{number}{matter.one('e', 'ème', 'es', 'èmes')} {matter.one(*EVENTS)} {theme}, {town}, {year}",
        lambda: f"{matter.one(*EVENTS)} « {theme} », {town}, {days} {year}",
        lambda: f"Actes {matter.one('du colloque', 'des journées', 'de la conférence', 'de')} {matter.one(*ACRONYMS)} {year}",
        lambda: f"{matter.chance.choice(matter.parts.journals)}, {volume}, {year}, p. {number}-{number + 20}",
        lambda: (
            f"{matter.chance.choice(matter.parts.journals)} {matter.one('|', '—', '·', '–')} {volume} {matter.one('|', '—', '·', '–')} {year}"
        ),
        lambda: f"{matter.one(*EVENTS).upper()} {matter.one(*ACRONYMS)} {year}",
        lambda: f"{matter.one(*ACRONYMS)} {year} {matter.one('–', '-', ':')} {matter.one(*EVENTS)} {theme}",
        lambda: f"Proceedings of {matter.one(*ACRONYMS)} {year}, {town}, {matter.one(*COUNTRIES)}",
        lambda: f"{matter.one(*ACRONYMS)}, {matter.one(*MONTHS).capitalize()} {year}, {town}, {matter.one(*COUNTRIES)}",
    )
    return matter.chance.choice(shapes)()


def dates(matter: Matter) -> list[Piece]:
    """Return the line that says when a text was received, where there is one."""
    if matter.often(0.93):
        return []
    year = matter.chance.randint(1995, 2025)
    when = f"{matter.chance.randint(1, 28)} {matter.one(*MONTHS)} {year}"
    return [
        Piece(
            Zone.IMPRINT,
            matter.one(
                f"Reçu le {when}, accepté le {when}",
                f"Publié en ligne le {when}",
                f"{when}",
                f"{matter.one(*MONTHS_EN)} {matter.chance.randint(1, 28)}, {year}",
                f"Received: {when}",
            ),
            gap=1,
        )
    ]
