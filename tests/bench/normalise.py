"""Measure the normaliser on a development set, and keep the table: ``make bench-normalise BENCH=folder``.

The folder holds ``score.py``, ``gold/`` and ``raw/``. Beside the scores stands the share of words set aside,
by reason, so that setting aside cannot hide a loss, and the number of words lost, which the law says is 0.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from scholie import normalise, witness
from scholie.document import word_list

KEPT = Path(__file__).parents[2] / "docs" / "bench" / "normalise.md"
WORST = "para_f1,fn_f1,head_lvl_f1,word_acc,refs_f1,meta"
PEERS = """\
| system, on the same set | n | para_f1 | word_acc | fn_f1 | head_lvl_f1 | clean | refs_f1 | hyph | meta | overall |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
| identity: the raw text as it is | 315 | .236 | .783 | .000 | .000 | .225 | .000 | .224 | .000 | .198 |
| dewrap: a page of regular expressions | 315 | .533 | .824 | .380 | .384 | .836 | .275 | .532 | .155 | .504 |
| pymupdf4llm 2.0, which reads the PDFs | 45 | .704 | .878 | .000 | .935 | .966 | .918 | .382 | .000 | .583 |
"""


def main() -> int:
    """Run the scorer, print the tables and keep them; 2 when the set is not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", default="2")
    wanted = parser.parse_args()
    folder = next((f for f in (wanted.folder, wanted.folder / "normalise") if (f / "score.py").is_file()), None)
    if folder is None:
        print(f"{wanted.folder}: no score.py here nor in normalise/; name the folder of the set: make bench-normalise BENCH=folder")
        return 2
    scores = _scores(folder, wanted.jobs)
    aside = _aside(folder)
    KEPT.parent.mkdir(parents=True, exist_ok=True)
    KEPT.write_text(f"{HEAD}\n{PEERS}\n## This version\n\n```\n{scores}\n```\n\n## Words set aside\n\n{aside}", encoding="utf-8")
    print(f"{scores}\n\n{aside}\nkept in {KEPT.relative_to(Path.cwd()) if KEPT.is_relative_to(Path.cwd()) else KEPT}")
    return 0


HEAD = """\
# The normaliser, measured

`make bench-normalise BENCH=folder` prints and keeps this page. The set: fifteen French academic texts whose clean text is
known, typeset in three layouts and extracted in seven ways (315 raw texts). A metric of 1 is perfect.

## Floor and peers
"""


def _scores(folder: Path, jobs: str) -> str:
    program = Path(sys.executable).with_name("scholie")
    command = [sys.executable, str(folder / "score.py"), "--cmd", f"{program} normalise --stdout {{raw}}", "--jobs", jobs, "--worst", WORST]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).strip()


def _account(raw: Path) -> tuple[str, int, Counter[str], int]:
    """Return the mode of *raw*, its words, the words set aside by reason, and the words lost or made up."""
    text, _ = witness.decode(raw.read_bytes())
    proposal = normalise.normalise(text)
    reasons: Counter[str] = Counter()
    for entry in proposal.ledger:
        reasons[entry.reason.value] += len(word_list(entry.words)) - len(word_list(entry.kept))
    missing, surplus = normalise.unaccounted(text, proposal.markdown, proposal.ledger)
    return raw.name.split(".")[-2], len(word_list(text)), reasons, missing.total() + surplus.total()


def _aside(folder: Path) -> str:
    words: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    reasons: dict[str, Counter[str]] = defaultdict(Counter)
    with ProcessPoolExecutor(2) as pool:
        for mode, count, own, astray in pool.map(_account, sorted((folder / "raw").glob("*.txt")), chunksize=8):
            words[mode] += count
            reasons[mode] += own
            lost[mode] += astray
    names = sorted({name for own in reasons.values() for name in own})
    rows = [f"| mode | {' | '.join(names)} | words lost or made up |", f"|---|{'--:|' * (len(names) + 1)}"]
    for mode in sorted(words):
        shares = " | ".join(f"{100 * reasons[mode][name] / words[mode]:.2f} %" for name in names)
        rows.append(f"| {mode} | {shares} | {lost[mode]} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.exit(main())
