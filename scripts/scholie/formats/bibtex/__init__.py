"""BibTeX, as biblatex has it."""

from scholie.formats.bibtex.read import Library, read
from scholie.formats.bibtex.write import add, entry

__all__ = ["Library", "add", "entry", "read"]
