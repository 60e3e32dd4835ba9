"""Printed references and citations: read, found, bound; pure."""

from scholie.citation import names
from scholie.citation.accents import restore
from scholie.citation.binding import Bound, bind
from scholie.citation.csl import to_csl
from scholie.citation.keys import key
from scholie.citation.lines import find_json, parse_lines
from scholie.citation.listed import full_references_in_notes, references_of
from scholie.citation.mentions import find
from scholie.citation.reference import parse_reference
from scholie.citation.series import parse_series
from scholie.citation.works import same_work

__all__ = [
    "Bound",
    "bind",
    "find",
    "find_json",
    "full_references_in_notes",
    "key",
    "names",
    "parse_lines",
    "parse_reference",
    "parse_series",
    "references_of",
    "restore",
    "same_work",
    "to_csl",
]
