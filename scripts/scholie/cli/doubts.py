"""Doubts shown to a person and to a program: the words of a citation in their sentence and the reference, or the words in question."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import click

from scholie import check
from scholie.decisions import Decision, Doubt, Question
from scholie.messages import language, tr


def put_doubts(found: Sequence[Doubt | Question]) -> None:
    """Print the doubts that nobody has settled, contribution by contribution."""
    unsettled = sorted((doubt for doubt in found if doubt.unsettled), key=lambda doubt: doubt.contribution)
    for contribution, group in groupby(unsettled, key=lambda doubt: doubt.contribution):
        click.echo(contribution or tr("The whole edition"))
        for doubt in group:
            click.echo("\n".join(lines(doubt)))
        click.echo()
    if not unsettled:
        click.echo(tr("Nothing is in doubt."))


def lines(doubt: Doubt | Question) -> Iterator[str]:
    """Yield a doubt as lines: place and codes, the words in their sentence, each reference, what is doubtful."""
    codes = ", ".join(dict.fromkeys(f"{p.code} ({tr(p.verdict.value)})" if p.verdict else p.code for p in doubt.unsettled))
    yield f"{doubt.number:4}  {doubt.place}: {codes}"
    yield from _evidence(doubt) if isinstance(doubt, Question) else _sides(doubt)
    yield from (f"      → {check.message(problem, language())}" for problem in doubt.unsettled)


def _evidence(question: Question) -> Iterator[str]:
    """Yield the words that a question is about; nothing where the file as a whole is meant."""
    words = " ".join(question.problem.evidence.split())
    yield from (f"      {words}",) if words else ()


def _sides(doubt: Doubt) -> Iterator[str]:
    """Yield the sentence of a citation and each reference."""
    citing = doubt.citing
    words = click.style(citing.words, bold=True) if sys.stdout.isatty() else citing.words
    yield f"      {citing.left}{words}{citing.right}"
    yield from (f"      {key}: {reference}" for key, reference in doubt.works)


def records(found: Sequence[Doubt | Question]) -> list[dict[str, Any]]:
    """Return every doubt as a plain record, those that somebody has settled as well.

    ``kind`` is ``binding`` or ``question``; of a question ``words`` are those that it is about, and the sides of a citation are empty.
    """
    return [_record(doubt) for doubt in found]


def _record(doubt: Doubt | Question) -> dict[str, Any]:
    return {
        "number": doubt.number,
        "kind": "question" if isinstance(doubt, Question) else "binding",
        "contribution": doubt.contribution,
        "file": doubt.place.file,
        "line": doubt.place.line,
        "column": doubt.place.column,
        "codes": list(dict.fromkeys(problem.code for problem in doubt.problems)),
        **(_asked(doubt) if isinstance(doubt, Question) else _bound(doubt)),
        "messages": [check.message(problem, language()) for problem in doubt.problems],
        "waived": "" if doubt.unsettled else "; ".join(dict.fromkeys(problem.waived for problem in doubt.problems)),
    }


def _asked(question: Question) -> dict[str, Any]:
    verdict = question.problem.verdict
    nothing = {"bound": False, "left": "", "right": "", "keys": [], "candidates": [], "references": {}}
    return {"verdict": verdict.value if verdict else None, "words": question.problem.evidence, **nothing}


def _bound(doubt: Doubt) -> dict[str, Any]:
    citing = doubt.citing
    return {
        "verdict": citing.verdict.value,
        "bound": doubt.bound,
        "left": citing.left,
        "words": citing.words,
        "right": citing.right,
        "keys": list(citing.keys),
        "candidates": [list(binding) for binding in doubt.candidates],
        "references": dict(doubt.works),
    }


def ask(unsettled: Sequence[Doubt | Question]) -> list[Decision]:
    """Ask about each doubt on the terminal and return the decisions taken until nothing is left, or the person ends it."""
    taken: list[Decision] = []
    for doubt in unsettled:
        click.echo("\n".join(lines(doubt)))
        if isinstance(doubt, Question):
            answer = click.prompt(tr("accept, skip or quit"), type=click.Choice(["a", "s", "q"]), default="s")
        else:
            answer = click.prompt(tr("accept, refuse, skip or quit"), type=click.Choice(["a", "r", "s", "q"]), default="s")
        if answer == "q":
            break
        if answer != "s":
            taken.append(Decision(doubt, answer == "a", _key(doubt) if answer == "a" else ()))
    return taken


def _key(doubt: Doubt | Question) -> tuple[str, ...]:
    if isinstance(doubt, Question) or len(doubt.candidates) < 2:
        return ()
    names = [";".join(binding) for binding in doubt.candidates]
    return tuple(str(click.prompt(tr("which work"), type=click.Choice(names))).split(";"))
