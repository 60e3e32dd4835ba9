"""Doubts shown to a person and to a program: the words in their sentence, and the reference as it stands."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import click

from scholie import check
from scholie.decisions import Decision, Doubt
from scholie.messages import language, tr


def put_doubts(found: Sequence[Doubt]) -> None:
    """Print the doubts that nobody has settled, contribution by contribution."""
    unsettled = [doubt for doubt in found if doubt.unsettled]
    for contribution, group in groupby(unsettled, key=lambda doubt: doubt.citing.contribution.id):
        click.echo(contribution)
        for doubt in group:
            click.echo("\n".join(lines(doubt)))
        click.echo()
    if not unsettled:
        click.echo(tr("No binding is in doubt."))


def lines(doubt: Doubt) -> Iterator[str]:
    """Yield a doubt as lines: place and codes, sentence, each reference, what is doubtful."""
    citing = doubt.citing
    codes = ", ".join(dict.fromkeys(f"{p.code} ({tr(p.verdict.value)})" if p.verdict else p.code for p in doubt.unsettled))
    yield f"{doubt.number:4}  {citing.place}: {codes}"
    words = click.style(citing.words, bold=True) if sys.stdout.isatty() else citing.words
    yield f"      {citing.left}{words}{citing.right}"
    yield from (f"      {key}: {reference}" for key, reference in doubt.works)
    yield from (f"      → {check.message(problem, language())}" for problem in doubt.unsettled)


def records(found: Sequence[Doubt]) -> list[dict[str, Any]]:
    """Return every doubt as a plain record, those that somebody has settled as well."""
    return [_record(doubt) for doubt in found]


def _record(doubt: Doubt) -> dict[str, Any]:
    citing = doubt.citing
    return {
        "number": doubt.number,
        "contribution": citing.contribution.id,
        "file": citing.place.file,
        "line": citing.place.line,
        "column": citing.place.column,
        "codes": list(dict.fromkeys(problem.code for problem in citing.problems)),
        "verdict": citing.verdict.value,
        "bound": doubt.bound,
        "left": citing.left,
        "words": citing.words,
        "right": citing.right,
        "keys": list(citing.keys),
        "candidates": [list(binding) for binding in doubt.candidates],
        "references": dict(doubt.works),
        "messages": [check.message(problem, language()) for problem in citing.problems],
        "waived": "" if doubt.unsettled else "; ".join(dict.fromkeys(problem.waived for problem in citing.problems)),
    }


def ask(unsettled: Sequence[Doubt]) -> list[Decision]:
    """Ask about each doubt on the terminal and return the decisions taken until nothing is left, or the person ends it."""
    taken: list[Decision] = []
    for doubt in unsettled:
        click.echo("\n".join(lines(doubt)))
        answer = click.prompt(tr("accept, refuse, skip or quit"), type=click.Choice(["a", "r", "s", "q"]), default="s")
        if answer == "q":
            break
        if answer != "s":
            taken.append(Decision(doubt, answer == "a", _key(doubt) if answer == "a" else ()))
    return taken


def _key(doubt: Doubt) -> tuple[str, ...]:
    if len(doubt.candidates) < 2:
        return ()
    names = [";".join(binding) for binding in doubt.candidates]
    return tuple(str(click.prompt(tr("which work"), type=click.Choice(names))).split(";"))
