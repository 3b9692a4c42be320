"""Whether there is a display to open a window on; Qt itself would end the process with no word of ours."""

import socket
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

LONGEST_WAIT_S = 2.0

_Address = str | tuple[str, int]


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether a window can be opened under these environment variables."""
    if sys.platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_SOCKET"):
        return True
    return any(_answers(address) for address in _addresses(environment))


def _addresses(environment: Mapping[str, str]) -> Iterator[_Address]:
    """Where a display may listen, by the rules of Wayland's and X's own libraries (wl_display_connect(3), X(7))."""
    if wayland := environment.get("WAYLAND_DISPLAY"):
        yield str(Path(environment.get("XDG_RUNTIME_DIR", "/")) / wayland)
    host, colon, display = environment.get("DISPLAY", "").rpartition(":")
    number = display.partition(".")[0]
    if not colon or not number.isdecimal():
        return
    host = host.rpartition("/")[2]  # a protocol may stand before it
    if host in ("", "unix"):
        yield f"\0/tmp/.X11-unix/X{number}"
        yield f"/tmp/.X11-unix/X{number}"
    else:
        yield host, 6000 + int(number)


def _answers(address: _Address) -> bool:
    try:
        if isinstance(address, tuple):
            socket.create_connection(address, timeout=LONGEST_WAIT_S).close()
        else:
            with socket.socket(socket.AF_UNIX) as local:
                local.settimeout(LONGEST_WAIT_S)
                local.connect(address)
    except (OSError, OverflowError):
        return False
    return True
