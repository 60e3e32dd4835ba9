"""An invented edition, made with the stages themselves: two texts, notes, citations, concepts, apparatus, slides."""

from dataclasses import replace

from scholie import apparatus, glossary, loci, metadata
from scholie.document import parse
from scholie.model import (
    Bilingual,
    Concept,
    Contribution,
    Decision,
    Definition,
    Edition,
    Keywords,
    Name,
    Passage,
    Reference,
    Settings,
    Volume,
    frozen,
)

LENOIR = """---
title: {fr: "Lire dans la *marge* : gloses & repentirs", en: "Reading in the margin"}
authors:
  - {family: "Lenoir", given: "Ada", role: "Doctorante", affiliation: "Université de Port-Clos", email: "ada@lenoir.example"}
  - {family: "Tessier", given: "Blaise", email: "blaise@tessier.example", contact: true}
kind: "article"
language: "fr"
abstract:
  fr: "La marge d’un livre est un lieu. On y lit ce que le texte tait."
  en: "The margin of a book is a place. What the text keeps silent is read there."
keywords: {fr: ["marge", "glose"], en: ["margin", "gloss"]}
witnesses:
  - {siglum: "A", file: "witnesses/A.txt", sha256: "aa11", description: "couche texte du PDF"}
  - {siglum: "B", file: "witnesses/B.txt", sha256: "bb22", description: "transcription"}
base: "A"
---

## I. L’édition critique[^1]

Texte sur l’édition critique et la glose. Une marge accueille le lecteur ([Zumthor, 1972](@zumthor1972)), et la note le retient[^1].

Nous lisons l'hypertexte dans la marge. Le cœur du dispositif. “Éditorialisation” est un mot, dit
<script>alert(1)</script> [un lien](javascript:alert(2)).

> On ne lit jamais seul ([Zumthor, 1972 ; Arvor et Le Bihan, 1999](@zumthor1972;@arvor1999)).

## II. Les institutions

Les chevaux journaux et les institutions publiques ; qu’est-ce que l’auctorialité[^2] ? Les usagers déniaient tout[^ed-deni].

- une première marge ;
- une [street-level margin]{lang=en}, voir [le catalogue](https://bibliotheque.example/catalogue).

| Lieu | Gloses |
|---|---|
| recto | 3 |
| verso | 5 |

### Une note perdue

La suite renvoie ailleurs[9]{.call}, sans qu’on sache où.

## Bibliographie

- [ZUMTHOR P., 1972](@zumthor1972), *Essai de poétique*.
- [ARVOR L. et LE BIHAN M., 1999](@arvor1999), *Le livre ouvert*.

[^1]: La note cite Zumthor et la mouvance.

[^2]: Voir [Arvor, 1999](@arvor1999), *passim*.

    Un second paragraphe.

[^ed-deni]: Le témoin porte un autre temps.

    ::: {lang=en}
    The witness has another tense.
    :::
"""
LENOIR_B = """## I. L’édition critique

Texte sur l’édition critique et la glose. Une marge accueille le liseur (Zumthor, 1972), et la note le retient.

Les chevaux journaux et les institutions publiques ; qu’est-ce que l’auctorialité ? Les usagers déniant tout.
"""
VEILLEE = """---
title: {fr: "[Veillée de diapositives]", en: "[An evening of slides]"}
authors: []
kind: "slides"
language: "fr"
abstract: {fr: "Huit images et leurs légendes.", en: "Eight pictures and their captions."}
supplied:
  "title.fr": {fr: "Titre donné par la rédaction.", en: "Title given by the editors."}
  "title.en": {fr: "Titre donné par la rédaction.", en: "Title given by the editors."}
  "abstract.fr": {fr: "Résumé de la rédaction.", en: "Abstract by the editors."}
  "abstract.en": {fr: "Résumé de la rédaction.", en: "Abstract by the editors."}
witnesses:
  - {siglum: "A", file: "witnesses/A.txt", sha256: "cc33"}
base: "A"
---

::: {.slide}
## Le livre et sa marge

- une marge
- une reliure
  - un fil
:::

:::: {.slide}
Une diapositive sans titre.

::: {.missing}
Vue d’une bibliothèque la nuit.
:::
::::
"""
WORKS = (
    Reference("zumthor1972", "book", (Name("Zumthor", "Paul"),), year="1972", title="Essai de poétique", language="fr"),
    Reference("arvor1999", "book", (Name("Arvor", "Lise"), Name("Le Bihan", "Marc")), year="1999", title="Le livre ouvert", language="fr"),
    Reference("office2001", "report", (Name("Office des marges", corporate=True),), year="2001", title="Rapport annuel", language="fr"),
)
FORMATTED = {
    "zumthor1972": Bilingual("Zumthor, Paul, 1972. <em>Essai de poétique</em>.", "Zumthor, Paul. 1972. <em>Essai de poétique</em>."),
    "arvor1999": Bilingual(
        'Arvor, Lise et Le Bihan, Marc, 1999. <em>Le livre ouvert</em>. <a href="https://arvor.example/livre">https://arvor.example/livre</a>',
        "Arvor, Lise, and Marc Le Bihan. 1999. <em>Le livre ouvert</em>.",
    ),
    "actes-des-marges/lenoir": Bilingual(
        "Lenoir, Ada et Tessier, Blaise. Lire dans la marge : gloses & repentirs. In : <em>Actes des marges</em>.".replace("&", "&amp;"),
        "Lenoir, Ada, and Blaise Tessier. Lire dans la marge : gloses & repentirs. In: <em>Actes des marges</em>.".replace("&", "&amp;"),
    ),
    "office2001": Bilingual("Office des marges, 2001. <em>Rapport annuel</em>.", "Office des marges. 2001. <em>Rapport annuel</em>."),
}
CONCEPTS = (
    Concept(
        "marge",
        Bilingual("marge", "margin"),
        definition=Bilingual("Le blanc qui entoure un texte.", "The white around a text."),
        source=Passage(contribution="actes-des-marges/lenoir", words="Une marge accueille le lecteur"),
        definitions=(
            Definition(Bilingual("Un lieu.", "A place."), Passage(reference="zumthor1972"), by="Paul Zumthor"),
            Definition(Bilingual("Un temps.", "A time."), Passage(law="Loi n° 7 du 1er mai 1901"), by="Lise Arvor"),
        ),
        related=("glose",),
    ),
    Concept("glose", Bilingual("glose", "gloss"), Keywords(fr=("annotation",)), Bilingual("Une note sur un mot.", "A note upon a word.")),
)


