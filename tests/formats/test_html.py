"""HTML to lines, and what its tags say; single forms."""

import base64
import quopri
from dataclasses import replace

import pytest

from app.errors import UnreadableInput
from app.formats.decoding import decode
from app.formats.html import HTML
from app.formats.html_links import dropped, link_text
from app.formats.html_text import html_lines
from app.model import Article, Name, Names, Reference, Translation
from app.tasks import read_bytes, read_text


def lines_of(body: str) -> list[str]:
    """The lines of a page with that body."""
    from lxml import html

    return html_lines(html.document_fromstring(f"<html><body>{body}</body></html>"))


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body>x</body></html>",
        "\n<!-- saved from url=(0014)about:internet -->\n<HTML><BODY>x</BODY></HTML>",
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x"><html></html>',
        "<p>1. Ito M. Moss.</p><p>2. Lang U.</p>",
        '<ol class="references"><li>Ito M. Moss.</li></ol>',
    ],
)
def test_pages_and_pieces_of_pages_are_recognised(text: str) -> None:
    assert HTML.recognise(text)


@pytest.mark.parametrize(
    "text",
    [
        "1. Ito M. Moss <in press>.",
        "<em>Moss</em> of the north. Ito M.",
        '<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96)//EN" "x"><article></article>',
        "Use <div> to mark up a list.",
        "",
    ],
)
def test_other_texts_are_not(text: str) -> None:
    assert not HTML.recognise(text)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>One\ntwo   three</p><p>four</p>", ["One two three", "", "four"]),
        ("<div>One</div><div>two<br>three</div>", ["One", "two", "three"]),
        ("a<script>x</script><style>y</style><!-- z -->b", ["ab"]),
        ("<nav>Menu</nav><div role='search'>Find</div><div class='breadcrumbs'>Home</div><p>Text</p>", ["Text"]),
        ("<div id='cookie-banner'>We use cookies.</div><p>Text</p>", ["Text"]),
        ("<ol><li>Menu</li><li>Home</li></ol>", ["Menu", "Home"]),
        ("<pre>1. Ito M.\n   Moss.\n\n2. Lang U.</pre>", ["1. Ito M.", "   Moss.", "", "2. Lang U."]),
        ("H<sub>2</sub>O, 10<sup>9</sup>, 5<sup>th</sup>, Ito<sup>1,2</sup>", ["H2O, 10⁹, 5th, Ito¹,²"]),
        ("com&shy;pared", ["compared"]),
        ("<table><tr><td>1.</td><td><p>Ito M.</p></td></tr><tr><td>2.</td><td>Lang U.</td></tr></table>",
         ["1. Ito M.", "", "2. Lang U."]),
        ("<table><tr><td><table><tr><td>In</td></tr></table></td></tr></table>", ["In"]),
    ],
)  # fmt: skip
def test_a_page_is_what_its_reader_sees(body: str, lines: list[str]) -> None:
    assert lines_of(body) == lines


LONG = ("Ito M. Shade plants of tiles. Kyoto; 1999.", "Lang U. Mosses of roofs. Bryol Sample. 2011;33:17.")


@pytest.mark.parametrize(
    ("attributes", "items", "lines"),
    [
        ("", ("", ""), ["1. ", "2. "]),
        (" start='7'", ("", ""), ["7. ", "8. "]),
        ("", (" value='3'", ""), ["3. ", "4. "]),
        ("", (" data-counter='11.'", " data-counter='12.'"), ["11. ", "12. "]),
    ],
)
def test_the_numbers_of_a_numbered_list_are_written_out(
    attributes: str, items: tuple[str, str], lines: list[str]
) -> None:
    body = f"<ol{attributes}><li{items[0]}>{LONG[0]}</li><li{items[1]}><p>{LONG[1]}</p></li></ol>"
    assert [line for line in lines_of(body) if line] == [label + each for label, each in zip(lines, LONG, strict=True)]


