"""Write waivers into waivers.yml: new ones after the others, every other byte kept."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from scholie.check import read_waivers
from scholie.metadata import quoted
from scholie.model import Waiver

FIELDS = ("code", "contribution", "evidence", "reason", "by", "date", "until")


def waived(source: str, waivers: Sequence[Waiver]) -> str:
    """Return *source*, a waivers.yml, with *waivers* added, but for those whose problem it accepts already.

    Raises ValueError when it holds no list.
    """
    held = read_waivers(source, "")[0]
    known = {_same(waiver) for waiver in held}
    new = [waiver for waiver in {_same(waiver): waiver for waiver in waivers}.values() if _same(waiver) not in known]
    if not new:
        return source
    end = "\r\n" if "\r\n" in source else "\n"
    written = _added(source, new).replace("\r\n", "\n").replace("\n", end)
    if read_waivers(written, "")[0] != (*held, *new):
        raise ValueError("waivers.yml: its list cannot be continued")
    return written


def _same(waiver: Waiver) -> tuple[str, str, str]:
    return waiver.code, waiver.contribution, " ".join(waiver.evidence.split())


def _added(source: str, new: Sequence[Waiver]) -> str:
    try:
        node = yaml.compose(source, Loader=yaml.BaseLoader)
    except yaml.YAMLError as mistake:
        raise ValueError(f"waivers.yml: {mistake}") from mistake
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return _ended(source) + "".join(_row(waiver, 0) for waiver in new)
    if not isinstance(node, yaml.SequenceNode):
        raise ValueError("waivers.yml: not a list")  # noqa: TRY004  the file is wrong, not the caller
    if node.flow_style and not node.value:
        rows = "".join(_row(waiver, 0) for waiver in new).rstrip("\n")
        return source[: node.start_mark.index] + rows + source[node.end_mark.index :]
    if node.flow_style:
        at = node.value[-1].end_mark.index
        return source[:at] + "".join(f",\n {{{_pairs(waiver, ', ')}}}" for waiver in new) + source[at:]
    return _ended(source) + "".join(_row(waiver, node.start_mark.column) for waiver in new)


def _ended(source: str) -> str:
    return source if not source or source.endswith("\n") else f"{source}\n"


def _row(waiver: Waiver, column: int) -> str:
    indent = " " * column
    between = f"\n{indent}  "
    return f"{indent}- {_pairs(waiver, between)}\n"


def _pairs(waiver: Waiver, between: str) -> str:
    values = ((name, str(getattr(waiver, name))) for name in FIELDS)
    return between.join(f"{name}: {quoted(value)}" for name, value in values if value)
