"""``scholie concepts``: what may be a concept, and what the glossary has already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from scholie import candidates, library
from scholie.candidates import Candidate
from scholie.cli.problems import put_unfinished
from scholie.cli.program import COMMANDS, Session
from scholie.cli.streams import put, put_json
from scholie.messages import count, tr

SHOWN = 3
"""Passages of a candidate that the terminal shows."""


@click.command(
    "concepts",
    help=COMMANDS["concepts"],
    epilog=tr("Nothing is written: --format yaml prints entries to paste into texts/glossary.yml, definitions left to you."),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json", "yaml"]),
    default="terminal",
    show_default=True,
    help=tr("For a person, for a program, or for glossary.yml."),
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=60,
    show_default=True,
    metavar=tr("NUMBER"),
    help=tr("Print at most this many candidates, the best first."),
)
@click.pass_obj
def command(session: Session, form: str, limit: int) -> None:
    """Print candidates for the glossary."""
    put_unfinished(session)
    whole = library.open_edition(session.folder)
    found = candidates.candidates(whole.contributions, whole.concepts, limit=limit)
    if form == "json":
        put_json([candidates.record(candidate) for candidate in found])
    elif form == "yaml":
        put(candidates.entries(found, [concept.id for concept in whole.concepts]))
    else:
        put("".join(f"{line}\n" for line in _lines(found)))
        known = sum(bool(candidate.known) for candidate in found)
        session.say(
            count(len(found), "{number} candidate, {known} in the glossary.", "{number} candidates, {known} in the glossary.", known=known)
        )


def _lines(found: Sequence[Candidate]) -> Iterator[str]:
    """Yield a line for each candidate, and one for each of its first passages."""
    for rank, candidate in enumerate(found, 1):
        name = f"{candidate.term} ({candidate.expansion})" if candidate.expansion else candidate.term
        known = tr("in the glossary: {concept}", concept=candidate.known) if candidate.known else ""
        met = tr("met once") if candidate.count == 1 else tr("met {number} times", number=candidate.count)
        texts = count(len(candidate.contributions), "in {number} text", "in {number} texts")
        yield " · ".join(piece for piece in (f"{rank:3}. {name}", f"{met} {texts}", known) if piece)
        for passage in candidate.passages[:SHOWN]:
            yield f"       {passage.contribution} #{passage.locus}: … {passage.left}[{passage.words}]{passage.right} …"
