"""Lists in the forms that they are printed and pasted in."""

import pytest

from app.reading import split_list

PLAIN = [
    "Abbott P.J., Lane C.M. The effect of temperature on oyster larvae. Aquac Samples. 2004;12:45-52.",
    "Bergman K. Coastal fisheries of the Baltic. Stockholm: Havet; 1998.",
    "Cole T., Dean R., Ellis S. et al. A model of larval drift. J Mar Sample Sci. 2010;33(2):101-119.",
    "Dimitrov N.N. Oysters of the Black Sea. Mar Biol Notes. 2001;7:3-9.",
]


@pytest.mark.parametrize("style", ["{}. ", "{}) ", "[{}] ", "({}) ", "{} ", "{}.", "№ {}. ", "{}.\n", "[{}]\n", "{}- "])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_numbers_in_any_punctuation_are_kept(style: str, between: str) -> None:
    numbered = [style.format(number) + entry for number, entry in enumerate(PLAIN, start=1)]
    expected = [" ".join(entry.split()) for entry in numbered]
    assert split_list(between.join(numbered)) == expected


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", "\n \n\n"])
def test_a_list_without_numbers_is_cut_at_its_lines(between: str) -> None:
    assert split_list(between.join(PLAIN)) == PLAIN


@pytest.mark.parametrize("bullet", ["• ", "– ", "*\t", "▪ "])
def test_bullets_are_left_out(bullet: str) -> None:
    assert split_list("\n".join(bullet + entry for entry in PLAIN)) == PLAIN


def test_gaps_in_the_numbers_are_kept() -> None:
    text = "\n".join(f"{number}. {entry}" for number, entry in zip((3, 4, 9, 27), PLAIN, strict=True))
    assert [entry.split(".")[0] for entry in split_list(text)] == ["3", "4", "9", "27"]


def test_an_unfinished_entry_is_kept() -> None:
    assert split_list(f"24. {PLAIN[0]}\n\n25. {PLAIN[1]}\n\n26. Патютко") == [
        f"24. {PLAIN[0]}",
        f"25. {PLAIN[1]}",
        "26. Патютко",
    ]


def test_a_number_printed_twice_keeps_both_entries() -> None:
    text = "\n".join(f"{number}. {entry}" for number, entry in zip((1, 2, 2, 3), PLAIN, strict=True))
    assert split_list(text) == text.split("\n")


def test_an_entry_that_lost_its_number_is_an_entry() -> None:
    text = f"1. {PLAIN[0]}\n2. {PLAIN[1]}\n{PLAIN[2]}\n4. {PLAIN[3]}"
    assert split_list(text) == text.split("\n")


def test_two_references_on_one_line_part_where_the_numbers_prove_it() -> None:
    text = f"1. {PLAIN[0]} 2. {PLAIN[1]}\n3. {PLAIN[2]}\n4. {PLAIN[3]}"
    assert split_list(text) == [f"{number}. {entry}" for number, entry in enumerate(PLAIN, start=1)]


def test_a_whole_list_on_one_line_parts_at_its_numbers() -> None:
    numbered = [f"[{number}] {entry}" for number, entry in enumerate(PLAIN, start=1)]
    assert split_list(" ".join(numbered)) == numbered


@pytest.mark.parametrize(
    "entry",
    [
        "1. Roe A. Birds of the north, vol. 2. London: Tate; 1999.",
        "1. Roe A. War and peace, part 2. The return. J Sample. 1999;1:3.",
        "1. Roe A. Vitamin D 2 Years later. J Sample. 1999;1:3.",
    ],
)
def test_a_number_inside_an_entry_does_not_cut_it(entry: str) -> None:
    rest = f"2. {PLAIN[1]}\n3. {PLAIN[2]}"
    assert split_list(f"{entry}\n{rest}")[0] == entry
    assert len(split_list(f"{entry}\n{rest}")) == 3


