"""Closed lists of French and English words that say what a word can be in a term where its ending does not."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PREPOSITIONS = _set("de d du des à au aux en par sans entre")
"""French prepositions that a term may hold, with their articles."""
ARTICLES = _set("le la les l")
"""Articles that may follow a preposition inside a term."""
GRAMMATICAL = _set(
    "un une ce cet cette ces c mon ton son ma ta sa mes tes ses notre votre leur nos vos leurs quel quelle quels quelles chaque chacun "
    "chacune tout toute tous toutes aucun aucune nul nulle plusieurs quelque quelques certain certaine certains certaines tel telle tels "
    "telles même mêmes autre autres autrui on je tu il elle nous vous ils elles j me m te t se s lui y moi toi soi eux celui celle ceux "
    "celles ceci cela ça qui que qu quoi dont où lequel laquelle lesquels lesquelles duquel auquel auxquels auxquelles desquels "
    "desquelles ou mais donc or ni car si comme quand lorsque lorsqu puisque puisqu quoique afin ainsi alors aussi bien encore enfin "
    "ensuite puis ne n pas plus moins très trop peu assez autant tant toujours jamais souvent parfois déjà ici là voici voilà hier demain "
    "aujourd hui désormais auparavant autrefois maintenant tantôt bientôt presque plutôt surtout seulement notamment cependant "
    "pourtant toutefois néanmoins outre sinon soit sur sous dans chez avec pour vers contre selon parmi depuis dès pendant durant avant "
    "après devant derrière hors sauf malgré via hormis jusque jusqu lors face grâce vis travers delà deçà dehors dedans dessus dessous "
    "ailleurs rien beaucoup etc cf ibid op cit p pp art vol éd dir coord al n° quant parce tandis non oui pourquoi comment combien"
)
"""French determiners, pronouns, conjunctions, adverbs, other prepositions, abbreviations of notes."""
VERBAL = _set(
    "est es sont suis sommes êtes était étaient étais fut furent sera seront serait seraient soient fût été étant être ai as a avons avez "
    "ont avait avaient eut eurent aura auront aurait auraient ait aient eu ayant avoir fait font faisait faite faits faites faire fera "
    "peut peuvent pouvait pourrait pourraient pouvoir pu doit doivent devait devrait devraient devoir dû va vont aller faut fallait "
    "falloir veut veulent vouloir sait savent dit dits dite dites dire vient viennent tient met mettent mis voir vu permet permettent "
    "rend rendent"
)
"""Forms of the commonest French verbs."""
PRENOMINAL = _set(
    "deux trois quatre cinq six sept huit neuf dix cent mille premier première premiers premières second seconde deuxième troisième "
    "dernier dernière derniers dernières nouveau nouvel nouvelle nouveaux nouvelles grand grande grands grandes petit petite petits "
    "petites bon bonne bons bonnes mauvais mauvaise beau belle gros grosse haut haute long longue vieux vieille jeune jeunes vrai vraie "
    "seul seule seuls seules divers diverse diverses différent différente différents différentes multiple multiples véritable véritables "
    "principal principale principaux principales simple simples meilleur meilleure moindre pire plein pleine propre propres ancien "
    "ancienne anciens anciennes actuel actuelle actuels actuelles récent récente récents récentes suivant suivante suivants suivantes "
    "précédent précédente possible possibles nécessaire nécessaires important importante importants importantes nombreux nombreuse "
    "nombreuses entier entière énième vaste vastes bref brève fort forte forts fortes pur pure"
)
"""Numbers, and adjectives that stand before their noun or say nothing of a field."""
LIGHT = _set(
    "cas fois façon manière sorte part exemple titre fin début moment époque heure jour mois année siècle temps partie nombre quantité "
    "multitude ensemble série reste suite côté lieu endroit biais sein effet raison conséquence cause point vue plan niveau échelle degré "
    "mesure sens terme mot objet but cadre contexte base fondement angle aspect dimension caractère nature type genre forme catégorie "
    "élément facteur thème hypothèse idée notion concept article texte étude enquête analyse recherche littérature auteur ouvrage "
    "chapitre note introduction conclusion développement résultat centre milieu bout"
)
"""Nouns that say nothing of a field by themselves: a term may begin with one, and hold it nowhere else."""
EMPTY = _set("an ans page pages longtemps plupart majorité truchement instar égard guise chose choses espèce faits vue près")
"""Nouns that no term begins with or holds."""
NOUNS = _set(
    "politique technique pratique logique critique musique éthique clinique statistique problématique rubrique république thématique "
    "polémique boutique fabrique brique clinique supplique réplique rhétorique esthétique mécanique physique mathématique pédagogie "
    "bibliothèque chronique travail matériel appel manuel personnel professionnel capital total idéal morale central final rival "
    "objectif collectif motif actif passif préservatif qualificatif impératif tarif salaire inventaire questionnaire formulaire "
    "annuaire commentaire itinéraire horaire honoraire dictionnaire sanctuaire anniversaire territoire partenaire fonctionnaire "
    "propriétaire locataire actionnaire notaire libraire bénéficiaire destinataire prestataire secrétaire gestionnaire commissaire "
    "adversaire locutoire public responsable comptable table étable cartable spécialiste artiste journaliste liste piste citoyen moyen "
    "gardien musicien technicien praticien historien quotidien main domaine semaine chaîne fontaine laine graine haine droit choix voix "
    "prix bois mois emploi loi foi lieu jeu milieu enjeu feu tableau château niveau réseau bureau cerveau eau chapelle échelle parcelle "
    "tutelle clientèle initiative perspective alternative directive offensive tentative archive rive famille école morale locale"
)
"""Nouns that end like adjectives, whose feminine or plural is no proof."""
IDLE = _set(
    "place œuvre oeuvre compte charge cause jeu avant jour disposition épreuve évidence main lumière garde relation commun effet scène "
    "forme valeur"
)
"""What makes a locution of « mise » and « prise »."""
ENGLISH = _set(
    "the a an this that these those my your his her its our their some any no each every all both either neither another other others such "
    "same own i you he she it we they me him us them who whom whose which what where when why how if then than so as at by for from in "
    "into on onto over under with without within between among about against during before after since until while because although "
    "though but or nor not only also too very more most less least much many few several one two three first second last be is are was "
    "were been being am do does did done have has had having can could may might must shall should will would get gets make makes made "
    "say says said see seen use used new great good bad old large small main different important possible certain way ways kind kinds "
    "case cases example part parts thing things time times year years end point view fact use number set there here now thus however "
    "therefore moreover to"
)
"""English words that no term holds."""
