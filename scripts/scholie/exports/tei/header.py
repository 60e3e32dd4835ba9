"""The header of a TEI document: who, where from, how, and when what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scholie.exports.tei.encoding import EDITORS, EDITORS_NAMES, Encoding
from scholie.exports.tei.markup import both, plain, put
from scholie.exports.tei.revisions import revisions
from scholie.model import LANGUAGES, Author, Bilingual, Edition, Volume
from scholie.model.publication import ISO

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TASK = Bilingual("Établissement du texte, apparat et notes", "Establishment of the text, apparatus and notes")
NO_WITNESS = Bilingual("Texte écrit pour l’édition, sans témoin.", "Text written for the edition, without a witness.")
CHOICES = Bilingual(
    "Là où des témoins diffèrent, une entrée d’apparat donne la leçon retenue et les autres. Une correction que ne porte "
    "aucun témoin est donnée avec ce qu’ils ont.",
    "Where witnesses differ, an entry of the apparatus gives the reading that was chosen and the others. A correction that "
    "no witness has is given with what they have.",
)


def header(document: Element, encoding: Encoding, edition: Edition) -> None:
    """Append the header: what is known, and nothing else."""
    volume = next((held for held in edition.volumes if held.slug == encoding.contribution.volume), Volume())
    held = put(document, "teiHeader")
    file = put(held, "fileDesc")
    _titles(file, encoding)
    _publication(file, encoding, edition, volume)
    _volume(file, volume)
    _notes(file, encoding)
    _source(file, encoding)
    _encoding(held, encoding, edition)
    _profile(held, encoding)
    revisions(held, encoding)


def _titles(file: Element, encoding: Encoding) -> None:
    metadata = encoding.contribution.metadata
    held = put(file, "titleStmt")
    for language in LANGUAGES:
        title = metadata.title.only(language)
        supplied = metadata.supplied.get(f"title.{language}") or metadata.supplied.get("title")
        if title:
            kind = "main" if language == metadata.language else "translated"
            put(held, "title", plain(title), {"type": kind, "lang": language, "resp": f"#{EDITORS}" if supplied else None})
    if not metadata.title:
        put(held, "title", encoding.contribution.slug, {"type": "main"})
    for author in metadata.authors:
        _author(held, author, conjecture="authors" in metadata.supplied)
    _responsible(held, encoding)


def _author(parent: Element, author: Author, *, conjecture: bool) -> None:
    held = put(parent, "author", "", {"cert": "medium", "resp": f"#{EDITORS}"} if conjecture else {})
    name = put(held, "persName")
    for part, words in (("forename", author.given), ("surname", author.family)):
        if words:
            put(name, part, words)
    for tag, words in (("roleName", author.role), ("affiliation", author.affiliation), ("email", author.email if author.contact else "")):
        if words:
            put(name if tag == "roleName" else held, tag, words)
    if author.orcid:
        put(held, "idno", author.orcid, {"type": "ORCID"})


def _responsible(parent: Element, encoding: Encoding) -> None:
    rows = ((EDITORS, ""), *((name, by) for by, name in encoding.people.items()))
    for name, by in rows:
        held = put(parent, "respStmt", "", {"id": name})
        both(held, "resp", TASK)
        if by:
            put(held, "name", by)
        else:
            both(held, "name", EDITORS_NAMES)


def _publication(file: Element, encoding: Encoding, edition: Edition, volume: Volume) -> None:
    held = put(file, "publicationStmt")
    put(held, "publisher" if volume.publisher else "authority", volume.publisher or edition.settings.title)
    if volume.place:
        put(held, "pubPlace", volume.place)
    if volume.date:
        put(held, "date", volume.date, {"when": volume.date if ISO.fullmatch(volume.date) else None})
    put(held, "idno", encoding.contribution.id, {"type": "contribution"})
    if edition.settings.url:
        put(held, "idno", f"{edition.settings.url.rstrip('/')}/{encoding.contribution.id}/", {"type": "URL"})
    licence = encoding.contribution.metadata.licence or volume.licence
    if licence:
        put(put(held, "availability"), "licence", licence)


def _volume(file: Element, volume: Volume) -> None:
    if volume.title:
        held = put(file, "seriesStmt")
        both(held, "title", volume.title, {"level": "m"})
        both(held, "title", volume.subtitle, {"level": "m", "type": "sub"})
        for editor in volume.editors:
            _editor(held, editor)
        for kind, number in (("ISBN", volume.isbn), ("ISSN", volume.issn)):
            if number:
                put(held, "idno", number, {"type": kind})


def _editor(parent: Element, editor: Author) -> None:
    name = put(put(parent, "editor"), "persName")
    for part, words in (("forename", editor.given), ("surname", editor.family)):
        if words:
            put(name, part, words)


def _notes(file: Element, encoding: Encoding) -> None:
    """Append what the editors say of the whole, and why each field that no witness states stands here."""
    metadata = encoding.contribution.metadata
    if metadata.note or metadata.supplied:
        held = put(file, "notesStmt")
        both(held, "note", metadata.note, {"type": "editor", "resp": f"#{EDITORS}"})
        for name, why in metadata.supplied.items():
            both(held, "note", why, {"type": "supplied", "subtype": name, "resp": f"#{EDITORS}"})


def _source(file: Element, encoding: Encoding) -> None:
    held = put(file, "sourceDesc")
    if not encoding.sigla:
        both(held, "p", NO_WITNESS)
        return
    row = put(held, "listWit")
    for witness in encoding.contribution.metadata.witnesses:
        base = "base" if witness.siglum == encoding.contribution.metadata.base else None
        said = put(row, "witness", "", {"id": encoding.sigla[witness.siglum], "n": witness.siglum, "rend": base})
        put(said, "label", witness.siglum)
        if witness.description:
            both(said, "desc", witness.description)
        put(said, "idno", witness.file, {"type": "file"})
        if witness.sha256:
            put(said, "idno", witness.sha256, {"type": "sha256"})


def _encoding(parent: Element, encoding: Encoding, edition: Edition) -> None:
    held = put(parent, "encodingDesc")
    both(put(put(held, "editorialDecl"), "correction"), "p", CHOICES)
    if encoding.concepts:
        taxonomy = put(put(held, "classDecl"), "taxonomy", "", {"id": "concepts"})
        for concept in edition.concepts:
            if concept.id in encoding.concepts:
                category = put(taxonomy, "category", "", {"id": encoding.concepts[concept.id]})
                both(category, "catDesc", concept.label)
    put(held, "variantEncoding", "", {"method": "parallel-segmentation", "location": "internal"})


def _profile(parent: Element, encoding: Encoding) -> None:
    metadata = encoding.contribution.metadata
    held = put(parent, "profileDesc")
    for language in LANGUAGES:
        if metadata.abstract.only(language):
            supplied = f"abstract.{language}" in metadata.supplied or "abstract" in metadata.supplied
            abstract = put(held, "abstract", "", {"lang": language, "resp": f"#{EDITORS}" if supplied else None})
            for paragraph in filter(str.strip, metadata.abstract.only(language).split("\n\n")):
                put(abstract, "p", plain(" ".join(paragraph.split("\n"))))
    put(put(held, "langUsage"), "language", "", {"ident": metadata.language})
    if metadata.keywords.fr or metadata.keywords.en:
        classes = put(held, "textClass")
        for language in LANGUAGES:
            if metadata.keywords.only(language):
                supplied = f"keywords.{language}" in metadata.supplied or "keywords" in metadata.supplied
                row = put(classes, "keywords", "", {"lang": language, "resp": f"#{EDITORS}" if supplied else None})
                for keyword in metadata.keywords.only(language):
                    put(row, "term", keyword)
