"""Texts read by a model through the path that a user's texts take, in a process of its own.

A process loads one model; so that several can be compared, each has its own.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.reading import parse
from app.reading.labels import labelling
from app.shapes import parsed_json


@dataclass(frozen=True, slots=True)
class Read:
    """What came of the texts: one `fields` object and one confidence each; and how many a core reads in a second."""

    fields: list[dict[str, Any]]
    confidence: list[float]
    a_second: float


def read(texts: Sequence[str], model: Path | None) -> Read:
    """The texts read by the model, or by the one that ships if it is None."""
    command = [sys.executable, "-m", "evaluation.reading", *([str(model.resolve())] if model else [])]
    one_core = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False, env=one_core)
    if done.returncode:
        raise SystemExit(f"The texts could not be read:\n{done.stderr}")
    return Read(**json.loads(done.stdout))


def _main() -> None:
    if len(sys.argv) > 1:
        labelling.MODEL = sys.argv[1]
    texts = json.load(sys.stdin)
    parse(texts[:20])  # load the model outside the time
    began = time.process_time()
    parsed = parse(texts)
    spent = time.process_time() - began
    printed = [parsed_json(each) for each in parsed]
    answer = {
        "fields": [each["fields"] for each in printed],
        "confidence": [each["confidence"] for each in printed],
        "a_second": len(texts) / max(spent, 1e-9),
    }
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    _main()
