"""Entries that a list has few of keep the form they have of their own."""

from dataclasses import replace

from app.styles import learn, printed_text

from .labelled import labelled


def test_entries_of_a_kind_that_a_list_has_few_of_keep_their_order():
    books = [
        labelled(
            f"{{authors:Roe A.}} {{title:Tides {n}}}. {{publisher_place:Bonn}}: {{publisher:Nord}}, {{year:2001}}.",
            "book",
        )
        for n in range(6)
    ]
    thesis = labelled(
        "{authors:Doe B.} {title:Heat}. {year:2011}. {genre:PhD thesis}. {publisher:Federal University}, "
        "{publisher_place:Lima}.",
        "thesis",
    )
    pattern = learn([*books, thesis])
    assert printed_text(thesis, pattern=pattern) == thesis.source
    added = printed_text(replace(books[0], source="", spans=()), pattern=pattern)
    assert added == books[0].source


def test_a_lone_chapter_has_its_title_in_quotes_as_articles_have_theirs():
    articles = [
        labelled(f"{{authors:Roe A.}} {{year:2001}}. “{{title:Tides {n}}}.” {{container_title:Sea}} {{volume:3}}: 1-9.")
        for n in range(6)
    ]
    books = [
        labelled(
            f"{{authors:Roe A.}} {{year:2001}}. {{title:Coasts {n}}}. {{publisher_place:Bonn}}: {{publisher:Nord}}.",
            "book",
        )
        for n in range(3)
    ]
    chapter = labelled(
        "{authors:Doe B.} {year:2004}. “{title:Sand}.” In {container_title:Shores}, edited by {editors:C. Poe}, "
        "{pages:5-9}. {publisher_place:Bonn}: {publisher:Nord}.",
        "chapter",
    )
    pattern = learn([*articles, *books, chapter])
    assert [printed_text(each, pattern=pattern) for each in (chapter, books[0])] == [chapter.source, books[0].source]
    added = replace(chapter, source="", spans=())
    assert "“Sand.” In Shores" in printed_text(added, pattern=pattern)


def test_editors_in_place_of_authors_and_translators_have_forms_of_their_own():
    listed = [
        labelled("{editors:Cronon, William}, editor. {title:Ground}. {publisher:Norton}, {year:1996}.", "book"),
        labelled(
            "{authors:Lispector, Clarice}. {title:Star}. Translated by {translators:Benjamin Moser}, "
            "{publisher:New Directions}, {year:2011}.",
            "book",
        ),
        labelled(
            "{authors:Eco, Ugo}. {title:Beauty}. Edited by {editors:Ann Roe}, {publisher:Norton}, {year:2004}.", "book"
        ),
    ]
    pattern = learn(listed)
    assert [printed_text(each, pattern=pattern) for each in listed] == [each.source for each in listed]


def test_notes_that_one_entry_has_in_two_places_stay_in_both():
    law = labelled(
        "{title:О недвижимости} : {genre:федер. закон} {note:от 13.07.2015 № 218-ФЗ} // {container_title:Собр. "
        "законодательства РФ}. — {year:2015}. — № {issue:29}. — {note:Ст. 4344}.",
        "legislation",
    )
    law.note = "от 13.07.2015 № 218-ФЗ; Ст. 4344"
    pattern = learn([law])
    assert printed_text(law, pattern=pattern) == law.source
    law.note = "Ст. 4345"
    assert printed_text(law, pattern=pattern).count("Ст. 4345") == 1
