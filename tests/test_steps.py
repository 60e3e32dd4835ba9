"""Counting steps tells work that grows with the length from work that grows faster, and says the same every time."""

import pytest

from steps import STEADY, growth, steps


def lines(rounds):
    """Run a line *rounds* times."""
    total = 0
    for number in range(rounds):
        total += number
    return total


@pytest.mark.parametrize(
    ("work", "steady"),
    [
        (lambda size: lambda: lines(20 * size), True),
        (lambda size: lambda: lines(1000 + 20 * size), True),
        (lambda size: lambda: sorted(range(size), key=lambda number: -number), True),
        (lambda size: lambda: lines(size * size), False),
        (lambda size: lambda: lines(50 * size + size * size), False),
        (lambda size: lambda: [None for _ in range(size) for _ in range(size)], False),
    ],
    ids=["line", "line and a share", "sorting", "square", "line and square", "square in one line"],
)
def test_growth_tells_a_line_from_a_square(work, steady):
    """What costs the same whatever the length changes nothing; a square is seen under a line of fifty times its weight."""
    assert (growth(work, 50) < STEADY) is steady


def test_steps_are_the_same_every_time():
    """The same work has the same count."""
    assert steps(lambda: lines(100)) == steps(lambda: lines(100)) > 200
