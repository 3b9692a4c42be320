from app.library import Library
from app.model import Article, Reference


def test_references_are_counted_by_year_wherever_they_stand(library: Library) -> None:
    with library.step("Add") as step:
        one = step.add_article(Article(), [Reference(year="2012"), Reference(year="2012a"), Reference(year="1963")])
        other = step.add_article(Article(), [Reference(year="2012"), Reference(year="in press")])
    first, second, _ = (each.id or 0 for each in library.references(one))
    third, undated = (each.id or 0 for each in library.references(other))
    assert library.years_of([first, second, third, undated, 999_999]) == {2012: 3, None: 1}
    assert library.years_of([]) == {}
