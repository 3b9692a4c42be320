"""All tests draw offscreen unless told otherwise, and property tests take their time."""

import faulthandler
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
settings.register_profile("patient", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("patient")

CRASHES = "CORRIGENDA_TEST_CRASHES"
"""Names the folder in which each process of a run writes where it was when it crashed."""


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    if CRASHES not in os.environ:  # the processes that it starts have it from it
        os.environ[CRASHES] = folder = tempfile.mkdtemp(prefix="crashes-")
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    path = Path(os.environ[CRASHES]) / f"{os.getpid()}.txt"
    faulthandler.enable(path.open("w"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the very end where a process crashed: little more than the end is kept of the log of a long run."""
    for path in Path(os.environ[CRASHES]).iterdir():
        if told := path.read_text(errors="replace"):
            terminalreporter.section("crashed")
            terminalreporter.write(_own(told) + "\n")


def _own(told: str) -> str:
    """What a crashed process told, without other threads and other people's lines."""
    fatal, _, threads = told.partition("\n\n")
    current = next((each for each in threads.split("\n\n") if each.startswith("Current thread")), threads)
    return "\n".join([fatal, *(line for line in current.splitlines() if "site-packages" not in line)])
