"""Do the work of many texts in several processes, in the order in which it was asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from multiprocessing import get_context
from typing import Any

from scholie.accession import Each

WORTH = 4
"""Texts from which starting other processes is worth its time: each reads the lexicons and the labellers first."""
Progress = Callable[[int, int], None]
"""Told after each text how many of a stage are done, and how many there are."""


def unseen(_done: int, _whole: int) -> None:
    """Watch no progress."""


def cores() -> int:
    """Return how many processes this one may keep busy."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def each(workers: int | None = 1, progress: Progress = unseen) -> Iterator[Each]:
    """Yield what calls a function for each of some values: in *workers* processes, in as many as there are cores when it is None.

    What the function returns comes in the order of the values, whatever process is done first.
    """
    number = cores() if workers is None else workers
    with ExitStack() as stack:
        pools: list[ProcessPoolExecutor] = []

        def call(function: Callable[[Any], Any], tasks: Sequence[Any]) -> Iterable[Any]:
            if number > 1 and len(tasks) >= WORTH:
                pools[:] = pools or [stack.enter_context(_pool(min(number, len(tasks))))]
                return _watched(pools[0].map(function, tasks), len(tasks), progress)
            return _watched(map(function, tasks), len(tasks), progress)

        yield call


def _pool(workers: int) -> ProcessPoolExecutor:
    """Return *workers* processes, none of them a copy of this one: what this one holds, threads and locks, they do not have."""
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def _watched(results: Iterable[Any], whole: int, progress: Progress) -> Iterator[Any]:
    for done, result in enumerate(results, start=1):
        progress(done, whole)
        yield result
