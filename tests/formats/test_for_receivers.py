"""Values in the words that the programs which receive a file have for them."""

import io
import zipfile
from urllib.parse import parse_qs

import pytest

from app.formats import format_for
from app.formats.coins import coins_title, read_coins
from app.formats.editions import bare_edition, printed_edition
from app.model import Article, Name, Names, Reference

BOOK = Reference(
    type="book", title="Medical microbiology", edition="8th ed.", year="2016", month="08-01", language="en",
    authors=Names((Name("Murray", "P.R."),)),
)  # fmt: skip
CHAPTER = Reference(type="chapter", title="Stroke", container_title="Hypertension", authors=Names((Name("Roe"),)))


def written(name: str, *references: Reference) -> str:
    known = format_for(name)
    assert known.write is not None
    made = known.write(Article(), references)
    if known.read:
        assert not made.losses
        assert known.read(made.content.decode()).references == list(references)
    return made.content.decode()


def test_pubmeds_form_has_its_codes_of_languages_and_its_tag_for_the_title_of_a_book():
    text = written("nbib", BOOK, CHAPTER)
    assert "LA  - eng\r\n" in text
    assert "BTI - Hypertension\r\n" in text
    assert "AU  - Roe\r\n" in text
    assert "EN  - 8th\r\n" in text


def test_pubmeds_form_has_what_other_programs_look_for():
    """A first tag PMID, the journal under either name, a book's title as one, and suffixes without a comma."""
    king = Name("King", "Martin L.", suffix="III")
    article = Reference(title="T", container_title="Gut", authors=Names((king, Name("Saud", "ʿAbd al-ʿAziz"))))
    text = written("nbib", article, BOOK)
    assert text.startswith("PMID- \r\n")
    assert "\r\n\r\nPMID- \r\n" in text
    assert "TA  - Gut\r\nJT  - Gut\r\n" in text
    assert "BTI - Medical microbiology.\r\n" in text
    assert "FAU - King, Martin L. III\r\nAU  - King ML 3rd\r\n" in text
    assert "AU  - Saud AA\r\n" in text


def test_a_name_of_medline_is_read_with_what_stands_behind_it():
    read = format_for("nbib").read
    assert read is not None
    [found] = read("PMID- 1\nTI  - T\nFAU - King, Martin L 3rd\nFAU - de Jong, Maria Jr\nFAU - Li, I I\n").references
    assert [(each.given, each.suffix) for each in found.authors.people] == [
        ("Martin L", "III"), ("Maria", "Jr"), ("I I", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "line"), [("endnote", "<isbn>US7479949B2</isbn>"), ("ris", "SN  - US7479949B2\r\n")])
def test_endnote_and_zotero_have_the_number_of_a_patent_or_report_where_books_have_their_isbn(name, line):
    assert line in written(name, Reference(type="patent", title="T", issue="US7479949B2"))
    assert "WHO/2020.15" in written(name, Reference(type="report", title="T", issue="WHO/2020.15"))
    both = written(name, Reference(type="report", title="T", issue="15", volume="2"))
    assert line.replace("US7479949B2", "15") not in both


def test_a_comma_within_the_name_of_a_body_is_doubled_for_endnote():
    body = Names((Name(literal="University of California, Berkeley"),))
    text = written("endnote", Reference(title="T", authors=body))
    assert "<author>University of California,, Berkeley,</author>" in text


def test_endnote_prints_the_date_as_it_stands_and_adds_the_word_edition():
    text = written("endnote", BOOK)
    assert "<date>Aug 1</date>" in text
    assert "<edition>8th</edition>" in text


def test_ris_has_the_edition_without_its_word():
    assert "ET  - 8th\r\n" in written("ris", BOOK)


def test_crossref_has_the_number_of_the_edition_and_of_the_article():
    assert "<edition_number>8</edition_number>" in written("crossref", BOOK)
    assert "<elocation_id>e12345</elocation_id>" in written("crossref", Reference(title="T", pages="e12345"))


@pytest.mark.parametrize(
    ("kind", "pages", "said"),
    [
        ("article-journal", "e12345", {"rft.artnum": ["e12345"]}),
        ("article-newspaper", "12", {"rft.spage": ["12"], "rft.pages": ["12"]}),
        ("thesis", "145 p.", {"rft.tpages": ["145 p."]}),
    ],
)
def test_a_context_object_tells_pages_on_which_it_stands_from_how_many_there_are(kind, pages, said):
    title = coins_title(Reference(type=kind, title="T", pages=pages))
    found = {key: value for key, value in parse_qs(title).items() if "pa" in key or key == "rft.artnum"}
    assert found == said
    read = read_coins(title)
    assert read is not None
    assert read.pages == pages


