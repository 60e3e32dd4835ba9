"""Adding, importing, checking and binding give one answer of one pair of records."""

from __future__ import annotations

from dataclasses import replace

import pytest
from related import pairs
from test_printed import OTHER, SAME

from scholie import bibliography, metadata
from scholie.accession import Extract, gather
from scholie.accession.establish import bind
from scholie.accession.listing import Bibliography, printed_references
from scholie.check import check
from scholie.citation.binding.items import match
from scholie.document import parse
from scholie.model import Contribution, Edition, Metadata
from scholie.reference import parse_reference
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


@pytest.mark.parametrize(("entry", "item"), [*SAME, *OTHER])
def test_law_adding_agrees_with_the_checker(entry, item):
    """A text whose list prints a work gets a new entry exactly where the two are not one work, and the checker has no duplicate then."""
    held = replace(parse_reference(entry), key="held")
    text = f"---\ntitle:\n  fr: Les files\n---\n\nOn attend.\n\n## Bibliographie\n\n- {item}\n"
    library = Bibliography({"bibliography.bib": bibliography.entry(held).encode()})
    before = library.source
    library.enter(printed_references(text))
    assert (library.source != before) == (relation(held, parse_reference(item)) is not Relation.SAME)
    entries = bibliography.read(library.source).references
    assert "duplicate-work" not in {problem.code for problem in check(Edition(references=entries))}


FIRST = "- Rivet, L. (2018a). Le guichet. Paris : Marges.\n- Rivet, L. (2018b). Le dossier. Paris : Marges.\n"
SECOND = "- Rivet L. 2018a. Le dossier, Paris, Marges.\n- Rivet L. 2018b. Les seuils, Paris, Marges.\n"
TEXT = "---\ntitle:\n  fr: Les files\n---\n\nOn attend (Rivet, 2018a).\n\n## Bibliographie\n\n"


def added(*lists: str) -> tuple[str, list[str]]:
    """Return the bibliography after texts with these lists, and the bound texts."""
    library, texts = Bibliography({}), []
    for listed in lists:
        text, _ = bind(TEXT + listed, library.enter(printed_references(TEXT + listed)))
        texts.append(text)
    return library.source, texts


def test_the_letters_of_two_lists_make_no_two_works():
    """« Le dossier », 2018b in one list and 2018a in another, is one work; each text is bound by the letters of its own list."""
    source, texts = added(FIRST, SECOND)
    assert [work.title for work in bibliography.read(source).references] == ["Le guichet", "Le dossier", "Les seuils"]
    guichet, dossier, _ = (work.key for work in bibliography.read(source).references)
    assert [f"([Rivet, 2018a](@{key}))" in text for key, text in zip((guichet, dossier), texts, strict=True)] == [True, True]


def test_the_letters_of_one_list_make_two_works():
    """One title dated 2018a and 2018b in one list is two works, and is found again as two."""
    twice = "- Rivet, L. (2018a). Chronique. Paris : Marges.\n- Rivet, L. (2018b). Chronique. Paris : Marges.\n"
    assert len(bibliography.read(added(twice)[0]).references) == len(bibliography.read(added(twice, twice)[0]).references) == 2


def test_a_citation_is_dated_by_the_list_of_its_text():
    """The checker says nothing of « 2018a » where the text's own list has that letter and the bibliography another."""
    source, (_, text) = added(FIRST, SECOND)
    _, body, line = metadata.split(text)
    held = Contribution("actes", "seconde", Metadata(), parse(body, line=line))
    edition = Edition(contributions=(held,), references=bibliography.read(source).references)
    assert "year-differs" not in {problem.code for problem in check(edition)}
