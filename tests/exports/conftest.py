"""The path to the invented edition of the pages' tests."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "pages"))
