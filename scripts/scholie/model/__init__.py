"""The values that every stage takes and returns: frozen, and free of any other module of ours."""

from scholie.model.apparatus import Decision, Entry, Locus, Reading
from scholie.model.concept import Concept, Definition, Occurrence, Passage
from scholie.model.contribution import Author, Contribution, Metadata, Volume
from scholie.model.edition import Edition, Settings, Waiver
from scholie.model.entry import HOSTED, INSTITUTED, called
from scholie.model.problem import Place, Problem, Severity, Verdict
from scholie.model.publication import Change, Version, iso
from scholie.model.reference import Citation, Name, Reference
from scholie.model.typescript import Figure, Styled, Typescript, Typeset
from scholie.model.witness import LedgerEntry, Proposal, Reason, Witness
from scholie.model.words import LANGUAGES, Bilingual, Files, Keywords, Strict, frozen

__all__ = [
    "HOSTED",
    "INSTITUTED",
    "LANGUAGES",
    "Author",
    "Bilingual",
    "Change",
    "Citation",
    "Concept",
    "Contribution",
    "Decision",
    "Definition",
    "Edition",
    "Entry",
    "Figure",
    "Files",
    "Keywords",
    "LedgerEntry",
    "Locus",
    "Metadata",
    "Name",
    "Occurrence",
    "Passage",
    "Place",
    "Problem",
    "Proposal",
    "Reading",
    "Reason",
    "Reference",
    "Settings",
    "Severity",
    "Strict",
    "Styled",
    "Typescript",
    "Typeset",
    "Verdict",
    "Version",
    "Volume",
    "Waiver",
    "Witness",
    "called",
    "frozen",
    "iso",
]