def test_a_preprint_is_one_in_a_context_object():
    read = read_coins(coins_title(Reference(type="article", title="T")))
    assert read is not None
    assert read.type == "article"


@pytest.mark.parametrize(
    ("bare", "number", "printed"),
    [("8th", "8", "8th ed."), ("Second", "Second ed.", "Second ed."), ("4. Auflage", "4. Auflage", "4. Auflage")],
)
def test_editions_are_bare_for_programs_and_printed_again(bare, number, printed):
    assert bare_edition(printed) == bare
    assert bare_edition(printed, as_number=True) == number
    assert printed_edition(bare) == printed


@pytest.mark.parametrize("kept", ["3", "3-е", "3-е изд.", "3-е издание"])
def test_an_edition_of_a_russian_book_is_printed_in_russian(kept):
    assert printed_edition(kept, in_russian=True) == "3-е изд."
    assert bare_edition("3-е изд.", as_number=True) == "3"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ris", "TY  - JOUR\nTI  - T\nLA  - Russian\nER  - \n"),
        ("nbib", "PMID- 1\nTI  - T\nLA  - rus\n"),
        ("csv", "Title,Journal,Language of Original Document\nT,J,Russian\n"),
        ("csv", "Название,Журнал,Язык\nT,J,русский\n"),
    ],
)
def test_a_language_is_known_by_any_of_its_names(name, text):
    read = format_for(name).read
    assert read is not None
    [reference] = read(text).references
    assert reference.language == "ru"


@pytest.mark.parametrize("name", ["bibtex", "ris", "endnote", "nbib"])
def test_an_address_that_is_the_doi_again_is_left_out_and_that_is_told(name):
    known = format_for(name)
    assert known.write is not None
    assert known.read is not None
    made = Reference(title="T", doi="10.1/x", url="https://doi.org/10.1/X", accessed="2021-03-12")
    written = known.write(Article(), [made])
    [found] = known.read(written.content.decode()).references
    assert (found.doi, found.url, found.accessed) == ("10.1/x", "", "")
    assert {loss.field for loss in written.losses} == {"url", "accessed"}


@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
def test_what_is_no_web_page_is_not_taken_for_one_for_its_address(name):
    written(name, Reference(type="document", title="T", url="https://a.b/c", accessed="2021-03-12"))


@pytest.mark.parametrize(
    ("cell", "families"),
    [
        ("Eric Raymond; Laetitia Dahan", ["Raymond", "Dahan"]),
        ("Ludwig van Beethoven; Juan de la Cruz", ["Beethoven", "Cruz"]),
        ("A. B. Doe", ["Doe"]),
        ("World Health Organization; European Commission", ["", ""]),
        ("World Bank", [""]),
        ("Eric Raymond; American Cancer Society", ["Raymond", ""]),
    ],
)
def test_names_without_commas_are_persons_where_several_stand_together(cell, families):
    read = format_for("csv").read
    assert read is not None
    [found] = read(f'Title,Journal,Author/s\nT,J,"{cell}"\n').references
    assert [each.family for each in found.authors.people] == families


def test_a_note_of_a_user_is_not_taken_for_one_of_a_program():
    note = "See the Journal Article of 1999; cited by all"
    assert "Note" not in written("ris", Reference(title="T", note=note)).replace(note, "")


@pytest.mark.parametrize("name", ["html", "docx"])
def test_a_link_leads_to_a_doi_whose_signs_would_break_an_address(name):
    made = Reference(
        title="T", container_title="Cancer", doi="10.1002/(SICI)1097-0142(1996)77:1<12::AID-CNCR4>3.0.CO;2-#"
    )
    known = format_for(name)
    assert known.write is not None
    content = known.write(Article(), [made]).content
    if name == "docx":
        content = zipfile.ZipFile(io.BytesIO(content)).read("word/_rels/document.xml.rels")
    address = "https://doi.org/10.1002/(SICI)1097-0142(1996)77:1%3C12::AID-CNCR4%3E3.0.CO;2-%23"
    assert f'"{address}"' in content.decode()


@pytest.mark.parametrize(("languages", "heading"), [("ru ru en", "Список литературы"), ("en en ru", "References")])
def test_a_word_list_of_an_article_whose_language_is_not_known_has_the_heading_of_most_of_its_references(
    languages, heading
):
    made = [Reference(title="T", language=each) for each in languages.split()]
    known = format_for("docx")
    assert known.write is not None
    document = zipfile.ZipFile(io.BytesIO(known.write(Article(), made).content)).read("word/document.xml").decode()
    assert f">{heading}<" in document
