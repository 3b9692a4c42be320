"""Lists as people read them: Word, HTML, Markdown, in the list's own form or another one."""

import html as html_module
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from app.formats import Listing, decode, format_for
from app.formats.docx import DOCX
from app.formats.html import HTML
from app.formats.html_writing import GENERATOR
from app.formats.jats import JATS
from app.formats.markdown import MARKDOWN
from app.model import FIELDS, TYPES, Article, Name, Names, Reference, Span
from app.styles import DEFAULT, Form, Piece, printed_text
from app.styles.pattern import NumberForm

from .jats_rules import broken_rules
from .strategies import ONE_LINE, any_name, references

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Dahan", "L.")), et_al=True), title="Sunitinib *malate* & <more>",
    container_title="N Engl J Med", year="2011", volume="364", pages="501-513", doi="10.1056/NEJMoa1003825",
    language="en",
)  # fmt: skip
BOOK = Reference(
    type="book", authors=Names((Name("Иванов", "И.И."),)), title="Онкология", publisher="Медицина",
    publisher_place="М.", year="2005", pages="345 с", language="ru", url="https://x.org/a?b=1&c=2",
)  # fmt: skip
LISTED = [RAYMOND, BOOK, Reference(title="1. Begins like a list")]


def italic_journal(reference: Reference) -> list[Piece]:
    return [Piece("«"), Piece(reference.title, "title"), Piece("» "),
            Piece(reference.container_title or "–", "container_title", is_italic=True), Piece(" end.")]  # fmt: skip


FORM = Form("test", "Test", "For tests.", italic_journal, authors=3, number=NumberForm("[", "] "))
BARE = Form("bare", "Bare", "For tests.", italic_journal, authors=3, number=NumberForm(is_printed=False))


def part(content: bytes, name: str) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(name))


def paragraphs(content: bytes) -> list[str]:
    return ["".join(each.itertext()) for each in part(content, "word/document.xml").iter(f"{WORD}p")]


def in_print(listed: list[Reference]) -> list[str]:
    return [printed_text(each, pattern=DEFAULT) for each in listed]


def test_a_word_document_has_real_paragraphs_and_words_own_numbers():
    content = DOCX.write(Article(title="On guts"), LISTED).content
    assert paragraphs(content) == ["On guts", "References", *in_print(LISTED)]
    numbered = part(content, "word/document.xml").findall(f".//{WORD}numPr/{WORD}numId")
    assert [each.get(f"{WORD}val") for each in numbered] == ["1", "1", "1"]
    assert part(content, "word/numbering.xml").find(f".//{WORD}lvlText").get(f"{WORD}val") == "%1."
    opened = [line for line in decode(content, name="a.docx").text.splitlines() if line]
    assert opened[2:] == [f"{number}. {text}" for number, text in enumerate(in_print(LISTED), start=1)]


def test_a_word_document_links_addresses_and_marks_languages():
    content = DOCX.write(Article(), LISTED).content
    targets = [each.get("Target") for each in part(content, "word/_rels/document.xml.rels")]
    assert "https://doi.org/10.1056/NEJMoa1003825" in targets
    assert "https://x.org/a?b=1&c=2" in targets
    languages = {each.get(f"{WORD}val") for each in part(content, "word/document.xml").iter(f"{WORD}lang")}
    assert languages == {"en-US", "ru-RU"}


