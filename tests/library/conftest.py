from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.corrigenda"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    opened = Library.create(path)
    yield opened
    opened.close()
