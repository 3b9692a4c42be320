"""TTL05 and TTL06: words run together and words torn apart."""

import pytest

from app.checks.titles.glued import glued
from app.checks.titles.torn import torn
from tests.checks.titles.looking import asked, found, mended


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("Resection of multiplecolorectal metastases", "Resection of multiple colorectal metastases"),
        ("A study of thetreatment of cancer", "A study of the treatment of cancer"),
        ("The role ofthe surgeon in cancer care", "The role of the surgeon in cancer care"),
        ("Prognosis of patientswith cancer", "Prognosis of patients with cancer"),
        ("Multiplecolorectal metastases of the liver", "Multiple colorectal metastases of the liver"),
        ("The responseto therapy of liver metastases", "The response to therapy of liver metastases"),
        ("Динамика развития: рольнеформальных институтов", "Динамика развития: роль неформальных институтов"),
        ("Лечение больныхпневмонией в клинике", "Лечение больных пневмонией в клинике"),
    ],
)
def test_two_known_words_run_together_are_parted(title: str, right: str) -> None:
    assert mended(glued, title) == [right]


@pytest.mark.parametrize(
    "title",
    [
        "Neuroendocrine and gastroenteropancreatic tumors",
        "Smartphone healthcare and the genomewide workload of hospitals",
        "Radiofrequency ablation and pancreaticoduodenectomy in patients",
        "Glutathione peroxidase and the brainstem in patients with methyltestosterone",
        "Die Krankenhausbehandlung und der Krankheitsverlauf",
        "Leberchirurgie im Alter",
        "Shockwave therapy, the hindbrain and policymaking on governmentality and fishmeal",
        "Roadmaps of the taskforce and statecharts of toxicants in treeholes",
        "Ein Beitrag zur Lebermetastasenchirurgie in der Klinik",
        "The whistleblower in the hospital",
        "A glassblower with disease of the lungs",
        "Parents as fortunetellers of their children",
        "Коронавирусная инфекция и лечение больных пневмонией",
        "Медиапространство, кибербезопасность и бизнеспроцессы в развитии общества",
        "Электрокардиостимуляция и газоснабжение городов в условиях противостояния",
    ],
)
def test_compounds_are_let_be(title: str) -> None:
    assert found(glued, title) == []


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("The classification of carcinoid tum ours", "The classification of carcinoid tumours"),
        ("The treat- ment of cancer", "The treatment of cancer"),
        ("The treat ment of cancer", "The treatment of cancer"),
        ("A study of per- formance in patients", "A study of performance in patients"),
        ("The classi fication of tumors", "The classification of tumors"),
    ],
)
def test_a_torn_word_is_joined(title: str, right: str) -> None:
    assert mended(torn, title) == [right]


@pytest.mark.parametrize(
    "title",
    [
        "Non functioning tumors and the well being of patients",
        "Follow up after surgery of the mid gut",
        "Pre- and postoperative care of patients",
        "Short- or long-term results in vitro and in vivo",
        "The role of over expression of genes in the gut",
        "A novel de novo mutation in an adult",
        "Leber- und Magenmetastasen in der Klinik",
        "The rms of the signal and the wave",
        "Every day care at the health care centre",
        "A protein methyl transferase and phosphatidyl inositol in cells",
    ],
)
def test_words_that_stand_apart_rightly_are_let_be(title: str) -> None:
    assert found(torn, title) == []


def test_a_whole_word_that_the_list_has_is_joined_though_no_dictionary_has_it() -> None:
    others = ["Effects of lanreotide on growth", "Use of lanreotide in patients"]
    assert mended(torn, *others, "The use of lanreo tide in patients") == ["The use of lanreotide in patients"]


def test_words_behind_a_hyphen_are_looked_at_and_formulas_are_not() -> None:
    assert mended(glued, "The course of collagen-inducedarthritis in mice") == [
        "The course of collagen-induced arthritis in mice"
    ]
    assert found(glued, "Expression of H3-ofthegenes and of C-likeofthe in the gut") == []


def test_a_short_german_title_is_not_taken_for_english_because_of_one_word_that_both_know() -> None:
    assert found(glued, "Leberchirurgie im Alter") == []


def test_a_letter_torn_off_a_word_that_the_list_has_is_joined() -> None:
    others = ["Norepinephrine infusion in patients with septic shock"]
    title = "Vasopressin or norepinephrin e in early septic shock: a clinical trial"
    assert mended(torn, *others, title) == [title.replace("n e ", "ne ")]
    assert found(torn, title, "Deficiency of vitamin e in patients with hepatitis c and a disease") == []


def test_a_word_that_other_languages_share_is_asked_about_where_its_pieces_are_none() -> None:
    title = "Índice de Barthel: instrumento válido para pacientes con enfermedad cere brovascular"
    assert asked(torn, title) == ["cere brovascular"]
    assert found(torn, "Indicaciones y contra indicaciones para la terapia inter disciplinar de pacientes") == []


def test_a_small_word_that_runs_into_a_name_is_parted() -> None:
    assert mended(glued, "Bloodlands: Europe betweenHitler and Stalin") == [
        "Bloodlands: Europe between Hitler and Stalin"
    ]
    assert found(glued, "The use of bioRxiv, mRNA, openEHR and deepMind in the study of theRoad") == []


def test_a_word_that_runs_into_an_acronym_is_parted() -> None:
    title = "The role of host factorRNase III in cells"
    assert mended(glued, title) == ["The role of host factor RNase III in cells"]
    assert found(glued, "The role of microRNA, lncRNA, siRNA and mRNA in cells of patients") == []
