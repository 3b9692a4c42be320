"""What other articles hold of words, names and journals."""

from app.library import Library
from app.model import Article, Name, Names, Reference


def _add(library: Library, *references: Reference) -> int:
    with library.step("Add") as step:
        return step.add_article(Article(), list(references))


def test_titles_of_other_articles_are_counted_by_word_up_to_three(library: Library) -> None:
    own = _add(library, Reference(title="Everolimus of mine"), Reference(title="Lutathera"))
    _add(
        library, *(Reference(title=f"Tumors and {word}") for word in ("sunitinib", "Sunitinib", "d'Alembert", "Ωmega"))
    )
    _add(library, Reference(title="More tumors"))
    words = ["sunitinib", "tumors", "everolimus", "lutathera", "d'alembert", "sunit", "ωmega", "'"]
    assert library.references_with("title", words, without=own) == {
        "sunitinib": 2,
        "tumors": 3,
        "everolimus": 0,
        "lutathera": 0,
        "d'alembert": 1,
        "sunit": 0,
        "ωmega": 1,
        "'": 0,
    }


def test_people_of_other_articles_are_found_by_family_name(library: Library) -> None:
    own = _add(library, Reference(authors=Names((Name("Ahlman", "H."),))))
    klöppel, ahlman = Name("Klöppel", "G."), Name("Ahlman", "H.")
    _add(library, Reference(authors=Names((klöppel, ahlman))), Reference(authors=Names((Name("Rindi", "Ahlman"),))))
    assert library.people_called({"ahlman", "alhman", ""}, without=own) == [ahlman]
    assert library.people_called({"kloppel"}, without=own) == [klöppel]
    assert library.people_called({'" OR "rindi'}, without=own) == []
    assert library.people_called(set(), without=own) == []
    assert library.references_with("authors", ["Ahlman", "Alhman"], without=own) == {"Ahlman": 2, "Alhman": 0}


def test_references_of_other_articles_are_counted_by_journal(library: Library) -> None:
    own = _add(library, Reference(container_title="Gut"))
    _add(library, *[Reference(container_title="Ann. Surg.")] * 5, Reference(container_title="Gut Liver"))
    assert [library.references_in(name, without=own) for name in ("Ann Surg", "Gut", "Gut Liver", "")] == [3, 0, 1, 0]
