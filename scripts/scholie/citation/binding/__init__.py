"""Write the citations of a text.md as links to the works they name."""

from scholie.citation.binding.bind import Bound, bind

__all__ = ["Bound", "bind"]
