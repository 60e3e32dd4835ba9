"""Records in the formats of others: BibTeX, RIS and CSL-JSON, read and written; pure."""

from scholie.formats.imported import Imported
from scholie.formats.records import records

__all__ = ["Imported", "records"]
