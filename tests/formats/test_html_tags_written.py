"""`citation_reference` tags, written and read."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.formats.characters import Writer
from app.formats.html_meta import is_read_as_written, reference_tag
from app.formats.html_references import people_of, tagged_reference
from app.model import Name, Names, Reference
from app.styles.pages import page_range

from .strategies import BODY, GIVEN, names

_READABLE = st.sampled_from(["Liver", "Gut feeling; or not", "A & B < C", 'Über "alles"', "печень", "a=b", ""])
_FAMILY = st.sampled_from(["Rindi", "Müller-Nordhorn", "O'Brien", "Патютко", "García Lopez"])
_PERSON = st.builds(Name, family=_FAMILY, given=GIVEN.filter(bool), particle=st.sampled_from(["", "de", "van der"]))
_YEARS = st.sampled_from(["", "2011", "1998a", "in press"])
_PAGES = st.sampled_from(["", "501-513", "e41-e42; author reply e41-e42", "S23-S28", "19", "CD-004"])


_FAMILIES = st.sampled_from(
    ["Rindi", "RINDI", "Li", "WŠ", "et", "And", "Eds", "Патютко", "Ян", "MacKAY", "O'Brien", "II", "ed"]
)
_INITIALS = st.sampled_from(["A.", "A", "AB", "A.B.", "Yu. V.", "II", "IV", "JR", "MD", "Ю", "ЮВ", "Ю.В.", "ab"])


@given(st.builds(Name, family=_FAMILIES, given=_INITIALS))
def test_a_name_that_is_not_tried_is_read_as_it_was_written(name):
    written = f"{name.family}, {name.given}"
    assert people_of(written) == (name,) or not is_read_as_written(written)


def test_names_as_most_lists_have_them_need_not_be_tried():
    assert all(map(is_read_as_written, ("Rindi, G.", "Rindi, GK", "Патютко, Ю.И.", "Li, X")))


@settings(max_examples=200)
@given(
    st.builds(Reference, title=_READABLE.filter(bool), container_title=_READABLE.filter(bool),
              authors=names(_PERSON | BODY),
              year=_YEARS, pages=_PAGES, volume=_READABLE, issue=_READABLE, publisher=_READABLE, doi=_READABLE,
              pmid=_READABLE, isbn=_READABLE, issn=_READABLE),
    st.sampled_from(["article-journal", "chapter", "paper-conference"]),
)  # fmt: skip
def test_a_tag_gives_the_fields_back_that_it_has_a_name_for(made, kind):
    made = replace(made, type=kind)
    writer = Writer()
    found = tagged_reference(reference_tag(made, 1, writer))
    lost = {loss.field for loss in writer.losses}
    people = tuple(name for name in made.authors.people if name != Name())
    if "authors" not in lost:
        assert found.authors.people == people
    assert page_range(found.pages) == page_range(made.pages)
    for name in (
        "title",
        "container_title",
        "year",
        "volume",
        "issue",
        "publisher",
        "doi",
        "pmid",
        "isbn",
        "issn",
        "type",
    ):
        assert getattr(found, name) == getattr(made, name), name
    assert found.authors == Names(found.authors.people)


def test_initials_that_look_like_a_number_stay_initials():
    assert people_of("Ivanov, IV") == (Name("Ivanov", "IV"),)
    assert people_of("Smith, John, IV") == (Name("Smith", "John", suffix="IV"),)
