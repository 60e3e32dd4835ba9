"""Works in the making: which extracts carry the same one, what it is called, which witness is its base."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import simplemma

from scholie import edition, metadata, normalise
from scholie.document import fold, word_list
from scholie.model import Files, Metadata, Problem, Witness

ALIKE = 0.6
"""Likeness from which two extracts are taken for witnesses of one work."""
LETTERS = tuple(map(chr, range(ord("A"), ord("Z") + 1)))
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Work:
    """A contribution in the making: its witnesses, and what it holds already."""

    id: str
    """``volume/slug``; empty while it has no name."""
    witnesses: tuple[Witness, ...]
    name: str = ""
    """What the first extract was called, for a work that has neither author nor title."""
    new: bool = True
    problems: tuple[Problem, ...] = ()
    """Why nothing may be made of a contribution that is there."""


def place(files: Files, works: Sequence[Work], witness: Witness, name: str) -> tuple[list[Work], float]:
    """Return *works* with *witness* in the one it is likest to, else in one of its own."""
    best = max(((normalise.alike(w.text, witness.text), n) for n, work in enumerate(works) for w in work.witnesses), default=(0.0, -1))
    likeness, rank = best
    if likeness < ALIKE:
        return [*works, Work("", (replace(witness, siglum="A", file="witnesses/A.txt"),), name)], 0.0
    siglum = next(_sigla(files, works[rank]))
    joined = (*works[rank].witnesses, replace(witness, siglum=siglum, file=f"witnesses/{siglum}.txt"))
    return [replace(work, witnesses=joined) if n == rank else work for n, work in enumerate(works)], likeness


def _sigla(files: Files, work: Work) -> Iterator[str]:
    """Yield letters that no witness of *work* has, nor any file of its folder; after Z, Z1 and so on."""
    home = f"texts/{work.id}/witnesses/"
    files_ = {path.rsplit("/", 1)[-1].split(".")[0] for path in files if work.id and path.startswith(home)}
    taken = files_ | {witness.siglum for witness in work.witnesses}
    yield from (siglum for siglum in (*LETTERS, *(f"Z{number}" for number in range(1, 1000))) if siglum not in taken)


def named(work: Work, files: Files, volume: str, wanted: str, others: Sequence[str]) -> Work:
    """Return *work* with an identifier: the one it has, else *wanted*, with a number where that is not free.

    Free is what neither *files* have in *volume* nor *others*, the works named before, are called.
    """
    if work.id:
        return work
    taken = {path.split("/")[2] for path in files if path.startswith(f"texts/{volume}/")}
    names = (f"{volume}/{name}" for name in _numbered(wanted) if name not in taken)
    return replace(work, id=next(name for name in names if name not in others))


def described(work: Work) -> Metadata:
    """Return the front matter that is proposed for *work*."""
    base, others = ranked(work.witnesses)
    return metadata.read(edition.propose(base, others).markdown, "text.md")[0]


def folder_name(data: Metadata, name: str) -> str:
    """Return a folder's name: the authors' families, else the first words of the title, else of the extract's *name*."""
    families = "-".join(author.family for author in data.authors[:2])
    words = SLUG.findall(re.sub(r"[^a-z0-9]+", "-", fold(families or data.title.to(data.language) or name)))
    return "-".join("-".join(words).split("-")[:4]) or "contribution"


def _numbered(name: str) -> Iterable[str]:
    yield name
    yield from (f"{name}-{number}" for number in range(2, 1000))


def ranked(witnesses: Sequence[Witness]) -> tuple[Witness, tuple[Witness, ...]]:
    """Return the base among *witnesses*, and the others.

    The base is the one with the fewest words that no lexicon and no other witness knows; the first of equals.
    """
    marks = strangers([witness.text for witness in witnesses])
    base = min(range(len(witnesses)), key=lambda n: (marks[n], n))
    return witnesses[base], tuple(witness for n, witness in enumerate(witnesses) if n != base)


def strangers(texts: Sequence[str]) -> tuple[int, ...]:
    """Return how many words of each text neither a lexicon nor another of the texts knows."""
    bags = [Counter(word_list(text)) for text in texts]
    alone = ((word for word in bag if not any(word in other for other in bags if other is not bag)) for bag in bags)
    return tuple(sum(not simplemma.is_known(word.lower(), lang=("fr", "en")) for word in own) for own in alone)
