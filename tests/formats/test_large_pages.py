"""Pages and articles that are too large to be read as a whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.formats import decode, decoding, large_files, rtf_text, streaming
from app.formats.html_slimming import slimmed
from app.formats.jats_reading import STREAM, article_in, read
from app.formats.streaming import Piece, Portions, Telling
from app.tasks import read_file

DOCUMENTS = [
    path
    for path in sorted((Path(__file__).parent / "documents").glob("*.xml"))
    if path.name != "broken-unclosed-subset.xml"  # what is declared there has no end, but ends with its portion
]
ENTRY = "{n}. Rindi G., Klöppel G. Tumours of the pancreas number {n} // Virchows Arch. 2006. Vol. 449. P. {n}-{m}."


def in_pieces(text: str, size: int) -> Iterator[Piece]:
    for start in range(0, len(text), size):
        yield Piece(text[start : start + size], min(start + size, len(text)))


@pytest.fixture
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_files, "LARGE", 2000)
    monkeypatch.setattr(large_files, "_PIECE", 1000)
    monkeypatch.setattr(streaming, "LEAST", 1500)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_an_article_read_in_portions_is_what_it_is_as_a_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = decode(path.read_bytes(), name=path.name).text
    whole = read(text)
    monkeypatch.setattr(streaming, "LEAST", max(500, len(text) // 3))  # what is declared stands in the first portion
    telling = Telling(total=len(text))
    found = list(STREAM.references(Portions(lambda: in_pieces(text, 100), STREAM.border), telling))
    assert (found, article_in(text)) == (whole.references, whole.article)
    assert {problem.message for problem in whole.problems} == {problem.message for problem in telling.problems}


@pytest.mark.usefixtures("small_portions")
def test_a_large_page_of_text_gives_its_article_and_every_entry(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    entries = [ENTRY.format(n=n, m=n + 8) for n in range(1, 101)]
    path.write_text(
        "\n".join(["A page on tumours of the pancreas", "", "Abstract", "We studied them.", "", "References", *entries])
    )
    found = read_file(path)
    assert [each.source for each in found.references] == entries
    assert [each.label for each in found.references] == [str(n) for n in range(1, 101)]
    assert found.article.abstract == "We studied them."


@pytest.mark.usefixtures("small_portions")
def test_a_large_text_without_a_list_is_told(tmp_path: Path) -> None:
    path = tmp_path / "prose.txt"
    path.write_text("\n".join("We went on and on about what we had seen there." for _ in range(200)))
    with pytest.raises(decoding.UnreadableInput, match="no list of references"):
        read_file(path)


@pytest.mark.usefixtures("small_portions")
def test_a_page_that_is_large_by_its_pictures_is_read_with_its_tags(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    page = (
        "<html><head><title>Tumours</title><script>{script}</script>"
        "<meta name='citation_title' content='On tumours'></head><body>"
        "<h1>On tumours</h1><img src='data:image/png;base64,{picture}'><h2>References</h2><ol><li>{entry}</li></ol>"
        "</body></html>"
    )
    entry = ENTRY.format(n=1, m=9).removeprefix("1. ")
    path.write_text(page.format(script="var a = '<p>'; " * 400, picture="iVBORw0KGgo" * 400, entry=entry))
    found = read_file(path)
    assert found.article.title == "On tumours"
    assert [each.title for each in found.references] == ["Tumours of the pancreas number 1"]
    assert found.problems == []


@pytest.mark.usefixtures("small_portions")
def test_a_page_that_is_large_without_them_is_read_part_by_part(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    entries = [ENTRY.format(n=n, m=n + 8) for n in range(1, 81)]
    path.write_text(f"<html><body><h2>References</h2>{''.join(f'<p>{each}</p>' for each in entries)}</body></html>")
    found = read_file(path)
    assert [each.label for each in found.references] == [str(n) for n in range(1, 81)]
    assert "too large for its tags" in found.problems[0].message


@pytest.mark.parametrize("size", [1, 7, 50, 1000])
def test_what_no_reader_sees_is_left_out_wherever_the_pieces_end(size: int) -> None:
    text = (
        "<p>a</p><SCRIPT>b</script ><!-- c --><img src=\"data:x;y\"><svg><g/></svg><style>d</style>e<p title='data: f'>"
    )
    text += "." * 80
    kept = '<p>a</p><img src="">e<p title=\'' + "'>" + "." * 80
    assert "".join(piece.text for piece in slimmed(in_pieces(text, size))) in (kept, kept.replace("''", "' f'"))


def test_a_script_that_never_ends_takes_what_follows() -> None:
    assert "".join(piece.text for piece in slimmed(in_pieces("<p>a</p><script>b" + "c" * 500, 20))) == "<p>a</p>"


def test_a_document_with_large_pictures_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "LARGEST_INPUT", 1000)
    content = rb"{\rtf1\ansi Rindi G. Tumours.\par{\pict\pngblip " + b"89504e47" * 400 + rb"}}"
    assert decode(content, name="a.rtf").text.strip() == "Rindi G. Tumours."


@pytest.mark.usefixtures("small_portions")
def test_a_document_of_much_text_is_read_portion_by_portion(tmp_path: Path) -> None:
    path = tmp_path / "list.rtf"
    entries = [ENTRY.format(n=n, m=n + 8).replace("ö", r"\'f6") for n in range(1, 81)]
    path.write_text(r"{\rtf1\ansi References\par " + r"\par ".join(entries) + "}")
    reading = read_file(path, follows=True)
    assert reading.follow is not None
    assert [each.label for each in reading.follow] == [str(n) for n in range(1, 81)]


def test_a_document_of_too_much_text_is_read_up_to_there_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtf_text, "MOST_TEXT", 100)
    opened = decode(rb"{\rtf1\ansi " + b"".join(rb"Line %d of them\par " % n for n in range(50)) + b"}", name="a.rtf")
    assert opened.text.count("Line") == 8
    assert "split the file" in opened.problems[0].message
