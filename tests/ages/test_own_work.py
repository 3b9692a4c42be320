import pytest

from app.ages import author_key, same_journal
from app.model import Name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Name("Chistyakova", "O. V."), Name("Чистякова", "О.В.")),
        (Name("Solovyeva", "O. N."), Name("Соловьёва", "О.")),
        (Name("Solovyeva", "O. N."), Name("Соловьева", "Ольга")),
        (Name("Kosyrev", "V. Yu."), Name("Косырев", "В. Ю.")),
        (Name("Shcherbakov", "Yu."), Name("Щербаков", "Ю. И.")),
        (Name("Scherbakov", "Y."), Name("Щербаков", "Ю.")),
        (Name("Khabriev", "R."), Name("Хабриев", "Р. У.")),
        (Name("Zhukovsky", "E."), Name("Жуковский", "Е.")),
        (Name("Tsarev", "Ya."), Name("Царев", "Я.")),
        (Name("Müller", "G."), Name("Mueller", "Günter")),
        (Name("Jong", "M.C.", particle="de"), Name("De Jong", "M")),
        (Name("Öberg", "K."), Name("Oberg", "K")),
    ],
)
def test_one_person_in_two_spellings(one: Name, other: Name) -> None:
    assert author_key(one) == author_key(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Name("Smith", "J."), Name("Smith", "A.")),
        (Name("Ivanov", "A."), Name("Ivanova", "A.")),
        (Name("Чистяков", "О."), Name("Chistyakova", "O.")),
        (Name("Wang", "L."), Name("Zhang", "L.")),
    ],
)
def test_two_persons_stay_two(one: Name, other: Name) -> None:
    assert author_key(one) != author_key(other)


def test_a_family_name_alone_is_shared_by_too_many() -> None:
    assert author_key(Name("Smith")) is None
    assert author_key(Name()) is None


def test_a_body_is_known_by_its_name() -> None:
    assert author_key(Name(literal="World Health Organization")) == author_key(
        Name(literal="World Health organization")
    )


@pytest.mark.parametrize(
    ("cited", "own"),
    [
        ("Sechenov Med J", "Sechenov Medical Journal"),
        ("N.Engl J Med", "The New England Journal of Medicine"),
        ("Хирургия", "Хирургия"),
        ("Вопр. онкол.", "Вопросы онкологии"),
    ],
)
def test_a_journal_is_known_by_its_short_form(cited: str, own: str) -> None:
    assert same_journal(cited, own)


def test_other_journals_are_not_taken_for_it() -> None:
    assert not same_journal("Cancer", "Cancer Research")
    assert not same_journal("", "Cancer")
    assert not same_journal("Ann Surg", "Ann Oncol")
