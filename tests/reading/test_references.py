"""What holds for every reference read: its segments, its spans, what is left over, and that nothing stops it."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import Cancelled
from app.model import FIELD, LEFTOVER, Reference
from app.progress import Progress
from app.reading.references import parse, read_reference, read_references
from app.reading.text.separators import is_cue

R19 = (
    "19. Ferone D., Saveanu A., Culler M.D. et al. Novel chimeric somatostatin analogs: facts and perspectives."
    " Eur J Endocrinol 2007; 156 Suppl 1: S23-S28"
)
SOURCES = [
    R19,
    "Aron, L., & Lubart, T. (2019). Culinary arts. In R. F. Subotnik (Ed.), The psychology of it (pp. 345–359). APA.",
    "Егоров А.В. Опухоли: Дис. ... д-ра мед. наук. М., 2004. 267 с.",
    "World Health Organization. Cancer. https://www.who.int/cancer. Accessed March 3, 2021.",
]

FRAGMENTS = [
    *(
        "Rindi G.",
        "et al.",
        "2007",
        "; ",
        "156",
        "Suppl 1",
        ": ",
        "S23-S28",
        "//",
        "С. ",
        "Т. ",
        "№ ",
        "doi:",
        "(Eds.)",
    ),
    *("10.1016/j.x.1", "In: ", "[Internet]", "https://a.b/c", "«", "»", "“", ")", "(", "стр", "PMID: 123456", "12. "),
    *("Accessed 3 May 2015", "\u0301", "\u200b", "ﬁ", "И.", "张三", "\x00", "\n", "[3] ", "ISBN 978-3-16"),
    "e41-e42; author reply e41-e42",
]
fragments = st.sampled_from(FRAGMENTS)
texts = st.one_of(
    st.text(max_size=150),
    st.lists(fragments, max_size=30).map("".join),
    st.lists(fragments, max_size=30).map(" ".join),
)


def spans_of(reference: Reference, field: str) -> list[str]:
    return [reference.source[span.start : span.end] for span in reference.spans if span.field == field]


@given(texts)
def test_the_segments_join_to_the_source(source: str) -> None:
    parsed = parse([source])[0]
    assert "".join(text for _, text in parsed.segments) == source == parsed.raw


@given(texts)
def test_spans_are_in_order_apart_and_within_the_source(source: str) -> None:
    end = 0
    for span in read_reference(source).spans:
        assert end <= span.start < span.end <= len(source)
        assert span.field in {*FIELD, LEFTOVER, "label", "et_al"}
        end = span.end


@given(texts)
def test_every_letter_and_digit_is_in_a_field_a_cue_word_or_the_leftover(source: str) -> None:
    reference = read_reference(source)
    outside = "".join(
        " " if any(span.start <= at < span.end for span in reference.spans) else letter
        for at, letter in enumerate(source)
    )
    said = re.findall(r"[^\W_]+", " ".join(spans_of(reference, "authors") + spans_of(reference, "editors")))
    again = {word.casefold() for word in [*said, reference.year]}  # names and years that are printed twice count once
    assert [word for word in re.findall(r"[^\W_]+", outside) if not is_cue(word) and word.casefold() not in again] == []


@given(texts)
def test_each_value_stands_in_the_source(source: str) -> None:
    reference = read_reference(source)
    bare = re.sub(r"\s", "", source)
    for field in ("title", "container_title", "year", "volume", "issue", "pages", "publisher", "doi", "url", "label"):
        assert re.sub(r"\s", "", getattr(reference, field)) in bare


@given(texts)
def test_there_is_one_span_for_each_author(source: str) -> None:
    reference = read_reference(source)
    assert len(spans_of(reference, "authors")) == len(reference.authors.people)
    assert bool(spans_of(reference, "et_al")) >= reference.authors.et_al


def test_names_the_printed_number_and_et_al_have_spans_of_their_own() -> None:
    reference = read_reference(R19)
    assert spans_of(reference, "label") == ["19"]
    assert spans_of(reference, "authors") == ["Ferone D.", "Saveanu A.", "Culler M.D."]
    assert spans_of(reference, "et_al") == ["et al."]
    assert spans_of(reference, "issue") == ["Suppl 1"]
    assert spans_of(reference, "pages") == ["S23-S28"]


@pytest.mark.parametrize("printed", ["26. ", "[26] ", "26) ", "(26) ", "№ 26. "])
def test_the_printed_number_is_the_label_whatever_stands_around_it(printed: str) -> None:
    reference = read_reference(
        f"{printed}Lehnert T. Liver transplantation for carcinoma. Transplantation 1998; 66: 1307-1312"
    )
    assert reference.label == "26"
    assert reference.authors.people[0].family == "Lehnert"


def test_what_no_field_holds_is_left_over_and_cue_words_are_not() -> None:
    reference = read_reference(
        "Lindholm DP, Öberg K. Biomarkers in neuroendocrine tumors. Horm Metab Res. 2011 Nov;43(12):832-7 quux."
        " doi: 10.1055/s-0031-12"
    )
    assert spans_of(reference, LEFTOVER) == ["quux"]
    assert reference.doi == "10.1055/s-0031-12"


@pytest.mark.parametrize(
    ("printed", "doi"),
    [
        ("doi:10.1016/j.ejso.2011.05.001.", "10.1016/j.ejso.2011.05.001"),
        ("https://doi.org/10.1056/NEJMoa1003825", "10.1056/NEJMoa1003825"),
        (
            "DOI: 10.1002/(SICI)1097-0142(19970215)79:4<813::AID-CNCR19>3.0.CO;2-2",
            "10.1002/(SICI)1097-0142(19970215)79:4",
        ),
        ("(doi: 10.1007/s00268-004-7592-4).", "10.1007/s00268-004-7592-4"),
    ],
)
def test_a_doi_comes_without_prefix_and_closing_punctuation(printed: str, doi: str) -> None:
    reference = read_reference(
        f"Chua Y.J., Michael M. Antitumor effect of analogs. J Clin Oncol 2010; 28: 41-42. {printed}"
    )
    assert reference.doi.startswith(doi)
    assert not reference.doi.endswith((".", ")"))


def test_identifiers_and_the_day_of_access_find_their_fields() -> None:
    reference = read_reference(
        "Kulke MH. Tumors [Internet]. J Clin Oncol. 2011 [cited 2012 May 3];29:934-43. PMID: 21263089."
        " PMCID: PMC3068065. Available from: http://www.jco.org/x"
    )
    assert (reference.pmid, reference.pmcid) == ("21263089", "PMC3068065")
    assert reference.accessed == "2012 May 3"
    assert reference.medium == "Internet"
    assert reference.url == "http://www.jco.org/x"


def test_mistakes_and_doubled_spaces() -> None:
    reference = read_reference(
        "Elias D.,  Baton O. Unresectable  multiplecolorectal metastases.  J  Surg Oncol 2005;  90:36-42"
    )
    assert reference.title == "Unresectable multiplecolorectal metastases"
    assert reference.container_title == "J Surg Oncol"
    assert reference.pages == "36-42"


def test_an_empty_line_is_an_empty_reference() -> None:
    for source in ("", "   ", "\n", "…", "—"):
        reference = read_reference(source)
        assert reference == Reference(type="document", source=source, confidence=0.0)


def test_a_page_of_references_comes_back_in_order() -> None:
    assert [reference.source for reference in read_references(SOURCES * 5)] == SOURCES * 5


def test_reading_reports_progress_and_can_be_cancelled() -> None:
    heard: list[tuple[int, int]] = []
    read_references(SOURCES * 10, progress=Progress(heard=lambda done, total: heard.append((done, total))))
    assert heard[0] == (0, 40)
    assert heard[-1] == (40, 40)
    with pytest.raises(Cancelled):
        read_references(SOURCES, progress=Progress(cancelled=True))


def test_threads_may_read_at_once() -> None:
    expected = read_references(SOURCES)
    with ThreadPoolExecutor(4) as pool:
        for read in pool.map(lambda _: read_references(SOURCES), range(20)):
            assert read == expected


HOSTILE = {
    "a hundred thousand letters": "a" * 100_000,
    "a hundred thousand spaces": " " * 100_000,
    "nested brackets": "(" * 50_000 + ")" * 50_000,
    "square brackets": "[" * 100_000,
    "digits": "1" * 100_000,
    "digits and dashes": "1-" * 50_000,
    "hyphens in a word": "a-" * 50_000,
    "initials": "J. " * 33_000,
    "commas": "," * 100_000,
    "dots": "." * 100_000,
    "conjunctions": "and " * 25_000,
    "et al. again and again": "et al. " * 14_000,
    "access dates": "accessed on 12 de maio de " * 4_000,
    "a never-ending DOI": "10.1016/" + "(" * 50_000 + "." * 50_000,
    "a never-ending address": "http://" + "a)." * 33_000,
    "quotation marks": "«“" * 50_000,
    "every plane of Unicode": "".join(map(chr, [*range(1, 0xD800, 3), *range(0xE000, 0x110000, 97)])),
    "combining marks": "e\u0301" * 50_000,
    "halves of surrogate pairs": "Smith J. A title \ud800 and \udc00\ud800. " * 500,
}


@pytest.mark.timeout(
    20
)  # a regular expression that runs away takes minutes on these; all take under a tenth of a second
@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_line_whatever_is_in_it_holds_up_reading(source: str) -> None:
    assert read_reference(source).source == source
    assert read_reference("Smith J. Title. " + source).label == ""


def test_what_stands_beyond_the_longest_reference_is_kept_as_leftover() -> None:
    source = SOURCES[0] + " word" * 2_000
    reference = read_reference(source)
    assert reference.spans[-1].field == LEFTOVER
    assert reference.spans[-1].end == len(source)


@settings(max_examples=30)
@given(st.text(min_size=300, max_size=600).map(lambda text: text * 10))
def test_long_random_text_is_read_too(source: str) -> None:
    assert read_reference(source).source == source
