"""What Scholie offers to programs: each function takes the folder of an edition, prints nothing, and returns a value.

A function that writes holds the edition alone while it reads and writes, brings to an end what a stopped command
left, writes all or nothing, and over no edit. ``dry_run`` computes and writes nothing.
"""

from scholie.accession import Extract, Near
from scholie.cards import Card
from scholie.decisions import Decision, Doubt, Question
from scholie.library.adding import Added, Imported, Normalised, add_extracts, import_records, normalise_texts, read_extract
from scholie.library.building import Built, build_site
from scholie.library.deciding import Accepted, accept_bindings, list_doubts
from scholie.library.identifying import Minted, mint_identifiers
from scholie.library.meeting import Programmed, import_programme
from scholie.library.mending import Mended, mend_typography
from scholie.library.naming import contributions_named, volume_named
from scholie.library.opening import check_edition, open_edition, read_files, unfinished_change, words_of
from scholie.library.publishing import Publication, Published, publish_texts
from scholie.library.renaming import Renamed, rename_contribution
from scholie.library.starting import new_edition
from scholie.library.workers import Progress
from scholie.library.writing import Outcome
from scholie.mistakes import WrongCall
from scholie.texts import Busy, Changed, Holder, NoEdition

__all__ = [
    "Accepted",
    "Added",
    "Built",
    "Busy",
    "Card",
    "Changed",
    "Decision",
    "Doubt",
    "Extract",
    "Holder",
    "Imported",
    "Mended",
    "Minted",
    "Near",
    "NoEdition",
    "Normalised",
    "Outcome",
    "Programmed",
    "Progress",
    "Publication",
    "Published",
    "Question",
    "Renamed",
    "WrongCall",
    "accept_bindings",
    "add_extracts",
    "build_site",
    "check_edition",
    "contributions_named",
    "import_programme",
    "import_records",
    "list_doubts",
    "mend_typography",
    "mint_identifiers",
    "new_edition",
    "normalise_texts",
    "open_edition",
    "publish_texts",
    "read_extract",
    "read_files",
    "rename_contribution",
    "unfinished_change",
    "volume_named",
    "words_of",
]
