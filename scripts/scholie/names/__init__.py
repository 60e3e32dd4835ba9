"""Printed names of persons and bodies: how they are read, known from other words, and compared."""

from scholie.names.initials import initials, is_abbreviated, is_initials
from scholie.names.lists import split_names
from scholie.names.particles import led
from scholie.names.printed import accents, family_key, same_family, same_given, same_person

__all__ = [
    "accents",
    "family_key",
    "initials",
    "is_abbreviated",
    "is_initials",
    "led",
    "same_family",
    "same_given",
    "same_person",
    "split_names",
]
