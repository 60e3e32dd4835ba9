"""Every citation with both its sides, the doubts among them, and what decisions change."""

import pytest

from scholie import check, decisions, edition
from scholie.decisions import Decision, Obstacle
from scholie.edition import Bibliography
from scholie.model import Name, Reference, Verdict, Waiver

VOLUME = {"texts/actes/volume.yml": b'title: {fr: "Actes"}\n'}
PATH = "texts/actes/ilot/text.md"
WORKS = (
    Reference("rey2015", "book", (Name("Rey", "Jo"),), year="2015", origyear="1962", title="Les marges"),
    Reference("lenoir1990", "book", (Name("Lenoir", "Ada"),), year="1990", title="Le livre"),
    Reference("lenoir1990b", "book", (Name("Lenoir", "Ada"),), year="1990", title="Le pli"),
    Reference("arvor1999", "book", (Name("Arvor", "Lise"),), year="1999", title="La glose", publisher="Estran"),
)
TEXT = """---
title: {fr: "Îlot", en: "Islet"}
authors: []
---

## Une marge

On la dit blanche ([Rey, 1962](@rey2015)). On la dit pleine ([Rey, 2015](@rey2015)). Elle se garnit (Lenoir, 1990), dit-on.

Puis la page se tourne ([Arvor, 1998](@arvor1999)) ; elle se tourne encore (Arvor, 1999).

## Bibliographie

- [REY Jo, 2015](@rey2015), *Les marges*.
- [LENOIR Ada, 1990](@lenoir1990), *Le livre*.
- [LENOIR Ada, 1990](@lenoir1990b), *Le pli*.
- [ARVOR Lise, 1999](@arvor1999), *La glose*.
"""
WHY = Waiver("", reason="Vu.", by="L. R.", date="2024-05-02")


def opened(source=TEXT, waivers=""):
    """Return the files and the doubts of an edition with one text."""
    files = {**VOLUME, PATH: source.encode(), "texts/waivers.yml": waivers.encode()}
    return files, doubts(files)


def doubts(files):
    """Return the doubts of the edition that *files* make."""
    whole = edition.assemble(files, Bibliography(WORKS))
    accepted, _ = check.read_waivers(files["texts/waivers.yml"].decode(), "texts/waivers.yml")
    return decisions.doubts(whole, check.waive(check.check(whole), accepted))


def by_words(found):
    """Return doubts by the words of their citations."""
    return {doubt.citing.words: doubt for doubt in found}


@pytest.fixture(scope="module")
def rows():
    """Return every citation of the text."""
    whole = edition.assemble(opened()[0], Bibliography(WORKS))
    return decisions.citings(whole, check.check(whole))


def test_every_citation_is_there_in_order(rows):
    """Bound or not, each citation outside the list is there once, with its sentence, its works and its line."""
    assert [(row.words, row.keys, row.place.line) for row in rows] == [
        ("Rey, 1962", ("rey2015",), 8),
        ("Rey, 2015", ("rey2015",), 8),
        ("Lenoir, 1990", (), 8),
        ("Arvor, 1998", ("arvor1999",), 10),
        ("Arvor, 1999", (), 10),
    ]
    assert (rows[2].left, rows[2].right) == ("Elle se garnit (", "), dit-on.")
    assert rows[0].right == ")."
    assert all(row.locus for row in rows)


def test_verdicts(rows):
    """Name and year in the words verify; the first edition's year too; another year contradicts; the unbound are open."""
    verdicts = [Verdict.VERIFIED, Verdict.VERIFIED, Verdict.UNVERIFIED, Verdict.CONTRADICTED, Verdict.UNVERIFIED]
    assert [row.verdict for row in rows] == verdicts


def test_doubts_have_both_sides():
    """A doubt has its words and the references as the list prints them; one that is not bound, its candidates."""
    _, found = opened()
    assert [(doubt.number, doubt.citing.words) for doubt in found] == [
        (1, "Rey, 1962"), (2, "Lenoir, 1990"), (3, "Arvor, 1998"), (4, "Arvor, 1999"),
    ]  # fmt: skip
    assert found[0].works == (("rey2015", "REY Jo, 2015, Les marges."),)
    assert found[1].candidates == (("lenoir1990",), ("lenoir1990b",))
    assert found[3].candidates == (("arvor1999",),)


def test_a_work_that_no_list_prints_is_told_by_its_record():
    """Where the author's list lacks a work, its record stands for it."""
    _, found = opened(TEXT.replace("- [ARVOR Lise, 1999](@arvor1999), *La glose*.\n", ""))
    assert by_words(found)["Arvor, 1998"].works == (("arvor1999", "Arvor, Lise, 1999, La glose, Estran"),)


