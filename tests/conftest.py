"""What every test may ask for, and the loud list of the tests that could not run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from chromium import chromium
from needs import NEEDS
from scholie.cli import program
from scholie.starter import starter
from sentences import held

settings.register_profile("scholie", deadline=None, print_blob=True)
settings.load_profile("scholie")


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marks, find a browser once for all, and speak English whatever the locale of the machine."""
    for mark, need in NEEDS.items():
        config.addinivalue_line("markers", f"{mark}: needs {need.what}")
    os.environ["SCHOLIE_CHROMIUM"] = chromium() or ""
    os.environ["LANGUAGE"] = "en"


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Pass over a test that lacks what it needs; in CI that is a failure where `make test` could have installed it."""
    for mark, need in NEEDS.items():
        if item.get_closest_marker(mark) and not need.there():
            reason = f"cannot run without {need.what}"
            if need.kept and os.environ.get("CI") == "true":
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Name every test that did not run, and why, in red."""
    skipped = terminalreporter.stats.get("skipped", [])
    if skipped:
        terminalreporter.section(f"{len(skipped)} TESTS DID NOT RUN", red=True, bold=True)
    for report in skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.write_line(f"{report.nodeid}: {reason}", red=True)


@pytest.fixture(autouse=True, scope="session")
def sentences_are_filled() -> Iterator[None]:
    """Hold every problem that the package makes in any test against what the sentences of its code ask for."""
    with held():
        yield


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """Return the folder of an empty edition, as ``scholie new`` makes it."""
    folder = tmp_path / "edition"
    for name, content in starter("Colloque", "actes").items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def scholie(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Return a function that runs the program on a folder, in a language, in this process."""

    def run(*arguments: str | Path, folder: Path | None = None, language: str = "en", given: str | bytes | None = None) -> Result:
        monkeypatch.setenv("LANGUAGE", language)
        where = ["-C", str(folder)] if folder else []
        return CliRunner().invoke(program, [*where, *map(str, arguments)], input=given, prog_name="scholie")

    return run
