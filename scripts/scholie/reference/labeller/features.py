"""What a labeller sees of each token: its form, what stands around, the run it is in, what the rules made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from scholie.prose.months import names_period
from scholie.reference.labeller.runs import described, runs
from scholie.reference.labeller.tokens import Token, form
from scholie.reference.marked import Marked, quotations

BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
WHOLE = ("early", "in", "volume", "pages", "genre")
"""Marks that tell, wherever they stand, what kind of work is printed."""
AWAY = (-2, -1, 1, 2)


def features(marked: Marked, found: Sequence[Token]) -> list[list[str]]:
    """Return the names of the features of each of *found*, the tokens of *marked*."""
    alone = [form(token.text) for token in found]
    marks = _marks(marked, found)
    seen = zip(alone, marks, _places(marked, found, marks), _of_runs(marked.text, found), strict=True)
    return [[*own, f"m={mark}", *_around(index, alone, marks), *place, *run] for index, (own, mark, place, run) in enumerate(seen)]


def _marks(marked: Marked, found: Iterable[Token]) -> list[str]:
    """Return the label of the rules' mark that each token stands in."""
    labels = ["O"] * len(marked.text)
    for mark in marked.marks:
        labels[mark.start : mark.end] = [mark.label] * (mark.end - mark.start)
    return [labels[token.start] for token in found]


def _around(index: int, alone: Sequence[tuple[str, ...]], marks: Sequence[str]) -> list[str]:
    """Return the features of the tokens next to the one at *index*."""
    row = []
    for away in AWAY:
        other = index + away
        if 0 <= other < len(alone):
            row += [f"{away}{name}" for name in (f"m={marks[other]}", *alone[other])]
        else:
            row.append(f"{away}end")
    if index:
        row += [f"mm={marks[index - 1]}>{marks[index]}", f"ss={alone[index - 1][0]}>{alone[index][0]}"]
    if index + 1 < len(alone):
        row.append(f"sn={alone[index][0]}>{alone[index + 1][0]}")
    return row


def _places(marked: Marked, found: Sequence[Token], marks: Sequence[str]) -> Iterable[list[str]]:
    """Yield where each token stands: in the text, in quotation marks, brackets or emphasis, before or after the first quotation."""
    quoted = quotations(marked.text)
    depths = _depths(marked, quoted)
    first = quoted[0] if quoted else (len(marked.text), len(marked.text))
    held = {mark.label for mark in marked.marks}
    dated = any(names_period(token.text) for token in found)
    whole = [f"M={dated}", f"W={''.join(label[0] for label in WHOLE if label in held)}", f"k={marked.kind}"]
    last = len(found) - 1
    for index, token in enumerate(found):
        yield [
            f"q={depths[token.start]}",
            f"Q={first[0] <= token.start}{first[1] <= token.start}{marks[index]}",
            f"i={min(index, 12) // 2}",
            f"e={min(last - index, 12) // 2}",
            f"b={marked.text[token.start - 1 : token.start].isspace()}",
            *whole,
        ]


def _depths(marked: Marked, quoted: Iterable[tuple[int, int]]) -> list[str]:
    """Return for each character the signs of what it stands in."""
    signs = [""] * len(marked.text)
    brackets = [found.span() for found in BRACKETS.finditer(marked.text)]
    for sign, spans in (("q", quoted), ("i", marked.italics), ("b", brackets)):
        for start, end in spans:
            signs[start:end] = [held + sign for held in signs[start:end]]
    return signs


def _of_runs(text: str, found: Sequence[Token]) -> Iterable[list[str]]:
    """Yield for each token what its run is like, and the runs before and after it."""
    cut = runs(text, found)
    kinds = ["^", *(described(run) for run in cut), "$"]
    stops = ["", *(run[-1].text if run and not run[-1].text.isalnum() else "$" for run in cut)]
    for number, run in enumerate(cut):
        before, kind, after = kinds[number : number + 3]
        row = [
            *(f"R={kind}", f"Rb={before}", f"Ra={after}", f"Rm={stops[number]}{stops[number + 1]}"),
            *(f"Rn={min(number, 6)}", f"Re={min(len(cut) - 1 - number, 5)}", f"RR={kind}|{after}"),
        ]
        for at in range(len(run)):
            yield [*row, f"Rp={min(at, 3)}"]