def test_accepting_what_is_bound_waives_it():
    """The text stays; the problem is accepted, and its number is kept."""
    files, found = opened()
    done = decisions.take(files, [Decision(found[0], accept=True)], WHY)
    assert list(done.changes) == ["texts/waivers.yml"]
    again = doubts({**files, **done.changes})
    assert [(doubt.number, bool(doubt.unsettled)) for doubt in again] == [(1, False), (2, True), (3, True), (4, True)]


def test_accepting_what_is_not_bound_binds_it():
    """The one candidate is bound, or the one that is chosen among several; nothing else of the text changes."""
    files, found = opened()
    done = decisions.take(files, [Decision(found[3], accept=True), Decision(found[1], accept=True, keys=("lenoir1990b",))], WHY)
    expected = TEXT.replace("(Arvor, 1999)", "([Arvor, 1999](@arvor1999))").replace("(Lenoir, 1990)", "([Lenoir, 1990](@lenoir1990b))")
    assert done.changes == {PATH: expected.encode()}


def test_several_candidates_want_a_choice():
    """Without a choice nothing is bound, and the decision is named."""
    files, found = opened()
    done = decisions.take(files, [Decision(found[1], accept=True)], WHY)
    assert (done.changes, [refused.obstacle for refused in done.refused]) == ({}, [Obstacle.SEVERAL])


def test_refusing_frees_the_words():
    """A binding that is refused is gone, its words stay; one that was only proposed is waived."""
    files, found = opened()
    done = decisions.take(files, [Decision(found[2], accept=False), Decision(found[3], accept=False)], WHY)
    assert done.changes[PATH].decode() == TEXT.replace("[Arvor, 1998](@arvor1999)", "Arvor, 1998")
    assert '"Arvor, 1999"' in done.changes["texts/waivers.yml"].decode()


def test_another_work_can_be_bound():
    """A bound citation is bound to the work that is named instead."""
    files, found = opened()
    done = decisions.take(files, [Decision(found[2], accept=True, keys=("lenoir1990",))], WHY)
    assert done.changes[PATH].decode() == TEXT.replace("[Arvor, 1998](@arvor1999)", "[Arvor, 1998](@lenoir1990)")


def test_what_a_decision_raises_again_is_found():
    """A refused binding that the finder proposes again is told as settled; other doubts are not."""
    files, found = opened(TEXT.replace("[Arvor, 1998](@arvor1999)", "[L. Arvor, 1999](@lenoir1990)"))
    wrong = by_words(found)["L. Arvor, 1999"]
    done = decisions.take(files, [Decision(wrong, accept=False)], WHY)
    again = doubts({**files, **done.changes})
    assert {"L. Arvor, 1999", "Arvor, 1999"} <= set(by_words(again))
    assert [doubt.citing.words for doubt in decisions.reopened(again, [wrong])] == ["L. Arvor, 1999"]


def test_decisions_on_one_file_do_not_disturb_each_other():
    """All four at once give what each gives alone."""
    files, found = opened()
    chosen = [
        Decision(found[0], accept=False),
        Decision(found[1], accept=True, keys=("lenoir1990",)),
        Decision(found[2], accept=False),
        Decision(found[3], accept=True),
    ]
    done = decisions.take(files, chosen, WHY)
    expected = TEXT.replace("[Rey, 1962](@rey2015)", "Rey, 1962").replace("(Lenoir, 1990)", "([Lenoir, 1990](@lenoir1990))")
    expected = expected.replace("[Arvor, 1998](@arvor1999)", "Arvor, 1998").replace("(Arvor, 1999)", "([Arvor, 1999](@arvor1999))")
    assert done.changes[PATH].decode() == expected
    assert [decision.doubt.number for decision in done.done] == [1, 2, 3, 4]


WITNESS = """On la dit pleine (Rey, 2015). Le copiste
la dit blanche (Rey,
2015), et la note la dit
grise (Rey 12, 2015).
"""


@pytest.mark.parametrize(
    ("left", "words", "right", "line"),
    [
        ("On la dit pleine (", "Rey, 2015", ")", 1),
        ("Le copiste la dit blanche (", "Rey, 2015", ")", 2),
        ("la note la dit grise (", "Rey, 2015", ")", 4),
        ("", "Rey, 2016", "", 0),
        ("", "", "", 0),
    ],
)
def test_line_of_the_witness(left, words, right, line):
    """Of several places the one whose sentence is likest counts; line ends part nothing; what is not there has none."""
    assert decisions.line_of(decisions.lines(WITNESS), left, words, right) == line


def test_words_that_the_witness_cuts_are_found():
    """A citation among whose words the witness has another is found where most of its words stand."""
    witness = decisions.lines("Voir en marge.\nLes marges, de Jo Rey 7, chez Estran, 2015.\n")
    assert decisions.line_of(witness, "", "Les marges, de Jo Rey, chez Estran, 2015", "") == 2
