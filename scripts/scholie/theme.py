"""Where the theme lies: in the installed package, else in the checkout; and its style sheets in one."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

SHEETS = (
    *("fonts", "paper", "frame", "text", "calls", "margin", "apart", "home"),
    *("citing", "beside", "pinpoint", "index", "search", "report", "print", "own"),
)
"""The style sheets of a page, in order: the letters first, then what a later one may overrule; the edition's own last."""
PRINT = "print"


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


def bind(folder: Path) -> None:
    """Put the style sheets of the theme in *folder* into one, ``assets/scholie.css``, which a page asks for once.

    An edition that lays a sheet of the same name over ours has it in the place of ours.
    """
    assets = folder / "assets"
    sheets = {name: (assets / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS}
    sheets[PRINT] = f"@media print {{\n{sheets[PRINT]}}}\n"
    (assets / "scholie.css").write_text("\n".join(sheets.values()), encoding="utf-8")
    for name in SHEETS:
        (assets / f"{name}.css").unlink()
