"""What some tests need besides what requirements.lock installs, and what becomes of them where it is not there."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from validator import validator


@dataclass(frozen=True, slots=True)
class Need:
    """Something that a test marked with its name cannot do without."""

    what: str
    """What it is, and how a machine gets it."""
    there: Callable[[], object]
    kept: bool
    """True where ``make test`` can install it, so that its absence is a failure in continuous integration."""


def named(variable: str) -> bool:
    """Tell whether the environment names something by *variable*; what it names must then be there."""
    return bool(os.environ.get(variable))


NEEDS: Mapping[str, Need] = {
    "browser": Need("a Chromium, which `python tests/chromium.py` installs", lambda: named("SCHOLIE_CHROMIUM"), kept=True),
    "validator": Need("Java and vnu.jar, which `python tests/validator.py` fetches with npm", validator, kept=False),
    "java": Need("Java", lambda: shutil.which("java"), kept=False),
    "tei": Need("the schema of the whole TEI: SCHOLIE_TEI_SCHEMA=…/tei_all.rng names it", lambda: named("SCHOLIE_TEI_SCHEMA"), kept=False),
    "bench": Need("a development set: SCHOLIE_BENCH=folder names it", lambda: named("SCHOLIE_BENCH"), kept=False),
}
"""The marks of tests that need more than Python packages."""