def test_entries_that_print_their_numbers_get_no_others() -> None:
    body = f"<ol><li>[1] {LONG[0]}</li><li><span class='label'>2.</span>{LONG[1]}</li></ol>"
    assert [line for line in lines_of(body) if line] == [f"[1] {LONG[0]}", f"2. {LONG[1]}"]
    body = (
        f"<ul><li><span class='bullet'>1</span>{LONG[0]}</li><li><span class='ref-number'>2</span>{LONG[1]}</li></ul>"
    )
    assert [line for line in lines_of(body) if line] == [f"1 {LONG[0]}", f"2 {LONG[1]}"]


@pytest.mark.parametrize(
    ("words", "address", "said", "written"),
    [
        ("Google Scholar", "https://scholar.google.com/x", "", ""),
        ("CrossRef", "https://doi.org/10.99999/abc.1", "Ito M.", "https://doi.org/10.99999/abc.1"),
        ("CrossRef", "https://doi.org/10.99999/ABC.1", "doi: 10.99999/abc.1", ""),
        ("Article", "https://link.example.org/doi/10.99999%2Fabc.1?x=y", "", "https://doi.org/10.99999/abc.1"),
        ("PubMed", "https://pubmed.example.gov/123", "", ""),
        ("Ito M.", "https://doi.org/10.99999/abc.1", "", "Ito M."),
        ("", "https://orcid.org/0000-0002-1825-0097", "Ito M.", "https://orcid.org/0000-0002-1825-0097"),
    ],
)
def test_links_that_say_nothing_give_their_doi_or_go(words: str, address: str, said: str, written: str) -> None:
    assert dropped(link_text(words, address, said=said + words)).strip() == written


def test_brackets_and_bars_around_links_go_with_them() -> None:
    links = "[<a>Google Scholar</a>] [<a href='https://doi.org/10.99999/a.1'>CrossRef</a>] | <a>PubMed</a>"
    assert lines_of(f"<p>Ito M. Moss. {links}</p>") == ["Ito M. Moss. https://doi.org/10.99999/a.1"]


TAGS = """<html><head>
<meta name="citation_title" content="Mosses on roofs"><meta name="citation_author" content="Ito, Mika">
<meta name="citation_author_institution" content="Botanical Institute, Kyoto, Japan">
<meta name="citation_doi" content="doi:10.99999/m.1"><meta name="citation_publication_date" content="2011/05/03">
{}</head><body><p>You need to log in.</p></body></html>"""


def test_a_page_that_is_nothing_but_tags_is_an_article() -> None:
    reading = read_text(
        TAGS.format('<meta name="citation_reference" content="Lang U. Tiles. Bryol Sample. 2001;33:17-25.">')
    )
    article = reading.article
    assert (article.title, article.year, article.doi) == ("Mosses on roofs", "2011", "10.99999/m.1")
    assert [author.name for author in article.authors] == [Name(family="Ito", given="Mika")]
    assert [(each.text, each.country) for each in article.affiliations] == [("Botanical Institute, Kyoto", "Japan")]
    assert [each.source for each in reading.references] == ["Lang U. Tiles. Bryol Sample. 2001;33:17-25."]
    assert reading.format == "Web page"


def test_dublin_core_and_lists_of_authors_in_one_tag_are_read() -> None:
    head = (
        '<meta name="dc.Title" content="Mosses"><meta name="dc.Identifier" scheme="coden" content="MOSS">'
        '<meta name="dc.Identifier" scheme="doi" content="10.99999/m.2"><meta name="dc.Creator" content="Mika B. Ito">'
        '<meta name="dc.Creator" content="Uwe Lang"><meta name="dc.Date" content="2012-04-01">'
    )
    article = read_text(f"<html><head>{head}</head><body><p>Log in.</p></body></html>").article
    assert (article.title, article.doi, article.year) == ("Mosses", "10.99999/m.2", "2012")
    assert [author.name.family for author in article.authors] == ["Ito", "Lang"]
    head = '<meta name="citation_title" content="Mosses"><meta name="citation_authors" content="Ito M;Lang U;">'
    article = read_text(f"<html><head>{head}</head><body><h2>Abstract</h2><p>We counted.</p></body></html>").article
    assert [author.name.family for author in article.authors] == ["Ito", "Lang"]


