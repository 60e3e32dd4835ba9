"""What is weighed when a line looks like a heading."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Headings:
    """Whether a line that looks like a heading is one.

    Fitted by logistic regression to the 3,500 headings that stood before it in the texts of the two development sets; rounded.
    """

    start: float = 1.3
    chance: float = 0.3
    """For each unit of log-odds that the labeller of lines gives it."""
    other_zone: float = 1.0
    """The labeller takes it for something that holds no heading, other rules for a heading: both were weighed."""
    numbered: float = 0.9
    """It has a number, as most headings of the paper have."""
    bare: float = -3.2
    """It has none, where most headings of the paper have, and is no introduction, conclusion or the like."""
    usual: float = 1.2
    """It is an introduction, a conclusion or the like."""
    over_cells: float = -3.1
    """Few words that are no text follow it: cells of a table, words of a figure, a caption."""
    over_few: float = -0.6
    """Few words of the text follow it."""
    run: float = -5.4
    """Two more headings follow it at once."""
    long: float = -0.8
    """It has more than one line."""
    plain: float = -2.5
    """Its letters are those of the running text, in size and face. Set by hand, for files that tell; seen on 25 PDFs."""
    apart: float = 1.0
    """Its letters are bold or larger. Set by hand."""
    alike: float = 2.0
    """Its letters are set as those of a heading with a number, in a paper that numbers most. Set by hand."""
    most: float = 0.5
    """Share of a paper's headings, weighted by their chance, that have numbers, from which on bare ones are unlikely."""
    fewest: int = 3
    """Headings with numbers that such a paper has at least."""
    prose: int = 20
    """Words of the longest block that is hardly a paragraph."""


HEADINGS = Headings()
