"""What two records are to each other: one work, two editions of it, or two works."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum

from rapidfuzz import fuzz

from scholie.document import fold
from scholie.lexicon import HOUSES, PRESSES
from scholie.model import Reference
from scholie.names.printed import same_person
from scholie.prose.years import first_year
from scholie.works.people import people, same_families, same_people
from scholie.works.titles import LONG, arabic, distinctive, heads_meet, title, titles_agree, words
from scholie.works.titles import read as read_title

ARTICLES = frozenset({"article", "periodical"})
PARTS = ARTICLES | {"incollection", "inbook", "inproceedings", "inreference"}
"""Types of works that are printed in another one."""
WHOLES = frozenset({"book", "mvbook", "collection", "proceedings", "thesis", "report", "manual"})
"""Types of works that are printed by themselves; the other types (``misc``, ``online`` …) may be either."""
ONCE = ARTICLES | {"report", "legislation"}
"""Types of works that have one edition, so that those of two years are two works: articles, yearly reports, laws."""
NEAR = 92.0
"""Names of journals and volumes (of 100) that are at least that similar are one's."""


class Relation(IntEnum):
    """What two records are to each other, from the nearest to the furthest."""

    SAME = 0
    """They record one work, in one edition."""
    EDITION = 1
    """They record two editions, volumes, versions or translations of one work."""
    OTHER = 2
    """They record two works."""


Rule = Callable[[Reference, Reference], Relation]
SAME, EDITION, OTHER = Relation


def relation(a: Reference, b: Reference) -> Relation:
    """Return what *a* and *b* are to each other; in doubt the further of two answers.

    One DOI is one work unless the titles begin otherwise, as those of two chapters of one book do. Else each rule
    says how near its evidence lets the records be, and the furthest answer counts.
    """
    if _onedoi(a, b):
        return SAME
    found = SAME
    for _, rule in RULES:
        found = max(found, rule(a, b))
        if found is OTHER:
            break
    return found


def differences(a: Reference, b: Reference) -> tuple[str, ...]:
    """Return the names of the fields in which two editions of one work differ."""
    return tuple(name for name, rule in RULES if rule(a, b) is EDITION)


def _onedoi(a: Reference, b: Reference) -> bool:
    first, second = title(a).words[:1], title(b).words[:1]
    return bool(a.doi) and doi(a) == doi(b) and (first == second or not first or not second)


def _people(a: Reference, b: Reference) -> Relation:
    """Part other people; another given name is a slip where a long title, the year and the families are the same."""
    slip = bool(a.year) and first_year(a.year) == first_year(b.year) and distinctive(title(a), title(b))
    return SAME if same_people(a, b) or (slip and same_families(a, b)) else OTHER


def _types(a: Reference, b: Reference) -> Relation:
    """Part articles and chapters from books; tell a thesis from the book made of it as two versions of one work."""
    if (a.type in PARTS and b.type in WHOLES) or (a.type in WHOLES and b.type in PARTS):
        return SAME if _host_as_publisher(a, b) or _host_as_publisher(b, a) else OTHER
    return EDITION if (a.type == "thesis") != (b.type == "thesis") and {a.type, b.type} <= WHOLES else SAME


def _host_as_publisher(part: Reference, whole: Reference) -> bool:
    """Tell whether *whole* has for its publisher the journal or book that *part* is printed in: its type was misread."""
    return bool(part.container) and words(part.container) == words(whole.publisher)


def _titles(a: Reference, b: Reference) -> Relation:
    """Part other titles, slips and a subtitle that one leaves out apart; a translation may name the title of the original."""
    left, right = title(a), title(b)
    if not left.words and not right.words:
        return SAME if (a.type, a.container, a.pages, a.url) == (b.type, b.container, b.pages, b.url) else OTHER
    if titles_agree(left, right) or (_two_volumes(a, b) and heads_meet(left, right)):
        return SAME
    if _one_isbn(a, b) and left.words[:1] == right.words[:1]:
        return SAME
    originals = [read_title(record.extra.get("origtitle", "")) for record in (a, b)]
    return EDITION if titles_agree(originals[0], right) or titles_agree(originals[1], left) else OTHER


def _hosts(a: Reference, b: Reference) -> Relation:
    """Part what is printed in two journals or books, or at two places of one."""
    left, right = (" ".join(words(re.sub(r"(?i)^(?:la )?(?:revue|in) ", "", record.container))) for record in (a, b))
    alike = fuzz.token_set_ratio if a.type == b.type else fuzz.token_sort_ratio
    if left and right and alike(left, right) < NEAR:
        return OTHER
    if not people(a) and not people(b) and bool(left) != bool(right):
        return OTHER
    if not {a.type, b.type} & PARTS:
        return SAME
    return SAME if _one_number(a, b) and _one_place(a, b) else OTHER


def _one_number(a: Reference, b: Reference) -> bool:
    """Tell whether volume and issue do not contradict each other; a number may be called volume in one, issue in the other."""
    (volume, issue), (volume_b, issue_b) = _numbers(a), _numbers(b)
    crossed = {volume, issue} & {volume_b, issue_b} - {""}
    whole = volume and issue and volume_b and issue_b
    return (_agree(volume, volume_b) and _agree(issue, issue_b)) or (bool(crossed) and not whole)


def _numbers(record: Reference) -> tuple[str, str]:
    return arabic(record.volume), arabic(record.issue)


def _one_place(a: Reference, b: Reference) -> bool:
    """Tell whether the pages meet, or a long title makes up for pages that do not."""
    left, right = _range(a.pages), _range(b.pages)
    meet = not left or not right or (left[0] <= right[1] and right[0] <= left[1])
    return meet or distinctive(title(a), title(b))


