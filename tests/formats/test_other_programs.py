"""What programs that others wrote find in the files written here; each is skipped where it is not installed."""

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from app.formats import format_for
from app.model import Article, Name, Names, Reference

RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Jong", "M.C.", particle="de"))),
    title="Sunitinib malate & more <5 %",
    container_title="N Engl J Med",
    year="2011",
    volume="364",
    issue="6",
    pages="501-513",
    doi="10.1056/NEJMoa_1003825",
    pmid="21306237",
    issn="0028-4793",
)
BOOK = Reference(
    type="book",
    authors=Names((Name("Roe", "R."),)),
    title="The book",
    publisher="Springer",
    publisher_place="Berlin",
    year="1999",
    isbn="978-3-16-148410-0",
)
SHOWN = (
    "<title>Sunitinib malate &amp; more &lt;5 %</title>",
    "<title>N Engl J Med</title>",
    '<namePart type="family">Raymond</namePart>',
    "<start>501</start>",
    "NEJMoa_1003825",
    "<title>The book</title>",
    "<publisher>Springer</publisher>",
)


def written(kind: str, *made: Reference) -> bytes:
    write = format_for(kind).write
    assert write is not None
    return write(Article(), made).content


@pytest.mark.parametrize(
    ("kind", "program"),
    [
        ("bibtex", "bib2xml"),
        ("biblatex", "biblatex2xml"),
        ("ris", "ris2xml"),
        ("nbib", "nbib2xml"),
        ("endnote", "endx2xml"),
    ],
)
def test_bibutils_reads_what_is_written(kind: str, program: str, tmp_path: Path) -> None:
    if not shutil.which(program):
        pytest.skip(f"{program} of bibutils is not installed")
    path = tmp_path / "list"
    path.write_bytes(written(kind, RAYMOND, BOOK))
    done = subprocess.run([program, str(path)], capture_output=True, text=True, check=True)
    assert "Processed 2 references" in done.stderr
    assert [each for each in SHOWN if each not in done.stdout] == []


@pytest.mark.parametrize("kind", ["bibtex", "biblatex"])
@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_reads_what_is_written(kind: str) -> None:
    command = ["pandoc", "-f", kind, "-t", "csljson"]
    done = subprocess.run(command, input=written(kind, RAYMOND, BOOK), capture_output=True, check=True)
    article, book = json.loads(done.stdout)
    assert (article["title"], article["container-title"], article["page"]) == (RAYMOND.title, "N Engl J Med", "501-513")
    assert article["issued"] == {"date-parts": [[2011]]}
    assert (book["type"], book["publisher"], book["publisher-place"]) == ("book", "Springer", "Berlin")


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_takes_an_edition_for_its_number_and_a_size_for_no_pages() -> None:
    made = replace(BOOK, edition="9th ed.", pages="345 p.", language="de")
    command = ["pandoc", "-f", "biblatex", "-t", "csljson"]
    done = subprocess.run(command, input=written("biblatex", made), capture_output=True, check=True)
    (book,) = json.loads(done.stdout)
    assert (book["edition"], book["language"]) == ("9", "de-DE")
    assert "page" not in book


@pytest.mark.skipif(not shutil.which("biber"), reason="biber is not installed")
def test_biber_finds_biblatex_valid(tmp_path: Path) -> None:
    path = tmp_path / "list.bib"
    years = [replace(RAYMOND, year=year) for year in ("2011", "2010–2011")]
    path.write_bytes(written("biblatex", *years, replace(BOOK, edition="9th ed.", language="en", pages="345 p.")))
    command = ["biber", "--tool", "--validate-datamodel", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert [line for line in done.stdout.splitlines() if "WARN" in line or "ERROR" in line] == []


def test_rispy_reads_what_is_written() -> None:
    rispy = pytest.importorskip("rispy", reason="rispy is not installed")
    text = written("ris", RAYMOND).decode().replace("\r\n", "\n")
    (entry,) = rispy.loads(text)
    assert entry["authors"] == ["Raymond, E.", "de Jong, M.C."]
    assert (entry["title"], entry["start_page"], entry["end_page"]) == (RAYMOND.title, "501", "513")
    assert (entry["doi"], entry["issn"]) == (RAYMOND.doi, RAYMOND.issn)
