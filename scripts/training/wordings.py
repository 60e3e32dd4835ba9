"""The words and signs that French lists and notes put around fields; ``{}`` stands for the field."""

from __future__ import annotations

LASTS = (" et ", " et ", ", ", " & ", ", et ", " ; ")
"""What stands before the last name of several."""
EARLY = (
    *("", "", " ({}). ", " ({}), ", ", {}, ", ". {}. ", " {}. "),
    *(" ({}) ", ", ({}), ", " {}, ", " ({}) : ", ", {}. ", " - {} - "),
)
"""The year after the names; none where it stands at the end."""
DIRECTED = (
    *(" (dir.)", " (dir.)", " (sous la dir. de)", ", dir.", " (éds.)", " (éd.)", " (eds)"),
    *(" (coord.)", " (dirs.)", " (ss dir.)", ", (dir.)", " (Dir.)"),
)
BEHIND = (", sous la direction de ", " (sous la dir. de ", ", sous la dir. de ", ", dir. ")
"""What stands between a volume and those who directed it."""
IN = ("in ", "In ", "dans ", "in : ", "In : ", "Dans ", "in: ")
SPOKEN = ("communication au colloque ", "communication présentée au colloque ", "Actes du colloque ", "actes du colloque ")
VOLUMES = ("vol. {}", "vol. {}", "Vol. {}", "t. {}", "tome {}", "{}", "volume {}", "T. {}", "vol.{}")
ISSUES = ("n° {}", "n° {}", "no {}", "n°{}", "nº {}", "numéro {}", "fasc. {}", "N° {}", "({})", "{}", "n{}")
BOTH = ("{}({})", "{} ({})", "{}, ({})", "{}/{}", "vol. {}({})", "{}, {}", "{}-{}", "{} (n° {})")
"""Volume and issue in one."""
PAGES = ("p. {}", "p. {}", "pp. {}", "p.{}", "pp.{}", "{}", "pages {}", "p {}")
EXTENTS = ("{} p.", "{} p", "{} pages")
SERIES = ("coll. « {} »", "« {} »", "(coll. « {} »)", "collection « {} »", "coll. {}", "(« {} »)", "Coll. « {} »")
TRANSLATED = (
    *("trad. {}", "traduit par {}", "trad. fr. {}", "traduction de {}", "trad. par {}", "tr. fr. {}"),
    *("traduit de l’anglais par {}", "traduit de l’allemand par {}"),
)
ORIGINALS = (" [{}]", " (1re éd. {})", " [1re éd. {}]", " (1re édition {})")
EDITIONS = ("{}e éd.", "{}e édition", "{}ème éd.", "{}e éd. revue")
FOREWORDS = ("préface de {}", "postface de {}", "avant-propos de {}", "présentation de {}", "introduction de {}")
THESES = (", sous la direction de {}", " sous la direction de {}", ", dir. {}")
ONLINE = ("[en ligne] ", "en ligne ", "[En ligne] ", "disponible sur ", "URL : ", "En ligne : ", "", "<")
CONSULTED = (
    *("consulté le {}", "(consulté le {})", "[consulté le {}]"),
    *("page consultée le {}", "dernière consultation le {}", "Consulté le {}"),
)
ISBNS = ("ISBN : {}", "ISBN {}", "ISBN: {}")
DOIS = ("https://doi.org/{}", "DOI : {}", "doi:{}", "DOI {}")
SEASONS = ("printemps", "janvier-mars", "automne", "septembre-octobre")
QUOTES = (("« ", " »"), ("« ", " »"), ("« ", " »"), ("“", "”"), ("«", "»"), ('"', '"'), ("", ""))
DASHES = ("—", "———", "–", "Id.")
LISTED = ("", "", "", "", "", "", "", "", "", "- ", "[12] ", "3. ", "– ")
"""What stands before a reference of a list."""
NOTED = ("", "", "", "", "Voir ", "Cf. ", "Voir notamment ", "cf. ")
"""What stands before a reference of a note."""
