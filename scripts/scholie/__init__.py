"""Turn raw extracts of academic texts into an annotated edition."""

__version__ = "0.1.0"
