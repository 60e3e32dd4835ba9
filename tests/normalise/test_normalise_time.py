"""The time of normalising grows with the length of the witness, whatever the witness is."""

import random
import time

import pytest
from printing import Printer, article, sentence

from scholie.normalise import normalise

SIZE, TIMES, LIMIT = 2500, 4, 8
"""Words of the shorter text, how many times longer the other is, and how many times longer it may take."""


def prose(size):
    """Return sentences of about *size* words."""
    chance = random.Random(1)
    return [sentence(chance, 8, 14) for _ in range(size // 12)]


SHAPES = {
    "printed pages": lambda size: Printer(random.Random(3)).printed(article(random.Random(5), sections=size // 1200, length=12)),
    "printed lines": lambda size: "\n".join(prose(size)),
    "one line": lambda size: " ".join(prose(size)),
    "one paragraph in lines": lambda size: "\n".join(line.replace(".", ",") for line in prose(size)),
    "paragraphs that go on": lambda size: "\n".join([" ".join(prose(200)).replace(".", ",")] * (size // 200)),
    "one word": lambda size: "a" * 8 * size,
    "one hyphen after the other": lambda size: "mot-\n" * (size // 2),
    "numbers alone": lambda size: "\n".join(str(i % 50) for i in range(size)),
    "numbered lines": lambda size: "\n".join(f"{i % 90 + 1}. mot" for i in range(size)),
    "raised calls": lambda size: "mot¹ " * size,
    "bullets": lambda size: "• mot\n" * (size // 2),
    "headings": lambda size: "Le moulin\n\nIl tourne le soir.\n\n" * (size // 12),
    "pages of a word": lambda size: "mot\f" * size,
    "full stops": lambda size: "." * 8 * size,
}


def spent(witness):
    """Return the processor time that normalising takes, in seconds: the least of three."""
    found = []
    for _ in range(3):
        start = time.process_time()
        normalise(witness)
        found.append(time.process_time() - start)
    return min(found)


@pytest.mark.parametrize("shape", SHAPES)
def test_time_grows_with_the_length(shape):
    """A text four times as long takes about four times as long, and never near sixteen times."""
    short, long = SHAPES[shape](SIZE), SHAPES[shape](TIMES * SIZE)
    spent(short[:2000])
    assert spent(long) < LIMIT * max(spent(short), 0.01)
