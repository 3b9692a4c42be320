"""JATS, written, held against its definition, and read back."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from app.formats.jats import JATS, JATS_ARTICLE, JATS_ARTICLE_ELEMENTS, JATS_ELEMENTS, JATS_FORMATS
from app.formats.jats_reading import read
from app.model import TYPES, Affiliation, Article, Author, Name, Names, Reference, Translation

from .jats_rules import broken_rules
from .jats_samples import LISTED, RAYMOND, WHOLE, citation
from .strategies import ONE_LINE, any_name, references


def test_authors_to_be_written_to_are_marked_and_read_again():
    page = JATS_ARTICLE.write(WHOLE, LISTED).content.decode()
    assert page.count('corresp="yes"') == 3
    assert page.count("<corresp id=") == 2, "one without an address has no note"
    assert [each.is_corresponding for each in read(page).article.authors] == [True, False, True, True]


@pytest.mark.parametrize(
    ("mark", "note"),
    [(' corresp="yes"', "<email>o@example.org</email>"), ("", "Corresponding author: O. Roe, o@example.org")],
)
def test_a_note_that_no_author_points_at_is_heeded(mark, note):
    first, second = (f"<name><surname>{each}</surname><given-names>O.</given-names></name>" for each in ("Poe", "Roe"))
    page = (
        f"<article><front><article-meta><contrib-group><contrib>{first}</contrib><contrib{mark}>{second}</contrib>"
        f"</contrib-group><author-notes><corresp>{note}</corresp></author-notes></article-meta></front></article>"
    )
    told = [(each.is_corresponding, each.email) for each in read(page).article.authors]
    assert told == [(False, ""), (True, "o@example.org")]


@pytest.mark.parametrize("known", JATS_FORMATS, ids=lambda each: each.name)
def test_a_list_of_every_type_keeps_to_the_definition_and_to_jats4r(known):
    listed = [replace(each, type=kind) for kind in TYPES for each in LISTED]
    assert broken_rules(known.write(WHOLE, listed).content) == []


@pytest.mark.parametrize("known", JATS_FORMATS, ids=lambda each: each.name)
def test_an_unknown_article_and_an_empty_list_still_keep_to_the_definition(known):
    assert broken_rules(known.write(Article(), [Reference()]).content) == []
    assert broken_rules(known.write(Article(), []).content) == []


@pytest.mark.parametrize(
    ("pages", "mixed", "elements"),
    [
        ("501–13", "<fpage>501</fpage>–<lpage>513</lpage>", "<fpage>501</fpage><lpage>513</lpage>"),
        ("S23-S28", "<fpage>S23</fpage>-<lpage>S28</lpage>", "<fpage>S23</fpage><lpage>S28</lpage>"),
        ("19", "<fpage>19</fpage>", "<fpage>19</fpage>"),
        ("e1003", "<elocation-id>e1003</elocation-id>", "<elocation-id>e1003</elocation-id>"),
        ("CD-004", "<elocation-id>CD-004</elocation-id>", "<elocation-id>CD-004</elocation-id>"),
        ("345 p", '<size units="page">345</size> p', '<size units="page">345</size>'),
        ("345 с.", '<size units="page">345</size> с.', '<size units="page">345</size>'),
        ("345s.", '<size units="page">345</size>s.', '<size units="page">345</size>'),
        ("513-501", "<page-range>513-501</page-range>", "<page-range>513-501</page-range>"),
        (
            "e41-e42; author reply e41-e42",
            "<page-range>e41-e42; author reply e41-e42</page-range>",
            "<fpage>e41</fpage><lpage>e42</lpage><page-range>e41-e42; author reply e41-e42</page-range>",
        ),
    ],
)
def test_pages_stand_in_the_elements_that_jats_has_for_them(pages, mixed, elements):
    reference = replace(RAYMOND, pages=pages)
    assert mixed in citation(reference)
    assert elements in citation(reference, to=JATS_ELEMENTS)


def test_an_article_tells_what_jats_asks_for_and_nobody_knows():
    written = JATS_ARTICLE.write(Article(views=3), [RAYMOND])
    assert {loss.field for loss in written.losses} == {"title", "journal", "year", "issn_print", "views"}
    assert all(loss.number == 0 for loss in written.losses)


@pytest.mark.parametrize("known", [JATS_ARTICLE, JATS_ARTICLE_ELEMENTS], ids=lambda each: each.name)
def test_an_article_comes_back(known):
    found = read(known.write(WHOLE, LISTED).content.decode())
    assert found.problems == []
    russian, *others = WHOLE.translations
    assert found.article == replace(
        WHOLE,
        abstract="Background: tumours grow.\nMethods: we looked.\nResults: they do.",
        translations=[replace(russian, abstract="Цель: найти.\nМетоды: мы смотрели.\nРезультаты: нашли."), *others],
    )
    assert len(found.references) == 3


def test_a_translation_in_a_part_of_its_own_is_heeded():
    """As SciELO has it; a letter in such a part is none of the article's languages."""

    def part(kind, language, title):
        return (
            f'<sub-article article-type="{kind}" xml:lang="{language}"><front-stub><title-group><article-title>{title}'
            "</article-title></title-group><abstract><p>Salt in bread.</p></abstract><kwd-group><kwd>salt</kwd>"
            "</kwd-group></front-stub></sub-article>"
        )

    page = (
        '<article xml:lang="pt"><front><article-meta><title-group><article-title>O sal</article-title></title-group>'
        "</article-meta></front>"
        f"{part('translation', 'en', 'Salt')}{part('reply', 'es', 'La sal')}{part('translation', 'en', 'Salt again')}"
        "</article>"
    )
    assert read(page).article.translations == [Translation("en", "Salt", "Salt in bread.", "salt")]


