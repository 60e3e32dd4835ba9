"""Forms that French typography does not have: only an editor can change letters and figures.

After the *Lexique des règles typographiques en usage à l'Imprimerie nationale*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scholie.check.extent import quotations
from scholie.check.places import place
from scholie.check.view import View
from scholie.model import Contribution, Problem
from scholie.prose import Enclosure, Wording
from scholie.typography import PROTECTED

DASH = re.compile(r"(?<=[^\W\d_»)”\]]) [-‐] (?=[^\W\d_«(“\[])")
ELLIPSIS = re.compile(r"(?<!\.)\.\.\.(?!\.)|\betc(?:…|\.\.\.+)")
ORDINAL = re.compile(r"\b(?:\d+|[IVXLC]{1,6})\s?(?:i?[èeé]mes?|ères?)\b")
CENTURY = re.compile(r"\b\d{1,2}\s?(?:e|i?[èeé]me|er)\s+siècles?\b|\b[IVX]{1,5}\s+siècles?\b")
NUMBER = re.compile(r"\b[nN]º\s?\d+|\b[nN]\s°\s?\d+|\bno\s?\d+")
UNIT = re.compile(r"(?<![\w.,/-])\d+(?:[.,]\d+)?(?:€|km|kg|cm|mm|Mo|Go)(?![\w/²³])")


@dataclass(frozen=True, slots=True)
class Found:
    """A form in a passage."""

    contribution: Contribution
    words: Wording
    start: int
    end: int

    @property
    def evidence(self) -> str:
        """The form as it stands, with the words around it where it is nothing but a hyphen."""
        before, form, after = self.words.text[: self.start], self.words.text[self.start : self.end], self.words.text[self.end :]
        return form.strip() if form.strip() not in "-‐" else f"{before.split(' ')[-1]}{form}{after.split(' ')[0]}"


def typography_dash(view: View) -> Iterator[Problem]:
    """Yield the hyphens between two blanks that stand for a dash."""
    yield from _found(view, "typography-dash", DASH)


def typography_ellipsis(view: View) -> Iterator[Problem]:
    """Yield three dots for an ellipsis, and ellipses after « etc. »."""
    yield from _found(view, "typography-ellipsis", ELLIPSIS)


def typography_ordinal(view: View) -> Iterator[Problem]:
    """Yield ordinals that are not 1er, 1re, 2e."""
    yield from _found(view, "typography-ordinal", ORDINAL, CENTURY)


def typography_century(view: View) -> Iterator[Problem]:
    """Yield centuries in Arabic figures, or without their ending."""
    yield from _found(view, "typography-century", CENTURY)


def typography_number(view: View) -> Iterator[Problem]:
    """Yield « n° » with the sign of ordinals, or with a blank inside it."""
    yield from _found(view, "typography-number", NUMBER)


def typography_unit(view: View) -> Iterator[Problem]:
    """Yield quantities without the blank before their unit."""
    yield from _found(view, "typography-unit", UNIT)


def typography_nested(view: View) -> Iterator[Problem]:
    """Yield the quotations in a quotation that have its marks, in a text that elsewhere has “ ” for them.

    The *Lexique* has « » for both, most publishers “ ” inside: a text that keeps to one of them is right.
    """
    french = tuple(_french(view))
    mixed = {contribution.id for contribution, words in french for a, b in quotations(words.text) if "“" in words.text[a:b]}
    for contribution, words in french:
        for start, end in quotations(words.text) if contribution.id in mixed else ():
            inner = words.text.find("«", start + 1, end)
            if inner > 0 and _open(words, inner, inner + 1):
                close = words.text.find("»", inner, end) + 1
                yield _problem(Found(contribution, words, inner, close), "typography-nested")


def _found(view: View, code: str, rule: re.Pattern[str], other: re.Pattern[str] | None = None) -> Iterator[Problem]:
    """Yield what *rule* finds in French words, where the *other* rule does not find it as well.

    A form that a contribution has several times is said once, at its first place, with its number.
    """
    groups: dict[tuple[str, str], list[Found]] = {}
    for one in _matches(view, rule, other):
        groups.setdefault((one.contribution.id, one.evidence), []).append(one)
    for group in groups.values():
        yield _problem(group[0], code, ("count", str(len(group))))


def _matches(view: View, rule: re.Pattern[str], other: re.Pattern[str] | None) -> Iterator[Found]:
    for contribution, words in _french(view):
        kept = [found.span() for found in PROTECTED.finditer(words.text)]
        kept += [found.span() for found in other.finditer(words.text)] if other else []
        for found in rule.finditer(words.text):
            apart = all(found.end() <= start or end <= found.start() for start, end in kept)
            if apart and _open(words, *found.span()):
                yield Found(contribution, words, *found.span())


def _french(view: View) -> Iterator[tuple[Contribution, Wording]]:
    """Yield the passages of every contribution that the author wrote, with their contribution."""
    yield from ((text.contribution, words) for text in view.texts for words in text.own)


def _open(words: Wording, start: int, end: int) -> bool:
    """Tell whether characters *start* to *end* are French and no code."""
    return all(stretch.language == "fr" and stretch.enclosure is not Enclosure.CLOSED for stretch in words.over(start, end))


def _problem(found: Found, code: str, *details: tuple[str, str]) -> Problem:
    rank = found.words.text.count(found.evidence, 0, found.start)
    where = place(found.contribution, found.words.passage, found.evidence, rank=rank)
    return Problem(code, where, details, found.evidence, contribution=found.contribution.id)
