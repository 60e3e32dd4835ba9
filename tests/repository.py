"""Where the repository is, and the variables of the locale that its tests set."""

from __future__ import annotations

from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
LOCALE = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
