"""BibTeX, written and read back, and as others write it."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.formats.bibtex import BIBLATEX, BIBTEX, entries, read, recognise, write
from app.formats.latex import has_paired_braces
from app.model import TYPES, Article, Name, Names, Reference, Span
from app.styles.pages import with_dash

from .strategies import BODY, PLAIN_NAME, TEXT, references

RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Dahan", "L."), Name("Raoul", "J.L.")), et_al=True),
    title="Sunitinib malate for the treatment of pancreatic neuroendocrine tumors in a WHO study",
    container_title="N Engl J Med",
    year="2011",
    volume="364",
    pages="501-513",
    doi="10.1056/NEJMoa_1003825",
)
OTHERS = """\
% exported by a program
@string{nejm = "N Engl J " # {Med}}
@comment{not an entry}
@Article{raymond:2011,
  Author  = "Raymond, E. and Ludwig van der Berg and {World Health Organization} and others",
  Title   = {{Sunitinib} in {K}l{\\"o}ppel's $\\beta$-cells \\& more},
  Journal = nejm,
  Year    = 2011, month = feb # "~10",
  Pages   = {501--513},
  doi     = {10.1000/a\\_b},
  keywords = {x, y},
}

@inproceedings(talk, crossref = {proc}, title = {A talk}, author = {M\\"uller, J. P.})
@proceedings{proc, title = {Proceedings of X}, year = 1999, publisher = {ACM}}
@misc{web, title = "Say {"}hi{"}", howpublished = {\\url{http://a.b/c_d}}}
"""


def text_of(*made: Reference) -> str:
    return write(Article(), made).content.decode()


def test_an_entry_is_what_bibtex_asks_for():
    text = text_of(RAYMOND)
    assert text.startswith("@article{ref1,\n  author = {Raymond, E. and Dahan, L. and Raoul, J. L. and others},\n")
    assert (
        "  title = {Sunitinib malate for the treatment of pancreatic neuroendocrine tumors in a {WHO} study},\n" in text
    )
    assert "  journal = {N Engl J Med},\n" in text
    assert "  pages = {501--513},\n" in text
    assert "  doi = {10.1056/NEJMoa_1003825},\n" in text


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("TNM staging of (neuro)endocrine tumors in Germany", "{TNM} staging of (neuro)endocrine tumors in {Germany}"),
        ("A 5-decade analysis", "A 5-decade analysis"),
        ("Liver-directed therapy: ENETS-based", "Liver-directed therapy: {ENETS-based}"),
        ("The Treatment Of Pancreatic Tumors With mRNA", "The Treatment Of Pancreatic Tumors With {mRNA}"),
        ("Рак и ПЦР", "Рак и {ПЦР}"),
    ],
)
def test_braces_keep_the_capitals_that_a_style_must_not_lower(title, written):
    assert f"  title = {{{written}}},\n" in text_of(replace(RAYMOND, title=title))
    assert read(text_of(replace(RAYMOND, title=title))).references[0].title == title


@pytest.mark.parametrize("csl_type", TYPES)
def test_every_type_comes_back(csl_type):
    made = Reference(type=csl_type, title="T", container_title="C", publisher="P", genre="G", issue="7", year="1998a")
    assert read(text_of(made)).references == [made]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(references(TEXT, PLAIN_NAME | BODY), min_size=1, max_size=3))
def test_any_reference_comes_back_as_it_was_unless_a_loss_says_so(made_up):
    written = write(Article(), made_up)
    result = read(written.content.decode())
    changed = {
        (loss.number, loss.field)
        for loss in written.losses
        if "percent-encoded" in loss.message or "read as" in loss.message
    }
    for number, reference in enumerate(made_up, start=1):
        for field in (field for place, field in changed if place == number):
            setattr(reference, field, getattr(result.references[number - 1], field))
    for reference in (*made_up, *result.references):
        reference.pages = with_dash(reference.pages, "-")  # any dash becomes one
    assert result.references == made_up
    assert result.problems == []
    assert has_paired_braces(written.content.decode())


def test_two_hundred_references_have_two_hundred_keys_and_come_back():
    many = [replace(RAYMOND, title=f"Title {number}") for number in range(200)]
    assert len({line for line in text_of(*many).splitlines() if line.startswith("@")}) == 200
    assert read(text_of(*many)).references == many


@pytest.mark.parametrize("pages", ["501-513", "501–513", "501--513", "e41-e42; author reply e41-e42", "CD-004", "19"])
def test_pages_come_back_with_their_own_dashes(pages):
    written = BIBLATEX.write(Article(), [replace(RAYMOND, pages=pages)]).content.decode()
    assert read(written).references[0].pages == pages


@pytest.mark.parametrize("pages", ["501-513", "501–513", "501--513", "501 – 513"])
def test_bibtex_has_two_hyphens_between_pages_as_its_styles_ask(pages):
    text = text_of(replace(RAYMOND, pages=pages))
    assert "  pages = {501--513},\n" in text
    assert read(text).references[0].pages == "501-513"


def test_what_bibtex_cannot_hold_is_told_with_its_place():
    odd = replace(
        RAYMOND,
        title="a\x07 { b",
        url="http://a.b/{c",
        note="a\tb",
        source="Raymond ??",
        spans=(Span(8, 10, "leftover"),),
    )
    losses = write(Article(), [RAYMOND, odd]).losses
    assert {(loss.number, loss.field) for loss in losses} == {(2, "title"), (2, "url"), (2, "note"), (2, "source")}
    assert any("“??”" in loss.message for loss in losses)
    assert read(text_of(odd)).references[0].title == "a { b"


def test_what_other_programs_write_is_read():
    result = read(OTHERS)
    article, talk, proceedings, web = result.references
    assert article.authors == Names(
        (Name("Raymond", "E."), Name("Berg", "Ludwig", "van der"), Name(literal="World Health Organization")),
        et_al=True,
    )
    assert article.title == "Sunitinib in Klöppel's β-cells & more"
    assert (article.container_title, article.year, article.pages) == ("N Engl J Med", "2011", "501-513")
    assert article.doi == "10.1000/a_b"
    assert (talk.type, talk.container_title, talk.year) == ("paper-conference", "Proceedings of X", "1999")
    assert (talk.title, talk.publisher, proceedings.type) == ("A talk", "ACM", "book")
    assert (web.title, web.url, web.medium) == ('Say "hi"', "http://a.b/c_d", "")
    assert [problem.message for problem in result.problems] == [
        "Left out, as no field of a reference holds them: keywords (1)."
    ]


def test_biblatex_is_read():
    entry = read(
        "@thesis{a, author={Doe, J}, title={Main}, subtitle={Sub}, date={2011-05-03}, location={Kyiv}, "
        "institution={KNU}, eprint={123}, eprinttype={pubmed}, urldate={2020-01-02}, langid={english}, number=3}"
    ).references[0]
    assert (entry.type, entry.title, entry.year, entry.publisher_place) == ("thesis", "Main: Sub", "2011", "Kyiv")
    assert (entry.publisher, entry.pmid, entry.accessed, entry.language) == ("KNU", "123", "2020-01-02", "en")


def test_a_file_cut_off_gives_what_stands_in_it_and_says_where():
    text = text_of(RAYMOND, RAYMOND)
    result = read(text[: text.rindex("volume")])
    assert result.references[0] == RAYMOND
    assert result.references[1] == replace(RAYMOND, volume="", pages="", doi="")
    assert [problem.line for problem in result.problems] == [text[: text.rindex("@article")].count("\n") + 1]


def test_a_field_given_twice_is_told_and_a_key_used_twice_is_no_harm():
    result = read("@book{a, title={One}, title={Two}}\n\n@book{a, title={Three}}")
    assert [reference.title for reference in result.references] == ["One", "Three"]
    assert [problem.line for problem in result.problems] == [1]


@pytest.mark.parametrize("text", ["", "no entry here", "\x00", "@", "@article", "{{{{"])
def test_what_is_no_bibtex_is_told_and_gives_none(text):
    result = read(text)
    assert result.references == []
    assert result.problems


@given(
    st.text() | st.lists(st.sampled_from(["@article{", "a,", "b=", "{", "}", '"', "\\", "#", "\n", "x"])).map("".join)
)
def test_reading_never_raises(text):
    read(text)


@pytest.mark.parametrize(
    "value", [" " * 50_000, "{" * 20_000, "a and " * 20_000, "\\" * 20_001, '"' * 20_001, "#" * 20_000]
)
def test_a_hostile_value_is_read_to_its_end(value):
    read(f"@book{{a, author = {{{value}}}, title = {value}}}\n@book{{b, title = {{B}}}}")
    assert not recognise("\n" * 100_000 + value)


def test_entries_are_recognised():
    assert recognise(text_of(RAYMOND))
    assert recognise(OTHERS)
    assert not recognise("Write to me@example.org {please}")


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_reads_the_same():
    read_by_pandoc = subprocess.run(
        ["pandoc", "-f", "biblatex", "-t", "csljson"],
        input=text_of(RAYMOND),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    item = json.loads(read_by_pandoc)[0]
    assert item["title"] == RAYMOND.title
    assert item["container-title"] == "N Engl J Med"
    assert item["author"][2] == {"family": "Raoul", "given": "J. L."}
    assert (item["page"], item["volume"], item["DOI"]) == ("501-513", "364", RAYMOND.doi)


@pytest.mark.skipif(not shutil.which("biber"), reason="biber is not installed")
def test_biber_finds_nothing_wrong(tmp_path: Path):
    path = tmp_path / "list.bib"
    made = [replace(RAYMOND, type=csl_type, publisher="P", genre="G", url="http://a.b/c%20d_e") for csl_type in TYPES]
    path.write_bytes(write(Article(), made).content)
    done = subprocess.run(["biber", "--tool", str(path)], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert "WARN" not in done.stdout
    assert "ERROR" not in done.stdout


def test_how_many_pages_a_book_has_is_its_total_in_biblatex():
    book = Reference(type="book", title="Pathology", pages="1391 p.")
    content = BIBLATEX.write(Article(), [book]).content.decode()
    assert "pagetotal = {1391 p.}" in content
    assert read(content).references[0].pages == "1391 p."


@pytest.mark.parametrize(
    ("printed", "bibtex", "biblatex"),
    [
        ("9th ed.", "9th", "9"),
        ("Fourth ed.", "Fourth", "Fourth ed."),
        ("2nd rev. ed.", "2nd rev.", "2nd rev. ed."),
        ("9. ed.", "9.", "9. ed."),
        ("4. Auflage", "4. Auflage", "4. Auflage"),
        ("5-е изд., испр.", "5-е изд., испр.", "5-е изд., испр."),
    ],
)
def test_an_edition_is_written_without_the_word_that_styles_add_and_read_with_it(printed, bibtex, biblatex):
    book = Reference(type="book", title="On livers", edition=printed)
    for known, value in ((BIBTEX, bibtex), (BIBLATEX, biblatex)):
        written = known.write(Article(), [book])
        assert f"edition = {{{value}}}," in written.content.decode()
        assert read(written.content.decode()).references[0].edition == printed
        assert written.losses == []


def test_an_edition_that_is_read_otherwise_is_told():
    losses = BIBTEX.write(Article(), [Reference(type="book", title="On livers", edition="2nd edn.")]).losses
    assert [(loss.field, loss.message) for loss in losses] == [("edition", "“2nd edn.” is read as “2nd ed.”.")]


@pytest.mark.parametrize(("bibtex", "printed"), [("Second", "Second ed."), ("3", "3rd ed."), ("11th", "11th ed.")])
def test_the_edition_of_other_programs_is_read_as_it_is_printed(bibtex, printed):
    assert read(f"@book{{a, title = {{T}}, edition = {{{bibtex}}}}}").references[0].edition == printed


def test_biblatex_names_a_language_so_that_it_is_not_printed_and_codes_are_read_from_names():
    written = BIBLATEX.write(Article(), [Reference(title="Liver", language="en")]).content.decode()
    assert "  langid = {english},\n" in written
    assert "  language" not in written
    assert read(written).references[0].language == "en"
    for name, code in (("ngerman", "de"), ("British", "en"), ("brazilian", "pt"), ("ru", "ru"), ("Klingon", "Klingon")):
        assert read(f"@book{{a, title = {{T}}, langid = {{{name}}}}}").references[0].language == code


def test_a_preprint_is_an_article_to_styles_which_print_no_journal_of_anything_else():
    made = Reference(type="article", title="Tumours", container_title="bioRxiv", year="2021")
    written = write(Article(), [made]).content.decode()
    assert written.startswith("@article{ref1,\n  entrysubtype = {preprint},")
    assert read(written).references == [made]
    assert read(written.replace("@article", "@misc")).references == [made]  # as earlier versions wrote it


def test_entries_of_several_lists_have_the_numbers_of_their_lists_and_no_key_twice():
    written = entries([Reference(title="A"), Reference(title="B"), Reference(title="C")], [5, 7, 5])
    assert re.findall(r"@article{(.*),", written) == ["ref5", "ref7", "ref5-2"]
