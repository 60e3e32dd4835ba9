"""Waivers are added to waivers.yml, and nothing else in it changes."""

import pytest
from hypothesis import given

from scholie.check import read_waivers
from scholie.decisions import waived
from scholie.model import Waiver
from strategies import anything

NEW = Waiver("year-differs", "actes/rey", "Rey, 1962", "Première édition.", "L. R.", "2024-05-02")
FILES = {
    "nothing": "",
    "a remark alone": "# Rien encore.\n",
    "an empty list between remarks": "# Avant.\n[]   # ici\n# Après.\n",
    "a list": '# Avant.\n- code: "note-missing"   # pourquoi\n  contribution: actes/rey\n  evidence: "9"\n# Après.\n',
    "a list that is indented, without a last line end": '  - code: "note-missing"\n    contribution: actes/rey',
    "a list in one line": '[{code: "note-missing", contribution: actes/rey, evidence: "9"}]  # tout\n',
    "Windows lines": '# Avant.\r\n- code: "note-missing"\r\n  contribution: actes/rey\r\n',
}


@pytest.mark.parametrize("source", FILES.values(), ids=FILES)
def test_a_waiver_follows_the_others(source):
    """The new waiver is read after those that were there."""
    done = waived(source, [NEW])
    assert read_waivers(done, "")[0] == (*read_waivers(source, "")[0], NEW)
    assert not any(problem.code == "yaml-unreadable" for problem in read_waivers(done, "")[1])


@pytest.mark.parametrize("source", FILES.values(), ids=FILES)
def test_every_other_byte_stays(source):
    """What was there stands there still, in its order; an empty list alone gives way."""
    done = waived(source, [NEW])
    kept = source.replace("[]", "") if source.count("[]") else source
    at = 0
    for letter in kept:
        at = done.index(letter, at) + 1
    assert done.count("#") == source.count("#")
    assert ("\r\n" in done) == ("\r\n" in source)
    assert done.count("\n") - done.count("\r\n") == (0 if "\r\n" in source else done.count("\n"))


def test_a_problem_is_waived_once():
    """What the file accepts already, whatever its reason, is not added; nor is one thing twice."""
    done = waived("", [NEW, NEW])
    assert len(read_waivers(done, "")[0]) == 1
    assert waived(done, [Waiver("year-differs", "actes/rey", "Rey,  1962", "Autre raison.", "X", "2025-01-01")]) == done


@pytest.mark.parametrize("source", ["code: x\n", "- code: [\n", "- a\n- {}x: }\n"])
def test_a_file_that_is_no_list_is_refused(source):
    """What cannot be continued is left alone, with an error."""
    with pytest.raises(ValueError, match=r"waivers\.yml"):
        waived(source, [NEW])


@given(anything, anything)
def test_law_any_evidence_is_kept(evidence, reason):
    """Whatever its words, a waiver reads back as it was given."""
    waiver = Waiver("year-differs", "actes/rey", evidence, reason, "L. R.", "2024-05-02")
    for source in FILES.values():
        assert read_waivers(waived(source, [waiver]), "")[0][-1] == waiver
