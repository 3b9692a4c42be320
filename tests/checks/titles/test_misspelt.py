"""TTL04: misspelt words, and the real words that are none."""

import pytest

from app.checks.checked import Checked
from app.checks.titles.misspelt import misspelt
from app.model import Article, Name, Names, Reference
from tests.checks.titles.looking import articles, asked, found, mended


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("Advanced treatmnet of the disease", "Advanced treatment of the disease"),
        ("Reseach on the quality of life", "Research on the quality of life"),
        ("The incidense of infections in patients", "The incidence of infections in patients"),
        ("A review of systemic theraphy of cancer", "A review of systemic therapy of cancer"),
        ("Long-term prognosis of the pateints", "Long-term prognosis of the patients"),
    ],
)
def test_a_slip_of_one_letter_is_mended(title: str, right: str) -> None:
    assert mended(misspelt, title) == [right]


def test_the_opposite_of_a_frequent_word_of_the_list_is_let_be() -> None:
    others = [f"Motivation of patients in hospital {number}" for number in range(9)]
    assert found(misspelt, *others, "The measures of amotivation in patients") == []


def test_the_list_itself_tells_what_a_word_of_its_field_was_meant_to_be() -> None:
    others = ["Staging of gastroenteropancreatic tumors", "Surgery of gastroenteropancreatic tumors"]
    assert mended(misspelt, *others, "Imaging of gastroentropancreatic tumors") == [
        "Imaging of gastroenteropancreatic tumors"
    ]


def test_a_prefix_before_a_word_of_another_language_makes_no_known_word() -> None:
    others = ["Staging of hepatocellular carcinoma", "Surgery of hepatocellular carcinoma"]
    title = "Treatment of the patients with advanced hepatocelular carcinoma"
    assert mended(misspelt, *others, title) == [title.replace("celular", "cellular")]


@pytest.mark.parametrize(
    "title",
    [
        "Carcinoid tumours of the oesophagus and the haematology of their behaviour",
        "Carcinoid tumors of the esophagus and the hematology of their behavior",
        "The diet of the badger (Meles meles) and the growth of Medicago sativa",
        "Sunitinib malate and everolimus in the treatment of advanced tumors",
        "The role of mTOR, p53 and IL-1 in the biology of tumors",
        "The results of the Whipple procedure in the hands of Falkoni",
        "Neuroendocrine neoplasms of the midgut and the hindgut",
        "Beitrag zur Kenntnis der Darmcarcinoide und ihrer Behandlungg",
        "Le traitement chirurgicale des tumeurs du pancreas et du foie",
        "Adenylate cyclase and integrase in the cells of the gut",
    ],
    ids=lambda title: title[:25],
)
def test_real_words_are_let_be(title: str) -> None:
    assert found(misspelt, title) == []


@pytest.mark.parametrize(
    "word",
    "reflux arteritis creatine axilla ileus phenyl epoxides adduction vortices artefacts acknowledgement cohesin "
    "bijections gamification humins habitus selectins polder intubation avascular aplastic bullous mucinous resectable "
    "unresectable statins transection introns phenology branchial molality".split(),
)
def test_words_of_science_that_are_a_letter_away_from_common_ones_are_let_be(word: str) -> None:
    assert found(misspelt, f"The role of {word} in the study of theory and practice") == []


def test_a_word_that_stands_twice_elsewhere_is_known() -> None:
    assert (
        found(misspelt, "The classificatin of tumors", "A classificatin of cysts", "On the classificatin of moles")
        == []
    )


def test_a_word_that_stands_twice_in_the_article_is_known() -> None:
    article = Article(abstract="A classificatin was made. The classificatin is new.")
    assert found(misspelt, "The classificatin of tumors in the liver", article=article) == []


def test_the_users_own_words_are_known() -> None:
    assert found(misspelt, "The classificatin of tumors in the liver", words=("Classificatin",)) == []


def test_authors_and_journals_are_known() -> None:
    list_ = [
        Reference(authors=Names((Name("Treatmant", "J."),)), title="A view of cancer care"),
        *articles("The treatmant view of cancer care"),
    ]
    assert list(misspelt.find(Checked(Article(), list_))) == []


def test_where_two_words_may_be_meant_it_is_a_question_with_both() -> None:
    others = [f"{what} of {drug} in patients" for what in ("Effects", "Use") for drug in ("zentamine", "zentapine")]
    (finding,) = found(misspelt, *others, "The safety of zentaine in patients")
    assert finding.certainty == "ask"
    assert sorted(fix.label for fix in finding.fixes) == ["zentamine", "zentapine"]


