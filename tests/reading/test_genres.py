"""Kinds of work in set words, laws by their forms, and remarks that belong to the note."""

import pytest

from app.reading.revising.revision import revised
from tests.reading.markup import labels, segmented


def mended(marked: str) -> list[tuple[str, str]]:
    """Label and text of the segments of a marked source once they are revised."""
    return labels(revised(segmented(marked)))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{author NICE}. {title Hypertension: management. NICE guideline [NG136}]. {location London}",
         [("title", "Hypertension: management"), ("genre", "NICE guideline"), ("note", "NG136")]),
        ("{author NICE}. {title Disorder: management. Clinical guideline} [{note CG185}]. {location London}",
         [("title", "Disorder: management"), ("genre", "Clinical guideline"), ("note", "CG185")]),
        ("{author Roe E}. {title Wages (SSRN Scholarly Paper No. 3402145}). {location London}",
         [("title", "Wages"), ("genre", "SSRN Scholarly Paper"), ("note", "3402145")]),
        ("{author NICE}. {title Kidney disease (NG203}). {date 2021}",
         [("title", "Kidney disease"), ("note", "NG203")]),
        ("{author Tesis: Pérez M}. {title Parasitosis}. {location Lima}",
         [("genre", "Tesis"), ("author", "Pérez M"), ("title", "Parasitosis")]),
        ("{author Dubois C}. {title La maladie} [{note thèse de doctorat}]. {location Lyon}",
         [("title", "La maladie"), ("genre", "thèse de doctorat")]),
        ("{author Dehnel A}. {title Thèse, Université d'Orléans}. {date 1983}",
         [("genre", "Thèse"), ("publisher", "Université d'Orléans")]),
        ("{author Wilke W}. {title Entwurf}. {publisher Projektarbeit, Universität Ulm}",
         [("genre", "Projektarbeit"), ("publisher", "Universität Ulm")]),
        ("{author Bloom JD}. {title Recovery}. Preprint at bioRxiv {doi https://doi.org/10.1101/1} ({date 2021})",
         [("genre", "Preprint"), ("container-title", "bioRxiv")]),
        ("{author Skinner B}. {title Nuclei}. {journal bioRxiv 312470}, {date 2018}",
         [("journal", "bioRxiv"), ("pages", "312470")]),
        ("{title Care Act}, Pub. L. No. {note 111-148, 124 Stat. 119} ({date 2010}).",
         [("title", "Care Act"), ("note", "Pub. L. No. 111-148, 124 Stat"), ("pages", "119"), ("date", "2010")]),
        ("{author Americans With} {title Disabilities Act of 1990, 42 U.S.C. § 12101 et seq}. ({date 1990}).",
         [("title", "Americans With Disabilities Act of 1990"), ("note", "42 U.S.C. § 12101 et seq")]),
        ("{title Ley 3/2018}. {journal Boletín Oficial}, núm. {issue 294}, de {note 6 de diciembre de 2018}.",
         [("date", "6 de diciembre de 2018")]),
        ("{title Guidelines}. {publisher WHO}; {date 2019}. Licence: {journal CC BY-NC-SA} {volume 3}.{issue 0} IGO.",
         [("publisher", "WHO"), ("date", "2019"), ("note", "Licence: CC BY-NC-SA 3.0 IGO")]),
        ("{title Angst}. {journal Tidsskr}. {date 2002};{volume 122}:{pages 785-7}. {publisher Norwegian}.",
         [("pages", "785-7"), ("note", "Norwegian")]),
        ("{title Hamlet}. {journal Shakespeare Q}, {date 2010}, {pages 177–98}. {publisher JSTOR}, {url www.j.org/1}",
         [("note", "JSTOR")]),
        ("{title Pandemic}. {publisher WHO}; {date 2021} [updated 2021 Mar 1; cited {note 2021 Apr 9}].",
         [("note", "updated 2021 Mar 1"), ("note", "2021 Apr 9")]),
        ("{author Habermas J}: {title Theorie des Handelns, 2 Bde}., {location Frankfurt}",
         [("title", "Theorie des Handelns"), ("note", "2 Bde")]),
        ("{author Liu W}, {date 2002}, {title Savings and decision, working paper}, {publisher University of Ulm}",
         [("title", "Savings and decision"), ("genre", "working paper")]),
        ("{author Ling C}. ({date 1995}). {title Personal communication}.", [("note", "Personal communication")]),
        ("{title Asthma}. {edition Langfassung. 4. Auflage}. {location Berlin}",
         [("title", "Asthma. Langfassung"), ("edition", "4. Auflage")]),
        ("{author IPCC}. {title Climate}. {publisher IPCC}, {location Geneva}, {pages 151} pp, {pages 2014}.",
         [("pages", "151"), ("date", "2014")]),
    ],
)  # fmt: skip
def test_set_words_tell_what_a_work_is(marked: str, expected: list[tuple[str, str]]) -> None:
    found = mended(marked)
    assert [each for each in found if each in expected] == expected
    assert not [label for label, _ in found if label in ("volume", "issue") and "Licence" in marked]


@pytest.mark.parametrize(
    "marked",
    [
        "{author Roe E}. {title Thesis and antithesis in Hegel}. {journal Gut}",
        "{author Roe E}. {title A standard (ISO 9001}). {journal Gut}",
        "{author Holby F}. {title Sense and Sensibility}, {volume 2} vols. {location New York}",
        "{author Roe E}. {title The Act of reading}. {journal Gut} {date 1990}",
        "{author Roe E}. {title Care}. {location Oslo}: {publisher Norwegian}; {date 2002}",
    ],
)
def test_words_that_only_look_like_set_ones_stay(marked: str) -> None:
    assert mended(marked) == labels(segmented(marked))
