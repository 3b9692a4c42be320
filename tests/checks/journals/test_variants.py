"""JRN02: one journal under several names in a list."""

import pytest

from app.checks.checked import Checked
from app.checks.journals.variants import variants
from app.model import Article, Reference
from tests.checks.journals.named import said_of


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        ("Ann Surg Oncol", "Ann SurgOncol"),
        ("Ann Surg Oncol", "Ann surg Oncol"),
        ("PLoS One", "PloS one"),
        ("Pancreatology", "Pancreatolgy"),
        ("Vestnik khirurgii", "Vestnik khirugii"),
        ("Вестник хирургии", "Вестник хируругии"),
        ("N Engl J Med", "New England Journal of Medicine"),
        ("Annals of Oncology", "Ann. Oncol."),
        ("N Engl J Med", "New Engl J Med"),
        ("J. Virol.", "J Virol"),
        ("Вестник хирургии", "Вестн. хирургии"),
        ("Вопр. онкологии", "Вопросы онкологии"),
        ("N Engl J Med", "N Eng J Med"),
        ("IEEE Trans. Med. Imag.", "IEEE Transactions on Medical Imaging"),
        ("N Engl J Med", "N Engl Med"),
        ("Proc Natl Acad Sci USA", "Proc Natl Acad USA"),
        ("Acta Neuropathol", "Acta Neuropatol"),
        ("Econometrica", "Econometrika"),
        ("Med Clin (Barc)", "Med Clin (Barcelona)"),
    ],
)
def test_the_rarer_name_becomes_the_usual_one(usual: str, other: str) -> None:
    assert said_of(variants, [usual, other, usual]) == [(2, "likely", usual)]


def test_initials_are_asked_about() -> None:
    assert said_of(variants, ["N Engl J Med", "N Engl J Med", "NEJM"]) == [(3, "ask", "N Engl J Med")]


@pytest.mark.parametrize(
    ("usual", "other"),
    [
        ("American Psychologist", "American Psychology"),
        ("Nature Materials", "Nature Material"),
        ("Успехи химии", "Успехи хими"),
    ],
)
def test_another_ending_that_no_journals_name_has_is_asked_about(usual: str, other: str) -> None:
    assert said_of(variants, [usual, other, usual]) == [(2, "ask", usual)]


def test_a_short_form_that_ends_sooner_is_told_without_stops() -> None:
    names = ["Lancet Diabetes Endocrinol", "Lancet Diab Endocrinol"]
    assert said_of(variants, names) == [(2, "likely", names[0])]


def test_a_long_name_in_other_letters_that_lacks_a_word_is_asked_about() -> None:
    names = ["Вестник молодых учёных высшей школы", "Вестник молодых учёных школы"]
    assert said_of(variants, names) == [(2, "ask", names[0])]


def test_of_two_equally_frequent_names_the_one_without_capitals_is_offered() -> None:
    assert said_of(variants, ["ACC. Chem. Res.", "Acc. Chem. Res."]) == [(1, "likely", "Acc. Chem. Res.")]


def test_of_two_equally_frequent_names_the_known_one_is_offered() -> None:
    assert said_of(variants, ["Pancreatolgy", "Pancreatology"]) == [(1, "likely", "Pancreatology")]


def test_of_a_short_and_a_full_name_equally_frequent_the_one_like_the_others_is_offered() -> None:
    pair = ["Journal of Clinical Oncology", "J Clin Oncol"]
    assert said_of(variants, [*pair, "Ann Surg", "Br J Surg", "Annals of Oncology"]) == [(1, "likely", "J Clin Oncol")]
    in_full = ["Annals of Surgery", "British Journal of Surgery", "Ann Oncol"]
    assert said_of(variants, [*pair, *in_full]) == [(2, "likely", "Journal of Clinical Oncology")]
    russian = ["Вестник хирургии", "Вестн. хирургии", "Вопр. онкологии", "Рос. хирург. журн."]
    assert said_of(variants, russian) == [(1, "likely", "Вестн. хирургии")]


def test_where_the_others_do_not_tell_a_short_or_a_full_name_it_is_asked_and_either_is_offered() -> None:
    names = ["Journal of Clinical Oncology", "J Clin Oncol"]
    [finding] = variants.find(Checked(Article(), [Reference(container_title=name) for name in names]))
    assert finding.certainty == "ask"
    assert "equally often" in finding.message
    assert {fix.label for fix in finding.fixes} == set(names)
    assert {edit.place for fix in finding.fixes for edit in fix.edits} == {1, 2}


@pytest.mark.parametrize(
    "pair",
    [
        ("Cancer", "Cancers"),
        ("Mol Cell", "Mol Cells"),
        ("Gut", "Gut Liver"),
        ("J Surg Oncol", "Surg Oncol"),
        ("Br J Surg", "BJS Open"),
        ("Pancreas", "Pancreatology"),
        ("J Phys A", "J Phys B"),
        ("Acta Crystallogr B", "Acta Crystallogr D"),
        ("J Neurosci", "J Neurosurg"),
        ("Neurology", "Nephrology"),
        ("Urology", "Neurology"),
        ("J Am Med Assoc", "JAMA"),
        ("Br Med J", "BMJ"),
        ("Endocrinology", "Endocrinology (Moscow)"),
        ("Med Clin (Barc)", "Med Clin (Madrid)"),
        ("J. Am. Chem. Soc.", "J. Am. Chem. Soc"),
        ("Вопросы онкологии", "Вопрос онкологии"),
        ("J Surg Res Clin", "J Surg Rese Clin"),
        ("Am J Clin Pathol", "Am J Clin Path Lab"),
        ("Хирургия", "Хирургии"),
        ("Вестник хирургии", "Вестник хирургии сердца"),
        ("Вестн. хирургии", "Вестн. онкологии"),
        ("Нейрохирургия", "Нейро"),
        ("Educational Researcher", "Educational Research"),
        ("Вопросы химии", "Вопросы химика"),
        ("J Liver Dis Res", "J Liver Res"),
        ("Известия высших школ", "Известия высших школ юга"),
    ],
)
def test_journals_that_are_much_alike_are_let_be(pair: tuple[str, str]) -> None:
    assert said_of(variants, [pair[0], pair[0], pair[1]]) == []
    assert said_of(variants, [pair[1], pair[1], pair[0]]) == []


def test_names_with_stops_are_left_to_the_form_of_the_list() -> None:
    undotted = ["Ann Surg", "Br J Surg", "J Clin Oncol", "Eur J Endocrinol", "N Engl J Med"]
    assert said_of(variants, [*undotted, "N.Engl J Med"]) == []


def test_two_long_names_in_other_letters_are_asked_about_where_each_stands_once() -> None:
    right, wrong = "Vierteljahrschrift für Sozialgeschichte", "Vierteljahreschrift für Sozialgeschichte"
    assert said_of(variants, [right, wrong]) == [(2, "ask", right)]
    assert said_of(variants, ["Хирургия и терапия больных", "Хируругия и терапия больных"]) == [
        (2, "ask", "Хирургия и терапия больных")
    ]
    assert said_of(variants, ["Хируругия и терапия больных", "Хирургия и терапия больных"]) == [
        (1, "ask", "Хирургия и терапия больных")
    ]
