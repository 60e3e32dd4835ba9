"""RIS, the tagged format that catalogues and reference managers exchange."""

from scholie.formats.ris.read import from_ris
from scholie.formats.ris.write import to_ris

__all__ = ["from_ris", "to_ris"]
