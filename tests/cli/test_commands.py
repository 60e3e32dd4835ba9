"""The commands on an edition: what they write, what they print, how they end."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import re

import pytest

EXTRACT = """Les marges du manuscrit

Odile Verneuil, Université du Littoral

Résumé : Les copistes annotent leurs modèles, et leurs annotations circulent.

Mots-clés : marge, glose, copiste

I. Introduction

Dans les ateliers, la glose accompagne le texte (Duchêne, 1950). Elle n’est jamais un simple commen-
taire : elle discute, elle corrige et elle transmet ce que les maîtres ont dit au cours de leurs leçons1.

Le copiste lit avant d’écrire. Sa main garde la trace d’une lecture, et cette trace devient à son tour
un texte que d’autres copieront, parfois sans la comprendre, parfois en la corrigeant à leur tour.

1 On pense aux leçons du soir, dont il ne reste que des notes.

Bibliographie

DUCHÊNE Paul, 1950, Les gloses du Nord, Lille, Presses du Beffroi.
"""


@pytest.fixture
def extract(tmp_path):
    """Return a raw extract on disk."""
    path = tmp_path / "verneuil.txt"
    path.write_text(EXTRACT, "utf-8")
    return path


@pytest.fixture
def filled(scholie, edition, extract):
    """Return an edition with one contribution."""
    result = scholie("add", extract, folder=edition)
    assert result.exit_code == 0, result.output
    return edition


def snapshot(folder):
    """Return the files below *folder*, but for those that a build writes, and their contents."""
    files = (path for path in folder.rglob("*") if path.is_file())
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return {name: content for name, content in found.items() if not name.startswith(("site/", "build/"))}


def text(folder):
    """Return the path of the only text.md below *folder*."""
    (path,) = folder.glob("texts/*/*/text.md")
    return path


# ---- add


def test_add_keeps_the_witness_and_writes_the_contribution(filled):
    """The extract is kept byte for byte beside text.md, proposal.md, ledger.json and loci.json."""
    home = text(filled).parent
    assert {path.name for path in home.iterdir()} >= {"text.md", "proposal.md", "ledger.json", "loci.json", "witnesses"}
    (witness,) = (home / "witnesses").iterdir()
    assert witness.read_bytes() == EXTRACT.encode()
    assert "Odile" in text(filled).read_text("utf-8")


def test_add_names_what_it_cannot_read_and_adds_the_rest(scholie, edition, extract, tmp_path):
    """A missing file, an empty one and a picture are named, and end with status 1; the text is added."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    bad = [tmp_path / name for name in ("missing.txt", "empty.txt", "picture.txt")]
    result = scholie("add", bad[0], extract, *bad[1:], folder=edition)
    assert result.exit_code == 1
    for path in bad:
        assert str(path) in result.stdout
    assert text(edition).exists()


def test_add_says_why_a_file_cannot_be_read_in_french_too(scholie, edition, extract, tmp_path):
    """A folder, a file that is not there, an empty one, a PDF and one that is too large: one sentence each, and the text is added."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "article.txt").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "line.txt").write_bytes(b"mot " * 12_500_000)
    names = {
        "folder": "C’est un dossier",
        "missing.txt": "pas de fichier",
        "empty.txt": "vide",
        "article.txt": "PDF est abîmé",
        "line.txt": "dépasse 10 Mo",
    }
    result = scholie("add", *(tmp_path / name for name in names), extract, folder=edition, language="fr")
    assert result.exit_code == 1
    for name, words in names.items():
        (line,) = [line for line in result.stdout.splitlines() if f"{tmp_path / name}: " in line]
        assert words in line
    assert text(edition).exists()


def test_add_names_a_file_that_it_may_not_read(scholie, edition, extract, monkeypatch):
    """A file without the right to be read is said to be one; the system's refusal is played, since root may read all."""

    def refused(source):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), source)

    monkeypatch.setattr("scholie.library.adding._content", refused)
    result = scholie("add", extract, folder=edition)
    assert (result.exit_code, "file-forbidden" in result.stdout) == (1, True)


def test_add_refuses_a_name_that_is_no_folder(scholie, edition, extract):
    """A name cannot lead out of the volume."""
    before = snapshot(edition)
    for name in ("../../x", "Mon Texte", "é"):
        assert scholie("add", "--slug", name, extract, folder=edition).exit_code == 2
    assert snapshot(edition) == before


