"""The programs behind `make coverage` and `make test-all`."""

import sys

import pytest

import pythons
from folders import folder, table


def summary(covered, branches):
    """Return what coverage says of a file."""
    return {"summary": {"covered_branches": covered, "num_branches": branches, "covered_lines": 10, "num_statements": 20}}


def test_coverage_is_summed_by_folder():
    """Modules of a folder are one row, a module that stands alone is its own, and the last row is the whole."""
    files = {
        "scripts/scholie/loci/align.py": summary(1, 4),
        "scripts/scholie/loci/deep/gone.py": summary(2, 4),
        "scripts/scholie/latex.py": summary(0, 0),
    }
    rows = [line.split() for line in list(table({"files": files}))[1:]]
    assert [(row[0], row[1], row[2], row[3]) for row in rows] == [
        ("latex", "0", "0", "100.0%"),
        ("loci", "3", "8", "37.5%"),
        ("whole", "3", "8", "37.5%"),
    ]
    assert folder("scripts/scholie/latex.py") == "latex"


def test_a_python_says_its_version():
    """An interpreter is known by what it says of itself; what is none, or older than 3.11, is passed over."""
    assert pythons.version(sys.executable) == f"{sys.version_info.major}.{sys.version_info.minor}"
    assert pythons.version("/nowhere/python3") == ""


@pytest.fixture
def versions(tmp_path, monkeypatch):
    """Make interpreters that say a version, and let them be all there are; return the folder."""
    for name, said in {"here/python3.12": "3.12", "pyenv/versions/3.9.2/bin/python3": "3.9", "pyenv/versions/3.13.0/bin/python3": "3.13",
                       "pyenv/versions/3.12.1/bin/python3": "3.12", "uv/cpython-3.20/bin/python3": "3.20", "mine/python": "3.14"}.items():  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\necho {said}\n", "utf-8")
        path.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "here"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setenv("UV_PYTHON_INSTALL_DIR", str(tmp_path / "uv"))
    monkeypatch.setenv("PYTHONS", str(tmp_path / "mine" / "python"))
    return tmp_path


def test_one_interpreter_a_version_is_found(versions):
    """PYTHONS comes first, then the path, then pyenv and uv; the oldest is run first, and what is too old not at all."""
    assert pythons.pythons() == {
        "3.12": str(versions / "here/python3.12"),
        "3.13": str(versions / "pyenv/versions/3.13.0/bin/python3"),
        "3.14": str(versions / "mine/python"),
        "3.20": str(versions / "uv/cpython-3.20/bin/python3"),
    }


@pytest.mark.parametrize(("ends", "status"), [({"3.12", "3.13", "3.14", "3.20"}, 0), ({"3.12", "3.13", "3.20"}, 1), (set(), 1)])
def test_all_must_pass_and_what_is_not_there_is_named(versions, monkeypatch, capsys, ends, status):
    """The status is that of the worst; a version that no interpreter has is named."""
    monkeypatch.setattr(pythons, "passes", lambda version, _python: version in ends)
    assert pythons.main() == status
    said = capsys.readouterr().out
    assert "Python 3.11: not found, did not run" in said
    assert ("Python 3.14: passed" in said) is ("3.14" in ends)
