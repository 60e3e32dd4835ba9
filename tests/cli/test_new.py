"""`scholie new`: an empty edition."""

from __future__ import annotations

import pytest
import yaml

from repository import REPOSITORY

FILES = {
    ".gitignore",
    "README.md",
    "bibliography.bib",
    "mkdocs.yml",
    "overrides/.gitkeep",
    "texts/actes/volume.yml",
    "texts/glossary.yml",
}


def written(folder):
    """Return the files below *folder*."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_edition_has_its_files_and_its_title(scholie, tmp_path, language):
    """The new folder holds an empty edition; the title, quotes and all, is in the site and in the volume."""
    title = 'Lire « à voix haute » : "oui" # $5'
    result = scholie("new", tmp_path / "e", "--title", title, language=language)
    assert result.exit_code == 0, result.output
    assert written(tmp_path / "e") == FILES
    assert title in (tmp_path / "e" / "README.md").read_text("utf-8")
    volume = yaml.safe_load((tmp_path / "e" / "texts" / "actes" / "volume.yml").read_text("utf-8"))
    assert volume == {"title": {language: title}}
    assert yaml.safe_load((tmp_path / "e" / "texts" / "glossary.yml").read_text("utf-8")) == []


def test_defaults_need_no_answer(scholie, tmp_path):
    """Without options the folder gives the title; nothing is asked."""
    assert scholie("new", tmp_path / "colloque").exit_code == 0
    assert 'site_name: "colloque"' in (tmp_path / "colloque" / "mkdocs.yml").read_text("utf-8")


def test_the_volume_has_the_name_given(scholie, tmp_path):
    """`--volume` names the folder of the volume."""
    scholie("new", tmp_path / "e", "--volume", "journees-2024")
    assert (tmp_path / "e" / "texts" / "journees-2024" / "volume.yml").exists()


def test_a_folder_with_something_in_it_is_left_alone(scholie, tmp_path):
    """A folder that is not empty is refused, whatever it holds, and nothing is written."""
    (tmp_path / "mine.txt").write_text("mine")
    result = scholie("new", tmp_path)
    assert result.exit_code == 2
    assert written(tmp_path) == {"mine.txt"}


@pytest.mark.parametrize("name", ["../x", "Été", "a/b", "", "-a"])
def test_a_volume_needs_a_name_for_an_address(scholie, tmp_path, name):
    """A name that would not do as an address is refused, and nothing is written."""
    assert scholie("new", tmp_path / "e", f"--volume={name}").exit_code == 2
    assert not (tmp_path / "e").exists()


def test_a_place_that_is_a_file_is_refused(scholie, tmp_path):
    """DIR is a folder."""
    (tmp_path / "e").write_text("")
    assert scholie("new", tmp_path / "e").exit_code == 2


def test_the_site_is_set_up_as_ours(edition):
    """The new mkdocs.yml says what that of this repository says, but for its names and the page of its health."""

    def read(path):
        settings = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        assert settings["extra"]["scholie"].pop("health") in ("true", "false")
        return {key: value for key, value in settings.items() if key not in ("site_name", "site_url", "site_description", "copyright")}

    assert read(edition / "mkdocs.yml") == read(REPOSITORY / "mkdocs.yml")


def test_nothing_of_ours_is_in_it(edition):
    """The volume, the contributions, the works and the concepts of this repository are not in a new edition."""
    ours = {path.name for pattern in ("*", "*/*") for path in (REPOSITORY / "texts").glob(pattern) if path.is_dir()}
    assert ours
    words = "\n".join(path.read_text("utf-8") for path in edition.rglob("*") if path.is_file())
    assert [name for name in sorted(ours) if name in words] == []
