"""The page of a contribution: front, text, notes, apparatus, works, concepts, how to cite; and its English record."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.document import citations
from scholie.model import LANGUAGES, Contribution, Witness
from scholie.pages.frame.citing import citing
from scholie.pages.frame.markup import NOTHING, Html, heading, items, join, tag
from scholie.pages.frame.page import Here, Page
from scholie.pages.frame.passage import contribution_link
from scholie.pages.frame.render import blocks, line, paragraphs
from scholie.pages.frame.rendering import Rendering, call_ids, note_marks
from scholie.pages.frame.signal import template
from scholie.pages.frame.view import View, plain, title
from scholie.pages.frame.work import in_order, reference, spoken
from scholie.pages.text.apparatus import apparatus
from scholie.pages.text.beside import address as beside_address
from scholie.pages.text.changes import banner, changes
from scholie.pages.text.front import abstracts, byline, kicker, titles
from scholie.pages.text.gone import gone
from scholie.pages.text.notes import notes
from scholie.pages.text.pinpoint import pinpoint
from scholie.pages.text.versions import listed as versions


def contributions(view: View) -> Iterator[Page]:
    """Yield the text and the English record of every contribution."""
    for contribution in view.edition.contributions:
        for language in LANGUAGES:
            here = Here(f"{contribution.id}/", language)
            write = _text if language == "fr" else _record
            summary = plain(contribution.metadata.abstract.to(language)).split("\n")[0]
            kind = "contribution" if language == "fr" else "record"
            yield Page(here, title(contribution, language), tuple(write(view, contribution, here)), kind=kind, description=_clip(summary))


def _clip(words: str, length: int = 200) -> str:
    """Return the beginning of *words*, cut at a blank."""
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + "…"


def scene_of(view: View, contribution: Contribution, here: Here) -> Rendering:
    """Return what the text of *contribution* is rendered for."""
    return Rendering(
        here=here,
        language=contribution.metadata.language,
        keys=frozenset(view.references),
        concepts=frozenset(view.concepts),
        entries=contribution.apparatus,
        marks=note_marks(contribution.tree),
        calls=call_ids(contribution.tree),
        report=template(view.edition.settings),
        root=view.edition.settings.url.rstrip("/"),
    )


def _text(view: View, contribution: Contribution, here: Here) -> Iterator[str]:
    rendering = scene_of(view, contribution, here)
    yield from _head(view, contribution, here)
    yield tag(
        "p", tag("a", here.say("record-en"), href=here.to(here.address, language="en"), hreflang="en", lang="en"), class_="record-link"
    )
    yield tag("hr", class_="ornament")
    yield from _spoken(blocks(contribution.tree, rendering), contribution, here)
    yield pinpoint(contribution, here)
    yield tag("hr", class_="ornament")
    yield from notes(contribution.tree, rendering)
    yield from apparatus(view, contribution, here)
    yield from _works(view, contribution, here)
    yield from _concepts(view, contribution, here)
    yield from citing(view, contribution, here)
    yield from changes(contribution, here)
    yield from versions(contribution, here)
    yield from gone(contribution, here)
    yield from _witnesses(contribution, here)
    yield from _neighbours(view, contribution, here)


def _spoken(written: Iterator[str], contribution: Contribution, here: Here) -> Iterator[str]:
    """Yield the blocks of a text, each saying its language when that is not the page's."""
    language = contribution.metadata.language
    for piece in written:
        yield tag("div", piece, lang=language) if language != here.language and isinstance(piece, Html) else piece


def _head(view: View, contribution: Contribution, here: Here) -> Iterator[str]:
    yield kicker(contribution, here)
    yield from titles(contribution, here)
    yield byline(view, contribution, here)
    yield banner(contribution, here)
    note = contribution.metadata.note.to(here.language)
    if note:
        yield tag(
            "aside",
            tag("p", tag("b", here.say("editors-note"))),
            *paragraphs(note, here),
            class_="editors-note",
            aria_label=here.say("editors-note"),
        )
    yield from abstracts(contribution, here)


