"""What is seldom right of titles and authors: a title that another text has, a mark left in the name of an author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scholie.check.places import field
from scholie.check.view import View
from scholie.document import fold, word_list
from scholie.model import LANGUAGES, Bilingual, Contribution, Problem, Verdict

MARK = re.compile(r"[\d*†‡§¶#⁰-⁹¹²³]|\[\^|\{\.call\}")
"""A call, a number or a sign that names have at their end in a by-line."""


def title_shared(view: View) -> Iterator[Problem]:
    """Yield the texts whose title another text of the edition, their volume or its event has too."""
    homes: dict[str, list[str]] = {}
    for home, names in _titled(view):
        for key in _keys(names):
            homes.setdefault(key, []).append(home)
    for contribution in view.edition.contributions:
        shared = ((home, words) for key, words in _keys(contribution.metadata.title).items() for home in homes[key])
        other, words = next(((home, words) for home, words in shared if home != contribution.id), ("", ""))
        if other:
            yield _problem("title-shared", contribution, "title", words, ("other", other))


def _titled(view: View) -> Iterator[tuple[str, Bilingual]]:
    """Yield every title and name of an event, with the identifier of its volume or contribution."""
    for volume in view.edition.volumes:
        yield from ((volume.slug, names) for names in (volume.title, volume.event))
    yield from ((contribution.id, contribution.metadata.title) for contribution in view.edition.contributions)


def _keys(names: Bilingual) -> dict[str, str]:
    """Return the names of a thing by their folded words; each once, though both languages have it."""
    return {key: names.only(language) for language in LANGUAGES if (key := _folded(names.only(language)))}


def _folded(words: str) -> str:
    return " ".join(word_list(fold(words)))


def author_marked(view: View) -> Iterator[Problem]:
    """Yield the authors whose name holds a call, a number or a sign."""
    for contribution in view.edition.contributions:
        for author in contribution.metadata.authors:
            if MARK.search(author.name):
                yield _problem("author-marked", contribution, "authors", author.name)


def _problem(code: str, contribution: Contribution, name: str, words: str, *details: tuple[str, str]) -> Problem:
    return Problem(code, field(contribution, name), details, words, Verdict.UNVERIFIED, contribution.id)
