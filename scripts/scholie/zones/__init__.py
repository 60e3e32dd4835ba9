"""What each printed line of a text belongs to: a small labeller, learnt from printed pages that a command makes."""

from scholie.zones.line import Printed
from scholie.zones.model import zoned
from scholie.zones.paragraphs import paragraphs
from scholie.zones.zone import SIGNED, Zone, Zoned

__all__ = ["SIGNED", "Printed", "Zone", "Zoned", "paragraphs", "zoned"]
