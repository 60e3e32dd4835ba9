"""Golden cases of what holds of zones whatever the labeller says: its answers are given, so that no other training changes them.

Each line begins with the letter of its zone (``scholie.zones.Zone``). An empty line is room above the next one, ␌ begins a page.
"""

from dataclasses import replace
from pathlib import Path

from scholie.normalise.draft import Draft, Line
from scholie.normalise.lines import cut
from scholie.normalise.zoning import ruled
from scholie.witness.width import width
from scholie.zones import Zone

ZONED = Path(__file__).parent / "fixtures" / "zoned" / "rules.txt"
CHANCE = 0.8
"""How likely each zone is that the labeller gives, of 1."""


def settled(given: str) -> str:
    """Return the lines of a case in the zones that the rules leave them."""
    return "\n".join(f"{line.zone} {line.text}" for line in ruled(tuple(map(_zoned, cut(Draft(given.replace("␌\n", "\f"))).lines))))


def _zoned(line: Line) -> Line:
    letter, _, text = line.text.partition(" ")
    return replace(line, text=text, zone=Zone(letter), sure=CHANCE, width=width(text))
