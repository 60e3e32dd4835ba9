"""Problems told: to a person on a terminal, to a program as JSON, in one line as a sum."""

from scholie.report.records import records
from scholie.report.summary import ORDER, stand, summary
from scholie.report.terminal import terminal

__all__ = ["ORDER", "records", "stand", "summary", "terminal"]
