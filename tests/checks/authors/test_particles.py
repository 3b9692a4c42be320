"""AUT05: particles."""

from app.checks.authors.particles import particles

from .looking import found, marked, mended, said, with_authors


def test_two_ways_of_one_particle_are_asked_about_with_both_forms():
    references = with_authors("De Jong M.C., Farnell M.B.", "Mayo S.C., de Jong M.C.")
    [finding] = found(particles, references)
    assert (finding.certainty, finding.references, finding.related) == ("ask", (1,), (2,))
    assert mended(finding, 0) == ["de Jong M.C., Farnell M.B."]
    assert mended(finding, 1) == ["Mayo S.C., De Jong M.C."]
    assert marked(finding, references[0]) == "De Jong"


def test_small_letters_are_offered_first_inside_a_particle_too():
    references = with_authors("Van den Bosch S.", "Schutyser W., Van Den Bosch S.")
    assert said(particles, references) == [("ask", (2,), "Van Den Bosch", "Van den Bosch")]


def test_a_clear_majority_is_likely():
    references = with_authors(*["Smith J., Van den Berg P."] * 3, "Brown K., van den Berg P.")
    assert said(particles, references) == [("likely", (4,), "van den Berg", "Van den Berg")]


def test_a_particle_grown_together_is_found():
    assert said(particles, with_authors("Vanden Berg P.J.", "Smith J., Van den Berg P.J.", "Van den Berg P.J.")) == [
        ("ask", (1,), "Vanden Berg", "Van den Berg")
    ]


def test_other_initials_are_other_people():
    assert said(particles, with_authors("De Smet J.", "Smith A., de Smet P.")) == []


def test_two_names_in_one_entry_are_two_people():
    assert said(particles, with_authors("De Jong M., de Jong M.")) == []


def test_a_capital_at_the_head_of_all_entries_is_let_be():
    references = with_authors("De Jong M.", "Mayo S., de Jong M.", "Van Dam K.", "Mayo S., van Dam K.")
    assert said(particles, references) == []