def test_a_full_disk_is_said_and_changes_nothing(scholie, edition, extract, monkeypatch):
    """Without space nothing is written, and the file is named."""

    def full(handle):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    before = snapshot(edition)
    result = scholie("add", extract, folder=edition, language="fr")
    assert result.exit_code == 1
    assert re.search(r"texts/actes/\S+: Le disque est plein\. Rien n’a été écrit\.", result.stderr)
    assert snapshot(edition) == before


def test_add_wants_a_volume_where_there_are_several(scholie, edition, extract):
    """With two volumes `--volume` decides; without it, or with an unknown one, nothing is written."""
    (edition / "texts" / "journees").mkdir()
    (edition / "texts" / "journees" / "volume.yml").write_text('title: {fr: "Journées"}\n', "utf-8")
    before = snapshot(edition)
    for options in ([], ["--volume", "actess"]):
        result = scholie("add", *options, extract, folder=edition)
        assert result.exit_code == 2
        assert "actes, journees" in result.stderr
        assert snapshot(edition) == before
    assert scholie("add", "--volume", "journees", extract, folder=edition).exit_code == 0
    assert text(edition).parts[-3] == "journees"


def test_add_again_changes_nothing(scholie, filled, extract):
    """An extract that the edition has is named and left."""
    before = snapshot(filled)
    scholie("add", extract, folder=filled)
    assert snapshot(filled) == before


# ---- normalise


def test_normalise_prints_one_extract_without_an_edition(scholie, tmp_path, extract):
    """`--stdout FILE` prints a text.md and writes nothing."""
    result = scholie("normalise", "--stdout", extract, folder=tmp_path)
    assert result.exit_code == 0
    assert result.stdout.startswith("---\n")
    assert "commentaire" in result.stdout
    assert snapshot(tmp_path) == {"verneuil.txt": EXTRACT.encode()}


def test_normalise_names_an_extract_that_is_no_text(scholie, tmp_path):
    """What is no text is refused in a sentence with the file's name."""
    (tmp_path / "p.txt").write_bytes(b"%PDF-1.7\n\x00\x01")
    result = scholie("normalise", "--stdout", tmp_path / "p.txt")
    assert result.exit_code == 1
    assert re.match(r"Error: \S*p\.txt: \S", result.stderr)


def test_normalise_again_changes_nothing(scholie, filled):
    """A second run has nothing to write, and says so."""
    before = snapshot(filled)
    result = scholie("normalise", folder=filled)
    assert result.exit_code == 0
    assert snapshot(filled) == before
    assert "Nothing to write." in result.stderr


@pytest.mark.parametrize("form", ["{volume}/{slug}", "{slug}", "texts/{volume}/{slug}/", "texts/{volume}/{slug}/text.md"])
def test_normalise_keeps_a_correction(scholie, filled, form):
    """A contribution is named by identifier, by slug or by path; the editor's words stay."""
    path = text(filled)
    path.write_text(path.read_text("utf-8").replace("ateliers", "scriptoriums"), "utf-8")
    name = form.format(volume=path.parts[-3], slug=path.parts[-2])
    assert scholie("normalise", name, folder=filled).exit_code == 0
    assert "scriptoriums" in path.read_text("utf-8")


def test_normalise_shows_without_writing(scholie, filled):
    """`--dry-run` prints the difference and leaves every file."""
    for path in (text(filled), text(filled).with_name("proposal.md")):
        path.write_text(path.read_text("utf-8").replace("copiste", "scribe"), "utf-8")
    before = snapshot(filled)
    result = scholie("normalise", "--dry-run", folder=filled)
    assert re.search(r"^-.*scribe", result.stdout, re.MULTILINE)
    assert re.search(r"^\+.*copiste", result.stdout, re.MULTILINE)
    assert re.findall(r"^\+\+\+ .*/(.*)$", result.stdout, re.MULTILINE) == ["text.md"]
    assert re.search(r"^to be written: \S*/proposal\.md$", result.stderr, re.MULTILINE)
    assert snapshot(filled) == before


@pytest.mark.parametrize("arguments", [["nobody"], ["--stdout", "x", "name"], ["--stdout"]])
def test_normalise_refuses_what_is_not_there(scholie, filled, arguments):
    """An unknown contribution and a wrong mixture are wrong calls, and write nothing."""
    before = snapshot(filled)
    assert scholie("normalise", *arguments, folder=filled).exit_code == 2
    assert snapshot(filled) == before