def test_a_translation_under_an_entry_stays_in_it() -> None:
    russian = "Сидоров С.С. Эмболизация артерий. М.: Медицина; 2011. 230 с."
    english = "Sidorov S.S. Embolization of arteries. Moscow: Meditsina; 2011. 230 p. (In Russ.)"
    for between in ("\n", "\n\n", " "):
        text = f"1. {PLAIN[0]}\n\n2. {russian}{between}{english}"
        assert split_list(text) == [f"1. {PLAIN[0]}", f"2. {russian} {english}"]


def test_an_address_on_its_own_line_belongs_to_the_entry_before_it() -> None:
    address = "https://doi.org/10.99999/abc.2004.5"
    for first, second in ((f"1. {PLAIN[0]}", f"2. {PLAIN[1]}"), (PLAIN[0], PLAIN[1])):
        for between in ("\n", "\n\n"):
            text = f"{first}{between}{address}\n\n{second}"
            assert split_list(text) == [f"{first} {address}", second]


@pytest.mark.parametrize(
    "links",
    [
        "[Google Scholar]",
        "[CrossRef] [PubMed]",
        "Crossref",
        "View Article",
        "CrossRef  PubMed  Google Scholar",
        "Article PubMed PubMed Central Google Scholar",
        "[ Links ]",
        "PubMed Abstract | CrossRef Full Text | Google Scholar",
        "Google Scholar\nGoogle Preview\nWorldCat\nCOPAC",
        "[ACS Full Text ACS Full Text], [CAS], Google Scholar",
        "View PDFView articleView in ScopusGoogle Scholar",
    ],
)
def test_link_words_under_an_entry_are_left_out(links: str) -> None:
    numbered = [f"{number}. {entry}" for number, entry in enumerate(PLAIN, start=1)]
    assert split_list("".join(f"{entry}\n{links}\n\n" for entry in numbered)) == numbered


def test_link_words_at_the_end_of_a_line_are_left_out() -> None:
    assert split_list("\n".join(f"{entry} [Google Scholar] [CrossRef]" for entry in PLAIN)) == PLAIN
    assert split_list("\n".join(f"{entry} - PMC - PubMed" for entry in PLAIN)) == PLAIN
    numbered = [f"{number}. {entry}" for number, entry in enumerate(PLAIN, start=1)]
    glued = "View PDFView articleView in ScopusGoogle Scholar"
    assert split_list("\n".join(f"{entry} {glued}" for entry in numbered)) == numbered


@pytest.mark.parametrize(
    "links",
    ["Article CAS PubMed Google Scholar", "Show in Context View Article Google Scholar", "CAS PubMed PMC Article"],
)
def test_link_words_in_a_row_behind_an_entry_are_left_out(links: str) -> None:
    text = f"1. {PLAIN[0]} {links}\n2. {PLAIN[1]}\n3. {PLAIN[2]} {links}\n4. {PLAIN[3]}"
    assert split_list(text) == [f"{number}. {entry}" for number, entry in enumerate(PLAIN, start=1)]


def test_a_bare_number_may_count_an_entry_of_several_works() -> None:
    works = "(a) K. Ito and M. Abe, Tetrahedron, 1998, 54, 11–19; (b) M. Abe, Chem. Lett., 2001, 30, 7–9."
    text = f"1 K. Ono, Chem. Lett., 1995, 24, 33–35.\n2 {works}\n3 K. Ito, J. Chem. Soc., 1992, 114, 1–4."
    assert split_list(text) == text.split("\n")


@pytest.mark.parametrize(
    "head",
    [
        "14 J. Roe et al.",
        "J. Roe et al. / Journal of Samples 12 (2011) 33–41 35",
        "Sample J Clin Med 2012;5:33-41 37",
        "Journal of Samples © 2016 Example Society, Journal of Samples, 104, 1–12",
    ],
)
def test_a_running_head_between_entries_is_left_out_though_it_comes_once(head: str) -> None:
    assert split_list("\n".join([*PLAIN[:2], head, *PLAIN[2:]])) == PLAIN
    numbered = [f"{number}. {entry}" for number, entry in enumerate(PLAIN, start=1)]
    assert split_list("\n".join([*numbered[:2], head, *numbered[2:]])) == numbered


