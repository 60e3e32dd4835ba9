"""The rules of bibliography.bib: what each entry must say, how it says it, and which entries are alike."""

from scholie.check.references.alike import duplicate_work, editions_alike
from scholie.check.references.fields import field_missing, pages_reversed, publisher_missing, reference_doubtful, year_impossible
from scholie.check.references.names import name_forms, name_swapped, name_unaccented
from scholie.check.references.numbers import doi_invalid, isbn_invalid, issn_invalid, url_invalid
from scholie.check.references.wording import latex_leftover, title_capitals

__all__ = [
    "doi_invalid",
    "duplicate_work",
    "editions_alike",
    "field_missing",
    "isbn_invalid",
    "issn_invalid",
    "latex_leftover",
    "name_forms",
    "name_swapped",
    "name_unaccented",
    "pages_reversed",
    "publisher_missing",
    "reference_doubtful",
    "title_capitals",
    "url_invalid",
    "year_impossible",
]
