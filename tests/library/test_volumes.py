"""Volumes of a journal in the other articles of a library."""

from app.library import Library
from app.model import Article, Reference


def test_the_other_articles_tell_the_volumes_of_a_journal(library: Library) -> None:
    gut = [Reference(container_title=name, year="2003", volume="52") for name in ("Gut", "Gut.", "GUT")]
    others = [
        Reference(container_title="Gut", year="in press", volume="53"),
        Reference(container_title="Gut", year="2004a", volume="53 Suppl"),
        Reference(container_title="Gut Liver", year="2010", volume="4"),
        Reference(year="2010", volume="4"),
    ]
    with library.step("Add") as step:
        first = step.add_article(Article(), [Reference(container_title="Gut", year="2006", volume="55"), *others])
        second = step.add_article(Article(), gut)
    assert library.volumes_of("Gut", without=first) == [(2003, 52), (2003, 52), (2003, 52)]
    assert library.volumes_of("Gut", without=second) == [(2006, 55)]
    assert library.volumes_of("", without=second) == []