def test_tags_in_two_languages_are_told_apart() -> None:
    """As Open Journal Systems has them; what the page prints goes before them."""
    head = (
        '<meta name="citation_title" content="Опухоли печени"><meta name="citation_language" content="ru">'
        '<meta name="DC.Title.Alternative" xml:lang="en" content="Tumours of the liver">'
        '<meta name="DC.Description" xml:lang="en" content="Tumours grow in the liver."/>'
        '<meta name="DC.Description" xml:lang="ru" content="Опухоли растут."/>'
        '<meta name="citation_keywords" xml:lang="ru" content="печень"><meta name="citation_keywords" xml:lang="ru"'
        ' content="опухоли"><meta name="citation_keywords" xml:lang="en" content="liver">'
    )
    article = read_text(f"<html><head>{head}</head><body><p>Log in.</p></body></html>").article
    assert (article.abstract, article.keywords) == ("Опухоли растут.", "печень; опухоли")
    english = Translation("en", "Tumours of the liver", "Tumours grow in the liver.", "liver")
    assert article.translations == [english]
    body = "<h1>Опухоли печени</h1><h2>Abstract</h2><p>Tumours do grow in the liver, as was found in all.</p>"
    article = read_text(f"<html><head>{head}</head><body>{body}</body></html>").article
    assert article.translations == [replace(english, abstract="Tumours do grow in the liver, as was found in all.")]


def test_what_an_article_says_in_two_languages_is_written_in_tags_and_read_back() -> None:
    said = [Translation("en", "Tumours of the liver", "Tumours grow.", "liver; tumours")]
    article = Article("Опухоли печени", abstract="Опухоли растут.", keywords="печень; опухоли", translations=said)
    found = read_text(HTML.write(article, []).content.decode()).article
    assert (found.title, found.abstract, found.keywords) == (article.title, article.abstract, article.keywords)
    assert found.translations == said


def test_a_site_in_another_language_than_its_tags_shows_the_article_in_that() -> None:
    head = (
        '<meta name="citation_language" content="ru"><meta name="citation_title" content="Tumours of the liver">'
        '<meta name="DC.Description" xml:lang="ru" content="Опухоли растут."/>'
        '<meta name="DC.Description" xml:lang="en" content="Tumours do grow in the liver, as was found."/>'
    )
    body = "<h1>Tumours of the liver</h1><h2>Abstract</h2><p>Tumours do grow in the liver, as was found.</p>"
    article = read_text(f"<html><head>{head}</head><body>{body}</body></html>").article
    assert (article.language, article.abstract) == ("en", "Tumours do grow in the liver, as was found.")
    assert article.translations == [Translation("ru", abstract="Опухоли растут.")]


def test_languages_stay_apart_where_that_of_the_article_is_not_plain() -> None:
    article = Article("Liver", keywords="liver; surgery", translations=[Translation("ru", keywords="печень; хирургия")])
    listed = [Reference(title="On guts", container_title="Lancet", year="1999", volume="4", pages="3-9")]
    found = read_text(HTML.write(article, listed).content.decode()).article
    assert (found.keywords, found.translations) == (article.keywords, article.translations)


def test_the_parts_of_an_abstract_in_a_tag_are_no_loss() -> None:
    assert HTML.write(Article("Liver", abstract="Aim: to see.\nResults: seen."), []).losses == []


def test_references_whose_fields_are_tagged_need_no_reading() -> None:
    content = (
        "citation_title=Tiles and mosses; of roofs;citation_author=Lang, Uwe;citation_author=R Roe;"
        "citation_journal_title=Bryol Sample;citation_volume=33;citation_issue=2;citation_pages=17-25;"
        "citation_publication_date=2001"
    )
    read = HTML.read(TAGS.format(f'<meta name="citation_reference" content="{content}">'))
    reference = read.references[0]
    assert reference.title == "Tiles and mosses; of roofs"
    assert reference.authors == Names((Name(family="Lang", given="Uwe"), Name(family="Roe", given="R")))
    assert (reference.container_title, reference.volume, reference.issue) == ("Bryol Sample", "33", "2")
    assert (reference.pages, reference.year, reference.source) == ("17-25", "2001", content)


