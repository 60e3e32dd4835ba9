"""Adding, importing, checking and binding give one answer of one pair of records."""

from __future__ import annotations

from dataclasses import replace

import pytest
from related import pairs

from scholie import bibliography
from scholie.accession import Extract, gather
from scholie.check import check
from scholie.citation.binding.items import match
from scholie.model import Edition
from scholie.works import Index, Relation, relation

PAIRS = [pytest.param(*case[1:3], id=case[0]) for case in pairs("relation.txt")]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_law_import_and_check_agree(one, other):
    """What the import takes for a work that is there the checker takes for a duplicate, and nothing else."""
    first, second = bibliography.entry(one), bibliography.entry(other)
    done = gather({"bibliography.bib": first.encode()}, [Extract("second.bib", second.encode())])
    same = relation(one, other) is Relation.SAME
    read = bibliography.read(f"{first}\n{second}").references
    said = {problem.code for problem in check(Edition(references=read))}
    assert (not done.added, "duplicate-work" in said) == (same, same)
    assert not ("editions-alike" in said and relation(one, other) is not Relation.EDITION)


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_law_binding_never_takes_another_edition(one, other):
    """An item of a list is bound to the work that it is, never to another edition, volume or translation."""
    found = match(replace(other, key=""), Index([one]))
    expected = relation(one, other)
    assert found == one if expected is Relation.SAME else found is None
