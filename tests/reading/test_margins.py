"""Texts with something beside their lines: numbers of lines, quoted mail, two columns."""

import pytest

from app.reading import read_page, read_references

NUMBERED = """\
412 References
413 1. Petitti DB, Crooks VC, Buckwalter JG, Chiu V. Blood pressure levels before
414 dementia. Arch Neurol. 2005 Jan;62(1):112-6.
415 2. Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. 4th ed.
416 St. Louis: Mosby; 2002.
417 3. Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tu-
418 mors. Cancer. 2002;9(1):93-113.
22
419 4. Tor M, Turker H. International approaches to the prescription of long-term
420 oxygen therapy. Eur Respir J. 2002;20(1):242.
"""
HANGING = """\
510  REFERENCES
511
512  Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their
513      development. American Psychological Association.
514  Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in
515      storybooks. Psychology of Popular Media Culture, 8(3), 207–217.
516      https://doi.org/10.1037/ppm0000185
517  Sapolsky, R. M. (2017). Behave: The biology of humans at our best and worst.
518      Penguin Books.
"""
LETTER = """\
Hi Anna,

please find below the missing references:

> [12] Roe A, Doe B. Moss on roofs. J Moss 2010;3:4-9.
> [13] Poe C. Lichens of the north. Oslo:
> Nord; 2004.
> [14] Lee D, Kim E, Park F. Ferns in cities.
> Urban Ecol 2015;18(2):120-131.

Best wishes,
Bob
"""
COLUMNS = """\
Literature cited
Aiken, J. 1999. Tides of the North        Cole, M. & P. Brand. 2004. Kelp and
  Sea. Marine Biology 12: 3–19.             urchins. Ecology 85: 1–12.
Baker, R.T. 2001. Crabs. 2nd ed.          Dunn, E. 2010. Seals. Oxford: OUP.
  London: Academic Press.                 Evans, T. 2012. Gulls of Wales. Ibis
Bond, A. 2003. Mussels. Oikos 9:            154: 200–215.
  44–51.
"""


def test_numbers_of_lines_are_left_out() -> None:
    entries = read_page(NUMBERED).entries
    assert len(entries) == 4
    assert entries[2] == (
        "3. Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. "
        "Cancer. 2002;9(1):93-113."
    )


def test_indents_behind_numbers_of_lines_part_the_entries() -> None:
    assert [entry.split(",")[0] for entry in read_page(HANGING).entries] == ["Aron", "Grady", "Sapolsky"]


def test_a_list_that_is_numbered_line_by_line_keeps_its_numbers() -> None:
    listed = "\n".join(f"{n} Roe A, Doe B. Moss of region {n}. J Moss 2010;{n}:4-9." for n in range(1, 12))
    assert [entry.split(" ")[0] for entry in read_page(listed).entries] == [str(n) for n in range(1, 12)]


def test_a_list_that_a_letter_quotes_is_read() -> None:
    assert read_page(LETTER).entries == [
        "[12] Roe A, Doe B. Moss on roofs. J Moss 2010;3:4-9.",
        "[13] Poe C. Lichens of the north. Oslo: Nord; 2004.",
        "[14] Lee D, Kim E, Park F. Ferns in cities. Urban Ecol 2015;18(2):120-131.",
    ]


def test_columns_side_by_side_are_read_one_after_the_other() -> None:
    entries = read_page(COLUMNS).entries
    assert [entry.split(",")[0] for entry in entries] == ["Aiken", "Baker", "Bond", "Cole", "Dunn", "Evans"]
    assert entries[0] == "Aiken, J. 1999. Tides of the North Sea. Marine Biology 12: 3–19."


@pytest.mark.parametrize("sign", ["\u200b", "\u2060", "\ufeff"])
def test_signs_without_width_are_left_out(sign: str) -> None:
    page = f"1. Roe A, Doe B. Moss{sign} on roofs. J Moss 2010;3:{sign}4-9.\n2. Poe C. Ferns. J Moss 2011;4:1-3."
    assert read_page(page).entries[0] == "1. Roe A, Doe B. Moss on roofs. J Moss 2010;3:4-9."


def test_lists_of_identifiers_have_an_entry_a_line() -> None:
    listed = [
        "10.1056/NEJMoa2201171",
        "https://doi.org/10.1016/S0140-6736(21)02717-3",
        "doi: 10.1093/eurheartj/ehaa612",
    ]
    assert read_page("\n".join(listed)).entries == listed
    assert [each.doi for each in read_references(listed)] == [
        "10.1056/NEJMoa2201171",
        "10.1016/S0140-6736(21)02717-3",
        "10.1093/eurheartj/ehaa612",
    ]


def test_an_encyclopedia_s_marks_are_left_out() -> None:
    page = (
        "References\n"
        ' ^ Jump up to: a b Smith, John; Doe, Ann (2010). "Moss on roofs". Journal of Moss. 3 (4): 5–9.\n'
        ' ^ "Moss garden opens". The Guardian. 12 May 2014. Retrieved 3 June 2015.\n'
        " ^ a b Poe, C. (2004). Lichens of the North. Oslo: Nord. p. 45."
    )
    assert [entry[:9] for entry in read_page(page).entries] == ["Smith, Jo", '"Moss gar', "Poe, C. ("]


def test_summaries_of_pubmed_are_numbered_with_colons() -> None:
    page = (
        "1: Stroehlein JK, Fallon MT. Moss and\nhealth. J Moss Res. 2024 Jan 12;3(1):44-52. PMID:\n38214567.\n\n"
        "2: Yamada T, Sato K. Ferns. Bot Mag. 2023 Dec;136(4):1-9. PMID: 38000001.\n"
    )
    entries = read_page(page).entries
    assert [entry[:12] for entry in entries] == ["1: Stroehlei", "2: Yamada T,"]
    assert [each.label for each in read_references(entries)] == ["1", "2"]


@pytest.mark.parametrize(
    ("source", "families", "year"),
    [
        ("أحمد، محمد علي. أثر التغير المناخي على الزراعة. مجلة العلوم الزراعية. 2018؛12(3):45-60.", ["أحمد"], "2018"),
        ("山田太郎，佐藤花子：肝癌の外科治療．日本外科学会雑誌 110：12－18，2009", ["山田太郎", "佐藤花子"], "2009"),
    ],
)
def test_punctuation_of_other_scripts_parts_fields(source: str, families: list[str], year: str) -> None:
    [reference] = read_references([source])
    assert [name.family or name.literal for name in reference.authors.people] == families
    assert reference.year == year


@pytest.mark.parametrize("heading", ["참고문헌", "参考文献", "المراجع", "Daftar Pustaka", "Lähteet"])
def test_lists_are_headed_in_other_languages(heading: str) -> None:
    page = f"{heading}\nKim, S. (2019). Moss on roofs. Moss J, 3(4), 5-9.\nLee, D. (2015). Ferns. Moss J, 4(1), 1-3.\n"
    assert [entry[:3] for entry in read_page(page).entries] == ["Kim", "Lee"]


def test_the_cells_of_a_table_are_no_columns() -> None:
    rows = [f"Smith J. ({year})            Moss of the roofs of {year}" for year in range(2001, 2009)]
    assert len(read_page("References\n" + "\n".join(rows)).entries) == len(rows)
