"""The edition's folder: all of a change or nothing."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scholie import texts


def edition(folder: Path) -> Path:
    """Make the smallest edition in *folder*."""
    (folder / "texts" / "v" / "c").mkdir(parents=True)
    (folder / "texts" / "v" / "c" / "text.md").write_text("a", encoding="utf-8")
    return folder


def write(folder: Path, changes: dict[str, bytes]) -> None:
    """Write *changes* over what is in *folder*."""
    with texts.hold(folder, "test"):
        texts.replace(folder, texts.read(folder), changes)


def test_reading_gives_paths_and_contents(tmp_path: Path) -> None:
    """Only what people wrote is read: not the build, not hidden files."""
    edition(tmp_path)
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "x.md").write_text("x", encoding="utf-8")
    (tmp_path / "texts" / ".DS_Store").write_text("x", encoding="utf-8")
    assert texts.read(tmp_path) == {"texts/v/c/text.md": b"a"}


def test_a_link_out_of_the_edition_is_refused_and_named(tmp_path: Path) -> None:
    """Texts are untrusted: no link, to a file or to a folder, reaches what lies outside; each is said, once."""
    outside = tmp_path / "archive"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret", encoding="utf-8")
    folder = edition(tmp_path / "edition")
    (folder / "overrides").mkdir()
    links = {
        "mkdocs.yml": outside / "secret.txt",
        "overrides/assets": outside,
        "texts/v/c/media": outside,
        "texts/v/c/secret.txt": outside / "secret.txt",
        "texts/v/c/gone.txt": outside / "gone.txt",
        "texts/w": outside,
    }
    for name, target in links.items():
        (folder / name).symlink_to(target)
    assert list(texts.read(folder)) == ["texts/v/c/text.md"]
    assert [(problem.code, problem.place.file) for problem in texts.outside(folder)] == [("link-outside", name) for name in sorted(links)]


def test_a_link_inside_the_edition_is_followed(tmp_path: Path) -> None:
    """Two contributions may share a picture."""
    folder = edition(tmp_path)
    (folder / "texts" / "v" / "c" / "b.png").symlink_to(folder / "texts" / "v" / "c" / "text.md")
    assert sorted(texts.read(folder)) == ["texts/v/c/b.png", "texts/v/c/text.md"]
    assert texts.outside(folder) == ()


def test_the_bibliography_may_be_kept_elsewhere(tmp_path: Path) -> None:
    """A bibliography.bib that is a link, as Zotero's export may be, is read."""
    folder = edition(tmp_path / "edition")
    (tmp_path / "zotero.bib").write_text("@book{a}", encoding="utf-8")
    (folder / "bibliography.bib").symlink_to(tmp_path / "zotero.bib")
    assert texts.read(folder)["bibliography.bib"] == b"@book{a}"
    assert texts.outside(folder) == ()


def test_a_link_to_itself_is_no_file(tmp_path: Path) -> None:
    """A link that leads in a circle is passed over, and ends nothing."""
    folder = edition(tmp_path)
    (folder / "texts" / "v" / "c" / "round.md").symlink_to("round.md")
    assert list(texts.read(folder)) == ["texts/v/c/text.md"]
    assert texts.outside(folder) == ()


def test_a_folder_without_texts_is_no_edition(tmp_path: Path) -> None:
    """The mistake is said where it is made."""
    with pytest.raises(FileNotFoundError):
        texts.read(tmp_path)


def test_nothing_is_half_written(tmp_path: Path) -> None:
    """When one file cannot be written, none is changed and no temporary file is left."""
    folder = edition(tmp_path)
    (folder / "texts" / "v" / "c" / "sub").mkdir()
    with pytest.raises(OSError):  # noqa: PT011  the system chooses the words
        write(folder, {"texts/v/c/text.md": b"new", "texts/v/c/text.md/impossible": b"x"})
    assert texts.read(folder) == {"texts/v/c/text.md": b"a"}
    assert sorted(path.name for path in (folder / "texts" / "v" / "c").iterdir()) == ["sub", "text.md"]


def test_what_is_written_is_there(tmp_path: Path) -> None:
    """New folders are made; what was there keeps its mode."""
    folder = edition(tmp_path)
    write(folder, {"texts/v/d/text.md": b"b", "bibliography.bib": b"c"})
    assert texts.read(folder) == {"texts/v/c/text.md": b"a", "texts/v/d/text.md": b"b", "bibliography.bib": b"c"}


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without space for the second file the first is not changed either, no folder is left, and the error names the file."""
    folder = edition(tmp_path)
    left = iter([True, False])

    def sync(handle: int) -> None:
        if not next(left):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", sync)
    with pytest.raises(OSError, match="No space left") as refusal:
        write(folder, {"texts/v/c/text.md": b"new", "texts/v/d/witnesses/A.txt": b"b"})
    assert refusal.value.filename == "texts/v/d/witnesses/A.txt"
    assert texts.read(folder) == {"texts/v/c/text.md": b"a"}
    assert sorted(path.name for path in (folder / "texts" / "v").rglob("*")) == ["c", "text.md"]


def test_a_limit_on_the_size_of_files_changes_nothing(tmp_path: Path) -> None:
    """Where the system itself refuses to write on, nothing is half-written."""
    folder = edition(tmp_path)
    program = (
        "import resource, signal, sys; from pathlib import Path; from scholie import texts\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "with texts.hold(folder := Path(sys.argv[1]), 'test'):\n"
        "    texts.replace(folder, texts.read(folder), {'texts/v/c/text.md': b'new', 'texts/v/c/loci.json': b'x' * 5000})"
    )
    done = subprocess.run([sys.executable, "-c", program, folder], capture_output=True, text=True, check=False)
    assert "File too large: 'texts/v/c/loci.json'" in done.stderr
    assert {path.name: path.read_bytes() for path in (folder / "texts" / "v" / "c").iterdir()} == {"text.md": b"a"}


def test_a_file_that_vanishes_is_no_missing_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is there when the folder is listed and not when it is read is an error of its own: nothing is written without it."""
    folder = edition(tmp_path)
    monkeypatch.setattr("scholie.texts.reading._files", lambda folder: iter([folder / "texts" / "v" / "gone.md"]))
    with pytest.raises(FileNotFoundError) as refusal:
        texts.read(folder)
    assert not isinstance(refusal.value, texts.NoEdition)
