"""Candidates for the glossary: recurring groups of words and acronyms of a whole volume, and the YAML to paste."""

from scholie.candidates.candidate import Candidate, candidates
from scholie.candidates.pasting import entries, record

__all__ = ["Candidate", "candidates", "entries", "record"]
