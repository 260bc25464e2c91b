"""An index folder of the test's own, with nothing curated in it yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vitrina.discovery.curation import redirects


@pytest.fixture
def folder(db: None, index_folder: Path) -> Iterator[Path]:
    """The index folder, empty; the database is open."""
    redirects.forget()
    yield index_folder
    redirects.forget()
