"""Names of journals in full and shortened."""

from pathlib import Path

import pytest

from app.errors import UnreadableInput
from app.journals import Answer, JournalForm, JournalList, JournalNames, read_journal_list

JABREF = (
    '"Annals of Widgetology","Ann. Widgetol.",""\n"Journal of Snarks","J. Snarks"\n"Journal of Snarking","J. Snarks"\n'
)
MEDLINE = """--------------------------------------------------------
JrId: 1
JournalTitle: AADE editors' journal
MedAbbr: AADE Ed J
ISSN (Print): 0160-6999
IsoAbbr: AADE Ed J
NlmId: 7708172
--------------------------------------------------------
JrId: 2
JournalTitle: Without a short name
MedAbbr:
--------------------------------------------------------
JrId: 3
JournalTitle: Zeitschrift fur Snarkologie
MedAbbr: Z Snarkol
"""
LTWA = (
    "WORD\tABBREVIATIONS\tLANGUAGE CODES\npalpation\tn.a.\teng\nrobot-\trobot.\tmul\nmedical\tméd.\teng, fre\n"
    "journaal\tj.\tdut\njournal\tjnl.\tund\njournal\tj.\teng\n-ologisk\t-ol.\tswe\n"
)


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def list_of(tmp_path: Path, text: str) -> JournalList:
    return read_journal_list(written(tmp_path / "list.csv", text))


@pytest.mark.parametrize(
    "text",
    [
        JABREF,
        JABREF.replace(",", ";").replace('"', ""),
        "Annals of Widgetology = Ann. Widgetol.\nJournal of Snarks = J. Snarks\nJournal of Snarking = J. Snarks\n",
        "# a comment\nAnnals of Widgetology;Ann. Widgetol.;AW\nonly one\n\nJournal of Snarks;J. Snarks\n"
        "Journal of Snarking;J. Snarks",
    ],
)
def test_lists_in_jabrefs_forms_are_read_to_pairs(tmp_path: Path, text: str) -> None:
    assert list_of(tmp_path, text).pairs == (
        ("Annals of Widgetology", "Ann. Widgetol."),
        ("Journal of Snarks", "J. Snarks"),
        ("Journal of Snarking", "J. Snarks"),
    )


def test_records_of_pubmed_are_read_to_pairs_and_those_without_a_short_name_left_out(tmp_path: Path) -> None:
    assert list_of(tmp_path, MEDLINE).pairs == (
        ("AADE Editors' Journal", "AADE Ed J"),
        ("Zeitschrift fur Snarkologie", "Z Snarkol"),
    )


@pytest.mark.parametrize("text", ["", "just a text\nin lines\n", "\0\0\0"])
def test_what_is_no_list_is_refused_in_a_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableInput, match="holds no names of journals"):
        list_of(tmp_path, text)


def test_a_list_that_is_gone_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="take it off the list"):
        read_journal_list(tmp_path / "gone.csv")


@pytest.mark.parametrize(
    ("name", "form", "answer"),
    [
        ("Annals of Widgetology", "short", "Ann Widgetol"),
        ("The annals of widgetology", "stops", "Ann. Widgetol."),
        ("Ann Widgetol", "stops", "Ann. Widgetol."),
        ("Ann. Widgetol.", "short", "Ann Widgetol"),
        ("Ann. Widgetol.", "full", "Annals of Widgetology"),
        ("Annals of Widgetology", "full", "Annals of Widgetology"),
        ("Journal of Snarks", "stops", "J. Snarks"),
        ("J Snarks", "short", "J Snarks"),
    ],
)
def test_what_a_list_says_holds_in_both_directions(tmp_path: Path, name: str, form: JournalForm, answer: str) -> None:
    assert JournalNames([list_of(tmp_path, JABREF)]).answer(name, form) == Answer(answer)


def test_a_short_name_of_several_journals_is_a_question_that_names_them(tmp_path: Path) -> None:
    asked = JournalNames([list_of(tmp_path, JABREF)]).answer("J. Snarks", "full")
    assert asked == Answer("", ("Journal of Snarks", "Journal of Snarking"))


@pytest.mark.parametrize(
    ("name", "form"),
    [("Annals of Xyzzyology", "short"), ("J Xyzzyol", "full"), ("J Xyzzyol", "stops"), ("a " * 400, "short")],
)
def test_a_name_that_nothing_knows_is_a_question(name: str, form: JournalForm) -> None:
    assert JournalNames().answer(name, form) == Answer()


@pytest.mark.parametrize(
    ("name", "short", "stops"),
    [
        ("New England Journal of Medicine", "N Engl J Med", "N. Engl. J. Med."),
        ("Annals of Surgery", "Ann Surg", "Ann. Surg."),
        ("Lancet", "Lancet", "Lancet"),
        ("The Lancet", "The Lancet", "The Lancet"),
        ("Cancer Cell", "Cancer Cell", "Cancer Cell"),
        ("Ann Surg Oncol", "Ann Surg Oncol", "Ann. Surg. Oncol."),
        ("Ann. Surg. Oncol.", "Ann Surg Oncol", "Ann. Surg. Oncol."),
    ],
)
def test_known_journals_need_no_list(name: str, short: str, stops: str) -> None:
    names = JournalNames()
    assert names.answer(name, "short").name == short
    assert names.answer(name, "stops").name == stops


def test_the_librarys_own_full_names_write_its_short_ones_out() -> None:
    names = JournalNames(in_library=["N Engl J Med", "New England Journal of Medicine", "Gut"])
    assert names.answer("N. Engl. J. Med.", "full").name == "New England Journal of Medicine"
    assert names.answer("Gut", "full").name == "Gut"
    assert names.answer("Ann Surg", "full") == Answer()


def test_words_by_iso_4_shorten_names_that_no_list_has(tmp_path: Path) -> None:
    names = JournalNames([list_of(tmp_path, LTWA)])
    assert names.answer("Journal of Robotic Palpation", "stops").name == "J. Robot. Palpation"
    assert names.answer("Medical Palpation", "short").name == "Med Palpation"
    assert names.answer("Journal of Robotic Xyzzyology", "short") == Answer()
    assert names.answer("Snarkologisk Palpation", "short").name == "Snarkol Palpation"


def test_what_pubmed_says_behind_a_name_goes_and_english_names_get_their_capitals(tmp_path: Path) -> None:
    found = list_of(
        tmp_path,
        '"The British journal of snarks","Br J Snarks"\n'
        '"Virchows Archiv : an international journal of pathology","Virchows Arch"\n'
        '"Virchows Archiv","Virchows Arch"\n'
        '"Brevia (Rome)","Brevia (Rome)"\n'
        '"Annales de chirurgie","Ann Chir"\n',
    )
    assert [full for full, _ in found.pairs] == [
        "The British Journal of Snarks",
        "Virchows Archiv",
        "Virchows Archiv",
        "Brevia",
        "Annales de chirurgie",
    ]
    assert JournalNames([found]).answer("Virchows Arch", "full") == Answer("Virchows Archiv")


def test_a_full_name_is_spelt_as_the_library_has_it(tmp_path: Path) -> None:
    listed = list_of(tmp_path, '"The British journal of snarks","Br J Snarks"\n')
    names = JournalNames([listed], ["British Journal of Snarks"])
    assert names.answer("Br. J. Snarks", "full").name == "British Journal of Snarks"


def test_stops_need_only_one_way_to_set_them(tmp_path: Path) -> None:
    names = JournalNames([list_of(tmp_path, JABREF)])
    assert names.answer("J Snarks", "stops") == Answer("J. Snarks")
