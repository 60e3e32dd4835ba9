"""Front matter without a title, an abstract, keywords or an author."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.check.places import field
from scholie.check.view import View
from scholie.model import LANGUAGES, Contribution, Problem, Verdict


def title_missing(view: View) -> Iterator[Problem]:
    """Yield the contributions without a title in some language."""
    yield from _lacking(view, "title")


def abstract_missing(view: View) -> Iterator[Problem]:
    """Yield the contributions without an abstract in some language."""
    yield from _lacking(view, "abstract")


def keywords_missing(view: View) -> Iterator[Problem]:
    """Yield the contributions without keywords in some language."""
    yield from _lacking(view, "keywords")


def authors_missing(view: View) -> Iterator[Problem]:
    """Yield the contributions that name no author and do not say why."""
    for contribution in view.edition.contributions:
        if not contribution.metadata.authors and "authors" not in contribution.metadata.supplied:
            yield Problem("authors-missing", field(contribution, "authors"), verdict=Verdict.UNVERIFIED, contribution=contribution.id)


def _lacking(view: View, name: str) -> Iterator[Problem]:
    for contribution in view.edition.contributions:
        yield from (_problem(contribution, name, language) for language in LANGUAGES if not _has(contribution, name, language))


def _has(contribution: Contribution, name: str, language: str) -> bool:
    return bool(getattr(contribution.metadata, name).only(language))


def _problem(contribution: Contribution, name: str, language: str) -> Problem:
    return Problem(f"{name}-missing", field(contribution, name), (("language", language),), contribution=contribution.id)
