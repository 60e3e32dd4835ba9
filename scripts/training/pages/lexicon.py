"""Closed lists of words that templates draw from, gathered by hand by the authors of this package."""

from __future__ import annotations

MONTHS_EN = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")

ACRONYMS = (
    "COLTA",
    "JADOC",
    "RIMEL",
    "EDIL",
    "HUMA",
    "JETIC",
    "MARGES",
    "CIDE",
    "PRAXIS",
    "TERRA",
    "SIGLE",
    "ORPHEE",
    "DELTA",
    "CORIA",
    "LIRE",
)
EVENTS = (
    *(
        "Journées d’étude",
        "Colloque international",
        "Conférence francophone",
        "Rencontres",
        "Atelier",
        "École d’été",
        "Congrès annuel",
        "Séminaire",
    ),
    *("Journées internationales", "Colloque", "Workshop", "International Conference", "Symposium"),
)
LABS = (
    *("Laboratoire", "Centre de recherche", "Institut", "Unité de recherche", "Équipe", "Département", "UFR", "Faculté", "École doctorale"),
    *("Department of", "Institute of", "Laboratory of", "School of", "Center for"),
)
TOWNS = (
    "Lyon",
    "Nantes",
    "Paris",
    "Grenoble",
    "Tours",
    "Bruxelles",
    "Genève",
    "Montréal",
    "Lille",
    "Rennes",
    "Toulouse",
    "Nancy",
    "Caen",
    "Aix-en-Provence",
    "Liège",
    "Besançon",
    "Marseille",
    "Dijon",
    "Orsay",
    "Sherbrooke",
    "Dakar",
    "Tunis",
)
COUNTRIES = ("France", "Belgique", "Suisse", "Canada", "Québec", "Tunisie", "Sénégal", "Luxembourg", "UK", "Germany", "Italie")
POSTS = (
    *(
        "Doctorant",
        "Doctorante",
        "Maître de conférences",
        "Professeur des universités",
        "Chargée de recherche",
        "Post-doctorante",
        "Ingénieur d’études",
    ),
    *(
        "Étudiante en master",
        "Enseignant-chercheur",
        "Assistant social, formateur",
        "PhD student",
        "Professor",
        "2e année de thèse",
        "1ère année de thèse",
    ),
    *("3ème année de doctorat", "Directrice de recherche CNRS", "Responsable de formation", "2nd year of PhD"),
)
DEGREES = (
    "Mémoire de première année de master",
    "Thèse de doctorat",
    "Mémoire de master 2",
    "Mémoire de maîtrise",
    "Rapport de stage",
    "Thèse pour l’obtention du grade de docteur",
)
