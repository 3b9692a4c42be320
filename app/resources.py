"""Where the files that come with the program are."""

from pathlib import Path


def resource(name: str) -> Path:
    """The path of the file `name` (say, "sample/sechenov-net-liver.txt") that ships with the program.

    Installed, resources stand inside the package; in a checkout they stand beside it.
    """
    packed = Path(__file__).parent / "_resources"
    root = packed if packed.is_dir() else Path(__file__).parent.parent / "resources"
    return root / name
