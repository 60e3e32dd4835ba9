"""The program ``scholie``: its commands, listed once, and the boundary where mistakes become sentences."""

from __future__ import annotations

import gettext
import logging
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import click

from scholie import __version__
from scholie.messages import language, tr

COMMANDS = {
    "new": tr("Start an empty edition in a new folder."),
    "add": tr("Add works to the edition from raw extracts."),
    "metadata": tr("Take the table of a meeting in, and fill the texts’ front matter from it."),
    "normalise": tr("Propose the texts again and merge the proposals with the editors' words."),
    "mint": tr("Give every new passage its lasting identifier."),
    "check": tr("List the problems of the edition."),
    "concepts": tr("Propose concepts for the glossary."),
    "accept": tr("List what is in doubt, and decide on it."),
    "rename": tr("Give a contribution another name, until it is published."),
    "publish": tr("Keep the text as it is published, under a number and a date."),
    "build": tr("Build the site."),
    "serve": tr("Show the site and build it again at every change."),
    "references": tr("Parse printed references; import records."),
    "citations": tr("Find the citations in a running text."),
}
"""Every command with its sentence, in the order of an editor's work; each has a module of its name."""


@dataclass(frozen=True, slots=True)
class Session:
    """What holds from the call of the program to its end."""

    folder: Path = Path()
    """The edition's folder."""
    quiet: bool = False
    verbose: bool = False

    def say(self, sentence: str) -> None:
        """Print a sentence of progress or of result, unless the session is quiet."""
        if not self.quiet:
            click.echo(sentence, err=True)

    def detail(self, sentence: str) -> None:
        """Print a sentence for whoever wants to know more."""
        if self.verbose:
            click.echo(sentence, err=True)


class Commands(click.Group):
    """The commands: a module is imported when its command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Return the command *cmd_name*, or nothing when there is none."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"scholie.cli.{cmd_name}").command
        return heard(found)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's signature
        """Write the table."""
        with formatter.section(tr("Commands")):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a file that cannot be read or written and impossible input end in a sentence."""
        from scholie.mistakes import Refusal, WrongCall  # noqa: PLC0415  help reads no more than it needs

        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except WrongCall as mistake:
            raise click.UsageError(str(mistake)) from mistake
        except (OSError, ValueError, Refusal) as mistake:
            if ctx.params.get("verbose"):
                raise
            raise _ended(mistake, ctx.obj) from mistake


def _ended(mistake: Exception, session: Session) -> click.ClickException:
    """Return the sentence that a mistake of a command ends in, as click's error."""
    from scholie.mistakes import Unwritten  # noqa: PLC0415  help reads no more than it needs
    from scholie.texts import NoEdition  # noqa: PLC0415

    if isinstance(mistake, NoEdition):
        return click.UsageError(tr("There is no edition in {folder}: it has no folder “texts”.", folder=session.folder.resolve()))
    nothing = f". {tr('Nothing was written.')}" if isinstance(mistake, Unwritten) else ""
    return click.ClickException(f"{sentence(mistake)}{nothing}")


def heard(command: click.Command) -> click.Command:
    """Return *command* with ``--quiet`` and ``--verbose``, which may stand before its name and after it."""
    for leaf in command.commands.values() if isinstance(command, click.Group) else (command,):
        if not any(option.name == "quiet" for option in leaf.params):
            leaf.params += [_manner("-q", "--quiet"), _manner("-v", "--verbose")]
    return command


def _manner(*names: str) -> click.Option:
    return click.Option(names, is_flag=True, expose_value=False, callback=_hear, hidden=True)


def _hear(ctx: click.Context, option: click.Parameter, value: bool) -> None:
    if value:
        ctx.obj = replace(ctx.obj, **{str(option.name): True})
        ctx.find_root().params[str(option.name)] = True


def sentence(mistake: Exception) -> str:
    """Return what went wrong, with the file when there is one."""
    if isinstance(mistake, click.ClickException):
        return mistake.format_message()
    from scholie import mistakes  # noqa: PLC0415  help reads no more than it needs

    if isinstance(mistake, OSError):
        return mistakes.sentence(mistake)
    if isinstance(mistake, mistakes.Refusal):
        return str(mistake)
    return tr("{mistake} (with --verbose: where)", mistake=mistake)


@click.command(
    cls=Commands,
    help=tr("Turn raw extracts of academic texts into an annotated edition."),
    epilog=tr("Every command acts on the edition in the current folder. Exit status: 0, 1 when errors stand, 2 for a wrong call."),
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar=tr("COMMAND [ARGUMENTS]…"),
)
@click.version_option(__version__, message=f"scholie {__version__}", help=tr("Show the version and exit."))
@click.option("-C", "--directory", "folder", metavar=tr("DIR"), default=".", help=tr("Act on the edition in DIR."))
@click.option("-q", "--quiet", is_flag=True, help=tr("Print results and mistakes only."))
@click.option("-v", "--verbose", is_flag=True, help=tr("Print more, and the whole traceback of a mistake."))
@click.pass_context
def program(ctx: click.Context, folder: str, quiet: bool, verbose: bool) -> None:
    """Turn raw extracts of academic texts into an annotated edition."""
    if verbose:
        logging.getLogger().setLevel(logging.INFO)
    ctx.obj = Session(Path(folder), quiet and not verbose, verbose)


def main() -> None:
    """Run the program: click's own words in the language of the locale, the errors of other programs' parts passed on."""
    logging.basicConfig(format="%(message)s", level=logging.ERROR)
    with as_file(files("scholie") / "locale") as catalogues:
        gettext.bindtextdomain("scholie", str(catalogues))
        gettext.textdomain("scholie" if language() == "fr" else "messages")
        program(prog_name="scholie")
