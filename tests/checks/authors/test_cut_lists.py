"""AUT07: where lists of authors are cut."""

from app.checks.authors.cut_lists import cut_lists

from .looking import found, marked, mended, said, with_authors

CUT = ["Rindi G., Klöppel G., Ahlman H. et al."] * 5


def test_four_names_where_the_list_cuts_at_three_are_asked_about():
    references = with_authors(*CUT, "Mazzaglia P.J., Berber E., Milas M., Siperstein A.E.")
    [finding] = found(cut_lists, references)
    assert (finding.certainty, finding.references) == ("ask", (6,))
    assert mended(finding) == ["Mazzaglia P.J., Berber E., Milas M. et al."]
    assert marked(finding, references[5]) == "Siperstein A.E."


def test_a_list_cut_too_late_can_be_cut():
    [finding] = found(cut_lists, with_authors(*CUT, "Smith J., Brown K., Jones P., Hill M. et al."))
    assert finding.certainty == "likely"
    assert mended(finding) == ["Smith J., Brown K., Jones P. et al."]


def test_names_missing_before_et_al_are_asked_about_without_a_fix():
    [finding] = found(cut_lists, with_authors(*CUT, "Smith J., Brown K. et al."))
    assert (finding.certainty, finding.fixes) == ("ask", ())


def test_up_to_the_lists_number_names_stand_in_full():
    assert said(cut_lists, with_authors(*CUT, "Smith J.", "Smith J., Brown K.", "Smith J., Brown K., Hill M.")) == []


def test_three_of_more_than_six_is_a_rule():
    full = ["Smith J., Brown K., Hill M., Jones P."] * 2
    assert said(cut_lists, with_authors(*CUT, *full)) == []
    some = [*full, "Smith J., Brown K., Hill M., Jones P., Roe A., Poe B."]
    assert said(cut_lists, with_authors(*CUT * 6, *some)) == []
    assert len(said(cut_lists, with_authors(*CUT * 6, *some, f"{some[-1]}, Doe C."))) == 4


def test_two_authors_stand_in_full_where_lists_are_cut_after_the_first():
    assert said(cut_lists, with_authors(*["Smith J. et al."] * 9, "Smith J., Brown K.")) == []


def test_four_cut_lists_show_no_rule_and_bodies_are_let_be():
    assert said(cut_lists, with_authors(*CUT[:4], "Smith J., Brown K., Hill M., Jones P.")) == []
    assert said(cut_lists, with_authors(*CUT, "World Health Organization et al.")) == []
