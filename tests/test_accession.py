"""Taking extracts in: witnesses kept, texts proposed, edits kept when it is done again."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256

import pytest

from extract import ARTICLE, TALK, printed
from scholie import accession, bibliography, loci, metadata
from scholie.accession import Extract
from scholie.check import CODES
from scholie.document import citations, parse
from scholie.model import Files
from scholie.witness.decoding import SENTENCES

EMPTY = {"texts/actes/volume.yml": b'title: {fr: "Actes"}\n', "bibliography.bib": b"% ours\n"}


def added(files: Files, *extracts: Extract, slug: str = "") -> tuple[Files, accession.Accession]:
    """Return the files after taking *extracts*, and what came of it."""
    made = accession.add(files, extracts, "actes", slug=slug)
    return {**files, **made.changes}, made


def article(name: str = "article.txt", **changes: str) -> Extract:
    """Return the invented article as an extract, with some words changed."""
    words = printed(ARTICLE)
    for old, new in changes.items():
        assert old in words
        words = words.replace(old, new)
    return Extract(name, words.encode())


def test_a_witness_is_kept_byte_for_byte() -> None:
    """The extract lies in the contribution's folder as it came, and text.md knows its digest."""
    extract = article()
    files, made = added(EMPTY, extract)
    ((_, identifier, _),) = made.taken
    assert files[f"texts/{identifier}/witnesses/A.txt"] == extract.content
    (witness,) = metadata.read(files[f"texts/{identifier}/text.md"].decode(), "text.md")[0].witnesses
    assert witness.sha256 == sha256(extract.content).hexdigest()


def test_a_work_gets_all_its_files() -> None:
    """text.md, proposal.md, ledger.json, loci.json and entries in the bibliography are proposed."""
    files, made = added(EMPTY, article())
    ((_, identifier, _),) = made.taken
    assert {path.split("/")[-1] for path in made.changes} == {
        "A.txt",
        "text.md",
        "proposal.md",
        "ledger.json",
        "loci.json",
        "bibliography.bib",
    }
    assert json.loads(files[f"texts/{identifier}/ledger.json"])
    assert loci.read(files[f"texts/{identifier}/loci.json"].decode())
    assert [reference.key for reference in bibliography.read(files["bibliography.bib"].decode()).references] == ["marin1998", "tellier2004"]
    assert files["bibliography.bib"].startswith(b"% ours\n")


def test_citations_are_bound_when_a_text_is_added() -> None:
    """The author's own words lead to the work, in the text and in the reference list."""
    files, made = added(EMPTY, article())
    tree = parse(metadata.split(files[f"texts/{made.taken[0][1]}/text.md"].decode())[1])
    keys = [a.get("data-keys") for a in citations(tree)]
    assert keys.count("marin1998") == 2
    assert keys.count("tellier2004") == 2


def test_two_witnesses_of_one_work_make_one_contribution() -> None:
    """They are recognised in one command and in two."""
    first, second = article("a.txt"), article("b.txt", rivières="fleuves")
    _, made = added(EMPTY, first, second, Extract("talk.txt", printed(TALK).encode()))
    homes = {name: identifier for name, identifier, _ in made.taken}
    assert homes["a.txt"] == homes["b.txt"] != homes["talk.txt"]
    later, again = added(added(EMPTY, first)[0], second)
    assert again.taken[0][2] > 0.9
    data, _ = metadata.read(later[f"texts/{again.taken[0][1]}/text.md"].decode(), "text.md")
    assert [witness.siglum for witness in data.witnesses] == ["A", "B"]


def test_one_work_has_one_entry() -> None:
    """A second text that cites a work the bibliography has gets no second entry."""
    files, _ = added(EMPTY, article())
    other = printed(ARTICLE).replace("Des rivières et des livres", "Tout autre chose, vraiment").replace("rivières", "montagnes")
    lines = other.splitlines()
    half = len(lines) // 3
    again, _ = added(files, Extract("other.txt", "\n".join([*lines[:4], *lines[half:]]).encode()))
    keys = [reference.key for reference in bibliography.read(again["bibliography.bib"].decode()).references]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "text-empty"),
        (b"   \n\n", "text-empty"),
        (b"... --- ...", "text-wordless"),
        (b"%PDF-1.7\n\x00\x01", "pdf-damaged"),
        (b"PK\x03\x04\x00\x00", "text-is-word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "text-is-word"),
        (bytes(range(256)) * 20, "text-undecodable"),
        (b"mot " * 2_500_001, "text-too-large"),
    ],
)
def test_a_bad_file_is_named_and_the_others_are_taken(content: bytes, code: str) -> None:
    """One clear problem for each file that is no text; nothing of it is written."""
    files, made = added(EMPTY, Extract("bad.txt", content), article())
    assert [problem.code for problem in made.problems if problem.place.file == "bad.txt"] == [code]
    assert [name for name, _, _ in made.taken] == ["article.txt"]
    assert not any(content and content == written for written in files.values())


def test_every_refusal_is_said_in_both_languages() -> None:
    """Each code that the reading of an extract may end in has its sentence."""
    assert set(SENTENCES) <= set(CODES)


def test_a_file_given_twice_is_taken_once() -> None:
    """The second is named with the witness that it is."""
    files, made = added(EMPTY, article("a.txt"), article("b.txt"))
    (said,) = [problem for problem in made.problems if problem.code == "witness-known"]
    assert (said.place.file, dict(said.details)["file"] in files) == ("b.txt", True)


