"""Works in the making: which extracts carry the same one, what it is called, which witness is its base."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import simplemma

from scholie.document import fold, word_list
from scholie.model import Files, Metadata, Problem, Witness
from scholie.normalise import Prints, print_of

ALIKE = 0.6
"""Likeness from which two extracts are taken for witnesses of one work."""
NEAR = 0.2
"""Likeness from which an editor is told that two extracts may be that."""
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


class Works:
    """The works that extracts may be witnesses of, with what tells how alike their witnesses are."""

    def __init__(self, files: Files, works: Iterable[Work]) -> None:
        self._files = files
        self._prints = Prints()
        self._owners: list[int] = []
        self.works: list[Work] = []
        for work in works:
            self.works.append(work)
            for witness in work.witnesses:
                self._prints.add(print_of(witness.text))
                self._owners.append(len(self.works) - 1)

    def place(self, witness: Witness, name: str, of: str = "", ending: str = "txt") -> Placed:
        """Put *witness* into the work that it is likest to, else into one of its own called *name*; always into the work *of* if given.

        Its file has the *ending* of its kind.
        """
        near: dict[int, float] = {}
        own_print = print_of(witness.text)
        for rank, likeness in self._prints.near(own_print).items():
            owner = self._owners[rank]
            near[owner] = max(near.get(owner, 0.0), likeness)
        best = max(near, key=lambda owner: (near[owner], owner), default=-1)
        rank = next((rank for rank, work in enumerate(self.works) if of and work.id == of), best)
        joined = bool(of) or near.get(best, 0.0) >= ALIKE
        if joined:
            self._join(rank, witness, ending)
        else:
            rank = len(self.works)
            self.works.append(Work("", (replace(witness, siglum="A", file=f"witnesses/A.{ending}"),), name))
        self._prints.add(own_print)
        self._owners.append(rank)
        others = {owner: likeness for owner, likeness in near.items() if owner != rank and likeness >= NEAR}
        return Placed(rank, near.get(rank, 0.0), others)

    def _join(self, rank: int, witness: Witness, ending: str) -> None:
        siglum = next(_sigla(self._files, self.works[rank]))
        held = replace(witness, siglum=siglum, file=f"witnesses/{siglum}.{ending}")
        self.works[rank] = replace(self.works[rank], witnesses=(*self.works[rank].witnesses, held))


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an extract was put."""

    work: int
    """Rank of its work."""
    likeness: float
    """How like another witness of that it is; 0 where it is the first."""
    others: Mapping[int, float]
    """Other works that it may be a witness of, by their ranks, with how like one of their witnesses it is."""


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
