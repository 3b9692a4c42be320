import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library import Library

KILLS = 200


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--kills", type=int, help="how often to kill a program that edits (pytest tests/library --kills N)"
    )


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How often to kill: `--kills`, known where pytest is given this folder, or else CORRIGENDA_KILLS."""
    asked = request.config.getoption("--kills", default=None)
    return int(asked or os.environ.get("CORRIGENDA_KILLS", KILLS))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.corrigenda"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    opened = Library.create(path)
    yield opened
    opened.close()
