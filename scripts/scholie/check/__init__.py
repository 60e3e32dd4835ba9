"""Everything that the editor must know about an edition, and how it is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from scholie.check.abstracts import abstract_language
from scholie.check.addresses import address_taken, report_address_invalid
from scholie.check.agreement import key_differs, name_differs, title_differs, year_differs
from scholie.check.bylines import author_marked, title_shared
from scholie.check.codes import CODES, READER, Code
from scholie.check.concepts import concept_unused, term_undefined
from scholie.check.damage import glyph_private, mojibake
from scholie.check.front import abstract_missing, authors_missing, keywords_missing, title_missing
from scholie.check.joined import reference_joined
from scholie.check.letters import letters_lost
from scholie.check.links import link_broken
from scholie.check.locators import quotation_without_locator
from scholie.check.notes import call_missing, note_duplicate, note_missing, note_order
from scholie.check.pictures import media_refused, picture_missing, picture_undescribed
from scholie.check.programme import programme_differs, row_alone, row_ambiguous, text_unlisted
from scholie.check.quotations import quotation_emended
from scholie.check.quoted import quotation_differs
from scholie.check.references import (
    doi_invalid,
    duplicate_work,
    editions_alike,
    field_missing,
    isbn_invalid,
    issn_invalid,
    latex_leftover,
    name_forms,
    name_swapped,
    name_unaccented,
    pages_reversed,
    publisher_missing,
    reference_doubtful,
    title_capitals,
    url_invalid,
    year_impossible,
)
from scholie.check.sentences import clip, common_hint, common_message, described, hint, message, severity
from scholie.check.shared import fault_shared
from scholie.check.structure import heading_capitals, heading_stop, level_skipped, link_in_heading, note_in_heading, section_empty
from scholie.check.swallowed import note_heading, note_outlier
from scholie.check.typography import (
    Change,
    changes,
    mend,
    typography_century,
    typography_dash,
    typography_ellipsis,
    typography_mendings,
    typography_nested,
    typography_number,
    typography_ordinal,
    typography_unit,
)
from scholie.check.unbound import citation_probable, citation_unbound
from scholie.check.variants import variant_undecided
from scholie.check.view import View
from scholie.check.volumes import contribution_unknown
from scholie.check.waivers import read_waivers, unused, waive
from scholie.check.words import hyphen_left, hyphen_lost, word_doubled, word_doubtful
from scholie.check.works import key_unknown, reference_unbound, work_uncited
from scholie.model import Edition, Files, Problem

__all__ = [
    "ASKED",
    "CODES",
    "RULES",
    "SELDOM",
    "Change",
    "Code",
    "changes",
    "check",
    "clip",
    "common_hint",
    "common_message",
    "described",
    "hint",
    "mend",
    "message",
    "read_waivers",
    "seldom_right",
    "severity",
    "unused",
    "waive",
]

Rule = Callable[[View], Iterator[Problem]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("title-missing", title_missing),
    ("abstract-missing", abstract_missing),
    ("keywords-missing", keywords_missing),
    ("authors-missing", authors_missing),
    ("abstract-language", abstract_language),
    ("title-shared", title_shared),
    ("author-marked", author_marked),
    ("address-taken", address_taken),
    ("contribution-unknown", contribution_unknown),
    ("programme-differs", programme_differs),
    ("row-ambiguous", row_ambiguous),
    ("row-alone", row_alone),
    ("text-unlisted", text_unlisted),
    ("report-address-invalid", report_address_invalid),
    ("note-missing", note_missing),
    ("call-missing", call_missing),
    ("note-duplicate", note_duplicate),
    ("note-order", note_order),
    ("note-heading", note_heading),
    ("note-outlier", note_outlier),
    ("level-skipped", level_skipped),
    ("section-empty", section_empty),
    ("heading-stop", heading_stop),
    ("heading-capitals", heading_capitals),
    ("note-in-heading", note_in_heading),
    ("link-in-heading", link_in_heading),
    ("glyph-private", glyph_private),
    ("mojibake", mojibake),
    ("letters-lost", letters_lost),
    ("word-doubled", word_doubled),
    ("word-doubtful", word_doubtful),
    ("fault-shared", fault_shared),
    ("hyphen-left", hyphen_left),
    ("hyphen-lost", hyphen_lost),
    ("variant-undecided", variant_undecided),
    ("key-unknown", key_unknown),
    ("reference-unbound", reference_unbound),
    ("reference-joined", reference_joined),
    ("work-uncited", work_uncited),
    ("year-differs", year_differs),
    ("name-differs", name_differs),
    ("key-differs", key_differs),
    ("title-differs", title_differs),
    ("citation-unbound", citation_unbound),
    ("citation-probable", citation_probable),
    ("quotation-without-locator", quotation_without_locator),
    ("quotation-emended", quotation_emended),
    ("quotation-differs", quotation_differs),
    ("field-missing", field_missing),
    ("publisher-missing", publisher_missing),
    ("reference-doubtful", reference_doubtful),
    ("year-impossible", year_impossible),
    ("pages-reversed", pages_reversed),
    ("isbn-invalid", isbn_invalid),
    ("issn-invalid", issn_invalid),
    ("doi-invalid", doi_invalid),
    ("url-invalid", url_invalid),
    ("name-swapped", name_swapped),
    ("name-unaccented", name_unaccented),
    ("name-forms", name_forms),
    ("latex-leftover", latex_leftover),
    ("title-capitals", title_capitals),
    ("duplicate-work", duplicate_work),
    ("editions-alike", editions_alike),
    ("typography-blank", typography_mendings),
    ("typography-dash", typography_dash),
    ("typography-ellipsis", typography_ellipsis),
    ("typography-ordinal", typography_ordinal),
    ("typography-century", typography_century),
    ("typography-number", typography_number),
    ("typography-unit", typography_unit),
    ("typography-nested", typography_nested),
    ("concept-unused", concept_unused),
    ("term-undefined", term_undefined),
    ("link-broken", link_broken),
    ("picture-missing", picture_missing),
    ("picture-undescribed", picture_undescribed),
    ("media-not-picture", media_refused),
)
"""Every rule under the code of what it finds."""
SELDOM = frozenset(
    {
        "title-shared", "authors-missing", "author-marked", "note-heading", "note-outlier", "note-in-heading", "reference-joined",
        "letters-lost",
    }
)  # fmt: skip
"""Codes of what is seldom right, though nothing proves it wrong."""
ASKED = READER | SELDOM - {"authors-missing"}
"""Codes of what an editor is asked to confirm; that nobody signed a text is said under ``supplied``, with the reason."""


def check(edition: Edition, *, today: str = "", files: Files | None = None) -> tuple[Problem, ...]:
    """Return the problems of *edition*, those met while it was assembled included, each once, by place.

    *today*, as YYYY-MM-DD, is after every year that a work can have; without it the volumes' own dates are. *files* are those
    of the edition; without them no picture is looked for.
    """
    view = View(edition, today, files)
    found = (*edition.problems, *(problem for _, rule in RULES for problem in rule(view)))
    return tuple(sorted(dict.fromkeys(found), key=lambda problem: (problem.place, problem.code, problem.details)))


def seldom_right(edition: Edition) -> tuple[Problem, ...]:
    """Return the problems of *edition* that are seldom right (``SELDOM``), and no others: what costs little to find."""
    view = View(edition)
    return tuple(problem for name, rule in RULES if name in SELDOM for problem in rule(view))
