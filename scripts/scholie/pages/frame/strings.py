"""Every word that the site says of itself, in French and in English, side by side."""

from __future__ import annotations

from collections.abc import Mapping

from scholie.model import Bilingual, frozen

_ = "\u202f"
"""The narrow no-break space of French punctuation."""
NB = "\u00a0"

WORDS: Mapping[str, Bilingual] = frozen(
    {
        # frame
        "contributions": Bilingual("Contributions", "Contributions"),
        "concepts": Bilingual("Concepts", "Concepts"),
        "bibliography": Bilingual("Bibliographie", "Bibliography"),
        "persons": Bilingual("Personnes", "Persons"),
        "principles": Bilingual("Principes", "Principles"),
        "editorial-principles": Bilingual("Principes éditoriaux", "Editorial principles"),
        "home": Bilingual("Accueil", "Home"),
        "sections": Bilingual("Rubriques", "Sections"),
        "other-language": Bilingual("English", "Français"),
        "switch": Bilingual("Read this page in English", "Lire cette page en français"),
        "outline": Bilingual("Plan", "Outline"),
        "menu": Bilingual("Rubriques", "Sections"),
        "crumbs": Bilingual("Vous êtes ici", "You are here"),
        "colophon": Bilingual("Colophon", "Colophon"),
        "site-map": Bilingual("Plan du site", "Site map"),
        "accessibility": Bilingual("Accessibilité", "Accessibility"),
        "accessibility-lead": Bilingual(
            "Ce qui est fait pour que chacun puisse lire, ce qui est contrôlé, et ce qui ne l’est pas.",
            "What is done so that everyone can read, what is checked, and what is not.",
        ),
        "no-trace": Bilingual(
            f"Ce site ne dépose aucun cookie, ne mesure rien et n’appelle aucun autre hôte{_}; "
            "seul le choix du clair ou du sombre est gardé, dans ce navigateur.",
            "This site sets no cookie, measures nothing, calls no other host; only the choice of light or dark is kept, in this browser.",
        ),
        "made-with": Bilingual("Édition composée avec Scholie", "An edition made with Scholie"),
        "light-dark": Bilingual("Clair ou sombre", "Light or dark"),
        # search
        "search": Bilingual("Rechercher", "Search"),
        "search-words": Bilingual("Un mot, une expression, un nom", "A word, a phrase, a name"),
        "search-hint": Bilingual(
            "Accents, majuscules et apostrophes indifférents.", "Accents, capitals and apostrophes make no difference."
        ),
        "search-none": Bilingual("Aucun passage.", "No passage found."),
        "search-one": Bilingual("1 passage", "1 passage"),
        "search-many": Bilingual("{n} passages", "{n} passages"),
        "search-more": Bilingual("Plus de résultats", "More results"),
        "search-failed": Bilingual(
            "La recherche demande que le site soit servi par HTTP.", "Search needs the site to be served over HTTP."
        ),
        "search-filters": Bilingual("Filtrer", "Filter"),
        "search-all": Bilingual("Tout", "All"),
        "search-clear": Bilingual("Ôter les filtres", "Clear the filters"),
        "search-contribution": Bilingual("Texte", "Text"),
        "search-author": Bilingual("Auteur", "Author"),
        "search-concept": Bilingual("Concept", "Concept"),
        "search-kind": Bilingual("Genre", "Kind"),
        "search-language": Bilingual("Langue", "Language"),
        "search-fr": Bilingual("Français", "French"),
        "search-en": Bilingual("Anglais", "English"),
        "search-both": Bilingual("Les deux", "Both"),
        "close": Bilingual("Fermer", "Close"),
        # contribution
        "author-unknown": Bilingual("Auteur inconnu", "Author unknown"),
        "author-unknown-why": Bilingual("aucun témoin ne nomme l’auteur", "no witness names the author"),
        "abstract": Bilingual("Résumé", "Abstract"),
        "keywords": Bilingual("Mots-clés", "Keywords"),
        "editors-note": Bilingual("Note de la rédaction", "Editors’ note"),
        "supplied": Bilingual("restitué", "supplied"),
        "text": Bilingual("Texte", "Text"),
        "notes": Bilingual("Notes de l’auteur", "Author’s notes"),
        "note": Bilingual(f"note{NB}{{n}}", f"note{NB}{{n}}"),
        "back": Bilingual("Retour à l’appel de la note {n}", "Back to the call of note {n}"),
        "back-nth": Bilingual("Retour à l’appel {m} de la note {n}", "Back to call {m} of note {n}"),
        "calls-lost": Bilingual("Appels dont la note manque au témoin\u00a0: {n}.", "Calls whose note the witness lacks: {n}."),
        "back-place": Bilingual("Retour au passage", "Back to the passage"),
        "editors-notes": Bilingual("Notes de la rédaction", "Editors’ notes"),
        "the-editors": Bilingual("la rédaction", "the editors"),
        "call-lost": Bilingual("Le texte de cette note manque au témoin.", "The witness lacks the text of this note."),
        "picture-missing": Bilingual(
            f"L’image manque au témoin{_}; seule sa légende subsiste.", "The witness lacks the picture; only its caption remains."
        ),
        "table": Bilingual("Tableau", "Table"),
        "apparatus": Bilingual("Apparat critique", "Critical apparatus"),
        "apparatus-hint": Bilingual(
            f"Le mot de l’édition, puis ce que porte chaque témoin. Sigles{NB}: voir les témoins.",
            "The word of the edition, then what each witness has. Sigla: see the witnesses.",
        ),
        "nothing": Bilingual("absent", "absent"),
        "added": Bilingual("rien", "nothing"),
        "emended": Bilingual("correction", "emendation"),
        "spelling": Bilingual("graphie", "spelling"),
        "gap": Bilingual("lacune", "gap"),
        "transposition": Bilingual("transposition", "transposition"),
        "punctuation": Bilingual("ponctuation", "punctuation"),
        "certain": Bilingual("certain", "certain"),
        "probable": Bilingual("probable", "probable"),
        "doubtful": Bilingual("douteux", "doubtful"),
        "works-cited": Bilingual("Ouvrages cités", "Works cited"),
        "concepts-here": Bilingual("Concepts de ce texte", "Concepts in this text"),
        "cite": Bilingual("Citer ce texte", "Cite this text"),
        "in-french": Bilingual("En français", "In French"),
        "in-english": Bilingual("En anglais", "In English"),
        "downloads": Bilingual("Télécharger", "Download"),
        "records": Bilingual("Notices des contributions", "Records of the contributions"),
        "this-text": Bilingual("Ce texte", "This text"),
        "copy": Bilingual("Copier", "Copy"),
        "copied": Bilingual("Copié", "Copied"),
        # sheet of citations
        "sheet-lead": Bilingual(
            f"{{n}} citations, dans l’ordre du fichier, à contrôler une à une, à l’écran ou sur papier{NB}:",
            "{n} citations, in the order of the file, to be checked one by one, on screen or on paper:",
        ),
        "checked": Bilingual("Vu", "Seen"),
        "check-n": Bilingual("Citation {n} contrôlée", "Citation {n} checked"),
        "number": Bilingual("N°", "No."),
        "words": Bilingual("Mots", "Words"),
        "sentence": Bilingual("Phrase", "Sentence"),
        "keys": Bilingual("Clés", "Keys"),
        "remark": Bilingual("Remarque", "Remark"),
        "file": Bilingual("Fichier", "File"),
        "sheet-place": Bilingual("Passage", "Passage"),
        "sheet-words": Bilingual("Mots, dans leur phrase", "Words, in their sentence"),
        "sheet-work": Bilingual("Ouvrage", "Work"),
        "sheet-printed": Bilingual("Référence de la liste de l’auteur", "Reference in the author’s list"),
        "sheet-verdict": Bilingual("Verdict", "Verdict"),
        "line-text": Bilingual("Ligne de text.md", "Line of text.md"),
        "line-witness": Bilingual("Ligne du témoin", "Line of the witness"),
        "verified": Bilingual("vérifié", "verified"),
        "unverified": Bilingual("non vérifiable", "could not verify"),
        "contradicted": Bilingual("contredit", "contradicted"),
        "counted": Bilingual(f"{{what}}{NB}: {{n}}", "{what}: {n}"),
        "accepted": Bilingual(f"accepté{NB}: {{reason}}", "accepted: {reason}"),
        "sheet-link": Bilingual("Feuille des citations", "Sheet of citations"),
        # health
        "health": Bilingual("Santé de l’édition", "Health of the edition"),
        "health-lead": Bilingual(
            "Ce que le contrôle trouve dans chaque texte, avec le passage, et ce que la rédaction a accepté, avec la raison.",
            "What the check finds in each text, with the passage, and what the editors accepted, with the reason.",
        ),
        "errors": Bilingual("Erreurs", "Errors"),
        "warnings": Bilingual("Avertissements", "Warnings"),
        "remarks": Bilingual("Remarques", "Remarks"),
        "an-error": Bilingual(f"Erreur{NB}:", "Error:"),
        "a-warning": Bilingual(f"Avertissement{NB}:", "Warning:"),
        "a-remark": Bilingual(f"Remarque{NB}:", "Remark:"),
        "accepted-many": Bilingual("Acceptés", "Accepted"),
        "verified-many": Bilingual("Vérifiés", "Verified"),
        "whole-edition": Bilingual("L’édition entière", "The whole edition"),
        "nothing-stands": Bilingual("Rien à signaler.", "Nothing to report."),
        "witnesses": Bilingual("Témoins", "Witnesses"),
        "siglum": Bilingual("Sigle", "Siglum"),
        "base": Bilingual("base de l’édition", "base of the edition"),
        "fingerprint": Bilingual("Empreinte SHA-256", "SHA-256 fingerprint"),
        "record-en": Bilingual("English record", "English record"),
        "read-french": Bilingual("Lire le texte", "Read the text (in French)"),
        "record-only": Bilingual("", "This is the English record of a text in French."),
        "previous": Bilingual("Précédent", "Previous"),
        "next": Bilingual("Suivant", "Next"),
        "neighbours": Bilingual("Autres contributions", "Other contributions"),
        "licence": Bilingual("Licence", "Licence"),
        "report": Bilingual(f"Signaler une erreur{NB}: {{place}}", "Report an error: {place}"),
        "paragraph": Bilingual(f"§{NB}{{n}}", f"§{NB}{{n}}"),
        "kind-article": Bilingual("Article", "Article"),
        "kind-slides": Bilingual("Diaporama", "Slides"),
        "kind-talk": Bilingual("Communication", "Talk"),
        # volume and home
        "volume": Bilingual("Volume", "Volume"),
        "editors": Bilingual("Sous la direction de", "Edited by"),
        "event": Bilingual("Manifestation", "Event"),
        "date": Bilingual("Date", "Date"),
        "place": Bilingual("Lieu", "Place"),
        "publisher": Bilingual("Éditeur", "Publisher"),
        "contents": Bilingual("Sommaire", "Contents"),
        "edition": Bilingual("Édition annotée", "Annotated edition"),
        "ways-in": Bilingual("Entrer autrement", "Other ways in"),
        "n-paragraphs": Bilingual("{n} paragraphes", "{n} paragraphs"),
        "n-notes": Bilingual("{n} notes", "{n} notes"),
        "one-note": Bilingual("1 note", "1 note"),
        "n-works": Bilingual("{n} ouvrages cités, et chaque passage qui les cite", "{n} works cited, with every passage that cites them"),
        "n-persons": Bilingual("{n} personnes, auteurs et auteurs cités", "{n} persons, authors and cited authors"),
        "n-concepts": Bilingual("{n} concepts, suivis de texte en texte", "{n} concepts, followed from text to text"),
        "how-made": Bilingual("Comment les textes sont établis", "How the texts are established"),
        "empty": Bilingual("Rien encore.", "Nothing yet."),
        # bibliography
        "bibliography-lead": Bilingual(
            "Chaque ouvrage une fois, avec tous les passages de l’édition qui le citent.",
            "Each work once, with every passage of the edition that cites it.",
        ),
        "whole-bibliography": Bilingual("Toute la bibliographie", "The whole bibliography"),
        "cited-by-several": Bilingual("Cité par {n} contributions", "Cited by {n} contributions"),
        "listed-uncited": Bilingual(f"Listé, jamais cité{NB}:", "Listed, never cited:"),
        "not-cited": Bilingual("Aucun passage ne le cite.", "No passage cites it."),
        "see-work": Bilingual("Voir dans la bibliographie", "See in the bibliography"),
        # concepts
        "concepts-lead": Bilingual(
            "Les notions que les textes partagent, et chaque passage où elles paraissent.",
            "The notions that the texts share, and every passage where they appear.",
        ),
        "concept": Bilingual("Concept", "Concept"),
        "definition": Bilingual("Définition", "Definition"),
        "definitions": Bilingual("Définitions selon les auteurs", "Definitions by author"),
        "source": Bilingual("Source", "Source"),
        "variants": Bilingual("Autres formes", "Other forms"),
        "expansion": Bilingual("Forme développée", "In full"),
        "broader": Bilingual("Plus général", "Broader"),
        "narrower": Bilingual("Plus particulier", "Narrower"),
        "related": Bilingual("Voir aussi", "See also"),
        "passages": Bilingual("Passages", "Passages"),
        "forms-met": Bilingual("Formes relevées", "Forms met"),
        "glossary-skos": Bilingual("Le glossaire en SKOS", "The glossary as SKOS"),
        # a reference to a passage
        "cite-passage": Bilingual("Citer ce passage", "Cite this passage"),
        "copy-reference": Bilingual("Copier", "Copy"),
        "passage-lasts": Bilingual(
            "Le numéro est le rang du passage aujourd’hui, l’adresse ne change pas.",
            "The number is the rank of the passage today, the address does not change.",
        ),
        # passages that are no more
        "removed": Bilingual("Passages ôtés", "Passages removed"),
        "removed-lead": Bilingual(
            f"Ces passages ne sont plus dans le texte{_}; leurs adresses mènent ici, à ce qui s’y lisait.",
            "These passages are no longer in the text; their addresses lead here, to what stood there.",
        ),
        "versions": Bilingual("Versions publiées", "Published versions"),
        "version-n": Bilingual(f"Version{NB}{{n}}", f"Version{NB}{{n}}"),
        "changed-since": Bilingual("ce qui a changé depuis la version {n}", "what changed since version {n}"),
        "changed-since-last": Bilingual("Ce que le texte a de changé depuis la version {n}", "What the text has changed since version {n}"),
        "step-marks": Bilingual(
            "Ce qui fut ôté est barré, ce qui fut ajouté souligné.", "What was removed is struck out, what was added underlined."
        ),
        "moved-since": Bilingual("Cet alinéa a changé de place.", "This paragraph has moved."),
        "colon": Bilingual(f"{NB}: ", ": "),
        "semicolon": Bilingual(f"{_}; ", "; "),
        # indexes
        "indexes": Bilingual("Index", "Indexes"),
        "letters": Bilingual("Lettres", "Letters"),
        "n-more": Bilingual("{n} autres passages", "{n} more passages"),
        "two-names": Bilingual("{one} et {other}", "{one} and {other}"),
        "institution": Bilingual("Institution", "Institution"),
        "institutions": Bilingual("Institutions", "Institutions"),
        "institutions-lead": Bilingual(
            "Les organismes que les textes nomment, ceux qui ont signé un ouvrage et ceux dont les auteurs se réclament.",
            "The bodies that the texts name, those that signed a work, and those that the authors belong to.",
        ),
        "affiliation-of": Bilingual("Affiliation de", "Affiliation of"),
        "author-of": Bilingual("A signé", "Signed"),
        "works": Bilingual("Ouvrages", "Works"),
        "works-lead": Bilingual(
            "Les ouvrages par auteur, ou par titre quand l’auteur manque, et les passages qui les citent.",
            "The works by author, or by title where there is none, and the passages that cite them.",
        ),
        # persons
        "persons-lead": Bilingual(
            "Les auteurs des contributions, ceux qu’elles citent et ceux qu’elles nomment.",
            "The authors of the contributions, those whom they cite and those whom they name.",
        ),
        "defines": Bilingual("Définitions", "Definitions"),
        "named": Bilingual("Mentions", "Mentions"),
        "person": Bilingual("Personne", "Person"),
        "wrote": Bilingual("Dans cette édition", "In this edition"),
        "works-of": Bilingual("Ouvrages dans la bibliographie", "Works in the bibliography"),
        "encoded-text": Bilingual("Texte encodé", "Encoded text"),
        # witnesses side by side
        "beside": Bilingual("Témoins en regard", "Witnesses side by side"),
        "beside-lead": Bilingual(
            "Le texte et ses témoins, deux à deux, alinéa par alinéa, tels que la collation les compare.",
            "The text and its witnesses, two at a time, paragraph by paragraph, as they are collated.",
        ),
        "beside-marks": Bilingual(
            "Ce que le premier des deux est seul à porter est souligné de points, ce que le second est seul à porter, d’un trait.",
            "What the first of the two alone has is underlined with dots, what the second alone has, with a line.",
        ),
        "beside-all": Bilingual("Toutes les paires", "All pairs"),
        "pair": Bilingual("{a} et {b}", "{a} and {b}"),
        "the-text": Bilingual("Texte de l’édition", "Text of the edition"),
        "witness-n": Bilingual(f"Témoin{NB}{{n}}", f"Witness{NB}{{n}}"),
        "rows-differ": Bilingual(f"alinéas qui diffèrent{NB}: {{n}} sur {{m}}", "paragraphs that differ: {n} of {m}"),
        "only-differences": Bilingual("Seulement ce qui diffère", "Only what differs"),
        "line-n": Bilingual(f"ligne{NB}{{n}}", f"line{NB}{{n}}"),
        "from-other": Bilingual("repris d’un autre témoin", "supplied by another witness"),
        "moved": Bilingual(f"À une autre place{NB}: {{n}}.", "In another place: {n}."),
        "goes-on": Bilingual("Suite du même alinéa", "The same paragraph goes on"),
        "faults-shared": Bilingual("Mots douteux communs à tous les témoins", "Doubtful words that all witnesses share"),
        "faults-shared-lead": Bilingual(
            "Une faute que les témoins partagent ne paraît dans aucun apparat. Ces mots le donnent à penser, rien ne le prouve.",
            "A fault that the witnesses share is in no apparatus. These words look like faults; nothing proves that they are.",
        ),
        "perhaps": Bilingual(f"— peut-être{NB}:", "— perhaps:"),
        # errata, revisions, withdrawals, versions
        "changes": Bilingual("Errata et révisions", "Errata and revisions"),
        "erratum": Bilingual("Erratum", "Erratum"),
        "revision": Bilingual("Révision", "Revision"),
        "withdrawal": Bilingual("Retrait", "Withdrawal"),
        "withdrawn": Bilingual("retiré", "withdrawn"),
        "withdrawn-text": Bilingual("Ce texte a été retiré", "This text was withdrawn"),
        "withdrawn-stays": Bilingual(
            f"Il reste lisible à son adresse{_}; aucune notice n’en est plus donnée.",
            "It can still be read at its address; no record of it is given any more.",
        ),
        # principles
        "emendations": Bilingual("Corrections", "Emendations"),
        "passages-numbered": Bilingual("Paragraphes", "Paragraphs"),
        "no-witness": Bilingual("écrit pour l’édition, sans témoin", "written for the edition, without witness"),
        # page not found
        "lost": Bilingual("Cette page n’existe pas", "There is no such page"),
        "lost-help": Bilingual(
            "L’adresse est peut-être incomplète. La recherche et l’accueil mènent à tous les textes.",
            "The address may be incomplete. Search and the home page lead to every text.",
        ),
    }
)


def say(name: str, language: str, **values: object) -> str:
    """Return the words called *name* in *language*, with *values* in their places."""
    words = WORDS[name].only(language)
    return words.format(**values) if values else words