# ---- mint and check


def test_mint_gives_a_new_passage_its_identifier(scholie, filled):
    """After an addition `build --frozen` would fail; `mint` writes loci.json and nothing else."""
    path = text(filled)
    path.write_text(path.read_text("utf-8").replace("Le copiste lit", "Un passage nouveau.\n\nLe copiste lit"), "utf-8")
    before = snapshot(filled)
    assert scholie("mint", folder=filled).exit_code == 0
    after = snapshot(filled)
    assert [name for name in after if after[name] != before[name]] == [path.with_name("loci.json").relative_to(filled).as_posix()]
    assert scholie("mint", folder=filled).stderr == "Every passage has its identifier.\n"


def test_check_in_json_is_a_list_of_records(scholie, filled):
    """Standard output is JSON and nothing else; a problem has file, line and code."""
    path = text(filled)
    path.write_text(path.read_text("utf-8").replace("(@duchene1950)", "(@nobody1950)").replace("leçons[^1]", "leçons[^7]"), "utf-8")
    result = scholie("check", "--format", "json", folder=filled)
    problems = json.loads(result.stdout)
    assert {problem["file"] for problem in problems} == {path.relative_to(filled).as_posix()}
    assert all(problem["line"] > 0 for problem in problems)
    assert problems == sorted(problems, key=lambda problem: (problem["file"], problem["line"], problem["column"]))


def test_check_is_as_strict_as_asked(scholie, edition):
    """An edition with an error ends with 1, unless nothing shall be a failure."""
    (edition / "texts" / "actes" / "volume.yml").write_text("title: [\n", "utf-8")
    assert scholie("check", folder=edition).exit_code == 1
    assert scholie("check", "--fail-on", "never", folder=edition).exit_code == 0


def test_check_writes_nothing(scholie, filled):
    """Problems are told, not mended."""
    before = snapshot(filled)
    scholie("check", folder=filled)
    assert snapshot(filled) == before


def test_an_empty_edition_has_no_problem(scholie, edition):
    """A new edition is in order: nothing is said of it."""
    result = scholie("check", "--fail-on", "information", folder=edition)
    assert (result.exit_code, result.stdout) == (0, "")


def test_quiet_prints_results_only(scholie, filled):
    """With `--quiet` progress is silent; problems are a result."""
    result = scholie("--quiet", "mint", folder=filled)
    assert (result.stdout, result.stderr) == ("", "")


# ---- build


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_empty_edition_builds(scholie, edition, monkeypatch, language):
    """`scholie build` makes a site of a new edition, without a problem, and says how to read it."""
    monkeypatch.delenv("MAKELEVEL", raising=False)
    result = scholie("build", folder=edition, language=language)
    assert result.exit_code == 0, result.output
    assert (edition / "site" / "index.html").exists()
    assert (edition / "site" / "pagefind" / "pagefind.js").exists()
    assert result.stderr.splitlines()[-1].endswith("scholie serve")


