"""The front of a contribution: titles, authors, abstracts, keywords, each in its language."""

from __future__ import annotations

from collections.abc import Iterator

from scholie.model import LANGUAGES, Author, Bilingual, Contribution
from scholie.pages.frame.markup import NOTHING, Html, heading, join, tag, unbroken
from scholie.pages.frame.page import Here
from scholie.pages.frame.render import line, paragraphs
from scholie.pages.frame.view import View, plain, title

HEADS = {"fr": "Résumé", "en": "Abstract"}
"""What an abstract is called in its own language."""
KEYS = {"fr": "Mots-clés", "en": "Keywords"}


def supplied(words: Html, why: Bilingual | None, here: Here, *, note: bool = True) -> Html:
    """Return *words* in square brackets, with the reason, when no witness states them."""
    if why is None or not words:
        return words
    reason = plain(why.to(here.language))
    held = words if words.startswith("[") and words.endswith("]") else join(["[", words, "]"])
    said = tag("small", reason, class_="why") if note and reason else NOTHING
    return join([tag("span", held, class_="supplied", title=reason or here.say("supplied")), said], " " if said else "")


def kicker(contribution: Contribution, here: Here) -> Html:
    """Return the line above the title: what this is; its volume stands in the way that leads here."""
    return tag("p", kind(contribution, here), class_="kicker")


def kind(contribution: Contribution, here: Here) -> str:
    """Return what a contribution is called: article, slides, talk, else the editors' own word."""
    own = contribution.metadata.kind
    return here.say(f"kind-{own}") if own in ("article", "slides", "talk") else own


def titles(contribution: Contribution, here: Here) -> Iterator[str]:
    """Yield the title as the page's heading, then in the other language."""
    why = contribution.metadata.supplied
    order = (here.language, *(other for other in LANGUAGES if other != here.language))
    known = [code for code in order if contribution.metadata.title.only(code)]
    if not known:
        yield heading(1, unbroken(title(contribution, here.language)), "titre", label=title(contribution, here.language))
    for rank, code in enumerate(known):
        words = unbroken(line(contribution.metadata.title.only(code), here))
        reason = why.get(f"title.{code}", why.get("title"))
        if rank == 0:
            shown = tag("span", words, lang=code) if code != here.language else words
            yield heading(1, supplied(shown, reason, here, note=False), "titre", label=title(contribution, here.language))
            if reason:
                yield tag("p", tag("small", plain(reason.to(here.language)), class_="why"), class_="title-why")
        else:
            yield tag("p", tag("span", supplied(words, reason, here, note=False), lang=code), _small(reason, here), class_="subtitle")


def _small(reason: Bilingual | None, here: Here) -> Html:
    said = plain(reason.to(here.language)) if reason else ""
    return join([" ", tag("small", said, class_="why")]) if said else NOTHING


def byline(view: View, contribution: Contribution, here: Here) -> Html:
    """Return the authors with role and affiliation; that they are unknown when no witness names them."""
    why = contribution.metadata.supplied.get("authors")
    authors = contribution.metadata.authors
    if not authors:
        reason = plain(why.to(here.language)) if why else here.say("author-unknown-why")
        return tag(
            "p", tag("span", f"[{here.say('author-unknown')}]", class_="author"), " ", tag("small", reason, class_="why"), class_="byline"
        )
    rows = [_author(view, contribution, author, here) for author in authors]
    note = tag("p", tag("small", plain(why.to(here.language)), class_="why")) if why else NOTHING
    return tag("div", *rows, note, class_="byline")


def _author(view: View, contribution: Contribution, author: Author, here: Here) -> Html:
    person = view.person(contribution, author)
    name = tag("a", author.name, href=here.to(f"personnes/{person.id}/")) if person else tag("span", author.name)
    named = supplied(name, contribution.metadata.supplied.get("authors"), here, note=False)
    facts = [fact for fact in (author.role, author.affiliation) if fact]
    spoken = contribution.metadata.language if contribution.metadata.language != here.language else None
    orcid = tag("a", "ORCID", href=f"https://orcid.org/{author.orcid}", rel="external noopener") if author.orcid else NOTHING
    post = tag("a", author.email, href=f"mailto:{author.email}") if author.contact and author.email else NOTHING
    rest = join([*(tag("span", fact, class_="fact", lang=spoken) for fact in facts), orcid, post], ", ")
    return tag("p", tag("span", named, class_="author"), *([" ", tag("span", rest, class_="facts")] if rest else []))


def abstracts(contribution: Contribution, here: Here) -> Iterator[Html]:
    """Yield the abstract and the keywords in each language that has them."""
    for code in (here.language, *(other for other in LANGUAGES if other != here.language)):
        words, keys = contribution.metadata.abstract.only(code), contribution.metadata.keywords.only(code)
        if words or keys:
            held = [_abstract(contribution, words, code, here), _keywords(contribution, keys, code)]
            yield tag("section", *held, class_="front", lang=code, aria_label=HEADS[code] if words else KEYS[code])


def _abstract(contribution: Contribution, words: str, code: str, here: Here) -> Html:
    if not words:
        return NOTHING
    reason = contribution.metadata.supplied.get(f"abstract.{code}", contribution.metadata.supplied.get("abstract"))
    body = paragraphs(words, here)
    if reason:
        body = (tag("p", supplied(join(_inner(words, here), " "), reason, Here("", code))),)
    return join([tag("h2", HEADS[code], id=f"resume-{code}"), tag("div", *body, class_="abstract")])


def _inner(words: str, here: Here) -> Iterator[Html]:
    yield from (line(part, here) for part in words.split("\n\n") if part.strip())


def _keywords(contribution: Contribution, keys: tuple[str, ...], code: str) -> Html:
    if not keys:
        return NOTHING
    reason = contribution.metadata.supplied.get(f"keywords.{code}", contribution.metadata.supplied.get("keywords"))
    colon = "\u00a0: " if code == "fr" else ": "
    listed = supplied(join([tag("span", key, class_="keyword") for key in keys], ", "), reason, Here("", code))
    return tag("p", tag("b", KEYS[code] + colon), listed, class_="keywords")
