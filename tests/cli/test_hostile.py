"""What a stranger may put into a contribution's folder, and what becomes of it on the site."""

import pytest

PAGE = "# Une page\n\n<script>document.title = 'lu'</script>\n"
DRAWING = "<svg xmlns='http://www.w3.org/2000/svg'><script>document.title = 'lu'</script><rect width='4'/></svg>"
MEDIA = {
    "page.md": PAGE,
    "page.html": PAGE,
    "compter.js": "document.title = 'lu'",
    "dessin.svg": DRAWING,
    "defait.svg": "<svg xmlns='http://www.w3.org/2000/svg'>",
    "page.png": PAGE,
    "sous/page.md": PAGE,
}


@pytest.fixture
def hostile(edition, tmp_path):
    """Return an edition with one contribution and a stranger's files, a link out of the folder among them."""
    folder = edition / "texts" / "actes" / "rivet"
    (folder / "media" / "sous").mkdir(parents=True)
    (folder / "text.md").write_text('---\ntitle: {fr: "T"}\nauthors: []\n---\n\n![Un dessin](media/dessin.svg)\n', "utf-8")
    for name, content in MEDIA.items():
        (folder / "media" / name).write_text(content, "utf-8")
    (folder / "media" / "trame.gif").write_bytes(b"GIF89a\x01")
    (tmp_path / "secret.gif").write_bytes(b"GIF89a secret")
    (folder / "media" / "secret.gif").symlink_to(tmp_path / "secret.gif")
    return edition


def test_check_names_what_is_not_published(scholie, hostile):
    """Each file that is no picture is said, with its code, and the link."""
    said = scholie("check", "--format", "github", folder=hostile)
    found = {line.split("file=texts/actes/rivet/media/")[1].split(",")[0] for line in said.output.splitlines() if "/media/" in line}
    assert found == {"page.md", "page.html", "compter.js", "defait.svg", "page.png", "sous/page.md", "secret.gif"}
    assert said.exit_code == 1


@pytest.mark.slow
def test_only_pictures_reach_the_site(scholie, hostile):
    """No page is made of a file that nobody of ours wrote, nothing outside is published, and drawings have no script."""
    built = scholie("build", folder=hostile)
    assert "page.md is not a picture" in built.output
    assert "secret.gif is a link that leads out" in built.output
    media = hostile / "site" / "actes" / "rivet" / "media"
    assert sorted(path.name for path in media.rglob("*")) == ["dessin.svg", "trame.gif"]
    assert "script" not in (media / "dessin.svg").read_text("utf-8")
    assert "<rect" in (media / "dessin.svg").read_text("utf-8")
    assert not [path for path in (hostile / "site").rglob("*.html") if "document.title" in path.read_text("utf-8")]
