"""Bytes of any encoding to text, and a sentence for what is no text."""

import os
import random
from pathlib import Path

import pytest

from app.errors import UnreadableInput
from app.formats.decoding import LARGEST_INPUT, decode, load
from app.resources import resource

RUSSIAN = [
    "Патютко",
    "26. Патютко Ю.И. Хирургическое лечение злокачественных опухолей печени. М.: Практическая медицина, 2005. 312 с.",
    "СПИСОК ЛИТЕРАТУРЫ",
    "1. Smith J. Title. Lancet 2004;1:2-3\n2. Патютко Ю.И. Рак печени.\n",
    "М.: Наука",
    "ВОЗ",
    "Williams E.D. Cancer 2003\n26. Патютко",
]
RUSSIAN_SIGNS = ["Иванов И.И. «Анализ» – метод. № 2. С. 5–12.", "Ёлкин Ё.Ж.", "Том 3, № 2"]
WESTERN = [
    "Müller",
    "Klöppel G., Müller-Nordhorn J.",
    "Élias D, Baton O",
    "José García-Muñoz, São Paulo",
    "Wängberg B., Jansson S.",
    "Größe und Übermaß",
    "L’évaluation de l’hépatite où l’été",
    "façade naïve coração",
    "Ångström Ö, Øst",
    "Señor Peña ¿Qué?",
    "«oui» à côté",
    "Voyage à Paris",
]
WESTERN_SIGNS = ["“quoted” text – with dash", "it’s a dash—here", "pages 12–34", "25 °C ± 3 µm", "MÜLLER", "§ 5 of ©"]
WIDE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]


@pytest.mark.parametrize("text", [*RUSSIAN, *RUSSIAN_SIGNS, *WESTERN, *WESTERN_SIGNS])
@pytest.mark.parametrize("codec", WIDE)
def test_unicode_is_read_with_and_without_a_byte_order_mark(text: str, codec: str) -> None:
    assert decode(text.encode(codec), name="list.txt").text == text


@pytest.mark.parametrize(
    ("codec", "name", "texts"),
    [
        ("cp1251", "Windows-1251", [*RUSSIAN, *RUSSIAN_SIGNS]),
        ("koi8_r", "KOI8-R", RUSSIAN),
        ("cp866", "CP866", RUSSIAN),
        ("mac_cyrillic", "MacCyrillic", RUSSIAN),
        ("cp1252", "Windows-1252", [*WESTERN, *WESTERN_SIGNS]),
        ("mac_roman", "MacRoman", [text for text in WESTERN if text != "Voyage à Paris"]),
    ],
)
def test_short_texts_in_one_byte_encodings_are_read(codec: str, name: str, texts: list[str]) -> None:
    for text in texts:
        decoded = decode(text.encode(codec), name="list.txt")
        assert decoded.text == text
        assert decoded.encoding == name or text.isupper()  # two encodings share their capitals


def test_encodings_are_called_as_a_user_knows_them() -> None:
    names = {codec: decode("Müller".encode(codec), name="a").encoding for codec in (*WIDE, "cp1252")}
    assert names["utf-8"] == names["utf-8-sig"] == "UTF-8"
    assert names["utf-16-le"] == "UTF-16 LE"
    assert names["cp1252"] == "Windows-1252"


def test_the_sample_comes_through_every_encoding_that_can_hold_it() -> None:
    text = resource("sample/sechenov-net-liver.txt").read_text(encoding="utf-8")
    for codec in WIDE:
        assert decode(text.encode(codec), name="sample").text == text
    russian = text.replace("ö", "o").replace("ü", "u").replace("ä", "a")
    for codec in ("cp1251", "koi8_r", "cp866"):
        assert decode(russian.encode(codec), name="sample").text == russian
    western = text.replace("Патютко", "Patyutko")
    for codec in ("cp1252", "mac_roman"):
        assert decode(western.encode(codec), name="sample").text == western


def test_one_broken_byte_does_not_cost_a_unicode_text() -> None:
    decoded = decode(("Патютко Ю.И. Рак печени. " * 5).encode() + b"\xd0", name="list.txt")
    assert decoded.encoding == "UTF-8"
    assert decoded.text.startswith("Патютко Ю.И.")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\x85", "\x0b", "\x0c"])
