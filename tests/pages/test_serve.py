"""The preview serves the built site, follows changes, and outlives a failing build."""

import socket
import threading
import time
import urllib.error
import urllib.request
from functools import partial

import pytest

from scholie import serve


@pytest.fixture
def edition_folder(tmp_path):
    """Make a folder with a text and a page that stands for its site."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "text.md").write_text("un", encoding="utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<body>un</body>", encoding="utf-8")
    return tmp_path


def port():
    """Return a port that is free now."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


@pytest.fixture
def preview(edition_folder, monkeypatch):
    """Run a preview; yield its address, its folder and what failed. A text that says « panne » breaks the build."""
    failures, servers = [], []

    class Noted(serve.Preview):
        def __init__(self, *arguments):
            super().__init__(*arguments)
            servers.append(self)

    monkeypatch.setattr(serve, "Preview", Noted)

    def rebuild():
        words = (edition_folder / "texts" / "text.md").read_text(encoding="utf-8")
        if words == "panne":
            raise ValueError(words)
        (edition_folder / "site" / "index.html").write_text(f"<body>{words}</body>", encoding="utf-8")

    number = port()
    run = partial(serve.serve, edition_folder, rebuild, "127.0.0.1", number, failed=failures.append)
    thread = threading.Thread(target=run)
    thread.start()
    address = f"http://127.0.0.1:{number}"
    until(lambda: read(address))
    yield address, edition_folder, failures
    servers[0].shutdown()
    thread.join()


def read(address):
    """Return what stands at *address*; nothing while nobody answers."""
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.read().decode()
    except urllib.error.URLError:
        return ""


def until(holds):
    """Wait until *holds* says so; the test's own time limit is the limit."""
    for _ in range(300):
        if found := holds():
            return found
        time.sleep(0.05)
    raise AssertionError(holds)


@pytest.mark.slow
def test_page_is_served_with_a_script_that_its_policy_allows(preview):
    """The reloading script is a file of the server's own, not a part of the page."""
    address, _, _ = preview
    page = read(address + "/")
    assert 'src="/livereload/client.js?' in page
    assert "<script>" not in page
    assert "/livereload/7/7" in read(address + "/livereload/client.js?7")
    assert "alert" not in read(address + "/livereload/client.js?alert(1)")


@pytest.mark.slow
def test_a_change_is_built_and_a_failure_keeps_the_last_good_site(preview):
    """A saved text is served; one that breaks the build is told of, and the site stays."""
    address, folder, failures = preview
    (folder / "texts" / "text.md").write_text("deux", encoding="utf-8")
    until(lambda: "deux" in read(address + "/"))
    (folder / "texts" / "text.md").write_text("panne", encoding="utf-8")
    until(lambda: failures)
    assert "deux" in read(address + "/")
    (folder / "texts" / "text.md").write_text("trois", encoding="utf-8")
    until(lambda: "trois" in read(address + "/"))
