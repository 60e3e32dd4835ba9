"""Tell whether two records are one work; never two editions, volumes or translations of it."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from scholie.document import fold
from scholie.lexicon import HOUSES, PRESSES
from scholie.model import Name, Reference
from scholie.names.printed import family_key, same_family, same_person

NEAR = 92.0
"""Titles (of 100) that differ by a slip of the extraction are at least that similar."""
NUMERAL = re.compile(r"(?<!\w)(?:\d+|[IVX]+)(?!\w)")
HOSTS = frozenset({"incollection", "inproceedings", "inreference", "article", "periodical", "online"})


def same_work(a: Reference, b: Reference) -> bool:
    """Tell whether *a* and *b* record one work.

    Accents, initials, an absent subtitle and the order of names do not part them; another year, edition,
    volume, language, translator, host or publisher does. In doubt the answer is no.
    """
    if a.doi and b.doi:
        return a.doi.casefold() == b.doi.casefold()
    return all(rule(a, b) for rule in (_years, _editions, _languages, _kinds, _people, _titles, _hosts, _presses))


def _years(a: Reference, b: Reference) -> bool:
    return (
        not a.year
        or not b.year
        or a.year == b.year
        or (re.sub(r"[a-z]$", "", a.year) == re.sub(r"[a-z]$", "", b.year) and not (a.year[-1:].isalpha() and b.year[-1:].isalpha()))
    )


def _agree(x: str, y: str) -> bool:
    """Tell whether two values do not contradict each other."""
    return not x or not y or fold(x).strip(" .") == fold(y).strip(" .")


def _editions(a: Reference, b: Reference) -> bool:
    if not (_agree(a.edition, b.edition) and _agree(re.sub(r"\D", "", a.isbn), re.sub(r"\D", "", b.isbn))):
        return False
    if a.type not in HOSTS and b.type not in HOSTS and bool(a.volume) != bool(b.volume):
        return False
    crossed = {a.volume, a.issue} & {b.volume, b.issue} - {""}
    return (_agree(a.volume, b.volume) and _agree(a.issue, b.issue)) or (
        bool(crossed) and not (a.volume and a.issue and b.volume and b.issue)
    )


def _languages(a: Reference, b: Reference) -> bool:
    if a.translators and b.translators and not any(same_person(x, y) for x in a.translators for y in b.translators):
        return False
    return _agree(a.language[:2], b.language[:2])


def _kinds(a: Reference, b: Reference) -> bool:
    """Tell whether both are parts of a host, or neither is."""
    return (a.type == "incollection") == (b.type == "incollection") or not (a.type == "book" or b.type == "book")


def people(reference: Reference) -> tuple[Name, ...]:
    """Return the names a work goes by: its authors, else its editors."""
    return reference.authors or reference.editors


def _people(a: Reference, b: Reference) -> bool:
    left, right = people(a), people(b)
    if not left or not right:
        return not left and not right and bool(fold(a.container) == fold(b.container))
    few, many = sorted((left, right), key=len)
    if len(few) != len(many) and not a.others and not b.others:
        return False
    return all(any(_near_person(x, y) for y in many) for x in few)


def _near_person(x: Name, y: Name) -> bool:
    if same_person(x, y):
        return True
    turned = Name(x.given, x.family) if x.given and not x.corporate else x
    return same_family(turned, y) and family_key(x) == family_key(Name(y.given))


def titles_agree(a: str, b: str) -> bool:
    """Tell whether two titles are one, accents, case, a lost subtitle and slips of an extraction apart."""
    left, right = _plain(a), _plain(b)
    if not left or not right:
        return False
    if sorted(NUMERAL.findall(a)) != sorted(NUMERAL.findall(b)) and not _is_head(a, b) and not _is_head(b, a):
        return False
    return left == right or fuzz.ratio(left, right) >= NEAR or _is_head(a, b) or _is_head(b, a)


def _plain(title: str) -> str:
    return re.sub(r"[\W_]+", " ", fold(title)).strip()


def _is_head(short: str, long: str) -> bool:
    """Tell whether *short* is *long* up to a mark that opens a subtitle or a bracket."""
    heads = [long[: mark.start()] for mark in re.finditer(r"\s?[:.?!(–—](?=\s|$|\w)|\s-\s", long)]
    plain = _plain(short)
    rest = re.search(r"(?i)(?:tome|vol|volume|livre|partie|t\.)\s?(?:\d|[ivx])", long)
    return len(plain) > 3 and not rest and any(_plain(head) == plain for head in heads)


def _titles(a: Reference, b: Reference) -> bool:
    whole = [f"{x.title} : {x.subtitle}" if x.subtitle else x.title for x in (a, b)]
    return titles_agree(*whole) or titles_agree(a.title, b.title)


def _hosts(a: Reference, b: Reference) -> bool:
    left, right = (re.sub(r"^(?:la )?(?:revue|in) ", "", _plain(x.container)) for x in (a, b))
    return not left or not right or left == right or fuzz.token_set_ratio(left, right) >= NEAR


def _presses(a: Reference, b: Reference) -> bool:
    left, right = ({w for w in re.findall(r"\w+", fold(x.publisher)) if len(w) > 2 and w not in PRESSES - HOUSES} for x in (a, b))
    return not left or not right or bool(left & right)
