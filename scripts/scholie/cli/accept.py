"""``scholie accept``: the doubtful bindings with both their sides, and what an editor decides on them."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click

from scholie import library
from scholie.cli import doubts as shown
from scholie.cli.problems import put_unfinished
from scholie.cli.program import COMMANDS, Session
from scholie.cli.streams import put_json
from scholie.cli.writing import changed, put_written, waiting
from scholie.decisions import Decision, Doubt
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
        "Without NUMBER the doubts are listed; on a terminal each is asked about. Accepting binds a citation or, where it is bound, "
        "notes in waivers.yml that it is right; refusing frees its words. NUMBER=KEY binds it to another work."
    ),
)
@click.argument("numbers", nargs=-1, metavar=tr("[NUMBER[=KEY]…]"))
@click.option("--all", "everything", is_flag=True, help=tr("Accept every doubt that has one answer."))
@click.option("--refuse", "refused", multiple=True, metavar=tr("NUMBER…"), help=tr("Refuse these."))
@click.option("--reason", default="", metavar=tr("TEXT"), help=tr("Why; kept in waivers.yml."))
@click.option("--by", default="", metavar=tr("NAME"), help=tr("Who decides; the name of the account by default."))
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", help=tr("For a person or for a program."))
@click.pass_obj
def command(  # noqa: PLR0913, PLR0917  an option each
    session: Session, numbers: tuple[str, ...], everything: bool, refused: tuple[str, ...], reason: str, by: str, form: str
) -> None:
    """List the doubts, or decide."""
    put_unfinished(session)
    files = library.read_files(session.folder)
    found = library.list_doubts(files)
    chosen = _chosen(found, numbers, refused, everything=everything)
    asking = not chosen and not everything and form == "terminal" and attended()
    if asking:
        chosen = shown.ask([doubt for doubt in found if doubt.unsettled])
    if chosen:
        partly = everything or asking
        done = library.accept_bindings(session.folder, chosen, reason=reason, by=by, partly=partly, seen=files, waiting=waiting)
        _complain(done, partly=partly)
        put_written(session, done)
        session.say(count(len(done.done), "{number} decision taken.", "{number} decisions taken."))
        session.say(changed(done.changes))
        found = library.list_doubts(done.files) if form == "json" else found
    if form == "json":
        put_json(shown.records(found))
    elif not chosen and not asking:
        shown.put_doubts(found)


def attended() -> bool:
    """Tell whether a person is there to be asked."""
    return sys.stdin.isatty()


def _chosen(found: Sequence[Doubt], numbers: Sequence[str], refused: Sequence[str], *, everything: bool) -> list[Decision]:
    """Return the decisions that the arguments make. Raises click's usage error for a number that no doubt has."""
    known = {str(doubt.number): doubt for doubt in found}
    chosen = {number: _decision(known, number, True) for number in numbers}
    chosen |= {number: _decision(known, number, False) for number in refused}
    doubts = [decision.doubt.number for decision in chosen.values()]
    if len(set(doubts)) < len(numbers) + len(refused):
        raise click.UsageError(tr("A doubt is decided once."))
    unsettled = [doubt for doubt in found if doubt.unsettled and doubt.number not in doubts]
    return [*chosen.values(), *(Decision(doubt, accept=True) for doubt in unsettled if everything)]


def _decision(known: dict[str, Doubt], word: str, accept: bool) -> Decision:
    number, _, named = word.partition("=")
    if number not in known:
        raise click.UsageError(tr("There is no doubt {number}; scholie accept lists them.", number=number))
    keys = tuple(key.strip().lstrip("@") for key in named.split(";") if key.strip())
    if keys and not accept:
        raise click.UsageError(tr("A work is chosen for a citation that is accepted."))
    return Decision(known[number], accept, keys)


def _complain(done: library.Accepted, *, partly: bool) -> None:
    """Say what cannot be decided; raise click's error, so that nothing is written, unless a part may be."""
    for refused in done.refused:
        doubt = refused.decision.doubt
        sentence = tr("{number}: choose a work: {keys}.") if refused.several else tr("{number}: “{words}” must be bound or freed by hand.")
        keys = ", ".join(f"{doubt.number}={';'.join(binding)}" for binding in doubt.candidates)
        click.echo(sentence.format(number=doubt.number, keys=keys, words=doubt.citing.words), err=True)
    if done.refused and not partly:
        raise click.ClickException(tr("Nothing was written."))
