"""Where the files that come with the program are."""

from pathlib import Path

from app.errors import CorrigendaError


def resource(name: str) -> Path:
    """The path of the file `name` (say, "sample/sechenov-net-liver.txt") that ships with the program.

    Installed, resources stand inside the package; in a checkout they stand beside it.
    """
    packed = Path(__file__).parent / "_resources"
    root = packed if packed.is_dir() else Path(__file__).parent.parent / "resources"
    return root / name


def known_lines(name: str) -> list[str]:
    """The lines of the table `name`; says what to do if it is missing or damaged."""
    path = resource(name)
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CorrigendaError(
            f"A part of the program is missing or damaged ({path}). Nothing was changed; install the program again."
        ) from error
