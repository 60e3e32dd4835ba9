"""What Scholie says to people: French where the locale is French, else English."""

from __future__ import annotations

import json
import os
from functools import cache
from importlib.resources import files

from scholie.model import LANGUAGES

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""The variables of the locale, the strongest first, as gettext orders them."""


def language() -> str:
    """Return ``fr`` or ``en``, as the first variable of the locale that is set asks."""
    asked = next((value for value in map(os.environ.get, VARIABLES) if value), "")
    codes = (code[:2].lower() for code in asked.split(":"))
    return next((code for code in codes if code in LANGUAGES), "en")


def tr(english: str, **values: object) -> str:
    """Return the sentence *english* in the language of the locale, its ``{names}`` filled with *values*."""
    sentence = _french().get(english, english) if language() == "fr" else english
    return sentence.format(**values) if values else sentence


def count(number: int, one: str, many: str, **values: object) -> str:
    """Return *one* or *many*, two English sentences with ``{number}``, as the language counts.

    French has the singular for 0 and 1, English for 1 alone.
    """
    single = number < 2 if language() == "fr" else number == 1
    return tr(one if single else many, number=number, **values)


@cache
def _french() -> dict[str, str]:
    """Return the French of each English sentence."""
    catalogue = json.loads(files("scholie").joinpath("messages.fr.json").read_text("utf-8"))
    return {str(english): str(french) for english, french in catalogue.items()}
