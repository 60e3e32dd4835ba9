"""Read and write bibliography.bib: entries in, records out, and never a byte of the editor's lost."""

from scholie.bibliography.csl import from_csl
from scholie.bibliography.imported import Imported
from scholie.bibliography.read import Library, read
from scholie.bibliography.records import records
from scholie.bibliography.ris import from_ris
from scholie.bibliography.write import add, entry

__all__ = ["Imported", "Library", "add", "entry", "from_csl", "from_ris", "read", "records"]
