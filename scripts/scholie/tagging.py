"""The sequence labellers that ship with the package: read once, kept for the life of the program."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import pycrfsuite


@cache
def tagger(package: str, model: str) -> pycrfsuite.Tagger:
    """Return the labeller that the file *model* in *package* holds. Raises FileNotFoundError where there is none."""
    found = pycrfsuite.Tagger()
    found.open_inmemory(_bytes(package, model))
    return found


@cache
def _bytes(package: str, model: str) -> bytes:
    """Return the bytes of a model; they are kept, since a labeller reads from them as long as it lives."""
    return files(package).joinpath(model).read_bytes()
