"""Short forms in notes: op. cit., art. cit., and author with a few words of the title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from scholie.citation.mentions.agree import agree_first
from scholie.citation.mentions.candidate import introduced
from scholie.citation.mentions.catalogue import Work, bare
from scholie.citation.mentions.finding import LIKELY, SURE, ambiguous, cite
from scholie.citation.mentions.marks import BOOKS, CITED, PARTS, POINTED
from scholie.citation.mentions.patterns import DATED, LIST, PEOPLE
from scholie.lexicon import ARTICLES, LINKS
from scholie.model import Citation, Verdict
from scholie.prose.sentence import paragraph_start

LOCATOR = re.compile(r"(?:^|[\s,.…(])(?:pp?\.\s?\d|p\s\d|chap\.|§|t\.\s?[IVX\d]|vol\.\s?\d|fol\.|n\.\s?\d)")
ENDED = re.compile(r"\s*[;\n]")


@dataclass(frozen=True, slots=True)
class Named:
    """A list of names with the works that it may mean."""

    start: int
    end: int
    works: tuple[Work, ...]


def cited(text: str, works: Sequence[Work], taken: Sequence[Citation]) -> Iterator[Citation]:
    """Yield what op. cit. and its kin stand for: the work of that author, the one of the short title, or the last one cited.

    A mark with the number of a note is left to ``pointed``; somebody right before it whom nobody lists is said.
    """
    numbers = [mark.span() for mark in POINTED.finditer(text)]
    for mark in CITED.finditer(text):
        if any(start <= mark.start() < end for start, end in numbers):
            continue
        begin = _begin(text, mark.start())
        named = nearest(text, begin, mark.start(), works)
        unknown = _unknown(text, named.end if named else begin, mark, named)
        if unknown:
            yield unknown
        if unknown or named is None or any(one.start < mark.end() and named.start < one.end and one.references for one in taken):
            continue
        yield named_by(text, named, mark, [one for one in taken if one.end <= named.start])


def named_by(text: str, named: Named, mark: re.Match[str], before: Sequence[Citation]) -> Citation:
    """Return the citation of the one work of *named* that *mark* may mean, after the citations *before*; of none when several are left."""
    between = text[named.end : mark.start()]
    choice = _chosen(between, of_kind(mark.group(), named.works), before)
    start = named.start if is_set_off(between) else mark.start()
    if len(choice) != 1:
        return ambiguous(text, start, mark.end(), choice)
    return cite(text, start, mark.end(), choice, SURE if len(named.works) == 1 else LIKELY)


def _unknown(text: str, begin: int, mark: re.Match[str], named: Named | None) -> Citation | None:
    """Return « Durand, op. cit. » as a citation of nothing listed: a name right before the mark that no title of *named* holds."""
    found = re.compile(rf"({PEOPLE}),\s[(*_]*$").search(text, begin, mark.start())
    if found is None:
        return None
    words = found.group(1)[introduced(found.group(1)) :]
    titles = " ".join(work.titles[0] for work in named.works if work.titles) if named else ""
    if (
        not re.search(r"[^\W\d_]{3}", words)
        or not set(bare(words).split()) - set(titles.split())
        or re.search(r"[«“\"*_]\s?$", text[: found.start()])
    ):
        return None
    start = found.end(1) - len(words)
    said = text[start : mark.end()]
    return Citation(start, mark.end(), said, (), Verdict.UNVERIFIED, said, "citation-unlisted")


def shortened(text: str, works: Sequence[Work], taken: Sequence[Citation]) -> Iterator[Citation]:
    """Yield « P. Morel, *Ateliers…*, p. 61 » and « Morel, p. 61 » at the beginning of a note or after « ; »."""
    for opening in re.finditer(r"(?:^|\n|;\s)\s*(?:\d{1,3}\.?\s)?", text):
        start = opening.end() + introduced(text[opening.end() : opening.end() + 40])
        ended = ENDED.search(text, start)
        stop = min(ended.start() if ended else len(text), start + 260)
        names = LIST.match(text, start)
        locator = LOCATOR.search(text, start, stop)
        if names is None or locator is None or DATED.search(text, start, locator.start()):
            continue
        named = _named(names, works)
        if named is None or not is_set_off(text[named.end : locator.start()]):
            continue
        between = text[named.end : locator.start()].rstrip(" ,.:(«“")
        end = named.end + len(between)
        if any(one.start < end and named.start < one.end for one in taken):
            continue
        before = [one for one in taken if one.end <= named.start]
        choice = by_words(between, named.works) if between.strip(" ,") else _chosen("", named.works, before)
        if len(choice) == 1:
            yield cite(text, named.start, end, choice, LIKELY)
        elif not between.strip(" ,"):
            yield ambiguous(text, named.start, end, choice)


def is_set_off(between: str) -> bool:
    """Tell whether what stands between names and locator is a short title set off by a comma, or nothing."""
    return (
        len(between) < 140
        and re.match(r"\s?[,:]|\s?[«“\"]|\s*$", between) is not None
        and not re.search(r"[.!?]\s+[^\W\d_a-zà-ÿ]", between)
    )


def _begin(text: str, position: int) -> int:
    """Return where the note, or its part after « ; », begins that holds *position*."""
    begin = paragraph_start(text, position)
    breaks = [b.end() for b in re.finditer(r";\s", text[begin:position])]
    return begin + (breaks[-1] if breaks else 0)


def nearest(text: str, begin: int, end: int, works: Sequence[Work]) -> Named | None:
    """Return the last list of names between *begin* and *end* that names the author of a work."""
    found = [named for names in LIST.finditer(text, begin, end) if (named := _named(names, works))]
    return found[-1] if found else None


def _named(names: re.Match[str], works: Sequence[Work]) -> Named | None:
    """Return the works that a list of names may mean: those whose authors are all named before the others."""
    skipped = introduced(names.group())
    printed = names.group()[skipped:]
    fits = [(work, *found) for work in works if work.people and not work.shared and (found := agree_first(printed, work))]
    fits = [fit for fit in fits if not fit[1].differs]
    if not fits:
        return None
    most = max(agreement.matched for _, agreement, _ in fits)
    best = [fit for fit in fits if fit[1].matched == most]
    best = [fit for fit in best if fit[1].whole] or best
    start = names.start() + skipped
    return Named(start, start + max(end for _, _, end in best), tuple(work for work, _, _ in best))


def of_kind(mark: str, works: Sequence[Work]) -> list[Work]:
    """Return the works that « art. cit. » or « ouv. cité » may mean by their kind; all when none is of it."""
    parts = [work for work in works if work.reference.container]
    if PARTS.match(mark):
        return parts or list(works)
    if BOOKS.match(mark):
        return [work for work in works if work not in parts] or list(works)
    return list(works)


def _chosen(between: str, works: Sequence[Work], before: Sequence[Citation]) -> list[Work]:
    """Return the works of one author that are left by the short title, then by what was cited last; all where nothing chooses."""
    left = list(works)
    for choose in CHOICES:
        if len(left) > 1:
            left = choose(between, left, before) or left
    return left


def _by_title(between: str, works: Sequence[Work], _: Sequence[Citation]) -> list[Work]:
    """Choose the works whose title the words between name and mark give."""
    return by_words(between, works)


def _by_citation(_: str, works: Sequence[Work], before: Sequence[Citation]) -> list[Work]:
    """Choose the one of the works that was cited last, alone among them."""
    indexes = {work.index for work in works}
    last = next((one for one in reversed(before) if len(indexes & set(one.references)) == 1), None)
    return [work for work in works if work.index in last.references] if last else []


CHOICES: tuple[Callable[[str, Sequence[Work], Sequence[Citation]], list[Work]], ...] = (_by_title, _by_citation)
"""What chooses between several works of one author, one after the other."""


def by_words(between: str, works: Sequence[Work]) -> list[Work]:
    """Return the works whose title holds, in order, the significant words of *between*; all when there are none."""
    words = [word for word in bare(between).split() if word not in LINKS | ARTICLES | {"d", "l", "n", "op", "cit"}]
    if not words:
        return list(works)
    exact = [work for work in works if any(form == bare(between) for form in work.titles)]
    return exact or [work for work in works if work.titles and _in_order(words, work.titles[0].split())]


def _in_order(words: Sequence[str], title: Sequence[str]) -> bool:
    """Tell whether *title* holds *words* one after the other, the last perhaps cut short."""
    left = iter(title)
    return all(any(word == one or (len(word) >= 5 and one.startswith(word)) for one in left) for word in words)
