"""Printed references: one, a list, those of a text; read into records, and what of them is in doubt."""

from scholie.reference.accents import restore
from scholie.reference.lines import parse_lines
from scholie.reference.listed import full_references_in_notes, references_of
from scholie.reference.printed import RULES, head, mark, parse_reference, read_by_rules
from scholie.reference.series import parse_series

__all__ = [
    "RULES",
    "full_references_in_notes",
    "head",
    "mark",
    "parse_lines",
    "parse_reference",
    "parse_series",
    "read_by_rules",
    "references_of",
    "restore",
]