def test_two_builds_at_once_do_not_meet(scholie, edition):
    """While one build holds the folder another says so and touches nothing."""
    (edition / "build").mkdir()
    with (edition / "build" / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        result = scholie("build", folder=edition)
    assert result.exit_code == 1
    assert "Another build is at work" in result.stderr
    assert [path.name for path in (edition / "build").iterdir()] == [".lock"]
    assert not (edition / "site").exists()


@pytest.mark.slow
def test_a_build_leaves_what_people_wrote(scholie, filled):
    """Nothing but build/ and site/ is written, and the page of the contribution is there."""
    before = snapshot(filled)
    result = scholie("build", folder=filled)
    assert result.exit_code == 0, result.output
    assert snapshot(filled) == before
    volume, slug = text(filled).parts[-3:-1]
    assert "scriptorium" not in (filled / "site" / volume / slug / "index.html").read_text("utf-8")
    assert "Verneuil" in (filled / "site" / volume / slug / "index.html").read_text("utf-8")


@pytest.mark.slow
def test_a_frozen_build_fails_where_an_identifier_is_missing(scholie, filled):
    """`--frozen` ends with 1 when minting would write, and the site is built all the same."""
    path = text(filled)
    path.write_text(path.read_text("utf-8").replace("Le copiste lit", "Un passage nouveau.\n\nLe copiste lit"), "utf-8")
    result = scholie("build", "--frozen", folder=filled)
    assert result.exit_code == 1
    assert "loci-outdated" in result.stdout
    assert (filled / "site" / "index.html").exists()


# ---- commands without an edition


def test_references_are_parsed_in_their_order(scholie, tmp_path):
    """One reference a line, from a file or from standard input, in either kind of line ends."""
    lines = "DUCHÊNE Paul, 1950, Les gloses du Nord, Lille, Presses du Beffroi.\r\nAubry L. (1961). Marges. Paris : Vivant.\r\n"
    (tmp_path / "r.txt").write_bytes(lines.encode())
    parsed = [json.loads(scholie("references", "parse", *file, given=lines).stdout) for file in ([tmp_path / "r.txt"], ["-"], [])]
    assert parsed[0] == parsed[1] == parsed[2]
    assert [item["author"][0]["family"] for item in parsed[0]] == ["Duchêne", "Aubry"]


def test_records_are_imported(scholie, filled, tmp_path):
    """A new work is added after the others, one that is there is named; `--dry-run` shows the entry and writes nothing."""
    known = "TY  - BOOK\nAU  - Duchêne, P.\nTI  - Les gloses du Nord\nPY  - 1950\nER  - \n"
    (tmp_path / "zotero.ris").write_text(f"{known}\nTY  - BOOK\nAU  - Aubry, Léa\nTI  - Marges\nPY  - 1961\nER  - \n", "utf-8")
    before = snapshot(filled)
    shown = scholie("references", "import", "--dry-run", tmp_path / "zotero.ris", folder=filled)
    assert re.findall(r"^\+@book\{(.*),$", shown.stdout, re.MULTILINE) == ["aubry1961"]
    assert snapshot(filled) == before
    result = scholie("references", "import", tmp_path / "zotero.ris", folder=filled)
    assert (result.exit_code, result.stderr) == (0, "1 work added.\n")
    assert re.search(r"zotero\.ris:1: record-known: .*duchene1950", result.stdout)
    after = snapshot(filled)
    assert [name for name in after if after[name] != before[name]] == ["bibliography.bib"]
    assert after["bibliography.bib"].startswith(before["bibliography.bib"])


def test_a_broken_export_is_named_with_its_line(scholie, filled, tmp_path):
    """What is broken ends with 1 and is told with file and line; nothing is written of it."""
    (tmp_path / "z.json").write_text('[{"title": "Ponts",\n', "utf-8")
    before = snapshot(filled)
    result = scholie("references", "import", tmp_path / "z.json", tmp_path / "gone.bib", folder=filled)
    assert result.exit_code == 1
    assert re.search(r"z\.json:\d: record-unreadable", result.stdout)
    assert "gone.bib: file-missing" in result.stdout
    assert snapshot(filled) == before


def test_citations_are_found_with_their_places(scholie, tmp_path):
    """Places count characters; references are lines from 1."""
    words = "Élan : la glose accompagne le texte (Duchêne, 1950), dit-on."
    (tmp_path / "t.txt").write_text(words, "utf-8")
    (tmp_path / "r.txt").write_text("AUBRY L., 1961, Marges.\nDUCHÊNE Paul, 1950, Les gloses du Nord, Lille.\n", "utf-8")
    (found,) = json.loads(scholie("citations", "find", tmp_path / "t.txt", "--references", tmp_path / "r.txt").stdout)
    assert found["references"] == [2]
    assert "Duchêne, 1950" in words[found["start"] : found["end"]]
    assert set(found) >= {"start", "end", "references", "verdict"}


def test_what_is_not_utf_8_is_named(scholie, tmp_path):
    """Another encoding is a wrong call, with file and line."""
    (tmp_path / "r.txt").write_bytes("ok\nDuchêne, 1950".encode("latin-1"))
    result = scholie("references", "parse", tmp_path / "r.txt")
    assert result.exit_code == 2
    assert "r.txt:2: this is not UTF-8" in result.stderr


def test_a_place_that_cannot_be_written_is_named(scholie, tmp_path):
    """A mistake of the disk ends with 1 and a sentence."""
    (tmp_path / "file").write_text("")
    result = scholie("new", tmp_path / "file" / "e")
    assert result.exit_code == 1
    assert result.stderr == f"Error: {tmp_path / 'file' / 'e'}: Not a directory\n"