def test_the_printed_list_is_taken_where_there_is_one() -> None:
    page = TAGS.format('<meta name="citation_reference" content="Lang U. Tiles. 2001;33:17-25.">').replace(
        "<p>You need to log in.</p>", f"<h2>References</h2><ol><li>{LONG[0]}</li><li>{LONG[1]}</li></ol>"
    )
    assert [each.source for each in read_text(page).references] == [f"1. {LONG[0]}", f"2. {LONG[1]}"]


@pytest.mark.parametrize("declared", ["windows-1251", "WINDOWS-1251", "koi8-r"])
def test_the_encoding_that_a_page_declares_is_taken(declared: str) -> None:
    head = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    page = f"<html><head>{head}</head><body>Мхи</body></html>"
    decoded = decode(page.encode(declared), name="a.html")
    assert "Мхи" in decoded.text
    assert decoded.encoding.casefold() == declared.casefold()


@pytest.mark.parametrize("declared", ["hex", "unicode_escape", "utf-7", "no-such", "utf-16"])
def test_a_declared_encoding_that_is_none_is_passed_over(declared: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body>Größe und Übermaß</body></html>'
    assert "Größe" in decode(page.encode("cp1252"), name="a.html").text


def test_a_page_is_found_by_what_it_holds_whatever_its_name() -> None:
    page = f"<html><body><h2>References</h2><p>1. {LONG[0]}</p><p>2. {LONG[1]}</p></body></html>"
    assert len(read_bytes(page.encode(), name="page.txt").references) == 2


MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: https://journal.example.org/1
Subject: Mosses
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----Boundary--abc----"


------Boundary--abc----
Content-Type: text/html
Content-ID: <frame@mhtml>
Content-Transfer-Encoding: {}

{}
------Boundary--abc----
Content-Type: image/png
Content-Transfer-Encoding: base64

AAAA
------Boundary--abc------
"""


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_page_saved_as_one_file_is_read(encoding: str) -> None:
    page = f"<html><body><h2>Литература</h2><p>1. {LONG[0]}</p><p>2. {LONG[1]}</p></body></html>".encode()
    body = quopri.encodestring(page) if encoding == "quoted-printable" else base64.encodebytes(page)
    reading = read_bytes(MHTML.format(encoding, body.decode("ascii")).encode(), name="page.mhtml")
    assert [each.source for each in reading.references] == [f"1. {LONG[0]}", f"2. {LONG[1]}"]
    assert reading.format == "Web page"


def test_a_page_saved_as_one_file_that_is_cut_off_is_told() -> None:
    with pytest.raises(UnreadableInput, match="No article and no references"):
        read_bytes(MHTML.partition("------Boundary")[0].encode(), name="page.mhtml")


HOSTILE = {
    "deep": "<html><body>start" + "<div>" * 100_000 + "deep</body></html>",
    "deep tables": "<html><body>" + "<table><tr><td>" * 30_000 + "x",
    "deep lists": "<html><body>" + "<ol><li>" * 50_000 + "x",
    "raised": "<html><body>" + "<sup>1" * 100_000,
    "links": "<html><body>" + "<a href='https://doi.org/10.1/x'>CrossRef</a>" * 20_000 + "</body></html>",
    "scripts": "<html><body>" + "a<script>b</script>" * 40_000,
    "entities": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body>' + "&b;" * 10_000,
    "attributes": "<html><body><p " + "class='menu menu' " * 50_000 + ">x</p></body></html>",
    "different attributes": "<html><body><p " + " ".join(f"a{n}='1'" for n in range(150_000)) + ">A word</p>",
    "long class": "<html><body><p class='" + "menu-" * 200_000 + "'>x</p></body></html>",
    "comments": "<!--" * 100_000 + "<html></html>",
    "tags": "<html><head>" + "<meta name='citation_author' content='Ito, M.'>" * 5_000 + "</head><body>x</body></html>",
    "references": "<html><head>" + "<meta name='citation_reference' content='citation_title=a;'>" * 2_000,
    "brackets": "<html><body>" + "<" * 500_000,
    "ampersands": "<html><body>" + "&" * 500_000 + "</body></html>",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_to_its_end(name: str) -> None:
    read = HTML.read(HOSTILE[name])
    assert len(read.problems) <= 1


def test_tags_nested_too_deep_are_told() -> None:
    assert "nested deeper" in HTML.read(HOSTILE["deep"]).problems[0].message
