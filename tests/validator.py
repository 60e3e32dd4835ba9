"""Find the W3C's validator of HTML (vnu), which needs Java: the jar that the npm package ``vnu-jar`` carries.

As a program it fetches the jar where npm and Java are, and says what came of it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

VERSION = "26.9.27"
KEPT = Path(__file__).parents[1] / ".venv" / f"vnu-{VERSION}.jar"


def validator() -> Path | None:
    """Return the jar, or nothing; ``SCHOLIE_VNU`` in the environment wins."""
    named = (Path(os.environ.get("SCHOLIE_VNU", KEPT)), KEPT)
    return next((path for path in named if path.is_file()), None) if shutil.which("java") else None


def install() -> Path | None:
    """Fetch the package with npm and keep its jar beside the other tools; return it, or nothing."""
    if not shutil.which("npm") or not shutil.which("java"):
        return None
    with TemporaryDirectory() as folder:
        packed = subprocess.run(["npm", "pack", f"vnu-jar@{VERSION}"], cwd=folder, capture_output=True, check=False)
        found = next(Path(folder).glob("*.tgz"), None)
        if packed.returncode or found is None:
            return None
        with tarfile.open(fileobj=BytesIO(found.read_bytes())) as archive:
            jar = archive.extractfile("package/build/dist/vnu.jar")
            KEPT.write_bytes(jar.read() if jar else b"")
    return validator()


if __name__ == "__main__":
    found = validator() or install()
    print(f"HTML is validated with {found}." if found else "NO VALIDATOR: without npm and Java, HTML is not validated.")
