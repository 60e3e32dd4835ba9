"""Whether a bound citation says the same year, the same names and the same title as the work it is bound to."""

from scholie.check.agreement.dating import year_differs
from scholie.check.agreement.elsewhere import key_differs, names_all
from scholie.check.agreement.naming import misspelt, name_differs, printed_initials
from scholie.check.agreement.titling import title_differs

__all__ = [
    "key_differs",
    "misspelt",
    "name_differs",
    "names_all",
    "printed_initials",
    "title_differs",
    "year_differs",
]
