"""A display that is only said to be there is none."""

import socket
import sys
from pathlib import Path

import pytest

from ui.display import has_display

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ":7654"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": "localhost:99999999"},
        {"DISPLAY": "localhost:54321.0"},
        {"WAYLAND_DISPLAY": "no-such-socket", "XDG_RUNTIME_DIR": "/tmp"},
    ],
)
def test_where_nothing_answers_there_is_no_display(environment: dict[str, str]) -> None:
    assert not has_display(environment)


def test_where_something_answers_there_is_one(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as wayland, socket.create_server(("127.0.0.1", 0)) as x:
        wayland.bind(str(tmp_path / "wayland-3"))
        wayland.listen()
        assert has_display({"WAYLAND_DISPLAY": "wayland-3", "XDG_RUNTIME_DIR": str(tmp_path)})
        assert has_display({"DISPLAY": f"127.0.0.1:{x.getsockname()[1] - 6000}.0"})


def test_who_names_a_platform_knows_best() -> None:
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})
