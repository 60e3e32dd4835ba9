"""Particles and initials: the parts of a name that every reader of names asks about."""

from __future__ import annotations

import pytest

from scholie.formats.people import person
from scholie.names import initials, is_abbreviated, is_initials, led


@pytest.mark.parametrize(
    ("family", "particle", "rest"),
    [
        ("de La Tour", "de", "La Tour"),
        ("de l’Aubrac", "de l’", "Aubrac"),
        ("d’ Arvor", "d’", "Arvor"),
        ("van der Berg", "van der", "Berg"),
        ("ten Velde", "ten", "Velde"),
        ("dos Rios", "dos", "Rios"),
        ("vander Meer", "", "vander Meer"),
        ("Le Bihan", "", "Le Bihan"),
        ("von", "", "von"),
        ("delta", "", "delta"),
    ],
)
def test_particles_in_small_letters_open_a_family_name(family, particle, rest):
    """What another program exported is divided as a printed name is: whole words in small letters before a capital."""
    assert led(family) == (particle, rest)
    assert (person(family, "Anne").particle, person(family, "Anne").family) == (particle, rest)


@pytest.mark.parametrize(
    ("words", "alone", "abbreviated"),
    [
        ("J.-Y.", True, True),
        ("M", True, True),
        ("Ch. A.", True, True),
        ("J. d’", False, True),
        ("M. de", False, True),
        ("Jean de", False, False),
        ("Anne", False, False),
        ("", False, False),
    ],
)
def test_a_given_name_is_abbreviated_whatever_particle_follows(words, alone, abbreviated):
    """Initials with a particle behind them are no list of initials, and still an abbreviated given name."""
    assert is_initials(words) == alone
    assert is_abbreviated(words) == abbreviated


def test_initials_are_the_first_letters_of_all_parts():
    """Hyphens, full stops, accents and capitals do not count."""
    assert initials("Élise-Anne") == initials("É.-A.") == initials("e a") == "ea"
    assert initials("") == ""
