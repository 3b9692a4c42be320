"""JRN01: journals that are missing, or a slip away from a known one."""

import pytest

from app.checks.checked import Checked
from app.checks.journals.correcting import corrected
from app.checks.journals.unknown import unknown
from app.model import Article, Reference
from tests.checks.journals.named import said_of


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Pancreatolgy", "Pancreatology"),
        ("Gastroenterolgy", "Gastroenterology"),
        ("Lancte", "Lancet"),
        ("Annals of Surgcial Oncology", "Annals of Surgical Oncology"),
        ("NatRev Endocrinol", "Nat Rev Endocrinol"),
        ("JClin Oncol", "J Clin Oncol"),
        ("Journalof Bacteriology", "Journal of Bacteriology"),
        ("Applied cognitive psy- chology", "Applied cognitive psychology"),
        ("J Clin Onc", "J Clin Oncol"),
        ("Arch. Ophthamol.", "Arch. Ophthalmol."),
        ("Nature Reviwes Endocrinology", "Nature Reviews Endocrinology"),
        ("JOURNAL OF BACTEROLOGY", "JOURNAL OF BACTERIOLOGY"),
        ("Proc Natl Aad Sci U S A", "Proc Natl Acad Sci U S A"),
        ("J. Am. Chom. Soc.", "J. Am. Chem. Soc."),
        ("J. Climtae", "J. Climate"),
        ("Gastroenter ology", "Gastroenterology"),
        ("J Det Res", "J Dent Res"),
        ("Specuulum", "Speculum"),
        ("Fortsch. Phys.", "Fortschr. Phys."),
        ("Psychological Scence", "Psychological Science"),
        ("Journal of Finacial Economics", "Journal of Financial Economics"),
        ("Computers & Eduction", "Computers & Education"),
        ("Sustainabilty", "Sustainability"),
    ],
)
def test_a_slip_in_a_journals_name_is_mended(printed: str, meant: str) -> None:
    assert corrected(printed) == meant


@pytest.mark.parametrize(
    "name",
    [
        "Cancers",
        "Cancers (Basel)",
        "Gut Liver",
        "BJS Open",
        "Pancreas",
        "Gut",
        "Infectio",
        "eLife",
        "mBio",
        "PLoS One",
        "Genèses",
        "Вестник хирургии",
        "Vestnik khirurgii im. I.I. Grekova",
        "Review of Income and Wealth",
        "Comput. Methods Appl. Mech. Engrg.",
        "Language Variation and Change",
        "World J Gastrointest Surg",
        "NeuroImage: Clinical",
        "BioMed Res Int",
        "ChemMedChem",
        "HepatoBiliary Surg Nutr",
        "EBioMedicine",
        "Int. J. Pharmac.",
        "Electrochem. Energ. Rev.",
        "Franco-Italica",
        "Mag Ges Naturf Freunde Berlin",
        "J Neurosci Rural Pract",
        "Comput. Intelligencer",
        "x" * 5000,
        "",
    ],
)
def test_journals_that_lists_do_not_hold_are_let_be(name: str) -> None:
    assert corrected(name) == ""


def test_the_finding_is_likely_and_about_its_reference() -> None:
    assert said_of(unknown, ["Gut", "Pancreatolgy"]) == [(2, "likely", "Pancreatology")]


def test_a_name_that_the_list_has_three_times_is_meant() -> None:
    assert said_of(unknown, ["Pancreatolgy"] * 3) == []


def test_a_slip_beside_the_right_name_is_told_once_by_the_names_of_the_list() -> None:
    assert said_of(unknown, ["Pancreatology", "Pancreatolgy"]) == []


def test_an_article_without_a_journal_is_asked_about() -> None:
    lacking = Reference(title="Surgery of carcinoids", year="2011", volume="12", pages="12-34")
    (finding,) = unknown.find(Checked(Article(), [lacking]))
    assert (finding.certainty, finding.references, finding.field) == ("ask", (1,), "container_title")
    assert not finding.fixes


def test_a_book_or_an_unfinished_entry_needs_no_journal() -> None:
    book = Reference(type="book", title="Surgery", year="2011", volume="2", pages="384", publisher="Elsevier")
    unfinished = Reference(type="document", source="Патютко")
    assert list(unknown.find(Checked(Article(), [book, unfinished]))) == []


def test_letters_exchanged_in_a_usual_word_are_put_back_beside_words_that_no_journal_has() -> None:
    right = "Journal of Verbal Learning and Verbal Behavior"
    assert corrected(right.replace("Journal", "Jounral")) == right
    assert corrected(right) == ""


def test_a_word_of_a_russian_name_that_is_no_word_is_asked_about() -> None:
    other = ["Профилактика и лечение", "Профилактика заболеваний"]
    assert said_of(unknown, [*other, "Терапия и профилактиа"]) == [(3, "ask", "Терапия и профилактика")]
    assert said_of(unknown, [*other, "Терапия и профилактика"]) == []
