"""The path to the invented edition of the pages' tests, and what tests need that no package brings."""

import os
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "pages"))


@pytest.fixture
def need():
    """Return a function that skips the test when what it needs is not there; in CI that is a failure."""

    def demand(there, reason):
        if not there:
            (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"cannot run without {reason}")

    return demand
