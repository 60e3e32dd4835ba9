"""Every kind of problem that Scholie knows: its severity, its sentence and its remedy, in French and in English."""

from __future__ import annotations

from collections.abc import Mapping

from scholie.check.codes.citations import CITATIONS
from scholie.check.codes.code import Code
from scholie.check.codes.concepts import CONCEPTS
from scholie.check.codes.extracts import EXTRACTS
from scholie.check.codes.files import FILES
from scholie.check.codes.programme import PROGRAMME
from scholie.check.codes.quotations import QUOTATIONS
from scholie.check.codes.records import RECORDS
from scholie.check.codes.references import REFERENCES
from scholie.check.codes.structure import STRUCTURE
from scholie.check.codes.typography import TYPOGRAPHY
from scholie.check.codes.witnesses import WITNESSES
from scholie.model import frozen

__all__ = ["CODES", "READER", "Code"]

CODES: Mapping[str, Code] = frozen(
    {
        **FILES,
        **EXTRACTS,
        **WITNESSES,
        **STRUCTURE,
        **CITATIONS,
        **QUOTATIONS,
        **REFERENCES,
        **RECORDS,
        **TYPOGRAPHY,
        **CONCEPTS,
        **PROGRAMME,
    }
)
"""The code of each problem, by its name in kebab-case."""
READER = frozenset(code for code in WITNESSES if code.endswith("-doubtful"))
"""Codes of what the reader of an extract was not sure of."""
