"""The glossary: read its concepts, find them in a text, link them."""

from scholie.glossary.index import Index, index
from scholie.glossary.linking import FIRST, PLACES, Hit, Rules, link, met, occurrences
from scholie.glossary.reading import read

__all__ = ["FIRST", "PLACES", "Hit", "Index", "Rules", "index", "link", "met", "occurrences", "read"]
