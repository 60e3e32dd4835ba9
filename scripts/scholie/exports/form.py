"""A format: the suffix of its files, and how records are written in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scholie.model import Contribution, Edition, Reference


@dataclass(frozen=True, slots=True)
class Form:
    """A format of bibliographic records."""

    name: str
    """As people call it."""
    suffix: str
    write: Callable[[Edition, Sequence[Contribution | Reference]], str]
    """The file that holds these records, in their order."""
