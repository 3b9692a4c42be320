"""The formats together."""

import pytest

from app.errors import CorrigendaError
from app.formats import FORMATS, format_for
from app.model import FIELD, Article, Name, Names, Reference

LISTED = [
    Reference(
        authors=Names((Name("Rindi", "G."),)),
        title=f"Title {number}",
        container_title="Lancet",
        year="2011",
        volume="1",
    )
    for number in range(3)
]
WRITTEN = {
    each.name: each.write(Article(), LISTED).content.decode()
    for each in FORMATS
    if each.write and not each.open  # what is opened is no text
}
SHARED = {".xml"}
"""Endings that several formats have; a file is then known by what is in it."""


@pytest.mark.parametrize(
    ("asked", "name"), [("bibtex", "bibtex"), (".bib", "bibtex"), ("RIS", "ris"), (".JSON", "csl-json")]
)
def test_a_format_is_found_by_name_or_ending(asked, name):
    assert format_for(asked).name == name


def test_an_unknown_format_is_told_with_those_there_are():
    with pytest.raises(CorrigendaError, match=r"“\.doc”.*text \(\.txt\).*bibtex \(\.bib"):
        format_for(".doc")


def test_names_and_endings_are_used_once():
    names = [each.name for each in FORMATS]
    endings = [ending for each in FORMATS for ending in each.endings if ending not in SHARED]
    assert len(names) == len(set(names))
    assert len(endings) == len(set(endings))


@pytest.mark.parametrize("name", WRITTEN)
def test_each_format_recognises_what_it_writes_and_nothing_else_does(name):
    known = [each.name for each in FORMATS if each.recognise and each.recognise(WRITTEN[name])]
    read_by = {"biblatex": "bibtex", "jats-elements": "jats", "jats-article-elements": "jats-article"}.get(name, name)
    assert known == [each.name for each in FORMATS if each.name == read_by and each.recognise]


@pytest.mark.parametrize("name", WRITTEN)
def test_every_format_lists_the_references_in_order(name):
    places = [WRITTEN[name].index(f"Title {number}") for number in range(3)]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "known", [each for each in FORMATS if each.read and each.name in WRITTEN], ids=lambda each: each.name
)
def test_what_a_format_writes_it_reads_back(known):
    read = known.read(WRITTEN[known.name]).references
    assert [[getattr(each, name) for name in FIELD] for each in read] == [
        [getattr(each, name) for name in FIELD] for each in LISTED
    ]


@pytest.mark.parametrize("known", [each for each in FORMATS if each.write], ids=lambda each: each.name)
def test_an_empty_list_is_written_without_losses_of_references(known):
    written = known.write(Article(), [])
    assert isinstance(written.content, bytes)
    assert [loss for loss in written.losses if loss.number] == []


def test_xml_means_jats_to_a_journal() -> None:
    assert format_for(".xml").name == "jats"
