"""What reading an extract leaves in doubt, and when it is settled."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scholie import metadata
from scholie.document import parse
from scholie.edition import open_doubts
from scholie.model import Contribution, Place, Problem, Proposal, Verdict

WITNESS = "texts/actes/ilot/witnesses/A.txt"
FILE = "texts/actes/ilot/text.md"
FRONT = '---\ntitle: {{fr: "{title}"}}\nauthors: [{{family: "Arvor", given: "Lise"}}]\n---\n\n'
BODY = "## La rive\n\nLe héron attend au bord.\n\nIl attend encore.\n\nLa loutre dort.\n"
TITLE, BREAK = Problem("title-doubtful", Place("A", 1)), Problem("page-break-doubtful", Place("A", 9), (), "attend au bord. | Il attend en")


def asked(doubt: Problem, before: str, after: str) -> tuple[Problem, ...]:
    """Return what is asked of the text *after* for the *doubt* of the proposal *before*."""
    proposal = Proposal(before, problems=(doubt,))
    data, body = metadata.read(after, FILE)[0], metadata.split(after)[1]
    held = Contribution("actes", "ilot", data, parse(body), FILE, after)
    return open_doubts(proposal, parse(metadata.split(before)[1]), held, WITNESS)


def made(title: str = "Îlot", body: str = BODY) -> str:
    """Return a text.md with a title and a body."""
    return FRONT.format(title=title) + body


def test_a_doubt_about_a_field_is_placed_there():
    """It has the line of the field and its value, and could not be verified."""
    (found,) = asked(TITLE, made(), made())
    assert found == replace(TITLE, place=Place(FILE, 2), evidence="Îlot", verdict=Verdict.UNVERIFIED, contribution="actes/ilot")


def test_the_names_are_the_evidence_of_authors():
    """What is confirmed are the names, in their order."""
    (found,) = asked(replace(TITLE, code="author-doubtful"), made(), made())
    assert (found.place, found.evidence) == (Place(FILE, 3), "Lise Arvor")


def test_a_field_that_the_editor_changed_is_settled():
    """Another title than the proposed one is the editor's own; a new proposal asks again."""
    assert asked(TITLE, made(), made("Islet")) == ()
    (again,) = asked(TITLE, made("Îlots"), made("Îlots"))
    assert again.evidence == "Îlots"


@pytest.mark.parametrize(("change", "number"), [
    (("Il attend encore.", "Il attend encore là."), 0),
    (("bord.\n\nIl", "bord. Il"), 0),
    (("La loutre dort.", "La loutre dort peu."), 1),
    (("Le héron", "Le *héron*"), 1),
])  # fmt: skip
def test_a_doubt_about_passages_is_open_while_they_are_as_proposed(change: tuple[str, str], number: int):
    """A changed or joined passage settles it; marks and other passages do not. Its place is a line of the witness."""
    found = asked(BREAK, made(), made(body=BODY.replace(*change)))
    assert [problem.place for problem in found] == [Place(WITNESS, 9)] * number


def test_a_fault_of_reading_is_no_doubt():
    """What a rule of the check finds again in the text is not asked twice."""
    assert asked(replace(BREAK, code="note-missing"), made(), made()) == ()


@given(st.lists(st.sampled_from(BODY.split("\n\n")), min_size=1), st.sampled_from(BODY.split()))
def test_a_law_of_doubts_is_that_a_text_as_proposed_leaves_all_open(blocks: list[str], evidence: str):
    """Whatever the text and the words in doubt: nothing is settled before somebody changes something."""
    text = made(body="\n\n".join(blocks))
    assert len(asked(replace(BREAK, evidence=evidence), text, text)) == 1
