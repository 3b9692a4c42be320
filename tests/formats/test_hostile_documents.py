"""Files made to break a reader: none raises anything but a sentence, none fills the memory, all are told of."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import Cancelled, UnreadableInput
from app.formats import decode
from app.formats.html import HTML
from app.formats.jats_flat import LONGEST
from app.formats.jats_reading import is_article, is_list, read
from app.formats.rtf import open_rtf
from app.progress import Progress

from .office import docx, p, zipped

FINE = (
    '<ref><mixed-citation publication-type="journal"><article-title>Fine</article-title> <source>Gut</source>'
    "</mixed-citation></ref>"
)


def test_a_million_elements_in_one_another_are_told_and_what_stands_before_is_kept():
    found = read(f"<ref-list>{FINE}\n<ref><mixed-citation>" + "<b>" * 1_000_000)
    assert [each.title for each in found.references] == ["Fine"]
    assert found.problems[0].line == 2
    assert "deeper" in found.problems[0].message


def test_one_entry_of_ten_megabytes_is_cut_and_told():
    found = read(
        "<ref-list><ref><element-citation><article-title>"
        + "word " * 2_000_000
        + "</article-title></element-citation></ref></ref-list>"
    )
    assert len(found.references[0].title) <= LONGEST + 1
    assert "longer than" in found.problems[0].message


def test_an_entry_of_very_many_elements_is_left_out_and_told():
    found = read(f"<ref-list><ref>{'<b/>' * 60_000}</ref>{FINE}</ref-list>")
    assert [each.title for each in found.references] == ["Fine"]
    assert "60,001 elements" in found.problems[0].message


def test_entities_never_grow_and_never_open_files():
    bomb = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12))
    entities = f'<!ENTITY e0 "ha"><!ENTITY x SYSTEM "file:///etc/passwd">{bomb}'
    text = f"<!DOCTYPE ref-list [{entities}]><ref-list>{FINE.replace('Fine', '&e12;&x;&eacute;')}</ref-list>"
    assert is_list(text)
    assert read(text).references[0].title == "&e12;&x;é"


def test_nuls_and_halves_of_characters_are_dropped():
    found = read(f"<ref-list>{FINE.replace('Fine', chr(0).join('ab') + chr(0xD800))}</ref-list>")
    assert found.references[0].title == "ab\ufffd"


def test_reading_can_be_cancelled():
    progress = Progress(cancelled=True)
    with pytest.raises(Cancelled):
        read(f"<ref-list>{FINE}</ref-list>", progress=progress)


_SHARDS_TEXT = (
    "<ref-list> </ref-list> <ref> </ref> <mixed-citation> </mixed-citation> <article> <front> <article-meta> <name> "
    "<surname> </surname> <person-group> <etal/> <fpage> </fpage> <lpage> <article-title> <source> <year> 2001 "
    "<label>1</label> &amp; &nbsp; & < <![CDATA[ ]]> <!-- --> <?x ?> <contrib> <aff/> <xref/> <abstract> <sec> <sup> x"
)
_SHARDS = st.sampled_from([*_SHARDS_TEXT.split(" "), " "])


@settings(max_examples=200, deadline=None)
@given(st.lists(_SHARDS | st.text(max_size=5), max_size=25).map("".join))
def test_no_xml_makes_reading_raise(text):
    read(text)
    is_article(text)
    is_list(text)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(_SHARDS | st.sampled_from(["<span class=Z3988 title='", "'>", "rft.atitle=x&"]), max_size=25).map("".join)
)
def test_no_html_makes_reading_raise(text):
    HTML.read(text)


_WORDS_TEXT = (
    rb"{ } \u955? \u-1 \uc9 \'e9 \'z \par \* \fonttbl \f1 \upr \ud \footnote \bin99999999 \bin-5 \ansicpg932 \super "
    rb"\ text \fcharset204 \deleted \v0 \u99999999999 \~ \row"
)
_WORDS = st.sampled_from([*_WORDS_TEXT.split(b" "), b" ", b"\n", b"\xff"])


@settings(max_examples=200, deadline=None)
@given(st.lists(_WORDS, max_size=30).map(b"".join))
def test_no_rtf_raises_anything_but_a_sentence(words):
    content = b"{\\rtf1 " + words
    with suppress(UnreadableInput):
        assert open_rtf(content, "a.rtf").text.strip()


def test_rtf_groups_in_one_another_and_hidden_ones_are_no_matter():
    assert (
        decode(b"{\\rtf1 " + b"{" * 100_000 + b"deep" + b"}" * 100_000 + b" and on}", name="a").text.strip()
        == "deep and on"
    )
    pictures = b"{\\pict " + b"ab" * 500_000 + b"}"
    assert decode(b"{\\rtf1 seen" + pictures + b"}", name="a").text.strip() == "seen"


def test_a_document_with_macros_is_read_and_its_macros_are_not():
    files = {"word/vbaProject.bin": "Sub AutoOpen()", "word/document.xml": ""}
    body = docx(p("1. Lang U. Growth of mosses. Gut 2011; 33: 17-25."))
    assert "AutoOpen" not in decode(body, name="a.docm").text
    with pytest.raises(UnreadableInput, match="damaged"):
        decode(zipped({"[Content_Types].xml": "<Types/>", **files}), name="a.docm")


def test_a_document_that_unpacks_to_gigabytes_is_refused():
    bomb = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document>" + " " * 70_000_000})
    assert len(bomb) < 200_000
    with pytest.raises(UnreadableInput, match="unpacks to more than 64 MB"):
        decode(bomb, name="a.docx")


def test_pictures_of_any_size_are_no_hindrance(monkeypatch):
    monkeypatch.setattr("app.formats.zipped.LARGEST", 100_000)
    with zipfile.ZipFile(file := io.BytesIO(docx(p("Rindi G."))), "a") as archive:
        archive.writestr("word/media/image1.tiff", bytes(200_000))
    assert "Rindi G." in decode(file.getvalue(), name="a.docx").text


def test_a_document_of_more_tags_than_a_tree_has_room_for_is_refused(monkeypatch):
    monkeypatch.setattr("app.formats.zipped.MOST_TAGS", 1000)
    with pytest.raises(UnreadableInput, match="more than 1,000 tags"):
        decode(docx(p("a") * 500), name="a.docx")
