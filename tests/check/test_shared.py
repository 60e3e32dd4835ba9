"""Confusions of French: what is said, and the many cases in which nothing may be said."""

import pytest

from scholie.check.confusions import confusions


@pytest.mark.parametrize(
    ("words", "said", "meant"),
    [
        ("Le livre est perdus ici.", "est perdus", None),
        ("La salle était fermées hier.", "était fermées", "était fermée"),
        ("Le réseau est saturés de notes.", "est saturés", "est saturé"),
        ("Alors parût le premier livre.", "parût", "parut"),
        ("Il parle des grand livres.", "des grand", "des grands"),
        ("On lit ces registre le soir.", "ces registre", "ces registres"),
        ("Il a permit de lire.", "a permit", "a permis"),
        ("Ils ont apprit la leçon.", "ont apprit", "ont appris"),
        ("Un papier fin et-solide.", "et-solide", "et solide"),
        ("Rare de part sa date.", "de part", "de par"),
        ("Rare de part l’usage.", "de part", "de par"),
        ("Le livre, quelque soit sa date.", "quelque soit", "quel que soit"),
        ("Il parle en temps que lecteur.", "en temps que", "en tant que"),
        ("Il est rare, voir même unique.", "voir même", "voire même"),
        ("Une note qui peut-être reliée au texte.", "qui peut-être reliée", "qui peut être reliée"),
    ],
)
def test_a_confusion_is_said_with_what_is_perhaps_meant(words, said, meant):
    """Each kind once; of a participle that the rule of « -és » does not reach nothing is said."""
    assert [(found, other) for found, other, _ in confusions(words)] == ([(said, meant)] if meant else [])


@pytest.mark.parametrize(
    "words",
    [
        "On est allés là, nous sommes venus, vous étiez partis.",
        "Ils sont perdus ; elle est perdue ; il est resté.",
        "Des deux livres, ces trois notes, des prix, ces voix, des nez, des plus beaux.",
        "Des lecteur·ices, des lecteur(s), des lecteur.ices, plusieurs lecteur•rices.",
        "Les lire, les accompagne, aux dires, des Lettre de Paris.",
        "Il a lu l’esprit ; elle a esprit ; il prit la note et permit la lecture.",
        "Peut-être et-cetera ; va-et-vient.",
        "De part et d’autre, de part en part, d’une part, pour ma part.",
        "Quelque peu, quel que soit, en même temps que lui, en ce temps que tu dis.",
        "Il vient peut-être ; peut-être lue, la note ; voir aussi, voire même.",
        "Il fallait qu’il parût et finît ; quoiqu’il fermât la porte, bien que le livre parût.",
        "Au mois d’août, le coût, le goût du ragoût ; il paraît, il connaît, il croît, le mât et l’appât.",
        "Rapidement, des rapidement ; ces non-dits ; des mi-temps.",
    ],
)
def test_what_is_right_passes(words):
    """Plurals, numbers, inclusive forms, pronouns before verbs, set phrases: no alarm."""
    assert list(confusions(words)) == []


def test_the_place_is_that_of_the_words():
    """The first character of what is said."""
    ((said, _, at),) = confusions("Un livre rare de part sa date.")
    assert "Un livre rare de part sa date."[at : at + len(said)] == said
