"""Reference lists of pages in the layouts that sites give them: links, records, fields and offers between entries."""

from app.reading import read_page, split_list

HEAD = "Heat and sleep\nAnna Roe1, Boris Doe1\n1 University of Lima, Peru\nAbstract\nWe slept.\n"
AMA = [f"Roe A, Doe B. Sleep in towns and villages, part {n}. Lancet. 20{n};3{n}0:4-9." for n in range(10, 16)]
APA = [
    f"Roe, A., & Doe, B. (20{n}). Sleep in {'hot and ' * (n % 4)}towns. Lancet, 3{n}(2), 4–9." for n in range(10, 16)
]
WRAPPED = ["Roe, A. (2011): Sleep in the towns of the north and of", "the south, with a map. Lancet, 311, 4–9."]


def entries(*lines: str) -> list[str]:
    return read_page(HEAD + "\n".join(lines) + "\n").entries


def test_what_a_database_tells_of_an_entry_under_its_number_is_left_out() -> None:
    record = ["2", "Sleep in towns", "Roe, Anna; Doe, Boris", "Lancet (2011), 311, 4-9. CODEN: LANCAO", ">> More"]
    lines = ["1", AMA[0], "[Crossref], Google Scholar", "", "2", AMA[1], "[Crossref], [CAS], Google Scholar", *record]
    assert entries("References", *lines, "", "3", AMA[2]) == AMA[:3]


def test_an_arrow_that_leads_back_to_the_text_is_a_bullet() -> None:
    assert entries("References", *(f"↵{entry}" for entry in AMA), "Copyright © 2024") == AMA


def test_authors_one_a_line_over_a_year_with_its_title_are_one_entry() -> None:
    lines = [
        *("Arikawa K", "Uchiyama H", "(1996) Red receptors of the retina", "Vision Research 178:55–61.", "PubMed"),
        *("R Development Core Team", "(2022) R: A language", "R Foundation, Vienna, Austria.", "Google Scholar"),
        *("Roe A", "(2001) Eyes of flies", "Nature 46:471–510.", "https://doi.org/10.1000/46", "Google Scholar"),
    ]
    assert entries("References", *lines, "Decision letter", "Boris Doe", "We thank the authors.") == [
        "Arikawa K, Uchiyama H (1996) Red receptors of the retina. Vision Research 178:55–61.",
        "R Development Core Team (2022) R: A language. R Foundation, Vienna, Austria.",
        "Roe A (2001) Eyes of flies. Nature 46:471–510. https://doi.org/10.1000/46",
    ]


def test_a_site_asking_for_comments_is_not_of_the_last_entry_whose_number_stands_alone() -> None:
    numbered = [line for number, entry in enumerate(AMA, start=1) for line in (f"{number}.", entry)]
    comment = ["Comment", "Your Email Address", "Your comment", "Choose one or more topics from the list below."]
    assert entries("References", *numbered, *comment)[-1] == f"6. {AMA[-1]}"


def test_degrees_that_marks_point_at_are_not_of_the_last_entry() -> None:
    numbered = [f"{number} {entry} [ Links ]" for number, entry in enumerate(AMA, start=1)]
    assert entries("Referencias", *numbered, "", "a Kinesióloga, PhD.", "", "b Médico.")[-1] == f"6 {AMA[-1]}"


def test_an_offer_to_copy_entries_in_other_styles_does_not_end_the_list() -> None:
    offer = [
        "",
        "Format",
        "APA",
        "MLA",
        "Chicago",
        "Le service d'export bibliographique est disponible aux institutions.",
        "",
    ]
    assert entries("Bibliographie", *APA[:3], *offer, *APA[3:]) == APA


def test_page_breaks_with_running_heads_stand_in_no_entry() -> None:
    heads = ["Archive of Sleep 57 (2023) 3", "A. Roe et al."]
    text = ["Literatur", WRAPPED[0], "", "105", "", *heads, "", WRAPPED[1], "", "106", "", *heads, "", *APA]
    assert entries(*text)[0] == " ".join(WRAPPED)
    assert len(entries(*text)) == 1 + len(APA)


def test_links_glued_to_the_end_of_an_entry_are_left_out() -> None:
    entry = "Roe A, Doe B. Sleep. Lancet. 2010;30:4-9. doi:10.1111/j.1553-2712.00684.x"
    for links in (
        "PubMedGoogle ScholarCrossref",
        "OpenUrlCrossRefPubMedGoogle Scholar",
        "OpenUrlFREE Full Text",
        " (Open in a new window)Web of Science ®(Open in a new window)Google Scholar",
    ):
        assert split_list(f"1. {entry}{links}\n2. {AMA[0]}") == [f"1. {entry}", f"2. {AMA[0]}"]


def test_an_address_may_end_in_a_word_that_is_a_link_elsewhere() -> None:
    entry = "1. Roe, A. (2018). Chatbots. Academy Proceedings, 1, 15. https://doi.org/10.5465/AMBPP.2018.15903abstract"
    assert split_list(entry) == [entry]


def test_years_glued_to_journals_stand_apart() -> None:
    entry = "1. Roe A. Letters with stories. Lancet2013;382:1175-82. doi:10.1016/S0140-6736(13)60994-0"
    assert split_list(entry) == [entry.replace("Lancet2013", "Lancet 2013")]


def test_a_last_entry_whose_number_was_lost_is_one_by_itself() -> None:
    glued = "ZadoksJ. C.ChangT. T. (1974). A decimal code for cereals. Weed Res.14, 415–421. doi: 10.1111/j.1974"
    numbered = [line for number, entry in enumerate(AMA, start=1) for line in (str(number), entry, "", "CrossRef", "")]
    found = entries("References", *numbered, glued, "", "CrossRef")
    assert found == [
        *AMA,
        "Zadoks J. C., Chang T. T. (1974). A decimal code for cereals. Weed Res. 14, 415–421. doi: 10.1111/j.1974",
    ]
