"""Keep texts as they are published, under a number and a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from scholie import check, publication
from scholie.library.naming import contributions_named
from scholie.library.opening import Folder, open_edition, problems_of
from scholie.library.writing import Outcome, Waiting, changed, differing, nobody
from scholie.messages import tr
from scholie.mistakes import WrongCall
from scholie.model import Contribution, Files, Severity, Version, iso


@dataclass(frozen=True, slots=True)
class Publication:
    """What came of one contribution that was to be published."""

    contribution: Contribution
    version: Version | None = None
    """The new version; None when the text has not changed since the last one, or when it has errors."""
    blocked: bool = False
    """Whether it has errors."""


@dataclass(frozen=True, slots=True)
class Published(Outcome):
    """What came of publishing; its problems are the errors that forbid it."""

    rows: tuple[Publication, ...] = ()
    """Each contribution that was to be published."""


def day(date: str) -> str:
    """Return *date* as YYYY-MM-DD, today by the universal clock when it is empty. Raises ValueError when it is no date."""
    found = datetime.strptime(iso(date), "%Y-%m-%d") if date else datetime.now(UTC)  # noqa: DTZ007  a day has no zone
    return found.date().isoformat()


def publish_texts(
    folder: Folder, names: Sequence[str] = (), *, date: str = "", dry_run: bool = False, waiting: Waiting = nobody
) -> Published:
    """Publish the contributions *names*, or all, on *date* (YYYY-MM-DD, today when it is empty).

    A text in which errors stand is not published, one that has not changed since its last version neither. Raises
    WrongCall for a contribution that is not there and for a date before its last version.
    """
    when = day(date)

    def compute(files: Files) -> Published:
        chosen = contributions_named(files, names)
        whole = open_edition(files)
        taken = tuple(held for held in whole.contributions if held.id in chosen or not names)
        _in_time(taken, when)
        errors = tuple(p for p in problems_of(whole, files) if not p.waived and check.severity(p) is Severity.ERROR)
        stopped = tuple(problem for problem in errors if problem.contribution in {held.id for held in taken})
        done = [_published(held, files, when, {problem.contribution for problem in stopped}) for held in taken]
        written = {path: content for _, changes in done for path, content in changes.items()}
        return Published(files, differing(files, written), stopped, rows=tuple(row for row, _ in done))

    return changed(folder, "publish", compute, waiting, dry_run=dry_run)


def _published(held: Contribution, files: Files, date: str, blocked: set[str]) -> tuple[Publication, Files]:
    if held.id in blocked:
        return Publication(held, blocked=True), {}
    version, changes = publication.publish(held, files, date)
    return Publication(held, version), changes


def _in_time(taken: Sequence[Contribution], date: str) -> None:
    """Raise WrongCall when one of *taken* was published after *date*."""
    for held in taken:
        if held.versions and held.versions[-1].date > date:
            raise WrongCall(
                tr(
                    "{contribution} was published on {last}, after {date}: versions follow one another.",
                    contribution=held.id,
                    last=held.versions[-1].date,
                    date=date,
                )
            )
