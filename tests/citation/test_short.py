"""Short forms in notes lead to the work they stand for, through the citations before; what is ambiguous is said."""

import pytest
from prints import FIXTURES

from golden import cases
from scholie.citation import find
from scholie.citation.mentions import Note, mentions
from scholie.citation.mentions.catalogue import catalogue
from scholie.model import Verdict
from scholie.reference import parse_series

LIST = parse_series((FIXTURES / "short-list.txt").read_text("utf-8").splitlines())


def chained(text, citations):
    """Return *text* with ``[words|references code ← chain]`` for each citation."""
    for one in reversed(citations):
        numbers = ",".join(str(index + 1) for index in one.references)
        chain = f"← {one.evidence}" if one.references and one.evidence else one.evidence if one.code == "citation-ambiguous" else ""
        said = " ".join(filter(None, [numbers, one.code, chain]))
        text = f"{text[: one.start]}[{text[one.start : one.end]}|{said}]{text[one.end :]}"
    return text


@pytest.mark.parametrize(("notes", "expected"), cases(FIXTURES / "short.txt"))
def test_short_forms_lead_to_their_work(notes, expected):
    """Each short form names one work, with the citations that lead to it, or says why it names none."""
    assert chained(notes, find(notes, LIST)) == expected


def test_what_only_its_place_tells_is_not_verified():
    """Ibid. and op. cit. without a name are never more than likely."""
    found = find("1. A. Brémond, Histoire du gué, p. 4.\n2. Ibid.\n3. Op. cit., p. 7.", LIST)
    assert [one.verdict for one in found] == [Verdict.VERIFIED, Verdict.UNVERIFIED, Verdict.UNVERIFIED]


def test_notes_without_numbers_in_their_words_can_be_given():
    """Where the numbers are no words of the text, the caller says where each note stands."""
    text = "A. Brémond, Histoire du gué, p. 4.\n\nBrémond, supra note 4, p. 12."
    found = mentions(text, catalogue(LIST), notes=(Note("4", 0, 34), Note("5", 36, len(text))))
    assert [one.evidence for one in found] == ["", "note 4 → A. Brémond, Histoire du gué"]
