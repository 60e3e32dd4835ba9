"""The wheel: what people install holds all that an edition needs."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from repository import REPOSITORY


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Return the folder of the package as the wheel has it, unpacked."""
    made = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(made)]
    subprocess.run(build, cwd=REPOSITORY, check=True, capture_output=True)
    (wheel,) = made.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(made / "unpacked")
    return made / "unpacked"


def test_the_wheel_has_the_files_that_are_no_code(installed):
    """Theme, starter, catalogues: each file of the package that is no code is in the wheel."""
    package = REPOSITORY / "scripts" / "scholie"
    wanted = {path.relative_to(package) for path in package.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")}
    wanted |= {Path("theme") / path.relative_to(REPOSITORY / "overrides") for path in (REPOSITORY / "overrides").rglob("*.html")}
    assert sorted(str(path) for path in wanted if not (installed / "scholie" / path).is_file()) == []


@pytest.mark.slow
def test_the_wheel_alone_starts_and_builds_an_edition(installed, tmp_path):
    """Far from any clone, the installed package makes an empty edition and its site."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    for arguments in (["new", "edition"], ["-C", "edition", "build"]):
        command = [sys.executable, "-c", "from scholie.cli import main; main()", *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "edition" / "site" / "index.html").exists()
