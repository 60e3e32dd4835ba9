"""How much work a function does, counted and not timed: the lines of Python that it runs, and its calls into C."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

STEADY = 2.6
"""How much more a doubling may cost than the one before: 2 where work grows with the length, 4 where it grows with its square."""


@dataclass
class Count:
    """Steps counted so far."""

    lines: int = 0
    calls: int = 0


@contextmanager
def counted() -> Iterator[Count]:
    """Count what runs inside the block; the same work has the same count on every machine, fast or busy."""
    count = Count()

    def traced(_frame: FrameType, event: str, _held: Any) -> Any:
        count.lines += event == "line"
        return traced

    def profiled(_frame: FrameType, event: str, _held: Any) -> None:
        count.calls += event == "c_call"

    before = sys.gettrace(), sys.getprofile()
    sys.settrace(traced)
    sys.setprofile(profiled)
    try:
        yield count
    finally:
        sys.settrace(before[0])
        sys.setprofile(before[1])


def steps(work: Callable[[], object]) -> int:
    """Return the lines and the calls into C of *work*."""
    with counted() as count:
        work()
    return count.lines + count.calls


def growth(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """Return how much more it costs to go from twice *size* to four times than from *size* to twice.

    What *work* costs whatever its size falls out of it; what it keeps for ever after is made by half the size.
    """
    work(size // 2)()
    one, two, four = (steps(work(times * size)) for times in (1, 2, 4))
    return (four - two) / (two - one)
