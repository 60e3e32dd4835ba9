"""Whether a bound citation says the same year and the same names as the work it is bound to."""

from scholie.check.agreement.binding import YEAR, Binding, bindings, years
from scholie.check.agreement.dating import year_differs
from scholie.check.agreement.elsewhere import key_differs, names_all
from scholie.check.agreement.naming import misspelt, name_differs, printed_initials

__all__ = [
    "YEAR",
    "Binding",
    "bindings",
    "key_differs",
    "misspelt",
    "name_differs",
    "names_all",
    "printed_initials",
    "year_differs",
    "years",
]
