"""The values between reading and writing: frozen, and every problem known by its code."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from scholie import check, model

SOURCES = sorted((Path(__file__).parents[1] / "scripts" / "scholie").rglob("*.py"))


@pytest.mark.parametrize("name", [name for name in model.__all__ if dataclasses.is_dataclass(getattr(model, name))])
def test_law_every_value_is_frozen(name: str) -> None:
    """No stage can change what another one holds: each value is a frozen dataclass with slots."""
    kind = getattr(model, name)
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)


def codes(source: Path) -> Iterator[str]:
    """Yield the codes of the problems that *source* makes."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        called = isinstance(node, ast.Call) and (getattr(node.func, "id", "") or getattr(node.func, "attr", ""))
        if called == "Problem" and node.args and isinstance(node.args[0], ast.Constant):
            yield str(node.args[0].value)


def test_every_problem_has_a_sentence_and_a_hint() -> None:
    """A code that the package raises is one that it can explain, in French and in English."""
    used = {code for source in SOURCES for code in codes(source)}
    assert len(used) > 30
    assert used <= set(check.CODES)
