"""Read and write bibliography.bib: entries in, records out, and never a byte of the editor's lost."""

from scholie.formats.bibtex import Library, add, entry, read

__all__ = ["Library", "add", "entry", "read"]
