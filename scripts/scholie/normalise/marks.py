"""What begins an item of a list."""

from __future__ import annotations

import re

BULLET = re.compile(r"(?P<bullet>[•▪‣◦●○■□❑❖✓➢→∙·⁃])\s*|(?P<dash>[-–—*])\s+(?=\S)")
ORDERED = re.compile(r"(\d{1,2})[.)]\s+(?=\S)")
DEEPER = frozenset("◦○➢→⁃")
"""Bullets that mark an item below another."""
