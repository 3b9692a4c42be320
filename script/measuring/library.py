"""A library of some size, and windows started on it."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measuring.made_library import make_library

MILLION = 1_000_000


def measure_library(count: int, kept: Path | None) -> dict[str, float]:
    """Starts windows of their own on a library of `count` references."""
    with tempfile.TemporaryDirectory() as folder:
        path = (kept or Path(folder)) / f"bench-{count}.corrigenda"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            half = path.with_name(f"half-{path.name}")  # so that one that was broken off is not taken for whole
            half.unlink(missing_ok=True)
            make_library(half, count)
            half.rename(path)
        figures: dict[str, list[float]] = {}
        for _ in range(5 if count < MILLION else 3):
            started = str(time.monotonic())
            environment = os.environ | {"HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
            printed = subprocess.run(
                [sys.executable, "-m", "measuring", "--window", str(path), started],
                env=environment,
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            ).stdout
            for name, figure in json.loads(printed.splitlines()[-1]).items():
                figures.setdefault(name, []).append(figure)
    return {name: statistics.median(each) for name, each in figures.items()}
