"""One work under two prints; and never two editions, volumes or translations in one."""

import pytest

from scholie.reference import parse_reference
from scholie.works import Relation, relation

SAME = [
    ("MOREL A., 1999, *Les détours du soin*, Paris, Seuil.", "Morel, Anne (1999). Les détours du soin. Seuil."),
    ("AUBRES M., 2007, *Trop d’actes*, Paris, Seuil.", "Michel Aubrès, Trop d’actes. Essai, Paris, Seuil, 2007."),
    ("LENOIR P., MOREL A., 2011, « Guichets », *Débats*, 12, p.3-9.", "Morel A., Lenoir P., « Guichets », Débats, n° 12, 2011."),
    ("Savary et al. « Le corps », *Débats*, n° 4, 1972.", "Savary, P., Morel, A. (1972). Le corps. Débats, (4), 3-9."),
    ("Loi n° 95-7 du 3 mai 1995.", "loi n° 95-7 du 3 mai 1995"),
    ("Morel, A. (1999). Murs. Seuil. https://doi.org/10.1234/a", "Morel, A. Murs. DOI : 10.1234/A"),
]
OTHER = [
    ("MOREL A., 1999, *Les détours du soin*, Paris, Seuil.", "MOREL A., 2004, *Les détours du soin*, 2e éd., Paris, Seuil."),
    ("MOREL A., 1999, *Murs*, t. 1, Paris, Seuil.", "MOREL A., 1999, *Murs*, t. 2, Paris, Seuil."),
    ("MOREL A., 1999, *Murs. Tome 1*, Paris, Seuil.", "MOREL A., 1999, *Murs*, Paris, Seuil."),
    ("Alder, J. (2008). Queues. Verso.", "Alder, J. (2010). Files. Traduit par Régis Morel. Seuil."),
    ("BOULIER D., 2016, *Sociologie des files*, Paris, Seuil.", "BOULIER D., 2016, *Sociologie des files au travail*, Paris, Seuil."),
    ("MOREL A., 1999, *Murs*, Paris, Seuil.", "MOREL A., 1999, *Murs*, Paris, Gallimard."),
    ("MOREL A., 1999, « Murs », *Débats*, 12.", "MOREL A., 1999, « Murs », in Rivier H. (dir.), *Villes*, Paris, Seuil."),
    ("MOREL A., 1999, *Murs*, Paris, Seuil.", "MOREL P., 1999, *Murs*, Paris, Seuil."),
    ("MOREL A., 1999, *Murs*, Paris, Seuil.", "MOREL A., LENOIR P., 1999, *Murs*, Paris, Seuil."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_work_under_two_prints(a, b):
    """Accents, initials, a subtitle, an open list and the order of names do not make two works."""
    assert relation(parse_reference(a), parse_reference(b)) is Relation.SAME


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_two_works_are_never_one(a, b):
    """Editions, volumes, translations, reprints elsewhere and homonyms stay apart."""
    assert relation(parse_reference(a), parse_reference(b)) is not Relation.SAME
