"""References in many styles, languages and kinds: see samples/varied.toml and samples/kinds.toml."""

import tomllib
from pathlib import Path

import pytest

from app.model import Names
from app.reading.references import read_reference

SAMPLES = Path(__file__).parent / "samples"
ENTRIES = [
    entry
    for name in ("varied.toml", "kinds.toml")
    for entry in tomllib.loads((SAMPLES / name).read_text(encoding="utf-8"))["reference"]
]


def printed(names: Names) -> list[str]:
    """Names as the samples write them: "Family, Given, Suffix", "=Body", "…" for et al."""
    people = [
        f"={name.literal}"
        if name.literal
        else ", ".join(part for part in (f"{name.particle} {name.family}".strip(), name.given, name.suffix) if part)
        for name in names.people
    ]
    return people + ["…"] * names.et_al


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry["source"][:40] for entry in ENTRIES])
def test_a_reference_of_any_common_style_is_read(entry: dict[str, object]) -> None:
    reference = read_reference(str(entry["source"]))
    read = {
        field: printed(value) if isinstance(value := getattr(reference, field), Names) else value
        for field in entry
        if field != "source"
    }
    assert read == {field: value for field, value in entry.items() if field != "source"}
