"""People in the records of every format: their roles, and what is no name."""

from __future__ import annotations

import re

from scholie.model import Name
from scholie.names import led

ROLES = {"author": "authors", "editor": "editors", "translator": "translators"}
"""Role, as BibTeX and CSL call it, to the field of a record that has its names."""
OPEN = re.compile(r"(?:and )?others|et al\.?|et alii", re.IGNORECASE)
"""What stands for a name where a list of names goes on."""


def person(family: str, given: str = "", suffix: str = "") -> Name:
    """Return the name of a person, a particle in small letters told apart.

    >>> person("de La Tour", "Anne").particle
    'de'
    """
    particle, rest = led(family)
    return Name(rest, given, particle, suffix)
