"""The 26 references of the sample page, every field as printed there, mistakes included."""

import re

import pytest

from app.model import LEFTOVER, Name, Reference
from app.reading.references import read_references
from app.resources import resource

J = "article-journal"

# number: (authors as "Family Given" with "particle|" before, et al., title, journal, year, volume, issue, pages)
EXPECTED = {
    1: (
        "Williams E.D., Sandler M.", False, "The classification of carcinoid tum ours",
        "Lancet", "1963", "1", "", "238-239",
    ),
    2: (
        "Modlin I.M., Lye K.D., Kidd M.", False, "A 5-decade analysis of 13,715 carcinoid tumors",
        "Cancer", "2003", "97", "", "934-959",
    ),
    3: (
        "Rindi G., Klöppel G., Alhman H.", True,
        "TNM staging of foregut (neuro)endocrine tumors: a consensus proposal including a grading system",
        "Virchows Arch", "2006", "449", "", "395-401",
    ),
    4: (
        "Pape U.F., Jann H., Müller-Nordhorn J.", True,
        "Prognostic relevance of a novel TNM classification system for upper gastroenteropancreatic neuroendocrine"
        " tumors",
        "Cancer", "2008", "113", "", "256-265",
    ),
    5: (
        "Pavel M., Baudin E., Couvelard A.", True,
        "ENETS Consensus Guidelines for the management of patients with liver and other distant metastases from"
        " neuroendocrine neoplasms of foregut, midgut, hindgut, and unknown primary",
        "Neuroendocrinology", "2012", "95", "", "157-176",
    ),
    6: (
        "Rindi G., Wiedenmann B.", False, "Neuroendocrine neoplasms of the gut and pancreas: new insights",
        "NatRev Endocrinol", "2012", "8", "", "54-64",
    ),
    7: (
        "Kleine M., Schrem H., Vondran F.W.", True, "Extended surgery for advanced pancreatic endocrine tumours",
        "Br J Surg", "2012", "99", "", "88-94",
    ),
    8: (
        "Sarmiento J.M., Heywood G., Rubin J.", True,
        "Surgical treatment of neuroendocrine metastases to the liver: a plea for resection to increase survival",
        "J Am Coll Surg", "2003", "197", "", "29-37",
    ),
    9: (
        "De|Jong M.C., Farnell M.B., Sclabas G.", True,
        "Liver-directed therapy for hepatic metastases in patients undergoing pancreaticoduodenectomy: a dual-center"
        " analysis",
        "Ann Surg", "2010", "252", "", "142-148",
    ),
    10: (
        "Mayo S.C., de|Jong M.C., Pulitano C.", True,
        "Surgical management of hepatic neuroendocrine tumor metastasis: results from an international"
        " multi-institutional analysis",
        "Ann Surg Oncol", "2010", "17", "", "3129-3136",
    ),
    11: (
        "Lehnert T.", False,
        "Liver transplantation for metastatic neuroendocrine carcinoma: an analysis of 103 patients",
        "Transplantation", "1998", "66", "", "1307-1312",
    ),
    12: (
        "Ahlman H., Wängberg B., Jansson S.", True,
        "Interventional treatment of gastrointestinal neuroendocrine tumours",
        "Digestion", "2000", "62", "Suppl 1", "59-68",
    ),
    13: (
        "Mazzaglia P.J., Berber E., Milas M., Siperstein A.E.", False,
        "Laparoscopic radiofrequency ablation of neuroendocrine liver metastases: a 10-year experience evaluating"
        " predictors of survival",
        "Surgery", "2007", "142", "", "10-19",
    ),
    14: (
        "Elias D., Baton O., Sideris L.", True,
        "Hepatectomy plus intraoperative radiofrequency ablation and chemotherapy to treat technically unresectable"
        " multiplecolorectal liver metastases",
        "J Surg Oncol", "2005", "90", "", "36-42",
    ),
    15: (
        "Demirkan B.H., Eriksson B.", False,
        "Systemic treatment of neuroendocrine tumors with hepatic metastases",
        "Turk J Gastroenterol", "2012", "23", "", "427-437",
    ),
    16: (
        "Appetecchia M., Baldelli R.", False,
        "Somatostatin analogues in the treatment of gastroenteropancreatic neuroendocrine tumours, current aspects and"
        " new perspectives",
        "J Exp Clin Cancer Res", "2010", "29", "", "19",
    ),
    17: (
        "Oberg K., Kvols L., Caplin M.", True,
        "Consensus report on the use of somatostatin analogs for the management of neuroendocrine tumors of the"
        " gastroenteropancreatic system",
        "Ann Oncol", "2004", "15", "", "966-973",
    ),
    18: (
        "Chua Y.J., Michael M., Zalcberg J.R.", True,
        "Antitumor effect of somatostatin analogs in neuroendocrine tumors",
        "J Clin Oncol", "2010", "28", "", "e41-e42; author reply e41-e42",
    ),
    19: (
        "Ferone D., Saveanu A., Culler M.D.", True, "Novel chimeric somatostatin analogs: facts and perspectives",
        "Eur J Endocrinol", "2007", "156", "Suppl 1", "S23-S28",
    ),
    20: (
        "Zhang J., Jia Z., Li Q.", True,
        "Elevated expression of vascular endothelial growth factor correlates with increased angiogenesis and decreased"
        " progression-free survival among patients with low-grade neuroendocrine tumors",
        "Cancer", "2007", "109", "", "1478-1486",
    ),
    21: (
        "Kulke M.H., Chan J.A., Meyerhardt J.A.", True,
        "A prospective phase II study of 2-methoxyestradiol administered in combination with bevacizumab in patients"
        " with metastatic carcinoid tumors",
        "Cancer Chemother Pharmacol", "2011", "68", "", "293-300",
    ),
    22: (
        "Raymond E., Dahan L., Raoul J.L.", True,
        "Sunitinib malate for the treatment of pancreatic neuroendocrine tumors",
        "N Engl J Med", "2011", "364", "", "501-513",
    ),
    23: (
        "Raut C.P., Kulke M.H.", False, "Targeted therapy in advanced well-differentiated neuroendocrine tumors",
        "Oncologist", "2011", "16", "", "286-295",
    ),
    24: (
        "Yao J.C., Shah M.H., Ito T.", True, "Everolimus for advanced pancreatic neuroendocrine tumors",
        "N.Engl J Med", "2011", "364", "", "514-523",
    ),
    25: (
        "Fjallskog M.L., Janson E.T., Falkmer U.G.", True,
        "Treatment with combined streptozotocin and liposomal doxorubicin in metastatic endocrine pancreatic tumors",
        "Neuroendocrinology", "2008", "88", "", "53-58",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def references() -> dict[int, Reference]:
    text = resource("sample/sechenov-net-liver.txt").read_text(encoding="utf-8")
    entries = re.findall(r"^\d+\. .*$", text, re.MULTILINE)
    return {int(reference.label): reference for reference in read_references(entries)}


def as_name(printed: str) -> Name:
    family, given = printed.rsplit(" ", 1)
    particle, _, family = family.rpartition("|")
    return Name(family, given, particle)


def test_the_page_has_26_references(references: dict[int, Reference]) -> None:
    assert list(references) == list(range(1, 27))


@pytest.mark.parametrize("number", EXPECTED)
def test_each_reference_is_read_as_printed(references: dict[int, Reference], number: int) -> None:
    reference = references[number]
    authors, et_al, title, journal, year, volume, issue, pages = EXPECTED[number]
    assert reference.authors.people == tuple(map(as_name, authors.split(", ")))
    assert reference.authors.et_al is et_al
    assert reference.title == title
    assert reference.container_title == journal
    assert (reference.year, reference.volume, reference.issue, reference.pages) == (year, volume, issue, pages)
    assert reference.type == J


@pytest.mark.parametrize("number", EXPECTED)
def test_nothing_else_is_made_of_it_and_nothing_is_left_over(references: dict[int, Reference], number: int) -> None:
    reference = references[number]
    others = "publisher publisher_place edition genre medium collection_title doi url note accessed isbn".split()
    assert {field: getattr(reference, field) for field in others if getattr(reference, field)} == {}
    assert not reference.editors
    assert [span for span in reference.spans if span.field == LEFTOVER] == []


def test_an_unfinished_entry_is_an_author_and_nothing_else(references: dict[int, Reference]) -> None:
    reference = references[26]
    assert reference.authors.people == (Name(family="Патютко"),)
    assert not reference.authors.et_al
    empty = (
        "title container_title year volume issue pages publisher publisher_place note url doi collection_title".split()
    )
    assert {field: getattr(reference, field) for field in empty if getattr(reference, field)} == {}
    assert reference.type == "document"


def test_the_unfinished_entry_is_the_least_sure_of_all(references: dict[int, Reference]) -> None:
    sure = {number: reference.confidence or 0.0 for number, reference in references.items()}
    assert sure[26] < 0.5 < min(value for number, value in sure.items() if number != 26)
