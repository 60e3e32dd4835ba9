"""Whether a text.md is whole: one that is empty, cut or in another encoding is never taken for an edit."""

from __future__ import annotations

from scholie import loci, metadata
from scholie.edition.reading import misencoded
from scholie.model import Files, Place, Problem

UNSOUND = frozenset({"file-misencoded", "text-cut", "text-blank"})
"""Codes of what is said of a text that is not whole."""


def unsound(files: Files, file: str) -> tuple[Problem, ...]:
    """Return why the text.md *file* among *files* is not one; nothing when it is.

    A text without a word in its body is taken for empty when its loci.json has passages that were not gone.
    """
    wrong = misencoded({file: files[file]})
    if wrong:
        return wrong
    source = files[file].decode("utf-8")
    if metadata.cut(source):
        return (Problem("text-cut", Place(file, max(source.count("\n"), 1))),)
    body = source.lstrip("\ufeff") and metadata.split(source)[1].strip()
    loci_file = f"{file.removesuffix('text.md')}loci.json"
    begun = source.strip("\ufeff \r\n") and not (loci_file in files and _known(files[loci_file]))
    return () if body or begun else (Problem("text-blank", Place(file, 1)),)


def _known(source: bytes) -> bool:
    """Tell whether *source*, a loci.json, has a passage that was not gone; one that cannot be read may have."""
    try:
        return any(not locus.gone for locus in loci.read(source.decode("utf-8")))
    except ValueError:
        return True