def contribution(slug: str, source: str, *witnesses: str) -> Contribution:
    """Return a contribution as the stages leave it."""
    data, problems = metadata.read(source, f"texts/actes-des-marges/{slug}/text.md")
    assert not problems, problems
    _, body, line = metadata.split(source)
    made = Contribution("actes-des-marges", slug, data, parse(body, line=line), source=source)
    tree = loci.identify(made.tree, (), made.id)
    trees = {"A": parse(body), **dict(zip("BCD", map(parse, witnesses), strict=False))}
    why = Decision("déniaient", "déniant", reason=Bilingual("accord", "agreement"), by="L. R.")
    entries = apparatus.apparatus(tree, trees, "A", (why,)) if witnesses else ()
    marked = glossary.link(apparatus.mark(tree, entries), CONCEPTS, language="fr")
    collated = frozen(trees if data.witnesses else {})
    return Contribution("actes-des-marges", slug, data, marked, source=source, apparatus=entries, collated=collated)


def edition() -> Edition:
    """Return the invented edition."""
    return Edition(
        settings=Settings(title="Les Cahiers de la marge"),
        volumes=(
            Volume("actes-des-marges", Bilingual("Actes des marges", "Proceedings of the Margins"), contributions=("lenoir", "veillee")),
        ),
        contributions=(contribution("lenoir", LENOIR, LENOIR_B), contribution("veillee", VEILLEE)),
        references=WORKS,
        formatted=frozen(FORMATTED),
        bibtex=frozen({work.key: f"@{work.type}{{{work.key},\n  title = {{{work.title}}},\n}}" for work in WORKS}),
        concepts=CONCEPTS,
        prose=frozen({"home.fr": "Des textes lus dans leur marge.", "home.en": "Texts read in their margin."}),
    )


def published() -> Edition:
    """Return the invented edition with an address on the web, a day of publication and a mailbox for reports."""
    whole = edition()
    settings = replace(whole.settings, url="https://marges.example/edition/", report="mailto:redaction@marges.example")
    return replace(whole, settings=settings, volumes=tuple(replace(volume, date="2021-05-12") for volume in whole.volumes))
