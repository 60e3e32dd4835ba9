"""Many extracts at once: the same files whatever the number of processes, one bad one, and which are alike."""

from __future__ import annotations

import pytest

import scholie
from provenance import invented
from scholie.accession import works
from scholie.accession.works import Works
from scholie.model import Typescript, Witness
from scholie.normalise import alike, print_of
from steps import STEADY, counted


def words(start, number=60):
    """Return *number* words of a text that no other start has."""
    return " ".join(invented(400 + 1000 * start + rank) for rank in range(number))


def extract(start, *rows):
    """Return an extract of invented words; *rows* stand in place of the last ones of its own."""
    body = [f"{words(100 * start + row).capitalize()}." for row in range(6)]
    body[6 - len(rows) :] = rows
    text = "\n\n".join(body)
    return (
        f"Le titre {invented(5000 + start)} du texte\n\nAda {invented(7000 + start).capitalize()}, Université du Gué\n\nI. Le gué\n\n{text}\n\n"
        f"Bibliographie\n\nLENOIR Ada, {1950 + start}, Le livre {invented(9000 + start)}, Lille, Presses du Beffroi.\n"
    )


def several(number):
    """Return so many extracts under their names."""
    return [scholie.Extract(f"{start:02d}.txt", extract(start).encode()) for start in range(number)]


def test_law_files_are_the_same_whatever_the_number_of_processes(tmp_path):
    """One process or two, one call or one after the other: every byte of the edition, and what is said, in one order."""
    sources = [*several(5), scholie.Extract("x.pdf", b"%PDF-1.4"), scholie.Extract("again.txt", extract(2).encode())]
    done = {}
    for workers in (1, 2):
        folder = tmp_path / str(workers)
        scholie.new_edition(folder, title="Colloque", volume="actes")
        made = scholie.add_extracts(folder, sources, workers=workers)
        again = scholie.normalise_texts(folder, workers=workers)
        done[workers] = (scholie.read_files(folder), made.problems, made.taken, again.problems, again.changes)
    assert done[1] == done[2]
    assert len(done[1][2]) == 5


def test_one_bad_file_does_not_stop_the_others(edition):
    """What cannot be read is told; all others are there, each in a folder of its own."""
    sources = several(4)
    sources[1] = scholie.Extract("01.txt", b"\x89PNG")
    done = scholie.add_extracts(edition, sources)
    assert [p.code for p in done.problems if p.place.file == "01.txt"] == ["text-is-picture"]
    assert [name for name, _, _ in done.taken] == ["00.txt", "02.txt", "03.txt"]
    assert len({contribution for _, contribution, _ in done.taken}) == 3


def test_what_is_asked_is_about_the_texts_that_were_taken(edition):
    """Another text of the volume that names no author is left to `check`: neither adding nor normalising speaks of it."""
    (edition / "texts/actes/ilot").mkdir()
    (edition / "texts/actes/ilot/text.md").write_text('---\ntitle: {fr: "L’îlot"}\nauthors: []\n---\n\nUn îlot.\n', "utf-8")
    added = scholie.add_extracts(edition, several(1), slug="gue")
    again = scholie.normalise_texts(edition, ["gue"])
    assert "actes/ilot" not in {problem.contribution for problem in (*added.problems, *again.problems)}
    assert ("authors-missing", "actes/ilot") in {(problem.code, problem.contribution) for problem in scholie.check_edition(edition)}


def test_progress_is_told_text_by_text(edition):
    """Each stage says how many texts are done; the last one ends with all of them."""
    told = []
    scholie.add_extracts(edition, several(3), progress=lambda done, whole: told.append((done, whole)))
    assert told == [(1, 3), (2, 3), (3, 3)] * 3


HALF = tuple(f"{words(row).capitalize()}." for row in (901, 902))


def test_extracts_that_are_somewhat_alike_are_told(edition):
    """Two texts that share a third are two contributions, and one may be made a witness of the other."""
    first, second = (scholie.Extract(f"{start}.txt", extract(start, *HALF).encode()) for start in (1, 2))
    done = scholie.add_extracts(edition, [first, *several(1), second], volume="actes")
    assert len({contribution for _, contribution, _ in done.taken}) == 3
    (near,) = done.near
    assert (near.name, near.contribution, near.other) == ("2.txt", done.taken[2][1], done.taken[0][1])
    assert near.likeness == alike(first.content.decode(), second.content.decode())
    assert works.NEAR <= near.likeness < works.ALIKE


def test_an_extract_is_a_witness_of_what_one_says(edition):
    """However unlike it is, it goes into the contribution that is named; a name that is not there is refused."""
    scholie.add_extracts(edition, several(1), slug="gue")
    done = scholie.add_extracts(edition, several(2)[1:], witness_of="gue")
    assert [(contribution, likeness < works.ALIKE) for _, contribution, likeness in done.taken] == [("actes/gue", True)]
    assert "texts/actes/gue/witnesses/B.txt" in scholie.read_files(edition)
    assert done.near == ()
    with pytest.raises(scholie.WrongCall, match="rive"):
        scholie.add_extracts(edition, several(3)[2:], witness_of="rive")


def test_what_is_alike_is_found_without_comparing_all_pairs(monkeypatch):
    """Forty extracts are each read once for what they are compared by, and twice as many cost twice as much."""
    read = []
    monkeypatch.setattr(works, "print_of", lambda text: read.append(text) or print_of(text))
    texts = [extract(start) for start in range(40)]

    def place(number):
        with counted() as count:
            held = Works({}, ())
            for rank, text in enumerate(texts[:number]):
                held.place(Witness("", "", str(rank), typescript=Typescript(text)), str(rank))
        return count.lines + count.calls

    place(40)
    assert len(read) == 40
    assert place(40) / place(20) < STEADY
