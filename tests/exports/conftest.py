"""The invented edition of the pages' tests, and its files in every format."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "pages"))