def test_the_translation_of_a_reply_is_none_of_the_article():
    page = (
        '<article xml:lang="pt"><front><article-meta/></front><sub-article article-type="reply" xml:lang="pt">'
        '<front-stub/><sub-article article-type="translation" xml:lang="en"><front-stub><title-group><article-title>'
        "The reply</article-title></title-group></front-stub></sub-article></sub-article></article>"
    )
    assert read(page).article.translations == []


def test_what_the_front_says_in_a_language_is_completed_by_its_translation():
    page = (
        '<article xml:lang="pt"><front><article-meta><kwd-group xml:lang="en"><kwd>salt</kwd></kwd-group>'
        '</article-meta></front><sub-article article-type="translation" xml:lang="en"><front-stub><title-group>'
        "<article-title>Salt</article-title></title-group><kwd-group><kwd>bread</kwd></kwd-group></front-stub>"
        "</sub-article></article>"
    )
    article = read(page).article
    assert (article.keywords, article.translations) == ("", [Translation("en", "Salt", keywords="salt")])


@pytest.mark.parametrize(("own", "first"), [("pt", "en"), ("pt", "pt"), ("", "pt")])
def test_the_own_abstract_is_that_in_the_article_s_language(own, first):
    other = "en" if first == "pt" else "pt"
    told = {"pt": ("Do pão.", "sal"), "en": ("Of bread.", "salt")}
    abstracts, groups = (
        "".join(form.format(code, told[code][at]) for code in (first, other))
        for at, form in enumerate(
            (
                '<abstract xml:lang="{}"><p>{}</p></abstract>',
                '<kwd-group xml:lang="{}"><kwd>{}</kwd></kwd-group>',
            )
        )
    )
    root = f'<article xml:lang="{own}">' if own else "<article>"
    article = read(f"{root}<front><article-meta>{abstracts}{groups}</article-meta></front></article>").article
    assert (article.abstract, article.keywords) == told["pt"]
    assert article.translations == [Translation("en", "", *told["en"])]


@pytest.mark.parametrize("language", ["ru", "", "Klingon", "es"])
def test_what_cannot_be_told_from_the_article_or_another_translation_is_left_out_and_told(language):
    said = [Translation("es", "Del hígado"), Translation(language, "О печени")]
    written = JATS_ARTICLE.write(Article("Печень", language="ru", translations=said), [])
    assert [loss.field for loss in written.losses].count("translations") == 1
    assert read(written.content.decode()).article.translations == [Translation("es", "Del hígado")]