def _range(pages: str) -> tuple[int, int] | None:
    """Return first and last page; « 112-5 » ends on page 115."""
    found = re.findall(r"\d+", pages)
    if not found:
        return None
    last = found[0][: -len(found[-1])] + found[-1] if len(found[-1]) < len(found[0]) else found[-1]
    return int(found[0]), int(last)


def _volumes(a: Reference, b: Reference) -> Relation:
    """Tell a volume from another volume and from the whole set; the parts of an article by their titles."""
    return SAME if _volume(a) == _volume(b) else EDITION


def _two_volumes(a: Reference, b: Reference) -> bool:
    return bool(_volume(a) and _volume(b)) and _volume(a) != _volume(b)


def _volume(record: Reference) -> str:
    return ("" if record.type in PARTS else arabic(record.volume)) or title(record).number


def _years(a: Reference, b: Reference) -> Relation:
    """Tell editions by their years; the letters of « 2018a » are a list's own and tell nothing.

    What is printed once, an article, a report or a law, is another work in another year; but two articles that are
    said to be at one place of one journal are one, whose year has a slip.
    """
    left, right = first_year(a.year), first_year(b.year)
    if not left or not right or left == right:
        return SAME
    if not {a.type, b.type} & ONCE:
        return EDITION
    return SAME if _same_spot(a, b) else OTHER


def _same_spot(a: Reference, b: Reference) -> bool:
    """Tell whether two articles are said to be at one place of one journal."""
    number = any(x and x == y for x, y in zip(_numbers(a), _numbers(b), strict=True))
    pages = bool(a.pages) and _range(a.pages) == _range(b.pages)
    return bool(a.container and b.container) and number and (pages or distinctive(title(a), title(b)))


def _editions(a: Reference, b: Reference) -> Relation:
    """Tell editions by their numbers; one that only one of them gives counts where a list also dates them with two letters."""
    left, right = (_ordinal(record.edition) for record in (a, b))
    if left and right:
        return SAME if left == right else EDITION
    return EDITION if left != right and letters_differ(a, b) else SAME


def _ordinal(edition: str) -> str:
    figures = re.search(r"\d+", edition)
    return figures.group() if figures else arabic(re.split(r"\W", fold(edition).strip())[0])


def letters_differ(a: Reference, b: Reference) -> bool:
    """Tell whether the years have two different letters: in one list, « 2018a » and « 2018b » are two works."""
    left, right = (re.search(r"\d{4}([a-z])\b", record.year) for record in (a, b))
    return bool(left and right) and left[1] != right[1]  # type: ignore[index]


def _publishers(a: Reference, b: Reference) -> Relation:
    """Tell editions by their publishers; small words and « Presses », « Éditions » do not count."""
    left, right = _houses(a), _houses(b)
    return SAME if not left or not right or any(_one_house(x, y) for x in left for y in right) else EDITION


def _houses(record: Reference) -> set[str]:
    return {word for word in words(record.publisher) if len(word) > 2 and word not in PRESSES - HOUSES}


def _one_house(x: str, y: str) -> bool:
    """Tell whether two words are one, the place glued to one of them perhaps: « LyonMarges »."""
    return x == y or (min(len(x), len(y)) >= LONG and (x.endswith(y) or y.endswith(x)))


def _languages(a: Reference, b: Reference) -> Relation:
    """Tell a translation by its language."""
    return SAME if _agree(a.language[:2], b.language[:2]) else EDITION


def _translators(a: Reference, b: Reference) -> Relation:
    """Tell a translation by a translator whom only one of them has."""
    left, right = a.translators, b.translators
    return SAME if (not left and not right) or any(same_person(x, y) for x in left for y in right) else EDITION


def _dois(a: Reference, b: Reference) -> Relation:
    """Tell two versions by their DOI."""
    return SAME if _agree(doi(a), doi(b)) else EDITION


def _isbns(a: Reference, b: Reference) -> Relation:
    """Tell two editions, of the work or of the book that it is printed in, by their ISBN."""
    left, right = isbns(a), isbns(b)
    return SAME if not left or not right or left & right else EDITION


def _one_isbn(a: Reference, b: Reference) -> bool:
    return not {a.type, b.type} & PARTS and bool(isbns(a) & isbns(b))


def isbns(record: Reference) -> frozenset[str]:
    """Return the nine figures that each ISBN of *record* has for the book, whether it has ten or thirteen."""
    found = re.findall(r"(?<!\d)(?:97[89])?(\d{9})[\dX](?!\d)", re.sub(r"(?<=[\dX])[-‐‑ ](?=[\dX])", "", record.isbn.upper()))
    return frozenset(found)


def doi(record: Reference) -> str:
    """Return the DOI of *record* as it is compared: in small letters, without the address of a resolver."""
    return re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", record.doi.casefold()).rstrip(".")


def _agree(x: str, y: str) -> bool:
    """Tell whether two values do not contradict each other."""
    return not x or not y or fold(x).strip(" .") == fold(y).strip(" .")


RULES: tuple[tuple[str, Rule], ...] = (
    ("author", _people),
    ("type", _types),
    ("title", _titles),
    ("host", _hosts),
    ("volume", _volumes),
    ("year", _years),
    ("edition", _editions),
    ("publisher", _publishers),
    ("language", _languages),
    ("translator", _translators),
    ("doi", _dois),
    ("isbn", _isbns),
)
"""What is weighed, under the name of the field that it is about."""
