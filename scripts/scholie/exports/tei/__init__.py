"""TEI P5 of each contribution: header, text with its apparatus in parallel segmentation, works cited."""

from __future__ import annotations

from scholie.exports.tei.division import body
from scholie.exports.tei.encoding import look, works_cited
from scholie.exports.tei.header import header
from scholie.exports.tei.markup import XML, put, root, written
from scholie.exports.tei.works import listed
from scholie.model import Contribution, Edition

__all__ = ["SUFFIX", "tei", "write"]

SUFFIX = ".tei.xml"


def tei(contribution: Contribution, edition: Edition) -> bytes:
    """Return *contribution* as a TEI P5 document (tei_all), in UTF-8.

    Passages keep their identifiers as xml:id. The author's notes stand where they are first called, with
    place="foot"; the editors' with type="editor" and resp="#redaction". Where witnesses differ there is an
    app with lem and rdg; a correction that no witness has is a choice of sic and corr.
    """
    encoding = look(contribution, edition)
    document = root()
    document.set(f"{XML}lang", encoding.language)
    header(document, encoding, edition)
    text = put(document, "text")
    body(text, encoding)
    listed(text, ((encoding.works[work.key], work) for work in works_cited(contribution, edition)))
    return written(document)


def write(edition: Edition) -> dict[str, bytes]:
    """Return ``<volume>/<contribution>.tei.xml`` for every contribution, by path on the site."""
    return {f"{held.id}{SUFFIX}": tei(held, edition) for held in edition.contributions}
