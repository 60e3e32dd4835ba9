"""``scholie accept``: what an editor is asked (doubtful bindings with both their sides, doubts of reading) and decides."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click

from scholie import library
from scholie.cli import doubts as shown
from scholie.cli.problems import put_unfinished
from scholie.cli.program import COMMANDS, Session
from scholie.cli.streams import dated, put_json
from scholie.cli.writing import changed, put_written, waiting
from scholie.decisions import Decision, Doubt, Obstacle, Question, Refused
from scholie.messages import count, tr


class Several(click.Command):
    """A command whose ``--refuse`` takes every word that follows it, up to the next option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse *args* with ``--refuse`` before each number that it means."""
        return super().parse_args(ctx, list(_spread(args)))


def _spread(args: Sequence[str]) -> Iterator[str]:
    refusing = False
    for rank, word in enumerate(args):
        if word.startswith("-"):
            refusing = word == "--refuse"
            if refusing and rank + 1 < len(args) and not args[rank + 1].startswith("-"):
                continue
        yield from ("--refuse", word) if refusing and not word.startswith("-") else (word,)


@click.command(
    "accept",
    cls=Several,
    help=COMMANDS["accept"],
    epilog=tr(
        "Without NUMBER the doubts are listed, those of CONTRIBUTION alone where one is named; on a terminal each is asked about. "
        "Accepting binds a citation or, where it is bound, notes in waivers.yml that it is right; refusing frees its words. "
        "NUMBER=KEY binds it to another work. What reading left in doubt is accepted in the same way, or corrected in text.md."
    ),
)
@click.argument("words", nargs=-1, metavar=tr("[NUMBER[=KEY]…] [CONTRIBUTION…]"))
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help=tr("Accept every doubt that has one answer: every binding, or all that --only or CONTRIBUTION leave."),
)
@click.option("--only", multiple=True, metavar=tr("CODE"), help=tr("Only doubts with this code, as title-doubtful."))
@click.option("--refuse", "refused", multiple=True, metavar=tr("NUMBER…"), help=tr("Refuse these."))
@click.option("--reason", default="", metavar=tr("TEXT"), help=tr("Why; kept in waivers.yml."))
@click.option("--by", default="", metavar=tr("NAME"), help=tr("Who decides; by default the name that git has, else that of the account."))
@click.option("--date", metavar=tr("DATE"), callback=dated, help=tr("When, as YYYY-MM-DD; today by default."))
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", help=tr("For a person or for a program."))
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917  an option each
    session: Session, words: tuple[str, ...], everything: bool, only: tuple[str, ...], refused: tuple[str, ...], reason: str, by: str,
    date: str, form: str,
) -> None:  # fmt: skip
    """List the doubts, or decide."""
    put_unfinished(session)
    files = library.read_files(session.folder)
    numbers = [word for word in words if word[:1].isdigit()]
    wanted = Wanted(library.contributions_named(files, [word for word in words if word not in numbers]), only)
    found = library.list_doubts(files)
    chosen = _chosen(found, numbers, refused, wanted if everything else None)
    asking = not chosen and not everything and form == "terminal" and attended()
    if asking:
        chosen = shown.ask([doubt for doubt in found if doubt.unsettled and wanted.has(doubt)])
    if chosen:
        partly = everything or asking
        done = library.accept_bindings(session.folder, chosen, reason=reason, by=by, date=date, partly=partly, seen=files, waiting=waiting)
        _complain(done, partly=partly)
        put_written(session, done)
        session.say(count(len(done.done), "{number} decision taken.", "{number} decisions taken."))
        session.say(changed(done.changes))
        found = library.list_doubts(done.files) if form == "json" else found
    if form == "json":
        put_json(shown.records([doubt for doubt in found if wanted.has(doubt)]))
    elif not chosen and not asking:
        shown.put_doubts([doubt for doubt in found if wanted.has(doubt)])


def _complaint(refused: Refused) -> str:
    """Return the sentence that says why a decision cannot be carried out."""
    doubt = refused.decision.doubt
    if isinstance(doubt, Question):
        return tr("{number}: correct it in {file}.", number=doubt.number, file=doubt.place.file.partition("/witnesses/")[0])
    if refused.obstacle is Obstacle.SEVERAL:
        keys = ", ".join(f"{doubt.number}={';'.join(binding)}" for binding in doubt.candidates)
        return tr("{number}: choose a work: {keys}.", number=doubt.number, keys=keys)
    return tr("{number}: “{words}” must be bound or freed by hand.", number=doubt.number, words=doubt.citing.words)


def attended() -> bool:
    """Tell whether a person is there to be asked."""
    return sys.stdin.isatty()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which doubts are meant: those of some contributions, those with some codes; all of them where nothing is named."""

    contributions: tuple[str, ...]
    codes: tuple[str, ...]

    def has(self, doubt: Doubt | Question) -> bool:
        """Tell whether *doubt* is one of them."""
        coded = not self.codes or any(problem.code in self.codes for problem in doubt.problems)
        return coded and (not self.contributions or doubt.contribution in self.contributions)

    def accepts(self, doubt: Doubt | Question) -> bool:
        """Tell whether ``--all`` accepts *doubt*: a question only where something is named."""
        return self.has(doubt) and (isinstance(doubt, Doubt) or bool(self.codes or self.contributions))


def _chosen(found: Sequence[Doubt | Question], numbers: Sequence[str], refused: Sequence[str], accepted: Wanted | None) -> list[Decision]:
    """Return the decisions that the arguments make. Raises click's usage error for a number that no doubt has."""
    known = {str(doubt.number): doubt for doubt in found}
    chosen = {number: _decision(known, number, True) for number in numbers}
    chosen |= {number: _decision(known, number, False) for number in refused}
    doubts = [decision.doubt.number for decision in chosen.values()]
    if len(set(doubts)) < len(numbers) + len(refused):
        raise click.UsageError(tr("A doubt is decided once."))
    unsettled = [doubt for doubt in found if doubt.unsettled and doubt.number not in doubts]
    return [*chosen.values(), *(Decision(doubt, accept=True) for doubt in unsettled if accepted and accepted.accepts(doubt))]


def _decision(known: dict[str, Doubt | Question], word: str, accept: bool) -> Decision:
    number, _, named = word.partition("=")
    if number not in known:
        raise click.UsageError(tr("There is no doubt {number}; scholie accept lists them.", number=number))
    keys = tuple(key.strip().lstrip("@") for key in named.split(";") if key.strip())
    if keys and (not accept or isinstance(known[number], Question)):
        raise click.UsageError(tr("A work is chosen for a citation that is accepted."))
    return Decision(known[number], accept, keys)


def _complain(done: library.Accepted, *, partly: bool) -> None:
    """Say what cannot be decided; raise click's error, so that nothing is written, unless a part may be."""
    for refused in done.refused:
        click.echo(_complaint(refused), err=True)
    if done.refused and not partly:
        raise click.ClickException(tr("Nothing was written."))
