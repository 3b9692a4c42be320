"""References that are printed for training: their words, numbers, names and slips."""

import random
import re
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "script"))

from training import particulars
from training.crossing import Crossing
from training.naming import NAME_STYLES, list_names
from training.printing import Printer
from training.records import Record
from training.slips import with_slips
from training.vocabulary import Vocabulary, feminine, genitive

from app.model import Name

ROOT = Path(__file__).parents[2]
STYLES = ROOT / "script" / "training" / "styles"
WORDS = ROOT / "script" / "training" / "vocabulary"
POOL = [Record("article", "en", {"title": "On the treatment of tumours", "journal": "Gut"}, [Name("Roe", "Edward")])]


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "pt", "ru"])
def test_every_kind_can_be_printed_in_every_language(language: str) -> None:
    chance = random.Random(1)
    vocabulary = Vocabulary(WORDS / language, POOL, ["Gut"])
    printer = Printer(STYLES)
    for kind in ("article", "book", "chapter", "conference", "thesis", "report", "web", "patent", "law", "dataset"):
        printed = [printer.print(vocabulary.record(kind, chance), chance) for _ in range(30)]
        assert sum(each is not None for each in printed) > 20, kind


def test_a_template_wants_only_what_records_have() -> None:
    chance = random.Random(1)
    record = Vocabulary(WORDS / "ru", POOL, []).record("article", chance)
    printed = {"authors", "authors2", "authors3", "people", "editors", "translators"}
    written = "\n".join(re.sub("(?m)^#.*", "", path.read_text("utf-8")) for path in STYLES.glob("*.toml"))
    assert set(re.findall(r"\{(\w+)\}", written)) <= record.fields.keys() | printed


def test_crossed_words_keep_their_endings_and_capitals() -> None:
    crossing = Crossing(["диагностика"])
    assert crossing.cross("Лечения детей", 1.0, random.Random(1)) == "Диагностния детей"
    assert crossing.cross("Лечения детей", 0.0, random.Random(1)) == "Лечения детей"


def test_names_are_listed_as_languages_list_them() -> None:
    people = [Name("Silva", "João", "da"), Name("Souza", "Ana")]
    chance = random.Random(1)
    assert list_names(people, NAME_STYLES["vancouver"], "pt", chance) == "da Silva J, Souza A"
    assert list_names(people, NAME_STYLES["apa"], "pt", chance) in (
        "da Silva, J., & Souza, A.",
        "da Silva, J. & Souza, A.",
        "da Silva, J., e Souza, A.",
        "da Silva, J. e Souza, A.",
    )
    assert list_names(people[:1], NAME_STYLES["abnt"], "pt", chance).endswith(" da")


def test_russian_names_are_declined() -> None:
    assert [feminine("Иванов"), feminine("Островский"), feminine("Ким")] == ["Иванова", "Островская", "Ким"]
    assert [genitive("Иванов"), genitive("Островский"), genitive("Иванова")] == ["Иванова", "Островского", "Ивановой"]


def test_slips_leave_every_part_its_label() -> None:
    parts = [
        ("author", "Roe E."),
        (None, " "),
        ("title", "On the treatment"),
        (None, ". "),
        ("doi", "10.1000/abcdef.123"),
    ]
    for seed in range(300):
        slipped = with_slips(parts, random.Random(seed))
        assert [label for label, _ in slipped][: len(parts)] == [label for label, _ in parts]
        assert {label for label, _ in slipped[len(parts) :]} <= {None}
        assert all(text or label is None for label, text in slipped)


def test_slips_of_a_whole_list_leave_numbers_apart() -> None:
    parts = [("author", "Roe E. J."), (None, ". "), ("journal", "J. Biol."), (None, " "), ("date", "2003")]
    parts += [(None, ";"), ("volume", "97"), (None, ":"), ("pages", "934"), (None, ".")]
    printed = {"".join(text for _, text in with_slips(parts, random.Random(seed))) for seed in range(600)}
    assert "roe e. j.. j. biol. 2003;97:934." in printed
    assert "ROE E. J.. J. BIOL. 2003;97:934." in printed
    assert "Roe E J J Biol 2003;97:934." in printed


def test_made_up_numbers_look_like_what_they_are() -> None:
    chance = random.Random(1)
    for _ in range(300):
        assert re.fullmatch(r"10\.\d{4,5}/\S+", particulars.doi(chance))
        assert re.fullmatch(r"((https?://|www\.)\S+)", particulars.url(chance))
        assert re.fullmatch(r"(1[5-9]|20)\d\d[ab]?", particulars.year(chance))
        assert re.search(r"\d|[IVX]", particulars.volume(chance))


def test_east_asian_names_and_titles_stay_as_they_are_made() -> None:
    record = Vocabulary(WORDS / "ko", POOL, []).record("article", random.Random(4))
    assert all(name.literal and " " not in name.literal for name in record.authors)
    assert re.search("[가-힣]", record.fields["title"])


def test_persons_in_russian_titles_have_initials_and_the_genitive() -> None:
    vocabulary = Vocabulary(WORDS / "ru", POOL, [])
    vocabulary.families, vocabulary.given, vocabulary.patronymics = ["Ким"], ["Иван"], ["Ильич"]
    vocabulary.foreign, vocabulary.titles, vocabulary.whole = [], ["Метод {person}"], ["Метод"]
    titles = {vocabulary.record("article", random.Random(seed)).fields["title"] for seed in range(60)}
    assert titles & {"Метод И.И.Ким", "Метод И. И. Ким"}
