"""Files of plain numpy arrays that ship with the program; nothing in them is code."""

from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from app.errors import CorrigendaError


def read_arrays(path: Path, *names: str) -> list[NDArray[Any]]:
    """The arrays of a file by their names; says what to do if it is missing or damaged."""
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return [arrays[name] for name in names]
    except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
        raise CorrigendaError(
            f"A part of the reference parser is missing or damaged ({path}). Nothing was changed;"
            " install the program again."
        ) from error


def write_arrays(path: Path, arrays: dict[str, NDArray[Any]]) -> None:
    """Write arrays to a file by their names."""
    with path.open("wb") as file:
        np.savez(file, **arrays)  # type: ignore[arg-type]  # of its named arguments none is meant


def text_array(texts: list[str]) -> NDArray[np.uint8]:
    """Texts without line breaks as one array."""
    return np.frombuffer("\n".join(texts).encode(), dtype=np.uint8)


def texts_of(array: NDArray[np.uint8]) -> list[str]:
    """The texts of an array that `text_array` made."""
    return array.tobytes().decode().split("\n")
