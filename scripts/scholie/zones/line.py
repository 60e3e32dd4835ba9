"""What the labeller needs to know of a printed line."""

from __future__ import annotations

from typing import Protocol


class Printed(Protocol):
    """A line as a page prints it."""

    @property
    def text(self) -> str:
        """Return its words."""
        ...

    @property
    def page(self) -> int:
        """Return its page, from 0."""
        ...

    @property
    def gap(self) -> int:
        """Return how many empty lines stand before it."""
        ...

    @property
    def indent(self) -> int:
        """Return how many blanks stand before its first word."""
        ...

    @property
    def width(self) -> float:
        """Return how wide its words are, in ems."""
        ...

    @property
    def scale(self) -> float:
        """Return the size of its letters, of that of the text; 0 where sizes are not known."""
        ...

    @property
    def bold(self) -> bool:
        """Return whether most of its letters are bold."""
        ...

    @property
    def italic(self) -> bool:
        """Return whether most of its letters are slanted."""
        ...

    @property
    def blanks(self) -> int:
        """Return how many times words of it stood far apart."""
        ...