def test_every_line_end_becomes_one(end: str) -> None:
    assert decode(f"first{end}second".encode(), name="list.txt").text == "first\nsecond"


@pytest.mark.parametrize(
    ("content", "found", "advice"),
    [
        (b"", "is empty", "choose"),
        (b" \r\n\t\n", "blank lines", "choose"),
        ("\ufeff".encode(), "blank lines", "choose"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG picture", "paste the text"),
        (b"\xff\xd8\xff\xe0JFIF", "JPEG picture", "paste the text"),
        (b"GIF89a\x01\x00", "GIF picture", "paste the text"),
        (b"II*\x00\x08\x00", "TIFF picture", "paste the text"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "WebP picture", "paste the text"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF document but is damaged", "copy its text"),
        (b"PK\x03\x04\x14\x00word/document.xml", "Word document", "copy its text"),
        (b"PK\x03\x04\x14\x00xl/workbook.xml", "Excel workbook", "in a spreadsheet program"),
        (b"PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument text", "copy its text"),
        (b"PK\x03\x04\x14\x00photo.jpg", "ZIP archive", "Unpack"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "older Office", "copy its text"),
        (b"{\\rtf1\\ansi }", "holds no text", "paste the text"),
        (b"SQLite format 3\x00", "database", ".corrigenda"),
        (b"\x1f\x8b\x08\x00", "gzip archive", "Unpack"),
        (bytes(range(256)), "no text that can be read", "Open a text file"),
        (b"abc\x00def\x00\x00\x01", "no text that can be read", "Open a text file"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_named_in_a_sentence(content: bytes, found: str, advice: str) -> None:
    with pytest.raises(UnreadableInput) as refusal:
        decode(content, name="my file.txt")
    sentence = str(refusal.value)
    assert sentence.startswith("my file.txt ")
    assert found in sentence
    assert advice in sentence
    assert "Nothing was read" in sentence


def test_random_bytes_are_refused() -> None:
    chance = random.Random(7)
    for size in (64, 300, 4096):
        for _ in range(40):
            with pytest.raises(UnreadableInput):
                decode(chance.randbytes(size), name="noise.bin")


def test_a_text_may_begin_like_a_picture() -> None:
    assert decode(b"BM Smith. Title. 2004.", name="a").text == "BM Smith. Title. 2004."
    assert decode(b"RIFF in rock music. 1999.", name="a").text == "RIFF in rock music. 1999."


def test_bytes_over_the_limit_are_refused() -> None:
    with pytest.raises(UnreadableInput, match=r"big\.txt holds 64 MB"):
        decode(bytes(LARGEST_INPUT + 1), name="big.txt")


def test_a_file_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "список.txt"
    path.write_bytes("Патютко\r\n".encode("cp1251"))
    decoded = load(path)
    assert (decoded.text, decoded.encoding) == ("Патютко\n", "Windows-1251")


def test_a_file_of_a_gigabyte_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(1024**3)
    monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("the file was opened"))
    with pytest.raises(UnreadableInput, match=r"huge\.txt holds 1\.0 GB, more than the 200 MB"):
        load(path)


def test_a_missing_file_is_told_by_its_path(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"There is no file .*absent\.txt"):
        load(tmp_path / "absent.txt")


def test_a_folder_is_told_from_a_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="is a folder"):
        load(tmp_path)


def test_a_file_inside_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("text", encoding="utf-8")
    with pytest.raises(UnreadableInput, match="could not be read"):
        load(tmp_path / "list.txt" / "inner.txt")


def test_a_name_that_no_file_can_have_is_a_sentence() -> None:
    with pytest.raises(UnreadableInput, match="could not be read"):
        load(Path("list\0.txt"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes among this system's files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableInput, match="not a file"):
        load(tmp_path / "pipe")


def test_a_file_that_may_not_be_read_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("text", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableInput, match=r"may not read .*secret\.txt"):
        load(path)


@pytest.mark.parametrize("stream", ["Workbook", "Book"])
def test_an_old_excel_workbook_is_refused_with_the_way_to_go_on(stream: str) -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + f"{stream}\0".encode("utf-16-le") + bytes(600)
    with pytest.raises(UnreadableInput, match=r"savedrecs\.xls is an Excel workbook .*save it as \.xlsx"):
        decode(content, name="savedrecs.xls")
