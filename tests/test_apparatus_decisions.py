"""Decisions of an apparatus.yml answer a place of the apparatus, or are said to answer none."""

from __future__ import annotations

from extract import ARTICLE, printed
from scholie import accession
from scholie.edition import Bibliography, assemble

DECISIONS = """\
- lemma: "ruisseaux"
  reading: "rivières"
  reason: {fr: "Une raison.", en: "A reason."}
- lemma: "fleuves"
  reading: "rivières"
"""


def test_a_decision_that_answers_nothing_is_said_with_its_line() -> None:
    """The one whose lemma the text has is used; the other is a problem where it stands."""
    empty = {"texts/actes/volume.yml": b'title: {fr: "Actes"}\n'}
    made = accession.add(empty, [accession.Extract("a.txt", printed(ARTICLE).encode())], "actes")
    folder = f"texts/{made.taken[0][1]}"
    files = {**empty, **made.changes, f"{folder}/apparatus.yml": DECISIONS.encode()}
    front, body = files[f"{folder}/text.md"].decode().split("\n## ", 1)
    files[f"{folder}/text.md"] = f"{front}\n## {body.replace('des rivières qu', 'des ruisseaux qu')}".encode()
    whole = assemble(files, Bibliography())
    said = [(p.place.file, p.place.line, dict(p.details)["lemma"]) for p in whole.problems if p.code == "decision-unmatched"]
    assert said == [(f"{folder}/apparatus.yml", 4, "fleuves")]
