"""What is confirmed beside bindings: numbered after them, kept with who and when, never asked again while it is the same."""

from __future__ import annotations

from scholie import check, decisions
from scholie.decisions import Decision, Obstacle, questions
from scholie.model import Place, Problem, Waiver

TITLE = Problem("title-doubtful", Place("texts/actes/ilot/text.md", 2), (), "Îlot", contribution="actes/ilot")
BREAK = Problem("page-break-doubtful", Place("texts/actes/ilot/witnesses/A.txt", 9), (), "au bord | il", contribution="actes/ilot")
OTHER = Problem("work-uncited", Place("bibliography.bib", 3), (), "rey2015")
WHY = Waiver("", reason="Vu.", by="L. R.", date="2024-05-02")


def test_what_asks_is_numbered_after_the_bindings():
    """The front matter comes before the passages; a problem that asks nothing is no question."""
    assert [(q.number, q.problem.code) for q in questions((BREAK, OTHER, TITLE), 3)] == [(4, "title-doubtful"), (5, "page-break-doubtful")]


def test_confirming_is_kept_with_who_and_when():
    """The waiver has the code, the contribution, the evidence, who and when; the question is then settled."""
    done = decisions.take({}, [Decision(questions((TITLE,))[0], accept=True)], WHY)
    waivers, mistakes = check.read_waivers(done.changes["texts/waivers.yml"].decode(), "")
    assert (waivers, mistakes) == ((Waiver("title-doubtful", "actes/ilot", "Îlot", "Vu.", "L. R.", "2024-05-02"),), ())
    assert questions(check.waive((TITLE,), waivers))[0].unsettled == ()


def test_another_title_is_asked_again():
    """What was confirmed is the value: another one is a question of its own."""
    waivers = (Waiver("title-doubtful", "actes/ilot", "Île", "Vu."),)
    assert questions(check.waive((TITLE,), waivers))[0].unsettled == (TITLE,)


def test_a_waiver_without_who_and_when_still_holds():
    """Waivers written by hand before stay valid."""
    waivers, _ = check.read_waivers('- {code: "title-doubtful", contribution: "actes/ilot", evidence: "Îlot"}\n', "")
    assert questions(check.waive((TITLE,), waivers))[0].unsettled == ()


def test_what_is_not_confirmed_is_corrected_by_hand():
    """A question is not refused: nothing is written, and the obstacle is named."""
    done = decisions.take({}, [Decision(questions((TITLE,))[0], accept=False)], WHY)
    assert (done.changes, done.done, [refused.obstacle for refused in done.refused]) == ({}, (), [Obstacle.TEXT])
