"""AUT10: authors twice, and capitals."""

import pytest

from app.checks.authors.repeated import repeated

from .looking import found, mended, said, with_authors

USUAL = ["Raymond E., Dahan L."] * 5


def test_an_author_who_stands_twice_can_be_taken_out():
    [finding] = found(repeated, with_authors("Raoul J.L., Kulke M., Raoul J.L."))
    assert finding.certainty == "likely"
    assert mended(finding) == ["Raoul J.L., Kulke M."]


def test_one_initial_side_by_side_is_a_question():
    assert said(repeated, with_authors("Tsukita S., Tsukita S.")) == [("ask", (1,), "Tsukita S.", "")]


def test_chinese_names_with_two_initials_are_a_question():
    assert said(repeated, with_authors("Zhang Y.H., Li X., Zhang Y.H.")) == [("ask", (1,), "Zhang Y.H.", "")]
    assert said(repeated, with_authors("Kim J.H., Kim S.H., Kim J.H.")) == [("ask", (1,), "Kim J.H.", "")]


@pytest.mark.parametrize("authors", ["Wang Y., Li X., Wang Y.", "Wang Y., Wang Y.", "Harvey C.A., Harvey C.B."])
def test_short_names_and_siblings_are_let_be(authors):
    assert said(repeated, with_authors(authors)) == []


@pytest.mark.parametrize(
    ("odd", "right"),
    [
        ("SMITH J., Brown K.", "Smith J., Brown K."),
        ("smith J., Brown K.", "Smith J., Brown K."),
        ("MÜLLER-NORDHORN J.", "Müller-Nordhorn J."),
        ("Gil-ALANA L.A.", "Gil-Alana L.A."),
        ("REED G.F.", "Reed G.F."),
        ("JENSEN Michael C.", "Jensen Michael C."),
        ("RAYMOND E., DAHAN L.", "Raymond E., Dahan L."),
    ],
)
def test_capitals_and_small_letters_are_put_right(odd, right):
    [finding] = found(repeated, with_authors(*USUAL, odd))
    assert (finding.certainty, finding.references, mended(finding)) == ("likely", (6,), [right])


def test_the_lists_own_capitals_are_taken():
    [finding] = found(repeated, with_authors(*USUAL, "McDonald K.", "MCDONALD K."))
    assert mended(finding) == ["McDonald K."]


@pytest.mark.parametrize(
    "authors", ["ENETS, WHO", "LI J., WU K.", "J-CJ P.", "van Dam K.", "d'Angelo P.", "al-Hassan M."]
)
def test_bodies_short_names_and_particles_are_let_be(authors):
    assert said(repeated, with_authors(*USUAL, authors)) == []


def test_a_list_in_capitals_is_let_be():
    assert said(repeated, with_authors(*["RAYMOND E., DAHAN L."] * 4, *USUAL)) == []


def test_mc_keeps_its_second_capital():
    [finding] = found(repeated, with_authors(*USUAL, "MCLEOD A.I., O'BRIEN K."))
    assert mended(finding) == ["McLeod A.I., O'Brien K."]


def test_small_letters_among_capitals_are_put_right():
    usual = ["FREIRE P., BUSS P.M.", "GIL A.C.", "HALL S.", "PAIM J.S., ALMEIDA FILHO N.", "SANTOS M."]
    [finding] = found(repeated, with_authors(*usual, "Freire P., BUSS P.M."))
    assert (finding.certainty, finding.references, mended(finding)) == ("likely", (6,), ["FREIRE P., BUSS P.M."])
    assert said(repeated, with_authors(*usual[:4], "Freire P.", "Hall S.")) == []
