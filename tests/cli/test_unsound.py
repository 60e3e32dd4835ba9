"""A text.md that is empty, cut or in another encoding is never taken for an edit."""

from __future__ import annotations

import json

import pytest

TEXT = """---
title: {fr: "Le gué", en: "The ford"}
authors: []
abstract: {fr: "R", en: "A"}
keywords: {fr: ["gué"], en: ["ford"]}
---

Un alinéa sur le gué, "droit" comme un jonc.

Un autre, sur la rive.
"""
HEAD = TEXT[: TEXT.index("Un alinéa")]
UNSOUND = {
    "empty": (b"", "text-blank"),
    "blank": (b"\n \n", "text-blank"),
    "a mark alone": ("\ufeff".encode(), "text-blank"),
    "without a body": (HEAD.encode(), "text-blank"),
    "cut in its front matter": (HEAD[:60].encode(), "text-cut"),
    "cut in its first line": (b"---", "text-cut"),
    "in UTF-16": (TEXT.encode("utf-16"), "file-misencoded"),
    "in UTF-16 without a mark": (TEXT.encode("utf-16-le"), "file-misencoded"),
    "in Latin-1": (TEXT.encode("latin-1"), "file-misencoded"),
}
PATH = "texts/actes/gue/text.md"


@pytest.fixture
def minted(scholie, edition):
    """Return an edition with a text whose passages have their identifiers, and another such text."""
    for slug in ("gue", "rive"):
        (edition / "texts/actes" / slug).mkdir()
        (edition / "texts/actes" / slug / "text.md").write_text(TEXT, "utf-8")
    assert scholie("mint", folder=edition).exit_code == 0
    return edition


def files(folder):
    """Return the files below *folder*, but for those that a build writes."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: content for name, content in found.items() if not name.startswith(("site/", "build/"))}


@pytest.mark.parametrize("name", UNSOUND)
@pytest.mark.parametrize(
    "arguments",
    [["mint"], ["normalise"], ["publish", "gue"], ["check", "--fix", "typography", "gue"], ["accept", "--all"]],
    ids=lambda words: words[0],
)
def test_no_command_writes_for_a_text_that_is_none(scholie, minted, name, arguments):
    """Its identifiers stay; `mint`, `normalise` and `publish` name the file and end with 1."""
    content, code = UNSOUND[name]
    (minted / PATH).write_bytes(content)
    before = files(minted)
    result = scholie(*arguments, folder=minted)
    assert files(minted) == before
    if arguments[0] in ("mint", "normalise", "publish"):
        assert (result.exit_code, f"{PATH}:" in result.stdout, code in result.stdout) == (1, True, True)


@pytest.mark.parametrize("name", UNSOUND)
def test_the_checker_names_it_once(scholie, minted, name):
    """One error says what is wrong with the file, under its contribution."""
    content, code = UNSOUND[name]
    (minted / PATH).write_bytes(content)
    problems = json.loads(scholie("check", "--format", "json", folder=minted).stdout)
    said = [problem for problem in problems if problem["code"] in ("text-blank", "text-cut", "file-misencoded", "front-matter-missing")]
    assert [(problem["code"], problem["file"], problem["contribution"]) for problem in said] == [(code, PATH, "actes/gue")]
    assert said[0]["severity"] == "error"


def test_the_others_are_minted_all_the_same(scholie, minted):
    """A new passage of another text gets its identifier, and the status is 1."""
    (minted / PATH).write_bytes(b"")
    other = minted / "texts/actes/rive/text.md"
    other.write_text(TEXT + "\nUn dernier.\n", "utf-8")
    assert scholie("mint", folder=minted).exit_code == 1
    assert "Un dernier." in other.with_name("loci.json").read_text("utf-8")


@pytest.mark.slow
def test_a_build_refuses_it(scholie, minted):
    """The site is built, the file is named, the status is 1, and a frozen build does not ask for other identifiers."""
    content, code = UNSOUND["in UTF-16"]
    (minted / PATH).write_bytes(content)
    before = files(minted)
    result = scholie("build", "--frozen", folder=minted)
    assert (result.exit_code, code in result.stdout, "loci-outdated" in result.stdout) == (1, True, False)
    assert files(minted) == before


def test_a_new_text_without_words_is_no_mistake(scholie, edition):
    """Front matter alone begins a text: nothing is lost by it."""
    (edition / "texts/actes/gue").mkdir()
    (edition / PATH).write_text(HEAD, "utf-8")
    assert scholie("mint", folder=edition).exit_code == 0
