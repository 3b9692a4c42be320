"""Whatever is labelled as whatever: rules and fields lose nothing, invent nothing and come to an end."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.model import FIELD, LEFTOVER, Reference
from app.reading.fields.fields import read_fields
from app.reading.labels.identifiers import find_identifiers
from app.reading.names.names import find_names
from app.reading.names.person import person_name
from app.reading.revising.revision import revised
from app.reading.text.language import language_of
from app.reading.text.separators import is_cue
from app.reading.text.tokens import LONGEST
from tests.reading.markup import segmented

LABELS = [
    "author", "editor", "translator", "title", "journal", "container-title", "collection-title", "date", "volume",
    "issue", "pages", "publisher", "location", "edition", "genre", "medium", "note", "doi", "url", "isbn",
]  # fmt: skip
WORDS = [
    "Rindi G.", "Петров П.П.", "et al.", "и др.", "2007", "12", "в 6 т", "№", "Т.", "С.", "pp.", "(", ")", "[", "]",
    "«", "»", "“", "”", "//", "/", " ", ", ", ". ", ": ", "; ", "In:", "eds", "под ред.", "Gut", "Анемия", "small",
    "Edited by Ann Roe", "2nd ed", "S23-S28", "345 p", "10.1000/x", "http://a.b/c", "ISBN 5-02-013850-9", "Vol. 2",
    "Gaussian, Inc.", "a)", "n° 89", "Einaudi", "Auflage", "New York, Norton", "Jg.", "Heft",
    "roč.", "à", "2 vols", "(=Arbeiten, Bd.", "coll. «", "ders.,", "im 20", "Jahrhundert", "[Doe, 1981]",
    "Roe 1992: B. Roe", "ROE, Jan", "Eva DOE a Jan ROE.", "Seriya", "Report", "A12)", "2):4", "Memoir 153", "222–",
    "Sustain", "W3C:", "N2", "Rome: Emma Roe's salt", " ; ", "In vivo", "[w:]", "Рец. на кн.", "PMLR",
    "19", "ил. ; 22 см", "Working Paper 3",
    "'t", "WHO", "[in Chinese]", "Jr.", "—", "مرحبا", "김창식", "e\u0301", "\U0001f600", "\u202e", "\x00",
]  # fmt: skip

marked = st.lists(
    st.tuples(
        st.sampled_from([None, *LABELS]),
        st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4)), min_size=1, max_size=6).map(" ".join),
    ),
    max_size=8,
).map(
    lambda parts: "".join(
        f"{{{label} {bare}}}" if label and (bare := re.sub("[{}]", "", text)) else re.sub("[{}]", "", text)
        for label, text in parts
    )
)


def words_outside(reference: Reference) -> list[str]:
    """The words that stand in no span."""
    letters = list(reference.source)
    for span in reference.spans:
        letters[span.start : span.end] = " " * (span.end - span.start)
    return re.findall(r"[^\W_]+", "".join(letters))


@given(marked)
@example("Rindi G.{author A:}{author b a}")
@example("Rindi G.{author A a:}{author small A a}")
@example("{container-title Gut}: {editor salt of the bread}.")
@example("{journal Gut} {publisher Presses de} {location Grenoble}.")
@example("{author A} ; /")
def test_every_character_is_in_a_field_a_separator_or_the_leftover(text: str) -> None:
    reference = read_fields(segmented(text))
    people = reference.authors.people + reference.editors.people + reference.translators.people
    named = re.findall(r"[^\W_]+", " ".join(" ".join(name.to_csl().values()) for name in people).casefold())
    lost = [word for word in map(str.casefold, words_outside(reference)) if not is_cue(word) and word not in named]
    said_again = [*named, reference.year]  # a name perhaps in full
    assert [word for word in lost if word not in said_again and word[0] not in said_again] == []


@given(marked)
def test_spans_stand_in_order_and_never_overlap(text: str) -> None:
    reference = read_fields(segmented(text))
    end = 0
    for span in reference.spans:
        assert end <= span.start < span.end <= len(reference.source)
        assert span.field in {*FIELD, LEFTOVER, "label", "et_al"}
        end = span.end


@given(marked)
def test_segments_stay_in_order_whatever_is_revised(text: str) -> None:
    found = revised(segmented(text))
    end = 0
    for segment in found.segments:
        assert end <= segment.first < segment.last <= len(found.tokens.words)
        end = segment.last


@given(marked)
def test_revising_twice_changes_little_and_never_fails(text: str) -> None:
    once = revised(segmented(text))
    assert revised(once).source == once.source


HOSTILE = {
    "one letter": "a" * 100_000,
    "spaces": " " * 100_000,
    "open brackets": "(" * 100_000,
    "brackets in brackets": "([«" * 20_000 + "a" + "»])" * 20_000,
    "square brackets and letters": "[a" * 50_000,
    "initials": "A. " * 33_000,
    "names": "Smith J, " * 11_000,
    "conjunctions": "and & и " * 12_000,
    "hyphens": "a-" * 50_000,
    "dashes": " – A." * 20_000,
    "roles": "(a cura di " * 9_000,
    "et al": "et al. и др. " * 8_000,
    "patents": "Пат. 1234567. Абв" + " / Абвг" * 14_000,
    "court cases": "A v. B, 410 U.S. " * 6_000,
    "quotes": "“”«»„" * 20_000,
    "digits": "1" * 100_000,
    "years": "2005-06 " * 12_000,
    "volumes counted": "в 6 т. " * 14_000,
    "identifiers": "PMC PMID: ISBN " * 6_600,
    "ISBN digits": "ISBN 9 7 8 " + "1 " * 50_000,
    "access dates": "accessed 3 " * 9_000,
    "editions": "2nd ed. " * 12_000,
    "slashes": "// / " * 20_000,
    "right to left": "\u0645\u0631\u062d\u0628\u0627 " * 16_000,
    "overrides": "\u202e\u202d" * 50_000,
    "combining marks": "e" + "\u0301" * 100_000,
    "new lines": "a\n" * 50_000,
    "stops": "." * 100_000,
}


@pytest.mark.timeout(20)  # a pattern that runs away takes minutes on these
@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("label", ["author", "title", "note"])
def test_a_line_of_a_hundred_thousand_characters_is_read_to_its_end(name: str, label: str) -> None:
    line = HOSTILE[name]
    reference = read_fields(segmented(f"{{{label} Anemia}} {line}" if not line.strip() else f"{{{label} {line}}}"))
    assert reference.source.endswith(line)
    assert all(span.end <= LONGEST or span.field == LEFTOVER for span in reference.spans)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", HOSTILE)
def test_the_pieces_of_reading_end_on_any_line(name: str) -> None:
    line = HOSTILE[name]
    assert len(find_names(line).people) <= 50_000
    assert person_name(line) is None
    assert all(line[found.start : found.end].strip() for found in find_identifiers(line))
    assert len(language_of(line)) in (0, 2)


def test_letters_of_every_block_of_unicode_are_kept() -> None:
    letters = [chr(code) for code in range(0x21, 0x30000, 37) if unicodedata.category(chr(code))[0] in "LMN"]
    source = "{author " + " ".join(letters[:400]) + "}. {title " + " ".join(letters[400:900]) + "}"
    reference = read_fields(segmented(source))
    kept = "".join(reference.source[span.start : span.end] for span in reference.spans)
    assert {letter for letter in letters[:900] if letter not in kept and not is_cue(letter)} <= set("·")