def test_what_sites_print_above_and_below_a_list_is_no_entry() -> None:
    text = "\n".join(
        ["This article references 4 other publications.", *PLAIN, "View full text|Download PDF", "Download references"]
    )
    assert split_list(text) == PLAIN


def test_a_body_and_its_year_begin_an_entry() -> None:
    entries = [
        "Abbott, P.J. (2012) moths: Counting Moths. R package version 2.0. http://CRAN.R-project.org/package=moths",
        "Example Core Team (2014) Sets: A Language for Lists. Example Foundation, Vienna, Austria.",
        "ECLAC (Commission for Latin America) (2018). Panorama of the region. Santiago: United Nations.",
        "Bergman, K. (1998) Coastal Fisheries. Havet, Stockholm.",
    ]
    assert split_list("\n".join(entries)) == entries


def test_words_that_are_links_elsewhere_stay_inside_a_reference() -> None:
    entry = "1. Roe A. Searching PubMed and Google Scholar: a guide. J Sample. 1999;1:3."
    assert split_list(f"{entry}\n2. {PLAIN[1]}") == [entry, f"2. {PLAIN[1]}"]


def test_furniture_between_entries_is_left_out() -> None:
    text = (
        f"1. {PLAIN[0]}\n\n57\n\n2. {PLAIN[1]}\n\nViews: 216\n\n3. {PLAIN[2]}\n"
        "This work is licensed under a Creative Commons Attribution 4.0 License.\n4. " + PLAIN[3]
    )
    assert split_list(text) == [f"{number}. {entry}" for number, entry in enumerate(PLAIN, start=1)]


def test_a_running_head_that_comes_back_is_left_out() -> None:
    pages = [f"{number}. {entry}\nCole et al. / Oysters 10{number}\n\n" for number, entry in enumerate(PLAIN, start=1)]
    assert split_list("".join(pages)) == [f"{number}. {entry}" for number, entry in enumerate(PLAIN, start=1)]


def test_a_last_line_that_comes_back_is_no_running_head() -> None:
    text = "\n".join(
        f"{number}. Roe A., Fox B. Shores of the world, volume {number} of nine.\nNew York: Springer; 2010."
        for number in range(1, 5)
    )
    assert all(entry.endswith("New York: Springer; 2010.") for entry in split_list(text))
    assert len(split_list(text)) == 4


def test_repeated_short_entries_are_all_kept() -> None:
    text = "1. Там же.\n\n2. Там же.\n\n3. Там же.\n\n4. Ibid. P. 5.\n\n5. Ibid. P. 6.\n\n6. Ibid. P. 7."
    assert split_list(text) == text.split("\n\n")


def test_the_heading_is_no_entry() -> None:
    for heading in ("References", "ЛИТЕРАТУРА", "Список литературы:", "Literatur"):
        assert split_list(f"{heading}\n\n1. {PLAIN[0]}\n2. {PLAIN[1]}") == [f"1. {PLAIN[0]}", f"2. {PLAIN[1]}"]


def test_a_repeated_authors_dash_begins_an_entry() -> None:
    text = f"{PLAIN[1]}\n———. Herring in winter. Stockholm: Havet; 2003.\n{PLAIN[3]}"
    assert split_list(text) == text.split("\n")


def test_white_space_is_one_space() -> None:
    assert split_list("1.\tRoe  A.\u00a0B.  Shores.\u2009London:   Tate; 1999. ") == [
        "1. Roe A. B. Shores. London: Tate; 1999."
    ]


def test_nothing_gives_no_entries() -> None:
    for text in ("", " \n\n", "References\n"):
        assert split_list(text) == []


@pytest.mark.parametrize("mark", ["{}. ", "[{}] ", "({}) ", "{}) "])
def test_a_list_goes_on_past_ten_thousand(mark: str) -> None:
    lines = [mark.format(number) + PLAIN[number % len(PLAIN)] for number in range(9_990, 10_011)]
    assert split_list("\n".join(lines)) == lines
