"""RIS, written and read."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.formats.ris import read, recognise, write
from app.model import TYPES, Article, Name, Names, Reference

from .strategies import BODY, GIVEN, ONE_LINE, names, references

RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Dahan", "L."), Name("Raoul", "J.L.")), et_al=True),
    title="Sunitinib malate",
    container_title="N Engl J Med",
    year="2011",
    volume="364",
    pages="501-513",
    doi="10.1056/NEJMoa1003825",
)
FAMILY = st.sampled_from(["Rindi", "Müller-Nordhorn", "O'Brien", "Патютко", "García Lopez"])
PERSON = st.builds(Name, family=FAMILY, given=GIVEN, particle=st.sampled_from(["", "de", "van der"]))


def text_of(*made: Reference) -> str:
    return write(Article(), made).content.decode()


def test_a_record_is_what_the_specification_asks_for():
    assert text_of(RAYMOND) == (
        "TY  - JOUR\r\nAU  - Raymond, E.\r\nAU  - Dahan, L.\r\nAU  - Raoul, J.L.\r\nTI  - Sunitinib malate\r\n"
        "T2  - N Engl J Med\r\nPY  - 2011\r\nVL  - 364\r\nDO  - 10.1056/NEJMoa1003825\r\nSP  - 501\r\nEP  - 513\r\n"
        "N1  - et al.\r\nER  - \r\n\r\n"
    )


@pytest.mark.parametrize(
    ("pages", "lines", "read_back"),
    [
        ("501-13", ["SP  - 501", "EP  - 513"], "501-513"),
        ("501–513", ["SP  - 501", "EP  - 513"], "501-513"),
        ("19", ["SP  - 19"], "19"),
        ("CD-004", ["SP  - CD-004"], "CD-004"),
        (
            "e41-e42; author reply e41-e42",
            ["SP  - e41", "EP  - e42", "N1  - Pages: e41-e42; author reply e41-e42"],
            "e41-e42; author reply e41-e42",
        ),
    ],
)
def test_pages_are_written_in_full_and_what_follows_them_in_a_note(pages, lines, read_back):
    text = text_of(Reference(pages=pages))
    assert [line for line in text.split("\r\n") if line[:2] in ("SP", "EP", "N1")] == lines
    assert read(text).references[0].pages == read_back


@pytest.mark.parametrize("csl_type", TYPES)
def test_every_type_comes_back(csl_type):
    assert read(text_of(Reference(type=csl_type, title="T"))).references[0].type == csl_type


@given(st.lists(references(ONE_LINE.map(str.strip), PERSON | BODY), min_size=1, max_size=3))
def test_any_reference_comes_back_but_for_what_the_losses_say(made_up):
    written = write(Article(), made_up)
    result = read(written.content.decode())
    lost = {(loss.number, loss.field) for loss in written.losses}
    for number, (made, found) in enumerate(zip(made_up, result.references, strict=True), start=1):
        for field in ("authors", "editors", "translators"):
            if (number, field) not in lost:
                assert getattr(found, field) == getattr(made, field)
        assert (found.title, found.doi, found.note, found.medium) == (made.title, made.doi, made.note, made.medium)
        if not lost & {(number, "isbn"), (number, "issn")}:
            assert {found.isbn, found.issn} >= {made.isbn, made.issn} - {""}
        assert (found.pmid, found.pmcid, found.publisher) == (made.pmid, made.pmcid, made.publisher)


@given(names(PERSON))
def test_et_al_never_becomes_a_name(made_up):
    found = read(text_of(Reference(authors=made_up, editors=made_up))).references[0]
    assert (found.authors, found.editors) == (made_up, made_up)


def test_what_ris_cannot_hold_is_told_with_its_place():
    odd = Reference(
        title="one\ntwo\tthree\x00",
        authors=Names((Name("Jong", "M.C.", particle="De"), Name(literal="Ministry of Health, Russia"))),
    )
    written = write(Article(), [RAYMOND, odd])
    assert {(loss.number, loss.field) for loss in written.losses} == {(2, "title"), (2, "authors")}
    assert not any("Jong" in loss.message for loss in written.losses)
    assert any("“Ministry of Health, Russia”" in loss.message for loss in written.losses)
    assert read(written.content.decode()).references[1].title == "one two three"


def test_what_other_programs_write_is_read():
    result = read(
        "Provider: a publisher\nTY  - JOUR\nA1  - de Jong, Marc\nAU  - World Health Organization,\nAU  - et al.\n"
        "T1  - A title that\n      goes on\nJF  - Gut\nY1  - 2011/05/03/\nIS  - 3\nSP  - 501-513\nSN  - 1234-567X\n"
        "KW  - liver\nKW  - gut\nN1  - Seen\nN1  - Twice\n\nTY - CHAP\nTI - B\nED - Roe, R.\nSN - 978-0-12-345678-9\n"
        "C7 - e12\nER -\nstray\nTY  - XXXX\nER  - "
    )
    first, second, third = result.references
    assert first.authors == Names((Name("Jong", "Marc", "de"), Name(literal="World Health Organization")), et_al=True)
    assert (first.title, first.container_title, first.year) == ("A title that goes on", "Gut", "2011")
    assert (first.pages, first.issn, first.note) == ("501-513", "1234-567X", "Seen; Twice")
    assert (second.type, second.pages, second.isbn) == ("chapter", "e12", "978-0-12-345678-9")
    assert second.editors == Names((Name("Roe", "R."),))
    assert third.type == "document"
    assert [problem.line for problem in result.problems] == [1, 2, 24, 25, 0]
    assert "KW (2)" in result.problems[-1].message


def test_a_file_cut_off_keeps_the_record_and_says_so():
    text = text_of(RAYMOND, RAYMOND)
    result = read(text[: text.rindex("VL")])
    assert result.references == [
        RAYMOND,
        replace(RAYMOND, authors=Names(RAYMOND.authors.people), volume="", pages="", doi=""),
    ]
    assert [problem.line for problem in result.problems] == [text[: text.rindex("TY")].count("\n") + 1]


@pytest.mark.parametrize("text", ["", "no record", "\x00\x01", "ER  - ", "AU  - Roe, R."])
def test_what_is_no_ris_is_told_and_gives_none(text):
    result = read(text)
    assert result.references == []
    assert result.problems


@given(st.text() | st.lists(st.sampled_from(["TY  - ", "AU  - ", "ER  - ", "SP  - 1-", "\n", "x", ","])).map("".join))
def test_reading_never_raises(text):
    read(text)


def test_records_are_recognised():
    assert recognise(text_of(RAYMOND))
    assert not recognise("TYPE - thing")


@pytest.mark.skipif(not shutil.which("ris2xml"), reason="bibutils is not installed")
def test_bibutils_reads_the_same(tmp_path: Path):
    path = tmp_path / "list.ris"
    path.write_bytes(write(Article(), [replace(RAYMOND, type=csl_type) for csl_type in TYPES]).content)
    done = subprocess.run(["ris2xml", str(path)], capture_output=True, text=True, check=True)
    assert f"Processed {len(TYPES)} references" in done.stderr
    for shown in (
        "<title>Sunitinib malate</title>",
        "<start>501</start>",
        "<end>513</end>",
    ):
        assert done.stdout.count(shown) == len(TYPES), shown
    assert done.stdout.count("<title>N Engl J Med</title>") == len(TYPES) - 1  # a book is in no journal
    assert "Dahan" in done.stdout
