"""Turn raw extracts of academic texts into an annotated edition.

What the package offers stands in ``scholie.library``; each name is imported when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from scholie.library import (
        Accepted,
        Added,
        Built,
        Busy,
        Card,
        Changed,
        Decision,
        Doubt,
        Extract,
        Holder,
        Imported,
        Mended,
        Minted,
        Near,
        NoEdition,
        Normalised,
        Outcome,
        Programmed,
        Published,
        Question,
        Renamed,
        WrongCall,
        accept_bindings,
        add_extracts,
        build_site,
        check_edition,
        import_programme,
        import_records,
        list_doubts,
        mend_typography,
        mint_identifiers,
        new_edition,
        normalise_texts,
        open_edition,
        publish_texts,
        read_files,
        rename_contribution,
        words_of,
    )

__version__ = "0.1.0"
__all__ = [
    "Accepted", "Added", "Built", "Busy", "Card", "Changed", "Decision", "Doubt", "Extract", "Holder", "Imported", "Mended",
    "Minted", "Near", "NoEdition", "Normalised", "Outcome", "Programmed", "Published", "Question", "Renamed", "WrongCall",
    "__version__",
    "accept_bindings", "add_extracts", "build_site", "check_edition", "import_programme", "import_records", "list_doubts",
    "mend_typography", "mint_identifiers", "new_edition", "normalise_texts", "open_edition", "publish_texts", "read_files",
    "rename_contribution", "words_of",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Return what ``scholie.library`` calls *name*."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name, obj=None)
    return getattr(import_module("scholie.library"), name)


def __dir__() -> list[str]:
    """Return the names that the package offers."""
    return sorted({*globals(), *__all__})
