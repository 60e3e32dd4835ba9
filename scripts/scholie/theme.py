"""Where the theme lies: in the installed package, else in the checkout."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path


def theme() -> Path:
    """Return the folder of the package's theme. Raises FileNotFoundError when there is none."""
    installed = files("scholie") / "theme"
    if installed.is_dir():
        with as_file(installed) as folder:
            return folder
    checkout = Path(__file__).parents[2] / "overrides"
    if not checkout.is_dir():
        raise FileNotFoundError(checkout)
    return checkout