def test_a_name_that_the_list_alone_knows_makes_a_question() -> None:
    others = ["Mesalamine in ulcerative colitis", "Effects of mesalamine in patients", "Safety of mesalamine"]
    (finding,) = found(misspelt, *others, "The use of mesalazine in patients")
    assert (finding.certainty, finding.before, finding.after) == ("ask", "mesalazine", "mesalamine")


def test_a_name_that_the_list_repeats_is_let_be() -> None:
    both = [f"{what} of {drug} in patients" for what in ("Effects", "Use") for drug in ("mesalamine", "mesalazine")]
    assert found(misspelt, *both) == []


def test_pieces_of_torn_words_and_words_run_together_are_left_to_their_own_checks() -> None:
    assert found(misspelt, "Medical treat ment of the classi fication") == []
    assert found(misspelt, "Hepatectomy for multiplecolorectal metastases in thepatients") == []


def test_the_place_of_the_word_is_told() -> None:
    (finding,) = found(misspelt, "The incidense of infections in patients")
    assert (finding.references, finding.start, finding.end) == ((1,), 4, 13)
    assert "incidence" in finding.message


def test_common_titles_give_no_question() -> None:
    assert (
        asked(misspelt, "A consensus proposal including a grading system", "New insights into the biology of cells")
        == []
    )


def test_russian_words_are_mended_from_the_list_and_let_be_else() -> None:
    others = ["Хирургическое лечение метастазов в печени", "Лечение метастазов колоректального рака"]
    assert mended(misspelt, *others, "Лучевая терапия метастзов в печени") == ["Лучевая терапия метастазов в печени"]
    assert found(misspelt, "Гендерные аспекты атопического дерматита у подростков") == []


def test_words_that_are_equally_likely_are_offered_in_alphabetical_order() -> None:
    names = ("banota", "ranoka", "banola", "banopa")
    others = [f"Treatment of the patients with {name} in the clinic" for name in names for _ in range(2)]
    fixes = found(misspelt, *others, "Treatment of the patients with banoka in the clinic")[-1].fixes
    assert [fix.label for fix in fixes] == ["banola", "banopa", "banota"]


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("Патогенез и особености лечения", "Патогенез и особенности лечения"),
        ("Оценка эффектиности и безопасонсти лечения", "Оценка эффектиности и безопасности лечения"),
    ],
)
def test_a_russian_letter_doubled_or_swapped_is_told_by_the_dictionary(title: str, right: str) -> None:
    assert right in mended(misspelt, title)


def test_russian_endings_and_terms_are_let_be() -> None:
    assert found(misspelt, "Вопросы гепатологии, холангиокарциномы и реваскуляризации миокарда") == []


def test_another_case_of_a_russian_term_that_the_list_has_is_no_slip() -> None:
    others = ["Лечение больных колоректальным раком", "Исходы у больных колоректальным раком"]
    assert found(misspelt, *others, "Операции при метастатическом колоректальном раке") == []
    assert mended(misspelt, *others, "Осложнения у больных колоретальным раком") == [
        "Осложнения у больных колоректальным раком"
    ]


def test_two_words_of_titles_make_a_compound_rather_than_a_word_never_met() -> None:
    assert found(misspelt, "Biodiversity hotspots for conservation priorities") == []


def test_a_piece_that_stands_twice_in_a_row_is_taken_out_once():
    assert mended(misspelt, "Effective antimicrobialal therapy of the disease") == [
        "Effective antimicrobial therapy of the disease"
    ]


def test_a_long_word_with_a_capital_may_be_a_name_that_is_known():
    assert mended(misspelt, "The Mediterranean and the Mediterranaen World in the Age of Philip") == [
        "The Mediterranean and the Mediterranean World in the Age of Philip"
    ]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Treatment of Staphylococcus aureaus in patients", "Treatment of Staphylococcus aureus in patients"),
        ("Hippocampal atropy in patients with depression", "Hippocampal atrophy in patients with depression"),
        ("The growth of multi-antena systems in hospitals", "The growth of multi-antenna systems in hospitals"),
        ("Intersectionalty in the Lives of Women and Men", "Intersectionality in the Lives of Women and Men"),
        ("Вещества с одновременно отрицательнымы значениями", "Вещества с одновременно отрицательными значениями"),
    ],
)
def test_slips_inside_words_that_a_dictionary_lists_are_found(wrong: str, right: str) -> None:
    others = ["The use of an antenna in patients", "A second antenna of the brain"]
    fixes = [finding.fixes[0].edits[0].after for finding in found(misspelt, *others, wrong)]
    assert fixes == [right]
