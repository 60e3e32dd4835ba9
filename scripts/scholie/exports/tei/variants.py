"""The apparatus in the text, by parallel segmentation (TEI Guidelines, chapter 13.2.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from scholie.exports.tei.encoding import EDITORS, Encoding
from scholie.exports.tei.markup import both, put
from scholie.model import Bilingual, Decision, Entry

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CERTAINTIES = {"certain": "high", "probable": "medium", "doubtful": "low"}
"""What an apparatus.yml says, and what @cert says."""
FillWith = Callable[["Element"], None]
"""Appends the words of a lemma to an element."""


def place(parent: Element, span: Element, encoding: Encoding, fill: FillWith) -> None:
    """Append a marked place: a correction that no witness supports, or a lemma with its readings.

    Of a place that markup cuts, the first piece has the whole readings and the others none, so that the words
    of a witness are those of its readings in order.
    """
    rank = span.get("data-entry") or ""
    entry = encoding.entry(rank)
    if entry is None or entry.kind == "gap":
        fill(parent)
        return
    pieces = encoding.spans.get(int(rank), (span,))
    first = pieces[0] is span
    if entry.kind != "transposition" and _conjecture(entry, encoding):
        _correction(parent, entry, encoding, fill, first=first)
    else:
        app = put(parent, "app", "", _app(entry, rank, first=first))
        fill(put(app, "lem", "", {"wit": _pointers(_supporters(entry, encoding), encoding), **_answer(entry.decision, encoding)}))
        _readings(app, entry, encoding, first=first, last=span.getnext() is None and not span.tail)
        if first:
            _reason(app, entry.decision)


def whole(parent: Element, block: Element, encoding: Encoding) -> Element:
    """Return where the words of *block* go: into a lemma, when witnesses lack the whole of it."""
    for span in block:
        entry = encoding.entry(span.get("data-entry") or "") if span.tag == "span" else None
        if entry is not None and entry.kind == "gap":
            app = put(parent, "app", "", _app(entry, str(span.get("data-entry")), first=True))
            lemma = put(app, "lem", "", {"wit": _pointers(_supporters(entry, encoding), encoding), **_answer(entry.decision, encoding)})
            _readings(app, entry, encoding, first=True)
            _reason(app, entry.decision)
            return lemma
    return parent


def _app(entry: Entry, rank: str, *, first: bool) -> dict[str, str | None]:
    name = f"app.{rank}"
    return {"type": entry.kind, "id": name if first else None, "prev": None if first else f"#{name}"}


def _supporters(entry: Entry, encoding: Encoding) -> list[str]:
    """Return the sigla of the witnesses that have the lemma: those with no other reading, and not without the passage."""
    against = {siglum for reading in entry.readings for siglum in reading.sigla}
    others = (other for other in encoding.contribution.apparatus if other.kind == "gap" and other.locus == entry.locus)
    absent = {siglum for other in others for reading in other.readings for siglum in reading.sigla}
    return [siglum for siglum in encoding.sigla if siglum not in against | absent]


def _conjecture(entry: Entry, encoding: Encoding) -> bool:
    """Tell whether the lemma is the editors' own: no witness has it, and they agree in what they have."""
    return entry.emendation and len(entry.readings) == 1 and not _supporters(entry, encoding)


def _correction(parent: Element, entry: Entry, encoding: Encoding, fill: FillWith, *, first: bool) -> None:
    choice = put(parent, "choice")
    sic = entry.readings[0].words if first else ""
    put(choice, "sic", _parted(sic, entry.lemma) if entry.lemma or not sic else f"{sic} ")
    fill(put(choice, "corr", "", _answer(entry.decision, encoding)))
    if first and entry.decision is not None:
        both(parent, "note", _said(entry.decision), {"type": "apparatus", "resp": _who(entry.decision, encoding)})


def _readings(app: Element, entry: Entry, encoding: Encoding, *, first: bool, last: bool = False) -> None:
    """Append the readings; one that stands for nothing brings the blank that parts it from its neighbour."""
    for reading in entry.readings:
        after = f"#{reading.after}" if reading.after else None
        words = reading.words if first and entry.kind != "transposition" else ""
        if words and not entry.lemma:
            words = f" {words}" if last else f"{words} "
        words = _parted(words, entry.lemma)
        put(app, "rdg", words, {"wit": _pointers(reading.sigla, encoding), "corresp": after})


def _parted(words: str, lemma: str) -> str:
    """Return *words* parted from its neighbours where *lemma*, a mark of punctuation there, touches them.

    >>> _parted("autre", "."), _parted("autre", "l’"), _parted("autre", "même")
    (' autre ', 'autre ', 'autre')
    """
    if not words or not lemma:
        return words
    before = " " if words[0].isalnum() and not lemma[0].isalnum() else ""
    after = " " if words[-1].isalnum() and not lemma[-1].isalnum() else ""
    return f"{before}{words}{after}"


def _pointers(sigla: Iterable[str], encoding: Encoding) -> str:
    return " ".join(f"#{encoding.sigla[siglum]}" for siglum in sigla if siglum in encoding.sigla)


def _answer(decision: Decision | None, encoding: Encoding) -> dict[str, str | None]:
    """Return who answers for a lemma, and how sure they are."""
    if decision is None:
        return {"resp": f"#{EDITORS}"}
    return {"resp": _who(decision, encoding), "cert": CERTAINTIES.get(decision.certainty)}


def _who(decision: Decision, encoding: Encoding) -> str:
    return f"#{encoding.people.get(decision.by, EDITORS)}"


def _said(decision: Decision) -> Bilingual:
    """Return the reason of a decision, with its source."""
    source = f" ({decision.source})" if decision.source else ""
    words = (decision.reason.fr, decision.reason.en)
    return Bilingual(*(f"{why}{source}" if why else "" for why in words))


def _reason(app: Element, decision: Decision | None) -> None:
    if decision is not None:
        both(app, "note", _said(decision))