def test_abstracts_in_all_languages_are_told_apart_by_them():
    page = (
        '<article xml:lang="es"><front><article-meta><title-group><article-title>La sal</article-title>'
        "<trans-title-group xml:lang='en'><trans-title>Salt</trans-title><trans-subtitle>a count</trans-subtitle>"
        "</trans-title-group></title-group><abstract xml:lang='es'><p>Del pan.</p></abstract>"
        "<abstract xml:lang='en-GB'><p>Of bread.</p></abstract>"
        "<trans-abstract xml:lang='en' abstract-type='graphical'><p>A picture.</p></trans-abstract>"
        "</article-meta></front></article>"
    )
    found = read(page).article
    assert (found.abstract, found.translations) == ("Del pan.", [Translation("en", "Salt: a count", "Of bread.")])


@pytest.mark.parametrize(
    ("article", "language"),
    [
        (Article(title="Опухоли печени"), "ru"),
        (Article(abstract="The tumours of the liver."), "en"),
        (Article(title="Опухоли печени", language="de"), "de"),
        (Article(title="2019"), None),
    ],
)
def test_the_article_is_in_the_language_of_its_title(article, language):
    """Where it says none, the document type takes it for English."""
    root = etree.fromstring(JATS_ARTICLE.write(article, []).content)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language


def test_stops_behind_the_pages_of_books_are_told_of_all_at_once():
    books = [Reference(type="book", title="On livers", pages=pages, note="Atlas") for pages in ("345 с", "12 с")]
    assert len({loss.message for loss in JATS.write(Article(), books).losses if loss.field == "pages"}) == 1


def test_the_pages_of_russian_books_come_back_from_elements_with_their_word():
    books = [Reference(type="book", title="О печени", pages=pages) for pages in ("345 с.", "12 с.")]
    written = JATS_ELEMENTS.write(Article(), books)
    assert written.losses == []
    assert [each.pages for each in read(written.content.decode()).references] == ["345 с.", "12 с."]


@pytest.mark.parametrize("to", [JATS, JATS_ELEMENTS])
def test_who_has_one_name_keeps_it_as_the_given_one(to):
    singer = Reference(title="On livers", authors=Names((Name("", "Madonna"), Name("Plato"))))
    assert read(to.write(Article(), [singer]).content.decode()).references[0].authors == singer.authors


def test_what_jats_cannot_hold_is_told():
    odd = [
        Reference(type="chapter", container_title="Book"),
        Reference(type="book", container_title="Shelf"),
        Reference(title="T", language="Klingon!"),
        Reference(title="T\x00\ufffe\ud800", authors=Names((Name("De Jong", "M."), Name(suffix="Jr")))),
        Reference(type="poem", title="T"),
    ]
    for known in (JATS, JATS_ELEMENTS):
        written = known.write(Article(), odd)
        assert broken_rules(written.content) == []
        lost = {(loss.number, loss.field) for loss in written.losses}
        assert lost >= {(1, "type"), (2, "container_title"), (3, "language"), (4, "title"), (4, "authors"), (5, "type")}


@settings(max_examples=100)
@given(st.lists(references(ONE_LINE, any_name(ONE_LINE)), max_size=3), st.sampled_from(JATS_FORMATS))
def test_whatever_was_typed_keeps_to_the_definition(made_up, known):
    assert broken_rules(known.write(Article(title="T"), made_up).content) == []


@pytest.mark.parametrize("pages", ["345 p.", "345 p", "345 с.", "345s.", "345 Seiten", "345pp."])
@pytest.mark.parametrize("to", [JATS, JATS_ELEMENTS])
def test_how_many_pages_a_book_has_is_read_back_or_told(pages, to):
    book = Reference(type="book", title="On livers", year="1999", publisher="Seuil", pages=pages, note="Nothing else")
    written = to.write(Article(), [book])
    found = read(written.content.decode()).references[0]
    assert found.pages == pages or "pages" in {loss.field for loss in written.losses}
    assert found.note == "Nothing else"


def test_an_affiliation_has_the_number_that_its_authors_are_marked_with():
    article = Article(
        title="On livers",
        authors=[Author(Name("Roe", "R."), affiliations=(0,))],
        affiliations=[Affiliation("Blokhin Center", "Russian Federation")],
    )
    root = etree.fromstring(JATS_ARTICLE.write(article, [RAYMOND]).content)
    assert (root.findtext(".//contrib/xref"), root.findtext(".//aff/label")) == ("1", "1")
    found = read(JATS_ARTICLE.write(article, [RAYMOND]).content.decode()).article
    assert found.affiliations == article.affiliations
