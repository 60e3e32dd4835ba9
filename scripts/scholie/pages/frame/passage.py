"""A passage of the edition as another page shows it: words in context, and the way there."""

from __future__ import annotations

from collections.abc import Sequence

from scholie import concordance
from scholie.model import Contribution, Occurrence, Passage
from scholie.pages.frame.markup import NOTHING, Html, join, tag, unbroken
from scholie.pages.frame.page import Here
from scholie.pages.frame.view import View, title
from scholie.pages.frame.work import reference


def contribution_link(contribution: Contribution, here: Here, *, language: str = "") -> Html:
    """Return a link to *contribution*, with its title in the page's language."""
    words = title(contribution, here.language)
    spoken = "" if contribution.metadata.title.only(here.language) else ("fr" if here.language == "en" else "en")
    return tag("a", unbroken(words), href=here.to(f"{contribution.id}/", language=language), lang=spoken or None)


def authors_line(contribution: Contribution, here: Here) -> Html:
    """Return the names of the authors, in brackets when the editors supplied them, or that nobody knows them."""
    names = ", ".join(author.name for author in contribution.metadata.authors)
    doubtful = not names or "authors" in contribution.metadata.supplied
    said = names or here.say("author-unknown").lower()
    return tag("span", f"[{said}]" if doubtful else said, class_="authors")


def short(contribution: Contribution, here: Here) -> Html:
    """Return authors and title, the title a link."""
    return join([authors_line(contribution, here), contribution_link(contribution, here)], ", ")


def paragraph_link(view: View, contribution: Contribution, locus: str, here: Here) -> Html:
    """Return « § 12 » or « note 3 » as a link to the passage; what it is, as « titre », where it has no number."""
    rank, note = view.numbers[contribution.id].get(locus, ""), view.notes[contribution.id].get(locus, "")
    sort = view.sorts[contribution.id].get(locus, "sort-passage")
    words = here.say("paragraph", n=rank) if rank else here.say("note", n=note) if note else here.say(sort)
    return tag("a", words, class_="locus", href=here.to(f"{contribution.id}/", locus, language="fr"))


def in_context(view: View, occurrence: Occurrence, here: Here) -> Html:
    """Return the words in their sentence, with the way to the passage."""
    contribution = view.contributions[occurrence.contribution]
    language = contribution.metadata.language
    sentence = tag(
        "q", occurrence.left, tag("mark", occurrence.words), occurrence.right, lang=None if language == here.language else language
    )
    return join([paragraph_link(view, contribution, occurrence.locus, here), sentence], " ")


def grouped(view: View, occurrences: Sequence[Occurrence], here: Here) -> tuple[Html, ...]:
    """Return the occurrences under the contribution they stand in, in the order of the edition."""
    rows: dict[str, list[Occurrence]] = {}
    for occurrence in occurrences:
        rows.setdefault(occurrence.contribution, []).append(occurrence)
    return tuple(_group(view, view.contributions[name], rows[name], here) for name in rows)


def _group(view: View, contribution: Contribution, occurrences: Sequence[Occurrence], here: Here) -> Html:
    head = tag("p", short(contribution, here), class_="group")
    rows = (tag("li", in_context(view, occurrence, here)) for occurrence in occurrences)
    return tag("div", head, tag("ul", *rows, class_="context"), class_="concordance")


def source(view: View, passage: Passage | None, here: Here) -> Html:
    """Return what *passage* points at: a place of the edition, a work or a law."""
    if passage is None:
        return NOTHING
    contribution = view.find(passage.contribution)
    if contribution is not None:
        locus = passage.locus or concordance.locate(passage, (contribution,))
        pieces = [short(contribution, here)]
        if locus:
            pieces.append(paragraph_link(view, contribution, locus, here))
        return join(pieces, ", ")
    if passage.reference in view.references:
        return join(
            [reference(view, passage.reference, here), tag("a", here.say("see-work"), href=here.to("bibliographie/", passage.reference))],
            " ",
        )
    return join([passage.law]) if passage.law else NOTHING
