"""Open an edition: its files, its bibliography read and formatted, everything assembled."""

from __future__ import annotations

from scholie import bibliography, citation, edition, pandoc
from scholie.model import Bilingual, Edition, Files, Place, Problem, Reference, Settings

FILE = "bibliography.bib"


def open_edition(files: Files, *, formatted: bool = True, frozen: bool = False) -> Edition:
    """Return the edition that *files* make.

    Without *formatted* no reference is formatted, which only pages need. *frozen* says where minting would
    change an identifier.
    """
    return edition.assemble(files, read_bibliography(files, formatted=formatted), strict=frozen)


def read_bibliography(files: Files, *, formatted: bool) -> edition.Bibliography:
    """Return what bibliography.bib holds; a style that cannot be had is a problem, and its entries stay unformatted."""
    library = bibliography.read(files.get(FILE, b"").decode("utf-8", "replace"))
    if not formatted:
        return edition.Bibliography(library.references, bibtex=library.entries, problems=library.problems)
    try:
        printed = _format(library.references, edition.settings(files))
    except pandoc.PandocError as failure:
        trouble = Problem("style-unknown", Place("mkdocs.yml"), (("reason", str(failure)),))
        return edition.Bibliography(library.references, bibtex=library.entries, problems=(*library.problems, trouble))
    return edition.Bibliography(library.references, printed, library.entries, library.problems)


def _format(references: tuple[Reference, ...], settings: Settings) -> dict[str, Bilingual]:
    items = [citation.to_csl(reference) for reference in references]
    french = pandoc.format_references(items, settings.style, "fr")
    english = pandoc.format_references(items, settings.style_en, "en")
    return {key: Bilingual(french.get(key, ""), english.get(key, "")) for key in french.keys() | english.keys()}
