"""Problems as they are shown: to a person on a terminal, to a program as JSON or SARIF, to a pull request, in one line as a sum."""

from scholie.report.cards import card_records, cards
from scholie.report.github import github
from scholie.report.records import records
from scholie.report.sarif import sarif
from scholie.report.summary import ORDER, stand, summary
from scholie.report.terminal import terminal

__all__ = ["ORDER", "card_records", "cards", "github", "records", "sarif", "stand", "summary", "terminal"]