def test_forms_keep_their_italics_brackets_and_headings():
    lists = [Listing([RAYMOND], FORM, "First"), Listing([BOOK], BARE, "Second")]
    word = DOCX.print(Article(), lists).content
    italic = [
        each for each in part(word, "word/document.xml").iter(f"{WORD}r") if each.find(f"{WORD}rPr/{WORD}i") is not None
    ]
    assert ["".join(each.itertext()) for each in italic] == ["N Engl J Med", "–"]
    assert part(word, "word/numbering.xml").find(f".//{WORD}lvlText").get(f"{WORD}val") == "[%1]"
    assert paragraphs(word)[0] == "First"
    page = HTML.print(Article(), lists).content.decode()
    assert "<i>N Engl J Med</i>" in page
    assert '<ol id="list1">' in page
    assert '<ul id="list2">' in page
    assert "<h2>Second</h2>" in page
    assert 'content: "[" counter(list-item) "] "' in page
    text = MARKDOWN.print(Article(), lists).content.decode()
    assert text.startswith("## First\n\n1. «Sunitinib \\*malate\\* & \\<more\\>» *N Engl J Med* end.\n")
    assert text.endswith("## Second\n\n«Онкология» *–* end.\n")
    jats = JATS.print(Article(), lists).content
    assert broken_rules(jats) == []
    assert "<label>[1]</label>" in jats.decode()
    assert "<source><italic>N Engl J Med</italic></source>" in jats.decode()
    assert 'id="C1"' in jats.decode()


def test_a_page_marks_languages_links_addresses_and_tells_search_engines():
    page = HTML.write(Article(title="On guts", language="en", doi="10.1000/x"), LISTED).content.decode()
    assert '<html lang="en">' in page
    assert '<li id="ref1" data-type="article-journal">' in page
    assert '<li id="ref2" data-type="book" lang="ru">' in page
    assert '<a href="https://doi.org/10.1056/NEJMoa1003825">10.1056/NEJMoa1003825</a>' in page
    assert '<a href="https://x.org/a?b=1&amp;c=2">' in page
    assert '<meta name="citation_title" content="On guts">' in page
    tags = re.findall(r'<meta name="citation_reference" content="([^"]*)">', page)
    assert html_module.unescape(tags[0]).startswith(
        "citation_title=Sunitinib *malate* & <more>; citation_author=Raymond, E.; citation_author=Dahan, L.; "
        "citation_journal_title=N Engl J Med; citation_publication_date=2011; citation_firstpage=501; "
    )
    assert page.count('class="Z3988"') == 3


@pytest.mark.parametrize("kind", TYPES)
def test_a_page_written_here_is_read_back_by_its_tags(kind):
    made = [
        Reference(
            type=kind, authors=Names((Name("Qx", "Z."), Name("Berg", "J.", particle="van der"))),
            title=f"Zzq wkv {number}", container_title="Xq Vw Kk", year="2011", volume="3", issue="2", pages="5-9",
            doi=f"10.1000/q{number}",
            publisher="Qqx", publisher_place="Vvw", isbn="978-0-19-852663-6",
        )
        for number in range(4)
    ]  # fmt: skip
    found = HTML.read(HTML.write(Article(), made).content.decode()).references
    names = [field.name for field in FIELDS if field.name not in ("language", "edition", "genre", "medium", "note")]
    names = [name for name in names if name != "publisher_place" or kind in ("book", "chapter", "thesis", "report")]
    assert [[getattr(each, name) for name in names] for each in found] == [
        [getattr(each, name) for name in names] for each in made
    ]


