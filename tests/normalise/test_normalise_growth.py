"""The work of normalising grows with the length of the witness, whatever the witness is."""

import random

import pytest
from printing import Printer, article, sentence

from scholie.normalise import normalise
from steps import STEADY, growth

SIZE = 600
"""Words of the shortest text; the longest is four times as long."""


def prose(size):
    """Return sentences of about *size* words."""
    chance = random.Random(1)
    return [sentence(chance, 8, 14) for _ in range(size // 12)]


SHAPES = {
    "printed pages": lambda size: Printer(random.Random(3)).printed(article(random.Random(5), sections=size // 300, length=3)),
    "printed lines": lambda size: "\n".join(prose(size)),
    "one line": lambda size: " ".join(prose(size)),
    "one paragraph in lines": lambda size: "\n".join(line.replace(".", ",") for line in prose(size)),
    "paragraphs that go on": lambda size: "\n".join([" ".join(prose(100)).replace(".", ",")] * (size // 100)),
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


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_length(shape):
    """A doubling of the text doubles what the last doubling cost; growing with the square, it would cost four times that."""

    def normalised(size):
        witness = SHAPES[shape](size)
        return lambda: normalise(witness)

    assert growth(normalised, SIZE) < STEADY
