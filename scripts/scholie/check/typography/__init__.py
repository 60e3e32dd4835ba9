"""French typography: what could be mended without touching a letter, and the forms that only an editor can choose."""

from scholie.check.typography.forms import (
    typography_century,
    typography_dash,
    typography_ellipsis,
    typography_nested,
    typography_number,
    typography_ordinal,
    typography_unit,
)
from scholie.check.typography.mending import Change, changes, mend
from scholie.check.typography.mendings import typography_mendings

__all__ = [
    "Change",
    "changes",
    "mend",
    "typography_century",
    "typography_dash",
    "typography_ellipsis",
    "typography_mendings",
    "typography_nested",
    "typography_number",
    "typography_ordinal",
    "typography_unit",
]