def _record(view: View, contribution: Contribution, here: Here) -> Iterator[str]:
    yield from _head(view, contribution, here)
    link = tag("a", here.say("read-french"), href=here.to(here.address, language="fr"), hreflang="fr", class_="md-button")
    yield tag("p", here.say("record-only"), class_="hint")
    yield tag("p", link)
    yield from _concepts(view, contribution, here)
    yield from citing(view, contribution, here)
    yield from changes(contribution, here)
    yield from versions(contribution, here)
    yield beside_link(contribution, here)
    yield from _neighbours(view, contribution, here)


def _works(view: View, contribution: Contribution, here: Here) -> Iterator[str]:
    """Yield the works that the text cites, formatted; what the citations show at once."""
    keys = {key for a in citations(contribution.tree) for key in (a.get("data-keys") or "").split() if key in view.references}
    if keys:
        yield heading(2, here.say("works-cited"), "ouvrages", classes="apart")
        rows = (_work(view, work.key, here) for work in in_order(view.references[key] for key in keys))
        yield tag("ul", *rows, class_="works", data_pagefind_ignore="")


def _work(view: View, key: str, here: Here) -> Html:
    link = tag("a", "→", href=here.to("bibliographie/", key), aria_label=here.say("see-work"), class_="see")
    return tag("li", tag("span", reference(view, key, here), lang=spoken(view.references[key])), " ", link, id=f"ref-{key}")


def _concepts(view: View, contribution: Contribution, here: Here) -> Iterator[str]:
    """Yield the concepts that the text names, each with its definition; what the terms show at once."""
    named = view.named.get(contribution.id, ())
    if named:
        yield heading(2, here.say("concepts-here"), "concepts", classes="apart")
        rows = []
        for concept in named:
            link = tag("a", concept.label.to(here.language), href=here.to(f"concepts/{concept.id}/"))
            definition = line(concept.definition.to(here.language), here)
            rows.append(tag("li", tag("b", link), *([" — ", definition] if definition else []), id=f"term-{concept.id}"))
        yield tag("ul", *rows, class_="concepts-here", data_pagefind_ignore="")


def _witnesses(contribution: Contribution, here: Here) -> Iterator[str]:
    metadata = contribution.metadata
    if metadata.witnesses:
        yield heading(2, here.say("witnesses"), "temoins", classes="apart")
        yield tag(
            "dl",
            *(_witness(witness, witness.siglum == metadata.base, here) for witness in metadata.witnesses),
            class_="witnesses",
            data_pagefind_ignore="",
        )
        yield beside_link(contribution, here)
    if metadata.licence:
        yield tag("p", tag("b", here.say("licence")), " ", metadata.licence)


def beside_link(contribution: Contribution, here: Here) -> Html:
    """Return the way to the witnesses side by side; nothing for a text without any."""
    link = tag("a", here.say("beside"), href=here.to(beside_address(contribution)))
    return tag("p", link, class_="sheet-link", data_pagefind_ignore="") if contribution.collated else NOTHING


def _witness(witness: Witness, base: bool, here: Here) -> Html:
    mark = tag("small", f" ({here.say('base')})") if base else NOTHING
    said = witness.description.to(here.language) or witness.file.rsplit("/", 1)[-1]
    print_ = tag("div", tag("small", here.say("fingerprint"), " ", tag("code", witness.sha256))) if witness.sha256 else NOTHING
    return join([tag("dt", witness.siglum), tag("dd", said, mark, print_)])


def _neighbours(view: View, contribution: Contribution, here: Here) -> Iterator[str]:
    row = view.of_volume(view.volume(contribution))
    rank = row.index(contribution) if contribution in row else 0
    before = row[rank - 1] if rank else None
    after = row[rank + 1] if rank + 1 < len(row) else None
    links = items(
        join([tag("span", here.say(name), class_=f"direction {name}"), contribution_link(other, here)], " ")
        for name, other in (("previous", before), ("next", after))
        if other
    )
    if links:
        yield tag("nav", links, class_="neighbours", aria_label=here.say("neighbours"))
