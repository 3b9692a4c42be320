import pytest

from app.ages import script_of, stacked


def test_the_commonest_type_is_at_the_foot_and_rare_ones_stand_together() -> None:
    kinds = "article-journal book chapter thesis report webpage patent".split()
    counted = {(2000 + n, kind): 20 - n for n, kind in enumerate(kinds)}
    stack = stacked("type", counted)
    assert stack.groups == ("journal articles", "books", "chapters", "theses", "other types")
    assert stack.parts(2000) == (20, 0, 0, 0, 0)
    assert stack.parts(2006) == (0, 0, 0, 0, 14)
    assert stack.parts(1999) == (0, 0, 0, 0, 0)
    assert [stack.total(n) for n in range(5)] == [20, 19, 18, 17, 16 + 15 + 14]
    assert stack.members[-1] == ("report", "webpage", "patent")


def test_selected_references_fall_into_the_same_parts() -> None:
    stack = stacked("type", {(2000, "book"): 3, (2000, "thesis"): 1, (None, "book"): 1})
    chosen = stack.regrouped({(2000, "thesis"): 1, (None, "book"): 1, (2000, "patent"): 1})
    assert chosen.groups == stack.groups
    assert (chosen.parts(2000), chosen.parts(None)) == ((0, 1), (1, 0))


def test_self_citations_are_at_the_foot_though_they_are_few() -> None:
    stack = stacked("self", {(2000, "by others"): 9, (2000, "self-citations"): 1})
    assert stack.groups == ("self-citations", "by others")


@pytest.mark.parametrize(
    ("title", "script"),
    [
        ("Опухоли печени", "Cyrillic"),
        ("Tumours of the liver", "Latin"),
        ("Tumoурs", "Cyrillic"),
        ("Tumоurs with one Cyrillic letter", "Latin"),
        ("肝臓の腫瘍", "other scripts"),
        ("Όγκοι του ήπατος", "other scripts"),
        ("1984", "Latin"),
        ("", "Latin"),
        ("Ærø", "Latin"),
    ],
)
def test_the_script_of_a_title(title: str, script: str) -> None:
    assert script_of(title) == script
