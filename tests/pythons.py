"""Run the tests on 3.11 and on every newer Python of this machine, each in an environment of its own: ``make test-all``.

Interpreters are looked for in PYTHONS (paths or names, parted by blanks), on the path, in the folders of pyenv and of uv.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

WANTED = ("3.11", "3.12", "3.13", "3.14", "3.15")
"""The versions that a machine may have; newer ones are run too."""
ASK = "import sys; print('%d.%d' % sys.version_info[:2])"
FOLDER = Path(".pythons")


def candidates() -> Iterator[str]:
    """Yield what may be an interpreter, the chosen ones first."""
    yield from os.environ.get("PYTHONS", "").split()
    yield from (f"python{version}" for version in WANTED)
    yield from ("python3", "python")
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    uv = Path(os.environ.get("UV_PYTHON_INSTALL_DIR") or data / "uv" / "python")
    for folder in (pyenv, uv):
        yield from (str(path) for path in sorted(folder.glob("*/bin/python3"), reverse=True))


def version(candidate: str) -> str:
    """Return the version of *candidate*, as 3.11; nothing when it is none, too old, or does not run."""
    path = shutil.which(candidate)
    said = subprocess.run([path, "-c", ASK], capture_output=True, text=True, check=False).stdout.strip() if path else ""
    return said if said and tuple(map(int, said.split("."))) >= (3, 11) else ""


def pythons() -> dict[str, str]:
    """Return the first interpreter of each version, by its version, the oldest first."""
    found: dict[str, str] = {}
    for candidate in candidates():
        if held := version(candidate):
            found.setdefault(held, str(shutil.which(candidate)))
    return dict(sorted(found.items(), key=lambda pair: int(pair[0].split(".")[1])))


def passes(version: str, python: str) -> bool:
    """Run the tests on *python* and tell whether they pass."""
    print(f"\n==== Python {version}: {python}", flush=True)
    command = [os.environ.get("MAKE", "make"), "--no-print-directory", f"VENV={FOLDER / version}", f"PYTHON={python}", "suite"]
    return subprocess.run(command, check=False).returncode == 0


def main() -> int:
    """Run them all; the status is that of the worst."""
    found = pythons()
    results = {version: passes(version, python) for version, python in found.items()}
    print("\n==== In sum")
    for name in dict.fromkeys((*WANTED, *found)):
        said = ("passed" if results[name] else "FAILED") if name in results else "not found, did not run"
        print(f"Python {name}: {said}")
    return 0 if results and all(results.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
