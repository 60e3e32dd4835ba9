"""Cards printed at the end of a command that reads extracts, or given to a program with everything else that it says."""

from __future__ import annotations

from collections.abc import Sequence

import click

from scholie import report
from scholie.cards import Card
from scholie.cli.problems import put_problems
from scholie.cli.program import Session
from scholie.cli.streams import put_json
from scholie.library import Outcome
from scholie.messages import tr
from scholie.model import Problem

TERMINAL = "terminal"

form = click.option("--format", "form", type=click.Choice([TERMINAL, "json"]), default=TERMINAL, help=tr("For a person or for a program."))
"""The option of a command that prints cards."""


def put_cards(session: Session, outcome: Outcome, found: Sequence[Card], form: str) -> None:
    """Print the cards, and the problems that are on none; every problem where the session is verbose or *form* is JSON."""
    shown = {problem for card in found for problem in card.problems}
    others = [problem for problem in outcome.problems if problem not in shown and not problem.waived]
    if form != TERMINAL:
        put_json(_record(outcome, found, others))
        return
    click.echo(report.cards(found), nl=False)
    _put_others(session, outcome, others)


def _put_others(session: Session, outcome: Outcome, others: Sequence[Problem]) -> None:
    printed = outcome.problems if session.verbose else others
    if printed:
        put_problems(printed, outcome.files)


def _record(outcome: Outcome, found: Sequence[Card], others: Sequence[Problem]) -> dict[str, object]:
    return {"cards": report.card_records(found), "problems": report.records(others), "written": sorted(outcome.changes)}