def test_a_new_witness_never_takes_the_place_of_another() -> None:
    """A siglum that the front matter has no longer is still that of its file."""
    files, made = added(EMPTY, article("a.txt"), article("b.txt", rivières="fleuves"))
    folder = f"texts/{made.taken[0][1]}"
    text = files[f"{folder}/text.md"].decode()
    line = next(line for line in text.splitlines(keepends=True) if 'siglum: "B"' in line)
    later, _ = added({**files, f"{folder}/text.md": text.replace(line, "").encode()}, article("c.txt", papier="parchemin"))
    assert later[f"{folder}/witnesses/B.txt"] == files[f"{folder}/witnesses/B.txt"]
    assert b"parchemin" in later[f"{folder}/witnesses/C.txt"]


@pytest.mark.parametrize("do", [lambda files: added(files, article("b.txt", rivières="fleuves"))[1], accession.renew])
@pytest.mark.parametrize(
    ("path", "content", "code"),
    [
        ("witnesses/A.txt", None, "witness-missing"),
        ("witnesses/A.txt", b"Autre chose.", "witness-changed"),
        ("text.md", b"---\ntitle: {fr: '\xe9'}\n---\n", "file-misencoded"),
        ("text.md", b"---\ntitle: [\n---\nMot.\n", "yaml-unreadable"),
    ],
)
def test_a_contribution_in_disorder_is_left_alone(
    do: Callable[[Files], accession.Accession], path: str, content: bytes | None, code: str
) -> None:
    """What is missing or not to be read would be dropped from the text: it is said, and nothing of the contribution is written."""
    files, made = added(EMPTY, article("a.txt"), article("aa.txt", livres="ouvrages"))
    folder = f"texts/{made.taken[0][1]}"
    broken = {**files, f"{folder}/{path}": content or b""}
    if content is None:
        del broken[f"{folder}/{path}"]
    done = do(broken)
    assert code in {problem.code for problem in done.problems}
    assert not any(name.startswith(f"{folder}/") for name in done.changes)


def test_a_bibliography_that_is_not_utf_8_is_left_alone() -> None:
    """Its bytes are the editor's: nothing is added before it can be read."""
    _, made = added({**EMPTY, "bibliography.bib": b"% \xe9\n"}, article())
    assert (dict(made.changes), [problem.code for problem in made.problems]) == ({}, ["file-misencoded"])


def test_without_the_old_proposal_the_text_stands() -> None:
    """Where nothing tells what the editor changed, everything is the editor's."""
    files, made = added(EMPTY, article())
    folder = f"texts/{made.taken[0][1]}"
    mine = files[f"{folder}/text.md"].replace("rivières".encode(), b"ruisseaux", 1)
    del files[f"{folder}/proposal.md"]
    again = accession.renew({**files, f"{folder}/text.md": mine})
    assert f"{folder}/text.md" not in again.changes
    assert [problem.code for problem in again.problems if problem.code == "merge-conflict"] == []


def test_law_an_edit_outlives_a_second_witness_that_becomes_the_base() -> None:
    """The other witness's words come in, the editor's stay, and where both changed a word the conflict is said."""
    files, made = added(EMPTY, article("a.txt"))
    folder = f"texts/{made.taken[0][1]}"
    files, _ = added(files, article("b.txt", moulin="pressoir", inondées="noyées", papier="parchemin"))
    text = files[f"{folder}/text.md"].decode().replace("inondées", "submergées").replace("débordements", "crues", 1)
    files[f"{folder}/text.md"] = text.replace('base: "A"', 'base: "B"').encode()
    again = accession.renew(files)
    merged = again.changes[f"{folder}/text.md"].decode()
    assert ("submergées" in merged, "crues" in merged, "pressoir" in merged, "moulin" in merged) == (True, True, True, False)
    (clash,) = [problem for problem in again.problems if problem.code == "merge-conflict"]
    assert ("submergées" in clash.evidence, "noyées" in dict(clash.details)["theirs"]) == (True, True)


def test_the_same_extract_twice_is_said() -> None:
    """Adding what is there changes nothing."""
    files, _ = added(EMPTY, article())
    _, made = added(files, article("again.txt"))
    assert (dict(made.changes), [problem.code for problem in made.problems]) == ({}, ["witness-known"])


def test_law_normalising_again_changes_nothing() -> None:
    """A second run over untouched files writes no file."""
    files, _ = added(EMPTY, article(), Extract("talk.txt", printed(TALK).encode()))
    assert dict(accession.renew(files).changes) == {}


def test_law_an_edit_outlives_normalising_again() -> None:
    """The editor's words stay when the proposal is made anew, whatever the old proposal was."""
    files, made = added(EMPTY, article())
    folder = f"texts/{made.taken[0][1]}"
    edited = files[f"{folder}/text.md"].replace("rivières".encode(), b"ruisseaux", 1)
    old = files[f"{folder}/proposal.md"].replace(b"papier", b"parchemin")
    files = {**files, f"{folder}/text.md": edited.replace(b"papier", b"parchemin"), f"{folder}/proposal.md": old}
    again = accession.renew(files).changes
    assert b"ruisseaux" in again[f"{folder}/text.md"]
    assert b"parchemin" not in again[f"{folder}/text.md"]
    assert b"papier" in again[f"{folder}/text.md"]


def test_a_name_that_is_taken_gets_a_number() -> None:
    """Two works never share a folder."""
    files, _ = added(EMPTY, article(), slug="meme")
    _, made = added(files, Extract("talk.txt", printed(TALK).encode()), slug="meme")
    assert made.taken[0][1] == "actes/meme-2"
