"""Read and write bibliography.bib: entries in, records out, and never a byte of the editor's lost."""

from scholie.bibliography.read import Library, read
from scholie.bibliography.write import add, entry

__all__ = ["Library", "add", "entry", "read"]
