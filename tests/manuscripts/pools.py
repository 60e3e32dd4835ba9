"""The words of the invented papers, in French and in English: clauses that may be put together in any order."""

from __future__ import annotations

from collections.abc import Mapping

CLAUSES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "fr": {
        "link": (
            "",
            "",
            "Or ",
            "Pourtant ",
            "Ainsi ",
            "De même, ",
            "Dans les années sèches, ",
            "Au printemps, ",
            "À cet égard, ",
            "Dès lors, ",
            "En revanche, ",
        ),
        "who": (
            "le passeur",
            "la meunière",
            "le gardien du pont",
            "l’éclusier",
            "la batelière",
            "le commis du péage",
            "le conseil du village",
            "la veuve du fermier",
            "l’arpenteur",
            "le scribe du marais",
        ),
        "does": ("compte", "note", "recopie", "garde", "compare", "décrit", "range", "oublie", "réclame", "partage"),
        "what": (
            "les sacs de sel",
            "les registres de la crue",
            "les planches du moulin",
            "les lettres du péage",
            "les noms des voyageurs",
            "les mesures du grain",
            "les barques du haut",
            "les dettes des riverains",
            "les cordes du bac",
            "les pierres du gué",
        ),
        "where": (
            "au bord du marais",
            "dans la vallée haute",
            "près du vieux pont",
            "sous la halle",
            "le long du canal",
            "à l’entrée du bourg",
            "derrière l’écluse",
            "sur la rive basse",
            "dans la chambre du péage",
            "au pied de la digue",
        ),
        "how": (
            "avant la fin de l’hiver",
            "quand l’eau remonte",
            "sans jamais en parler",
            "comme le veut la coutume",
            "et cela change la forme des comptes",
            "ce que les registres ne disent presque jamais",
            "et personne ne s’en étonne",
            "à condition que la digue tienne",
            "pour que rien ne se perde",
            "selon des règles que chacun connaît",
        ),
    },
    "en": {
        "link": (
            "",
            "",
            "However, ",
            "Thus ",
            "In the same way, ",
            "In dry years, ",
            "In the spring, ",
            "As a result, ",
            "By contrast, ",
            "At first sight, ",
        ),
        "who": (
            "the ferryman",
            "the miller",
            "the keeper of the bridge",
            "the lock keeper",
            "the boatwoman",
            "the clerk of the toll",
            "the village council",
            "the farmer’s widow",
            "the surveyor",
            "the scribe of the marsh",
        ),
        "does": ("counts", "records", "copies", "keeps", "compares", "describes", "sorts", "forgets", "claims", "shares"),
        "what": (
            "the bags of salt",
            "the registers of the flood",
            "the planks of the mill",
            "the letters of the toll",
            "the names of the travellers",
            "the measures of grain",
            "the boats upstream",
            "the debts of the villagers",
            "the ropes of the ferry",
            "the stones of the ford",
        ),
        "where": (
            "at the edge of the marsh",
            "in the upper valley",
            "near the old bridge",
            "under the market hall",
            "along the canal",
            "at the gate of the town",
            "behind the lock",
            "on the lower bank",
            "in the toll room",
            "at the foot of the dyke",
        ),
        "how": (
            "before the end of the winter",
            "when the water rises",
            "without ever saying so",
            "as custom has it",
            "and this changes the shape of the accounts",
            "which the registers hardly ever say",
            "and nobody wonders at it",
            "as long as the dyke holds",
            "so that nothing is lost",
            "by rules that everybody knows",
        ),
    },
}
"""Clauses of a sentence: what links it, who does what to what, where and how."""
TITLES = {
    "fr": (
        ("Compter les sacs", "Counting the bags", "registres et péages au bord du marais", "registers and tolls at the edge of the marsh"),
        (
            "Le bac et la loi",
            "The ferry and the law",
            "enquête sur les passages d’eau de la vallée haute",
            "an inquiry into the crossings of the upper valley",
        ),
        ("Les mots de la crue", "The words of the flood", "comment les riverains nomment l’eau", "how people by the river name the water"),
        ("Une écluse sans éclusier", "A lock without a keeper", "le travail invisible des canaux", "the unseen work of canals"),
        ("Écrire au pied de la digue", "Writing at the foot of the dyke", "les carnets d’une batelière", "the notebooks of a boatwoman"),
        (
            "Moulins, meunières et mémoire",
            "Mills, millers and memory",
            "ce que gardent les registres du grain",
            "what the registers of grain keep",
        ),
        ("Le pont qui manque", "The missing bridge", "une dispute de village et ses archives", "a village quarrel and its archives"),
        ("Passer le gué", "Crossing the ford", "des usages et des récits du passage", "uses and stories of a crossing"),
    ),
}
"""Titles and subtitles, French and English."""
HEADINGS = {
    "fr": (
        "Les sources du péage",
        "Compter et raconter",
        "Le bac au quotidien",
        "Une coutume sans texte",
        "Les voix de la rive",
        "Mesurer la crue",
        "Ce que disent les carnets",
        "Le temps des meunières",
        "Les chemins du sel",
        "Une dispute et ses témoins",
        "La digue en question",
        "Lire les registres",
        "Du pont à la halle",
        "Le prix du passage",
    ),
    "en": (
        "The sources of the toll",
        "Counting and telling",
        "The ferry day by day",
        "A custom without a text",
        "Voices of the river bank",
        "Measuring the flood",
        "What the notebooks say",
        "The time of the millers",
        "The roads of salt",
        "A quarrel and its witnesses",
        "The dyke in question",
        "Reading the registers",
        "From the bridge to the market",
        "The price of a crossing",
    ),
}
ENDS = {"fr": ("Introduction", "Conclusion", "Bibliographie"), "en": ("Introduction", "Conclusion", "References")}
"""The first and the last heading of a text, and that of its reference list."""
GIVEN = ("Camille", "Jeanne", "Hélène", "Mathieu", "Claire", "Antoine", "Sophie", "Julien", "Anne-Marie", "Thomas", "Nathalie", "Pierre")
FAMILIES = (
    "Morvan",
    "Arvor",
    "Kerlan",
    "Aubertin",
    "Tellier",
    "Gouzien",
    "Lescop",
    "Varenne",
    "Brécy",
    "Duvert",
    "Malzac",
    "Orsel",
    "Penhoat",
    "Ravel",
    "Sauvin",
    "Trévoux",
)
PLACES = {
    "fr": (
        "Université du Gué",
        "Laboratoire des rivières, Université de la Haute-Rive",
        "École des digues",
        "Centre d’étude des passages, Université de Brécy",
    ),
    "en": (
        "University of the Ford",
        "Department of Rivers, University of Upper Bank",
        "School of Dykes",
        "Centre for Crossings, University of Brecy",
    ),
}
KEYWORDS = {
    "fr": ("bac", "péage", "crue", "registre", "marais", "moulin", "digue", "vie rurale", "droit coutumier", "histoire des canaux"),
    "en": ("ferry", "toll", "flood", "register", "marsh", "mill", "dyke", "rural life", "customary law", "history of canals"),
}
ITEMS = {
    "fr": (
        "les sacs qui passent le matin",
        "les sacs qui restent sur la rive",
        "les voyageurs sans bagage",
        "les bêtes et leur fourrage",
        "les planches mouillées",
        "les lettres à remettre",
    ),
    "en": (
        "bags that cross in the morning",
        "bags that stay on the bank",
        "travellers without luggage",
        "animals and their fodder",
        "wet planks",
        "letters to be handed over",
    ),
}
CAPTIONS = {
    "fr": (
        "Les passages du bac par saison",
        "Plan de la rive basse",
        "Hauteur de la crue au vieux pont",
        "La halle et le péage",
        "Les comptes de la meunière",
    ),
    "en": (
        "Crossings of the ferry by season",
        "Plan of the lower bank",
        "Height of the flood at the old bridge",
        "The market hall and the toll",
        "Accounts of the miller",
    ),
}
ALTS = {
    "fr": ("Un bac chargé de sacs au milieu de la rivière", "Un plan avec une halle et trois maisons", "Une courbe qui monte au printemps"),
    "en": ("A ferry with bags in the middle of the river", "A plan with a hall and three houses", "A curve that rises in spring"),
}
CELLS = {
    "fr": (("Saison", "Sacs", "Voyageurs"), ("Printemps", "Été", "Automne", "Hiver")),
    "en": (("Season", "Bags", "Travellers"), ("Spring", "Summer", "Autumn", "Winter")),
}
BOOKS = {
    "fr": (
        "Histoire des passages d’eau",
        "Le sel et la rive",
        "Digues et coutumes",
        "La mémoire des moulins",
        "Les comptes du péage",
        "Vivre au marais",
        "Une vallée haute",
    ),
    "en": (
        "A history of crossings",
        "Salt and the river bank",
        "Dykes and customs",
        "The memory of mills",
        "Accounts of the toll",
        "Living in the marsh",
        "An upper valley",
    ),
}
ARTICLES = {
    "fr": ("Le bac et ses registres", "Mesurer l’eau qui monte", "Une batelière et ses carnets", "Sur un pont disparu", "Les mots du gué"),
    "en": (
        "The ferry and its registers",
        "Measuring rising water",
        "A boatwoman and her notebooks",
        "On a bridge that is gone",
        "Words of the ford",
    ),
}
JOURNALS = {
    "fr": ("Cahiers de la rive", "Revue des canaux", "Annales du marais"),
    "en": ("Journal of river banks", "Review of canals", "Annals of the marsh"),
}
PRESSES = {
    "fr": ("Paris, Éditions du Gué", "Rennes, Presses de la Meule", "Lyon, Éditions de la Halle"),
    "en": ("London, Ford Press", "Leeds, Millstone Press", "Bristol, Market Press"),
}
TERMS = {
    "fr": ("street ferry", "toll system", "res communis", "modus vivendi"),
    "en": ("droit de bac", "res communis", "modus vivendi", "passeur"),
}
"""Words of another language, which authors slant."""
