"""CSL-JSON, the format of citation processors."""

from scholie.formats.csl.read import from_csl
from scholie.formats.csl.write import to_csl

__all__ = ["from_csl", "to_csl"]