def faultless_html(page: str) -> Any:
    """The tree of a page in which a parser by the HTML standard finds no error, and no style outside the head."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parse(page)
    assert [(*place, kind) for place, kind, _ in parser.errors] == []
    assert tree.findall("body//style") == []
    return tree


def test_the_signs_around_numbers_are_in_the_style_of_the_page():
    bracketed = [
        Reference(title="Only", label="1", source="[1] Only", spans=(Span(1, 2, "label"), Span(4, 8, "title")))
    ]
    page = HTML.write(Article(), bracketed).content.decode()
    faultless_html(page)
    assert '#list1 > li::marker { content: "[" counter(list-item) "] "; }\n</style>' in page


@pytest.mark.parametrize("sign", ["\ufffe", "\U0001ffff", "\ufdd0", "\x85"])
def test_what_is_no_character_is_left_out_of_a_page_and_that_is_told(sign: str):
    written = HTML.write(Article(), [Reference(title=f"T{sign}itle")])
    faultless_html(written.content.decode())
    assert {(loss.number, loss.field) for loss in written.losses} == {(1, "title")}


@settings(max_examples=30)
@given(st.lists(references(ONE_LINE, any_name(ONE_LINE)), max_size=3), ONE_LINE)
def test_whatever_was_typed_gives_faultless_html_and_word(made, title):
    article = Article(title=title, journal=title, keywords=title, doi=title)
    page = HTML.write(article, made).content.decode()
    tree = faultless_html(page)
    assert len(tree.findall(".//li")) == len(made)
    content = DOCX.write(article, made).content
    assert len(part(content, "word/document.xml").findall(f".//{WORD}numPr")) == len(made)
    for name in zipfile.ZipFile(io.BytesIO(content)).namelist():
        part(content, name)


def test_leftovers_and_odd_characters_are_told_once():
    odd = Reference(
        title="T\x00\ud800", source="T\x00\ud800 and more words",
        spans=(Span(0, 3, "title"), Span(4, 18, "leftover")),
    )  # fmt: skip
    for known in (DOCX, HTML, MARKDOWN):
        told = {loss.field for loss in known.write(Article(), [odd]).losses}
        assert told == {"title", "source"}, known.name
    lists = [Listing([odd], FORM), Listing([odd], FORM)]
    assert sum(loss.field == "source" for loss in MARKDOWN.print(Article(), lists).losses) == 1


def test_a_list_kept_without_numbers_has_none():
    listed = [Reference(title="Only", source="Only", spans=(Span(0, 4, "title"),))] * 2
    assert MARKDOWN.write(Article(), listed).content == b"Only\n\nOnly\n"
    assert "<ul" in HTML.write(Article(), listed).content.decode()
    assert not part(DOCX.write(Article(), listed).content, "word/document.xml").findall(f".//{WORD}numPr")


def test_the_generator_is_what_the_page_is_known_by():
    assert f'<meta name="generator" content="{GENERATOR}">' in HTML.write(Article(), LISTED).content.decode()


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
@pytest.mark.parametrize(("known", "reader"), [(MARKDOWN, "commonmark"), (HTML, "html"), (DOCX, "docx")])
def test_pandoc_reads_the_same_words(known, reader, tmp_path: Path):
    path = tmp_path / "list"
    path.write_bytes(known.write(Article(), LISTED).content)
    arguments = ["pandoc", "-f", reader, "-t", "plain", "--wrap=none", str(path)]
    text = subprocess.run(arguments, capture_output=True, text=True, check=True).stdout
    for place, entry in enumerate(in_print(LISTED), start=1):
        assert f"{place}. {entry}" in re.sub(r"[  ]+", " ", text)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_shows_the_same_words(tmp_path: Path):
    (tmp_path / "list.docx").write_bytes(DOCX.write(Article(title="On guts"), LISTED).content)
    arguments = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to",
                 "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), str(tmp_path / "list.docx")]  # fmt: skip
    subprocess.run(arguments, capture_output=True, check=True, timeout=120)
    lines = [line.strip() for line in (tmp_path / "list.txt").read_text(encoding="utf-8-sig").splitlines()]
    assert lines == ["On guts", "References", *(f"{n}. {text}" for n, text in enumerate(in_print(LISTED), start=1))]


@pytest.mark.parametrize("name", ["text", "docx", "html", "markdown", "crossref"])
def test_what_is_kept_for_other_programs_is_told_where_lists_are_printed(name: str):
    kept = Reference(title="Liver", month="03", citation_key="roe", identifiers="arXiv:1")
    write = format_for(name).write
    assert write is not None
    found = [(loss.number, loss.message) for loss in write(Article(), [kept, Reference(title="Gut")]).losses]
    words = ("month", "other identifiers", "citation key")
    assert sorted(found) == sorted((1, f"Not printed: {each}.") for each in words)
