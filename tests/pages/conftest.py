"""The invented edition and its pages, made once."""

import invented
import pytest

from scholie import pages


@pytest.fixture(scope="session")
def edition():
    """Return the invented edition."""
    return invented.edition()


@pytest.fixture(scope="session")
def written(edition):
    """Return the pages of the invented edition, by path; the tables beside them are tested apart."""
    return {path: page for path, page in pages.write(edition).items() if path.endswith(".md")}
