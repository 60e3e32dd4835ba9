"""How authors type: the ways of doing each thing in Word, and thirty manuscripts among which each way is met."""

from __future__ import annotations

import random
from dataclasses import dataclass

COUNT = 30


@dataclass(frozen=True, slots=True)
class Habits:
    """How one manuscript is typed; ``WAYS`` has what each field may be."""

    name: str
    language: str
    styles: str
    headings: str
    notes: str
    lists: str
    quotations: str
    tables: str
    figures: str
    front: str
    byline: str
    labels: str
    blanks: str
    references: str
    hidden: str
    layout: str


WAYS: dict[str, tuple[str, ...]] = {
    "language": ("fr", "fr", "fr", "fr", "en"),
    "styles": ("french", "english", "openedition", "metopes", "none", "french ids"),
    "headings": ("style", "bold", "numbered", "automatic", "capitals", "large", "derived", "bold numbered"),
    "notes": ("foot", "end", "raised", "bracketed", "foot", "foot styled"),
    "lists": ("automatic", "dash", "letter", "number", "bullet sign", "tab"),
    "quotations": ("style", "indent", "indent small", "style", "marks"),
    "tables": ("header", "plain", "bold row", "broken cells", "caption below"),
    "figures": ("alternative", "none", "field", "italic caption", "apart"),
    "front": ("title first", "authors first", "english last", "english first", "keywords before", "authors last", "subtitle apart"),
    "byline": ("lines", "commas", "marks", "breaks", "mails", "capitals"),
    "labels": ("run in", "own line", "heading", "bold run in", "dash"),
    "blanks": ("none", "empty", "tabs", "page breaks", "line breaks", "first indent"),
    "references": ("plain", "hanging", "numbered", "parted", "style", "small capitals"),
    "hidden": ("none", "changes", "comment", "text box", "header", "zotero", "endnote", "contents", "moved"),
    "layout": ("plain", "columns", "soft hyphens", "no-break", "bold words", "language runs"),
}
"""Each field of ``Habits``, and the ways of it that authors have."""


OTHER_WAYS: dict[str, tuple[str, ...]] = {
    "language": ("fr", "fr", "fr", "en"),
    "styles": ("springer", "house", "none", "english", "openedition"),
    "headings": ("underlined", "roman", "strong style", "bold colon", "italic below", "bold automatic", "outline"),
    "notes": ("raised plain", "round brackets", "foot", "end", "foot long"),
    "lists": ("arrow", "roman", "in brackets", "automatic apart", "one paragraph"),
    "quotations": ("indent italic", "left only", "marks", "style"),
    "tables": ("italic head", "spaced cells", "header"),
    "figures": ("anchored", "caption above", "boxed caption", "caption colon"),
    "front": ("meeting first", "title first", "authors last", "english last", "in a table"),
    "byline": ("degrees", "semicolons", "family first", "stars", "lines"),
    "labels": ("capitals", "point", "clefs", "square brackets", "underlined"),
    "blanks": ("spaces", "double breaks", "none", "break at the end"),
    "references": ("dashes", "bulleted", "automatic", "plain"),
    "hidden": ("page field", "mendeley", "cross reference", "hidden words", "content control", "deleted paragraph", "links"),
    "layout": ("highlight", "smart tags", "plain"),
}
"""Ways that the first set has not."""
ALL_WAYS = {name: tuple(dict.fromkeys((*ways, *OTHER_WAYS[name]))) for name, ways in WAYS.items()}
"""All of them."""


@dataclass(frozen=True, slots=True)
class Bench:
    """A set of manuscripts."""

    seed: str
    ways: dict[str, tuple[str, ...]]
    title: str


SETS = {
    "known": Bench("moulin", WAYS, "The known set, with which rules were mended"),
    "other-words": Bench("halle", WAYS, "Other words, the same ways of typing in other combinations"),
    "other-ways": Bench("digue", OTHER_WAYS, "Other ways of typing, with which rules were mended later"),
    "all-ways": Bench("estuaire", ALL_WAYS, "All ways of typing in other combinations, with other words"),
}


def thirty(bench: Bench, count: int = COUNT) -> tuple[Habits, ...]:
    """Return the habits of the manuscripts of a set: each way of each thing as often as the others, in an order of its own."""
    chance = random.Random(f"{bench.seed} habits")
    columns = {name: _dealt(chance, ways, COUNT) for name, ways in bench.ways.items()}
    return tuple(Habits(f"{bench.seed}-{at + 1:02}", **{name: column[at] for name, column in columns.items()}) for at in range(count))


def _dealt(chance: random.Random, ways: tuple[str, ...], count: int) -> list[str]:
    dealt = [ways[at % len(ways)] for at in range(count)]
    chance.shuffle(dealt)
    return dealt
