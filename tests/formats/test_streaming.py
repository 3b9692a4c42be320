"""Files that are read portion by portion are read as if they were there as a whole."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from app.errors import Cancelled, UnreadableInput
from app.formats import decode, format_for, large_files, streaming
from app.formats.large_files import large_file
from app.formats.streaming import Piece, Portion, Portions, Telling
from app.model import Reference
from app.progress import Progress
from app.tasks import read_file

FOLDER = Path(__file__).parent / "samples"
STREAMED = ("bibtex", "ris", "nbib", "wos", "cochrane", "endnote", "refer", "csl-json", "csv", "crossref-json")
SAMPLES = [path for kind in STREAMED for path in sorted((FOLDER / kind).iterdir()) if path.suffix != ".expected"]


def in_pieces(text: str, size: int) -> Iterator[Piece]:
    for start in range(0, len(text), size):
        yield Piece(text[start : start + size], min(start + size, len(text)))


def read_in_portions(name: str, text: str) -> tuple[list[Reference], list[tuple[int, str]]]:
    stream = format_for(name).stream
    assert stream is not None
    telling = Telling(total=len(text))
    found = list(stream.references(Portions(lambda: in_pieces(text, 50), stream.border), telling))
    return found, list(telling.problems)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_sample_read_in_portions_is_what_it_is_as_a_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "LEAST", 600 if path.parent.name == "endnote" else 60)  # a prologue is one portion
    try:
        text = decode(path.read_bytes(), name=path.name).text
    except UnreadableInput:
        return
    read = format_for(path.parent.name).read
    assert read is not None
    whole = read(text)
    if whole.page is None:
        found, problems = read_in_portions(path.parent.name, text)
        assert found == whole.references
        assert problems == list(whole.problems) or (path.name == "truncated.json" and problems)  # told more closely


def test_a_problem_has_its_line_in_the_file_and_not_in_the_portion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "LEAST", 60)
    text = "".join(f"TY  - JOUR\nTI  - Title {number}\nER  - \n\n" for number in range(50)) + "TY  - ODD\nER  - \n"
    found, problems = read_in_portions("ris", text)
    assert (len(found), problems) == (51, [(201, "The type “ODD” is not known; it was read as “Other”.")])


def test_an_entry_longer_than_a_portion_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "LEAST", 60)
    text = "@article{a,\n  title = {" + "long " * 500 + "},\n  year = 2011\n}\n\n@article{b, title = {B}}\n"
    found, problems = read_in_portions("bibtex", text)
    assert ([each.title[:4] for each in found], [each.year for each in found], problems) == (
        ["long", "B"],
        ["2011", ""],
        [],
    )


@pytest.mark.parametrize(
    ("encoding", "title"), [("utf-8", "UTF-8"), ("cp1251", "Windows-1251"), ("utf-16", "UTF-16 LE")]
)
def test_a_large_file_is_decoded_as_it_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str, title: str
) -> None:
    monkeypatch.setattr(large_files, "LARGE", 1000)
    monkeypatch.setattr(large_files, "_PIECE", 64)
    path = tmp_path / "list.ris"
    text = "".join(f"TY  - JOUR\r\nTI  - Опухоли печени {n}\r\nPY  - 2011\r\nER  - \r\n\r\n" for n in range(60))
    path.write_bytes(text.encode(encoding))
    large = large_file(path)
    assert large is not None
    assert large.encoding == title
    assert "".join(piece.text for piece in large.pieces()) == text.replace("\r\n", "\n")
    reading = read_file(path)
    assert [each.title for each in reading.references] == [f"Опухоли печени {n}" for n in range(60)]
    assert (reading.format, reading.encoding, reading.problems) == ("RIS", title, [])


def test_a_large_file_with_nul_bytes_is_refused_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_files, "LARGE", 1000)
    path = tmp_path / "list.ris"
    path.write_bytes(b"TY  - JOUR\nTI  - One\nER  - \n" * 60 + b"\x00")
    with pytest.raises(UnreadableInput, match="no text that can be read"):
        read_file(path)


def test_a_large_page_is_read_as_its_references_are_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_files, "LARGE", 1000)
    path = tmp_path / "page.txt"
    path.write_text("References\n" + "".join(f"{n}. Rindi G. Tumors. Gut 2011; {n}: 1-5.\n" for n in range(1, 60)))
    reading = read_file(path, follows=True)
    assert reading.follow is not None
    assert [each.volume for each in reading.follow] == [str(n) for n in range(1, 60)]


def test_reading_in_portions_stops_when_that_is_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_files, "LARGE", 1000)
    monkeypatch.setattr(large_files, "_PIECE", 512)
    monkeypatch.setattr(streaming, "LEAST", 512)
    path = tmp_path / "list.ris"
    path.write_text("TY  - JOUR\nTI  - One\nER  - \n\n" * 500)
    heard: list[tuple[int, int]] = []
    progress = Progress(heard=lambda done, total: heard.append((done, total)))
    follow = read_file(path, progress=progress, follows=True).follow
    assert follow is not None
    assert len(list(islice(follow, 200))) == 200
    progress.cancelled = True
    with pytest.raises(Cancelled):
        list(follow)
    assert heard == sorted(heard)
    assert all(0 <= done <= total == path.stat().st_size for done, total in heard)


def test_a_cancel_is_heard_while_bibtex_is_looked_through_for_entries_that_others_refer_to() -> None:
    progress, seen = Progress(), []

    def portions() -> Iterator[Portion]:
        for place in range(9):
            seen.append(place)
            progress.cancelled = place == 2
            yield Portion(f"@article{{k{place}, title = {{T}}}}\n", start=place, end=place + 1)

    stream = format_for("bibtex").stream
    assert stream is not None
    with pytest.raises(Cancelled):
        list(stream.references(portions(), Telling(progress, total=9)))
    assert seen == [0, 1, 2]
