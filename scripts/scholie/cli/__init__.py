"""The command line: arguments and mistakes translated, the work done elsewhere."""

from scholie.cli.program import main, program

__all__ = ["main", "program"]
