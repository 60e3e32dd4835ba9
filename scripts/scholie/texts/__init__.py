"""The folder of an edition: files in, values out; what a command changes is written whole or not at all, and over no edit."""

from scholie.texts.holding import hold
from scholie.texts.lock import HOME, Busy, Holder, named
from scholie.texts.reading import NoEdition, outside, read, unfinished
from scholie.texts.writing import Changed, Repaired, replace

__all__ = ["HOME", "Busy", "Changed", "Holder", "NoEdition", "Repaired", "hold", "named", "outside", "read", "replace", "unfinished"]
