"""Open an edition: its files, its bibliography read, everything assembled, and every reference formatted."""

from __future__ import annotations

from dataclasses import replace

from scholie import bibliography, edition, exports, pandoc
from scholie.formats.csl import to_csl
from scholie.model import Bilingual, Edition, Files, Place, Problem
from scholie.model import frozen as sealed

FILE = "bibliography.bib"


def open_edition(files: Files, *, formatted: bool = True, frozen: bool = False) -> Edition:
    """Return the edition that *files* make.

    Without *formatted* no reference is formatted, which only pages need. *frozen* says where minting would
    change an identifier.
    """
    library = bibliography.read(files.get(FILE, b"").decode("utf-8", "replace"))
    read = edition.Bibliography(library.references, bibtex=library.entries, problems=library.problems)
    whole = edition.assemble(files, read, strict=frozen)
    return with_formatted(whole) if formatted else whole


def with_formatted(whole: Edition) -> Edition:
    """Return the edition with its works and its contributions formatted, these under their identifiers.

    A style that cannot be had is a problem, and nothing is formatted then.
    """
    items = [to_csl(reference) for reference in whole.references]
    items += [exports.printed(whole, contribution) for contribution in whole.contributions]
    try:
        french = pandoc.format_references(items, whole.settings.style, "fr")
        english = pandoc.format_references(items, whole.settings.style_en, "en")
    except pandoc.PandocError as failure:
        trouble = Problem("style-unknown", Place("mkdocs.yml"), (("reason", str(failure)),))
        return replace(whole, problems=(*whole.problems, trouble))
    keys = (str(item["id"]) for item in items)
    return replace(whole, formatted=sealed({key: Bilingual(french.get(key, ""), english.get(key, "")) for key in keys}))
