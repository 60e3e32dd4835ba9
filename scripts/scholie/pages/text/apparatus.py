"""The apparatus at the foot of a text: lemma, readings with their sigla, who decided, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scholie.model import Contribution, Entry, Reading
from scholie.pages.frame.markup import NOTHING, Html, heading, join, tag
from scholie.pages.frame.page import Here
from scholie.pages.frame.passage import paragraph_link
from scholie.pages.frame.render import line
from scholie.pages.frame.view import View
from scholie.pages.text.changes import is_date, spoken
from scholie.pages.text.lines import lines_of_readings

SHORT = 4
"""Words up to which the lemma of a whole passage is printed whole."""
CERTAINTIES = ("certain", "probable", "doubtful")
LABELLED = ("spelling", "punctuation", "gap", "transposition")
"""Kinds of entries that are said beside them; a difference in substance goes without saying."""


def apparatus(view: View, contribution: Contribution, here: Here) -> Iterator[str]:
    """Yield the apparatus of *contribution*, if it has one."""
    if contribution.apparatus:
        yield heading(2, here.say("apparatus"), "apparat", classes="apart")
        yield tag("p", here.say("apparatus-hint"), class_="hint")
        lines = lines_of_readings(contribution)
        rows = (_entry(view, contribution, rank, lines[rank], here) for rank in range(len(contribution.apparatus)))
        yield tag("ul", *rows, class_="apparatus")


def _entry(view: View, contribution: Contribution, rank: int, lines: Mapping[str, int], here: Here) -> Html:
    entry, language = contribution.apparatus[rank], contribution.metadata.language
    lemma = tag("b", _short(entry), class_="lemma", lang=language) if entry.lemma else tag("i", here.say("added"), class_="lemma")
    readings = join([_reading(reading, lines, language, here) for reading in entry.readings], "; ")
    held = [
        paragraph_link(view, contribution, entry.locus, here),
        tag("span", lemma, "] ", readings),
        _kind(entry, here),
        _decision(entry, here),
        tag("a", "↩", href=f"#appref{rank}", class_="back", aria_label=here.say("back-place")),
    ]
    return tag("li", join(held, " "), id=f"app{rank}", class_=f"entry {entry.kind}")


def _reading(reading: Reading, lines: Mapping[str, int], language: str, here: Here) -> Html:
    words = tag("span", reading.words, class_="reading", lang=language) if reading.words else tag("i", here.say("nothing"))
    carriers = [_carrier(siglum, lines.get(siglum, 0), here) for siglum in reading.sigla]
    return join([words, *carriers], " ")


def _carrier(siglum: str, line: int, here: Here) -> Html:
    """Return a siglum, and the line of that witness on which it has the reading."""
    name = tag("span", siglum, class_="siglum")
    return join([name, tag("span", here.say("line-n", n=line), class_="line")], " ") if line else name


def _kind(entry: Entry, here: Here) -> Html:
    names = [name for name, holds in (("emended", entry.emendation), (entry.kind, entry.kind in LABELLED)) if holds]
    return tag("span", ", ".join(here.say(name) for name in names), class_="sort") if names else NOTHING


def _decision(entry: Entry, here: Here) -> Html:
    decision = entry.decision
    if decision is None:
        return NOTHING
    why = line(decision.reason.to(here.language), here)
    date = spoken(decision.date, here.language) if is_date(decision.date) else decision.date
    certainty = here.say(decision.certainty) if decision.certainty in CERTAINTIES else decision.certainty
    who = ", ".join(fact for fact in (decision.by, date, certainty, decision.source) if fact)
    return tag("span", join([why, tag("span", who, class_="who") if who else NOTHING], " — "), class_="decision")


def _short(entry: Entry) -> str:
    """Return the lemma; of a whole passage, its first and last words."""
    words = entry.lemma.split()
    if entry.kind not in ("gap", "transposition") or len(words) <= SHORT:
        return entry.lemma
    return f"{' '.join(words[:2])} … {words[-1]}"
