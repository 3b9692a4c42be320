from app.ages import Cited, Citing, Sources, add_journal_counts, sources
from app.model import Article, Author, Name, Names
from app.reading.text.language import language_of

ARTICLE = Article(
    title="Лечение опухолей печени",
    journal="Сеченовский вестник",
    authors=[Author(Name("Чистякова", "О. В.")), Author(Name("Косырев", "В. Ю."))],
)


def cited(number: int, *people: Name, et_al: bool = False, title: str = "", **fields: str) -> Cited:
    shown = {"type": "article-journal", "container_title": "", "language": "", "doi": ""} | fields
    return Cited(id=number, article_id=1, authors=Names(people, et_al=et_al).to_json(), title=title, **shown)


def counted(*rows: Cited, article: Article = ARTICLE) -> Sources:
    return sources({1: Citing.of(article, language_of)}, rows, language_of=language_of)


def test_self_citations_are_found_in_another_script() -> None:
    found = counted(
        cited(1, Name("Chistyakova", "O.V.")), cited(2, Name("Rindi", "G.")), cited(3, Name("Kosyrev", "V.Yu."))
    )
    assert (found.own, found.judged, found.cut) == (frozenset((1, 3)), 3, 0)
    assert found.own_share == 2 / 3


def test_a_list_that_was_cut_may_hide_an_own_name_unless_one_is_seen() -> None:
    found = counted(
        cited(1, Name("Rindi", "G."), et_al=True),
        cited(2, Name("Kosyrev", "V."), et_al=True),
        cited(3, Name("Pape", "U")),
    )
    assert (found.own, found.cut) == (frozenset((2,)), 1)
    assert found.own_share_at_most == 2 / 3


def test_without_authors_of_the_article_nothing_is_said_of_self_citations() -> None:
    found = counted(cited(1, Name("Rindi", "G.")), article=Article(title="Tumours"))
    assert (found.judged, found.own_share) == (0, None)


def test_another_language_is_told_by_field_script_or_words() -> None:
    found = counted(
        cited(1, title="Хирургическое лечение опухолей"),
        cited(2, title="Surgical treatment of tumours of the liver"),
        cited(3, title="Опухоли", language="uk"),
        cited(4, title="Neuroendocrine"),
        cited(5),
    )
    assert (found.other_language, found.with_language) == (3, 4)


def test_of_two_latin_languages_a_title_without_small_words_stays_uncounted() -> None:
    article = Article(title="The treatment of tumours of the liver in the elderly")
    found = counted(
        cited(1, title="Neuroendocrine neoplasms"),
        cited(2, title="Die Behandlung der Tumoren und ihre Folgen"),
        cited(3, title="The liver and its tumours"),
        article=article,
    )
    assert (found.other_language, found.with_language) == (1, 2)


def test_journals_are_counted_over_their_spellings() -> None:
    found = counted(
        cited(1, container_title="N Engl J Med"),
        cited(2, container_title="N.Engl J Med"),
        cited(3, container_title="Lancet"),
        cited(4, container_title="N Engl J Med"),
        cited(9, container_title="A book", type="chapter"),
    )
    assert found.journals == (("N Engl J Med", 3), ("Lancet", 1))
    assert add_journal_counts([("", 3), ("...", 2)]) == ()


def test_the_own_journal_is_known_by_its_short_form() -> None:
    found = counted(cited(1, container_title="Сеченов. вестн."), cited(2, container_title="Lancet"))
    assert (found.own_journal, found.with_journal) == (1, 2)


def test_names_that_are_damaged_do_not_stop_the_count() -> None:
    found = counted(Cited(1, 1, "book", '[{"given": "A."}, {"et-al": true}]', "", "", "", "10.1/x"))
    assert (found.references, found.cut, found.with_doi) == (1, 1, 1)


def test_references_of_an_unknown_article_are_only_counted() -> None:
    found = sources({}, [cited(1, Name("Rindi", "G."), title="The liver")], language_of=language_of)
    assert (found.references, found.judged, found.with_language) == (1, 0, 0)
