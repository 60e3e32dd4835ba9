"""Commands stopped at a step on the disk, as a kill stops them: nothing of them runs any more; and what they work on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scholie.texts import disk

EXTRACT = """Les joncs du marais

Maud Ivernel, Université du Gué

Résumé : Les joncs plient, et le vent passe au-dessus des joncs. Cet article suit la rive pendant une saison, compte ce que
l’eau emporte et ce que le passeur rapporte, et montre comment un marais garde la mémoire de ses gués.

Mots-clés : jonc, vent, marais

I. Le vent

Le vent passe sur les joncs, et les joncs plient sans rompre (Lenoir, 1990). Personne ne les a comptés depuis que le
passeur est parti ; on dit qu’ils sont plus de mille.

Bibliographie

LENOIR Ada, 1990, Le livre des rives, Lille, Presses du Beffroi.
"""
TEXT = """---
title: {fr: "Le gué", en: "The ford"}
authors: []
abstract: {fr: "R", en: "A"}
keywords: {fr: ["gué"], en: ["ford"]}
---

Un alinéa sur le gué ; on y passe (Lenoir, 1990) l'hiver.

## Bibliographie

- [LENOIR Ada, 1990](@lenoir1990), *Le livre des rives*.
"""
OTHER = """La barque du passeur

Odile Sarrel, Université du Littoral

Résumé : Une barque attend, et personne ne traverse. Cet article compte les passages d’une année, écoute ceux qui attendent
sur la rive, et montre comment un passeur tient le registre de ses absents.

Mots-clés : barque, rive, passage

I. La barque

Une barque noire attend près du ponton (Aubry, 1961). Ses planches ont vieilli pendant trois hivers, et le bois garde
la forme des mains qui ramaient autrefois vers la rive opposée.

Bibliographie

AUBRY Léa, 1961, Marges et rivages, Paris, Vivant.
"""
RECORD = "TY  - BOOK\nAU  - Aubry, Léa\nTI  - Marges\nPY  - 1961\nER  - \n"


class Killed(BaseException):
    """The process is gone."""


class Killer:
    """Watches the steps on the disk and stops before the one of a rank, and before all that follow."""

    def __init__(self, rank: int) -> None:
        self.rank = rank
        self.steps: list[tuple[str, str]] = []

    def __call__(self, step: str, path: Path) -> None:
        """Note a step, or stop before it."""
        if len(self.steps) >= self.rank:
            raise Killed
        self.steps.append((step, path.name))


def stops(monkeypatch: pytest.MonkeyPatch, prepare: Callable[[], Path], act: Callable[[Path], object]) -> Iterator[tuple[Path, int]]:
    """Yield a folder that *prepare* makes and in which *act* was stopped, and the rank of the step: once for each step.

    The last folder is one in which *act* came to its end.
    """
    rank = 0
    while True:
        folder, killer = prepare(), Killer(rank)
        with monkeypatch.context() as patched:
            patched.setattr(disk, "watch", killer)
            patched.setattr(os, "fsync", lambda _: None)
            try:
                act(folder)
                ended = True
            except Killed:
                ended = False
        yield folder, rank
        if ended:
            return
        rank += 1


def everything(folder: Path) -> dict[str, bytes | str]:
    """Return every file, folder and link below *folder*, hidden ones too; the content of a file, else what it is."""
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        found[name] = str(path.readlink()) if path.is_symlink() else path.read_bytes() if path.is_file() else "folder"
    return found
