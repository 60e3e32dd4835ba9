"""By-lines in many layouts, with where authors work and how to write to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from scholie.zones import Zone
from training.pages.lexicon import ACRONYMS, COUNTRIES, LABS, POSTS, TOWNS
from training.pages.matter import Matter, Piece


def people(matter: Matter) -> list[Piece]:
    """Return by-lines, with where the authors work and how to write to them."""
    if matter.often(0.04):
        return []
    count = matter.chance.choice((1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6))
    shape = matter.chance.choice((given_first, given_first, given_first, given_first, upper_family, _initial, _upper_all, _family_first))
    names = [ordered(matter.chance.choice(matter.parts.people), shape, matter) for _ in range(count)]
    layout = matter.chance.choice((_together, _together, _together, _together, _one_each, _one_each, _aside, _posted))
    return layout(names, matter)


def ordered(name: Sequence[str], shape: Callable[[str, str], str], matter: Matter) -> str:
    """Return a name, family name first in the pair, in a *shape*; the front remembers whom it names."""
    matter.taken.append(name[0])
    return shape(name[1], name[0])


def given_first(given: str, family: str) -> str:
    """Return a name as it is spoken."""
    return f"{given} {family}"


def upper_family(given: str, family: str) -> str:
    """Return a name with its family name in capitals."""
    return f"{given} {family.upper()}"


def _family_first(given: str, family: str) -> str:
    return f"{family.upper()} {given}"


def _upper_all(given: str, family: str) -> str:
    return f"{given} {family}".upper()


def _initial(given: str, family: str) -> str:
    return "".join(f"{part[:1]}." for part in given.split()) + f" {family}"


def _together(names: list[str], matter: Matter) -> list[Piece]:
    """Return the names in one line, marked where their affiliations are."""
    bodies = matter.chance.randint(1, min(len(names), 3))
    form = matter.chance.choice(("{n}", "({n})", " ({n})", " {n}", "*", "", "", "", "[{n}]", "{n}, {m}"))
    marks = [form.replace("{n}", str(matter.chance.randint(1, bodies))).replace("{m}", str(bodies)) for _ in names]
    marked = [name + mark for name, mark in zip(names, marks, strict=True)]
    last = matter.one(", ", " et ", " & ", " and ", ", ", " et ")
    joint = matter.one(", ", ", ", ", ", "  ", " – ", " ; ", "    ")
    line = joint.join(marked[:-1]) + (last if len(marked) > 1 else "") + marked[-1]
    line = matter.one("", "", "", "", "", "Par ", "par ", "by ", "Auteurs : ", "Author: ") + line
    centred = matter.often(0.6)
    made = [Piece(Zone.AUTHOR, line, gap=matter.chance.randint(0, 3), centred=centred)]
    numbered = "{n}" in form
    for rank in range(1, bodies + 1):
        lead = (
            matter.chance.choice((f"({rank}) ", f"{rank} ", f"{rank}. ", f"[{rank}] ", f"{rank}"))
            if numbered
            else matter.one("", "", "* ")
            if rank == 1
            else ""
        )
        made += _where(matter, lead, centred=centred, gap=matter.chance.randint(0, 1) if rank == 1 else 0)
    return [*made, *_mails(names, matter, centred=centred)]


def _one_each(names: list[str], matter: Matter) -> list[Piece]:
    made: list[Piece] = []
    centred = matter.often(0.6)
    for rank, name in enumerate(names):
        made.append(
            Piece(
                Zone.AUTHOR,
                name + matter.one("", "", "", "*", "1"),
                gap=matter.chance.randint(1, 3) if rank == 0 else matter.chance.randint(0, 2),
                centred=centred,
            )
        )
        if matter.often(0.75) or rank == len(names) - 1:
            made += _where(matter, "", centred=centred)
            made += _mails([name], matter, centred=centred) if matter.often(0.6) else []
    return made


def _aside(names: list[str], matter: Matter) -> list[Piece]:
    """Return names side by side, then their places side by side, as columns come out."""
    pairs = [names[at : at + 2] for at in range(0, len(names), 2)]
    blanks = matter.one("   ", "        ", " ", "                    ")
    made: list[Piece] = []
    for pair in pairs:
        made.append(Piece(Zone.AUTHOR, blanks.join(pair), gap=matter.chance.randint(0, 2), centred=matter.often(0.5), broken=False))
        if matter.often(0.7):
            made.append(
                Piece(Zone.PLACE, blanks.join(body_of(matter).split(",")[0] for _ in pair), centred=matter.often(0.5), broken=False)
            )
            made.append(Piece(Zone.PLACE, blanks.join(_mail(name, matter) for name in pair), broken=False)) if matter.often(0.6) else None
    return made


def _posted(names: list[str], matter: Matter) -> list[Piece]:
    """Return each name with what the author is, on one line or the next."""
    made: list[Piece] = []
    for rank, name in enumerate(names[:3]):
        gap = matter.chance.randint(0, 2) if rank else matter.chance.randint(1, 3)
        if matter.often(0.6):
            made.append(
                Piece(
                    Zone.AUTHOR,
                    f"{name}{matter.one(', ', ' – ', ', ', ' (')}{matter.one(*POSTS)}{matter.one('', '', ', ' + body_of(matter))}",
                    gap=gap,
                )
            )
        else:
            made += [Piece(Zone.AUTHOR, name, gap=gap), Piece(Zone.PLACE, f"{matter.one(*POSTS)}{matter.one('', ', ' + body_of(matter))}")]
        made += _where(matter, "") if matter.often(0.6) else []
        made += _mails([name], matter) if matter.often(0.5) else []
    return made


def body_of(matter: Matter) -> str:
    """Return the name of a place where an author works."""
    lab = matter.one(*LABS)
    field = " ".join(matter.chance.choice(matter.parts.words) for _ in range(matter.chance.randint(1, 3)))
    named = f"{lab} {matter.one('', 'de ', 'd’', 'des ')}{field.capitalize() if matter.often(0.6) else field}"
    university = f"{matter.one('Université', 'Université de', 'University of', 'Univ.', 'École normale supérieure de', 'Université Paul', 'INSA')} {matter.one(*TOWNS)}{matter.one('', '', ' 2', ' III')}"
    unit = matter.one(
        "",
        "",
        f"UMR {matter.chance.randint(1000, 9000)}, ",
        "CNRS, ",
        f"{matter.one(*ACRONYMS)}, ",
        f"EA {matter.chance.randint(1000, 7999)}, ",
        f"{matter.one(*ACRONYMS)}-CNRS & ",
    )
    return matter.one(
        f"{named}, {unit}{university}",
        f"{unit}{university}",
        f"{university}, {named}",
        f"{named} ({matter.one(*ACRONYMS)}), {university}",
        named,
        university,
    )


def _address(matter: Matter) -> str:
    street = f"{matter.chance.randint(1, 150)}{matter.one(', ', ' ')}{matter.one('rue', 'avenue', 'place', 'boulevard', 'quai', 'chemin', 'allée')} {matter.one('de la', 'du', 'des', 'de')} {matter.chance.choice(matter.parts.words).capitalize()}"
    code = f"{matter.one('', '', 'F-', 'B-', 'CH-')}{matter.chance.randint(10000, 95999)}"
    return matter.one(
        f"{street}, {code} {matter.one(*TOWNS)}{matter.one('', ' Cedex', ' Cedex 9')}{matter.one('', ', ' + matter.one(*COUNTRIES))}",
        f"{code} {matter.one(*TOWNS)}",
        f"{matter.one(*TOWNS)}, {matter.one(*COUNTRIES)}",
    )


def _where(matter: Matter, lead: str, *, centred: bool = False, gap: int = 0) -> list[Piece]:
    draw = matter.chance.random()
    if draw < 0.12:
        return []
    if draw < 0.55:
        return [
            Piece(
                Zone.PLACE,
                lead + body_of(matter) + matter.one("", ", " + _address(matter), ", " + _address(matter)),
                gap=gap,
                centred=centred,
            )
        ]
    return [Piece(Zone.PLACE, lead + body_of(matter), gap=gap, centred=centred), Piece(Zone.PLACE, _address(matter), centred=centred)]


def _mail(name: str, matter: Matter) -> str:
    plain = re.sub(r"[^a-z.]", "", ".".join(name.lower().split()).replace("é", "e").replace("è", "e"))
    return f"{plain}@{matter.one('univ-', 'u-', '', 'labo.')}{matter.one(*TOWNS).lower().replace('è', 'e').replace('é', 'e')}.{matter.one('fr', 'fr', 'be', 'ca', 'edu', 'ch')}"


def _mails(names: list[str], matter: Matter, *, centred: bool = False) -> list[Piece]:
    if matter.often(0.3):
        return []
    mails = [_mail(name, matter) for name in names]
    lead = matter.one("", "", "", "", "e-mail : ", "Courriel : ", "E-mail: ", "Contact : ", "Mél. ")
    if len(mails) > 1 and matter.often(0.3):
        local = ", ".join(mail.split("@")[0] for mail in mails)
        return [Piece(Zone.PLACE, f"{lead}{{{local}}}@{mails[0].split('@')[1]}", centred=centred)]
    if matter.often(0.3):
        return [Piece(Zone.PLACE, lead + mail, centred=centred) for mail in mails]
    return [Piece(Zone.PLACE, lead + matter.one(", ", ", ", " ; ", " ").join(mails), centred=centred, gap=matter.chance.randint(0, 1))]
