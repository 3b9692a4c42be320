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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "kills" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.timeout(120 + _asked_kills(config)))


def _asked_kills(config: pytest.Config) -> int:
    """`--kills`, known where pytest is given this folder, or else CORRIGENDA_KILLS."""
    return int(config.getoption("--kills", default=None) or os.environ.get("CORRIGENDA_KILLS", KILLS))


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How often to kill a program that edits."""
    return _asked_kills(request.config)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.corrigenda"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    opened = Library.create(path)
    yield opened
    opened.close()
