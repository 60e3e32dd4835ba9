"""Find a Chromium for the browser tests: the system's, else Debian's package, else Playwright's own.

As a program it installs one where there is none, and says what came of it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APT = (["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"])
PLAYWRIGHT = ([sys.executable, "-m", "playwright", "install", "chromium"],)


def chromium() -> str | None:
    """Return the path of a Chromium, or nothing; ``SCHOLIE_CHROMIUM`` in the environment wins."""
    named = [os.environ.get("SCHOLIE_CHROMIUM"), *map(shutil.which, NAMES)]
    return next((path for path in named if path and Path(path).exists()), None) or _playwrights()


def _playwrights() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> str | None:
    """Install a Chromium, Debian's where that is allowed, and return its path, or nothing."""
    may = os.geteuid() == 0 and shutil.which("apt-get")
    for steps in ((APT,) if may else ()) + (PLAYWRIGHT,):
        if all(_quiet(step) for step in steps) and (found := chromium()):
            return found
    return None


def _quiet(step: list[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(step, capture_output=True, env=environment, check=False).returncode == 0


if __name__ == "__main__":
    found = chromium()
    if not found:
        print("No Chromium here: installing one for the browser tests …", flush=True)
        found = install()
    print(f"Browser tests run in {found}." if found else "NO CHROMIUM COULD BE INSTALLED: the browser tests cannot run.")
