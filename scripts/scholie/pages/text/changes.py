"""What happened to a published contribution: a banner where it is read, and the dated list."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.model import Change, Contribution, iso
from scholie.pages.frame.markup import NOTHING, Html, heading, join, tag
from scholie.pages.frame.page import Here
from scholie.pages.frame.render import line
from scholie.prose.months import NAMES

KINDS = ("erratum", "revision", "withdrawal")
"""Kinds of changes, from the least to the gravest; each is the name of its own word."""


def spoken(date: str, language: str) -> str:
    r"""Return a date of ISO 8601, or a part of one, as *language* says it.

    >>> spoken("2024-05-01", "fr"), spoken("2024-05-02", "en"), spoken("2024-05", "fr")
    ('1er\xa0mai 2024', '2\xa0May 2024', 'mai 2024')
    """
    year, *rest = date.split("-")
    month = [NAMES[language][int(rest[0]) - 1]] if rest else []
    day = [f"{int(number)}{'er' if language == 'fr' and int(number) == 1 else ''}" for number in rest[1:]]
    return "\u00a0".join([*day, *month]) + (" " if month else "") + year


def is_date(words: str) -> bool:
    """Tell whether *words* are a date that can be said."""
    try:
        return bool(iso(words))
    except ValueError:
        return False


def time(date: str, here: Here) -> Html:
    """Return a date of ISO 8601 as the page's language says it."""
    return tag("time", spoken(date, here.language), datetime=date)


def banner(contribution: Contribution, here: Here) -> Html:
    """Return what a reader must know before reading: a withdrawal with its reason, else that there are changes."""
    withdrawal, changes = contribution.metadata.withdrawal, contribution.metadata.changes
    if not changes:
        return NOTHING
    if withdrawal is None:
        sentences = [_said(change, here) for change in in_order(contribution)]
        return tag("aside", tag("p", join(sentences, " · ")), class_="changed", aria_label=here.say("changes"))
    reason = _reason(withdrawal, contribution, here)
    said = tag("p", tag("b", here.say("withdrawn-text")), " (", time(withdrawal.date, here), ")", here.say("colon"), reason)
    stays = tag("p", tag("small", here.say("withdrawn-stays")))
    return tag("aside", said, stays, class_="changed withdrawal", aria_label=here.say("withdrawal"))


def _said(change: Change, here: Here) -> Html:
    return tag("a", here.say(change.kind), ", ", time(change.date, here), href=here.to(here.address, "changements"))


def withdrawn(contribution: Contribution, here: Here) -> Html:
    """Return the mark of a withdrawn contribution in a list; nothing for one that stands."""
    mark = contribution.metadata.withdrawal
    return tag("span", f"[{here.say('withdrawn')}]", class_="withdrawn-mark") if mark else NOTHING


def changes(contribution: Contribution, here: Here) -> Iterator[str]:
    """Yield the errata, revisions and withdrawals of *contribution*, the last first, if there are any."""
    rows = [_change(change, contribution, here) for change in in_order(contribution)]
    if rows:
        yield heading(2, here.say("changes"), "changements", classes="apart")
        yield tag("ul", *(tag("li", row) for row in rows), class_="changes", data_pagefind_ignore="")


def in_order(contribution: Contribution) -> list[Change]:
    """Return the changes of *contribution*, the last first."""
    return sorted(contribution.metadata.changes, key=lambda change: (change.date, KINDS.index(change.kind)), reverse=True)


def _change(change: Change, contribution: Contribution, here: Here) -> Html:
    said = _reason(change, contribution, here)
    return join([tag("b", here.say(change.kind)), ", ", time(change.date, here), here.say("colon"), said])


def _reason(change: Change, contribution: Contribution, here: Here) -> Html:
    spoken_ = here.language if change.reason.only(here.language) else contribution.metadata.language
    return tag("span", line(change.reason.to(here.language), here), lang=None if spoken_ == here.language else spoken_)
