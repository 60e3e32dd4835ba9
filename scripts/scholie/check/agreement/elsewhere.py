"""Whether a bound citation names another work than its own."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.check.binding import Binding, dates, people, years
from scholie.check.view import View
from scholie.document import fold, word_list
from scholie.model import Problem, Reference, Verdict


def key_differs(view: View) -> Iterator[Problem]:
    """Yield the citations that name nobody of the work they are bound to, and the people and the year of another."""
    for binding, work, other in elsewhere(view):
        details = (("key", work.key), ("other", other.key))
        yield binding.problem("key-differs", Verdict.CONTRADICTED, *details)


def elsewhere(view: View) -> Iterator[tuple[Binding, Reference, Reference]]:
    """Yield citations with the work they are bound to and the one work that they seem to cite."""
    by_year: dict[str, list[Reference]] = {}
    for reference in view.edition.references:
        for date in dates(reference):
            by_year.setdefault(date, []).append(reference)
    for binding in view.bindings:
        if len(binding.works) != 1:
            continue
        words, work = frozenset(word_list(fold(binding.plain))), binding.works[0]
        others = [other for year in years(binding) for other in by_year.get(year, ()) if names_all(words, other)]
        if len(others) == 1 and others[0].key != work.key and not _names_any(words, work):
            yield binding, work, others[0]


def names_all(words: frozenset[str], work: Reference) -> bool:
    """Tell whether *words*, folded, hold the family name of the first of the people of a work."""
    named = people(work)
    return bool(named) and set(word_list(fold(named[0].family))) <= words


def _names_any(words: frozenset[str], work: Reference) -> bool:
    """Tell whether *words*, folded, hold a long word of a name, of the title or of the container of a work."""
    named = " ".join(f"{name.family} {name.given}" for name in (*work.authors, *work.editors, *work.translators))
    own = word_list(fold(f"{named} {work.title} {work.subtitle} {work.container} {work.publisher}"))
    return any(word in words for word in own if len(word) > 2 and not word.isdecimal())
