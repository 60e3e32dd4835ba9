"""Keys of works: readable, and each its own."""

import pytest

from scholie.reference import parse_reference
from scholie.works import key


@pytest.mark.parametrize(("printed", "taken", "expected"), [
    ("AUBRÈS M., 1999, *Murs*, Paris, Seuil.", (), "aubres1999"),
    ("AUBRÈS M., 1999, *Murs*, Paris, Seuil.", ("aubres1999",), "aubres1999a"),
    ("AUBRÈS M., 1999, *Murs*, Paris, Seuil.", ("aubres1999", "aubres1999a"), "aubres1999b"),
    ("de l’Œuvre-Noël, P. (2001). Murs. Seuil.", (), "oeuvrenoel2001"),
    ("Commission des usages, 1983, « Rapport ».", (), "commission1983"),
    ("Conseil des usages numériques (CUN). (2017). Bilan. Seuil.", (), "cun2017"),
    ("Revue *Gestes et soins*, 2023, « La réforme », n° 3.", (), "gestesetsoins2023"),
    ("Loi n° 95-7 du 3 mai 1995.", (), "loi1995"),
    ("Rivier, H. (dir.). (2015). Dire la panne. Seuil.", (), "rivier2015"),
])  # fmt: skip
def test_keys_are_readable(printed, taken, expected):
    """A key is a name and a year in ASCII, with a letter where it is taken."""
    assert key(parse_reference(printed), frozenset(taken)) == expected
