"""Years: which four digits a work can have appeared in, and which a text may print."""

from __future__ import annotations

import re

import pytest

from scholie.prose.years import PRINTED, YEAR, every_year, first_year


@pytest.mark.parametrize(
    ("digits", "appeared", "printed"),
    [
        ("1399", False, False),
        ("1486", True, True),
        ("1999", True, True),
        ("2049", True, True),
        ("2077", False, True),
        ("2100", False, False),
    ],
)
def test_a_work_appears_in_fewer_years_than_a_text_prints(digits, appeared, printed):
    """A work of 2077 is none yet, but a text that prints it has a year there to be judged."""
    assert bool(re.fullmatch(YEAR, digits)) == appeared
    assert bool(re.fullmatch(PRINTED, digits)) == printed


def test_every_four_digits_of_a_record_are_its_years():
    """A record's years are read whatever stands around them; without any there is none."""
    assert every_year("[1962] 2010a") == ("1962", "2010")
    assert first_year("vers 1486") == "1486"
    assert first_year("s. d.") == ""
