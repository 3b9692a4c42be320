"""Lists broken by the width of a page."""

import textwrap

import pytest

from app.reading import split_list
from app.reading.text.wrapping import join_lines, known_words

ENTRIES = [
    "Abbott P.J., Lane C.M. The effect of temperature on the growth of oyster larvae in closed tanks with running "
    "water. Aquaculture Samples. 2004;12:45-52.",
    "Bergman K. Coastal fisheries of the Baltic and what became of them after the war, with maps and tables of "
    "catches. Stockholm: Havet; 1998.",
    "Cole T., Dean R., Ellis S. et al. A model of larval drift under changing winds and its use in the planning of "
    "marine reserves. J Mar Sample Sci. 2010;33(2):101-119.",
    "Dimitrov N.N. Oysters of the Black Sea. Mar Biol Notes. 2001;7:3-9.",
    "Egorova L.P., Fokin S.I. Parasites of bivalves from northern estuaries, with a key to the species and notes on "
    "their hosts. Parasitol Sample. 2015;49(1):17-40.",
]


@pytest.mark.parametrize("width", [50, 64, 80])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("indent", ["", "    ", "\t"])
def test_numbered_entries_are_joined(width: int, between: str, indent: str) -> None:
    numbered = [f"{number}. {entry}" for number, entry in enumerate(ENTRIES, start=1)]
    text = between.join(wrap(entry, width, indent) for entry in numbered)
    assert split_list(text) == numbered


@pytest.mark.parametrize("width", [64, 80])
@pytest.mark.parametrize(("between", "indent"), [("\n\n", ""), ("\n", "    "), ("\n\n", "  "), ("\n", "")])
def test_entries_without_numbers_are_joined(width: int, between: str, indent: str) -> None:
    assert split_list(between.join(wrap(entry, width, indent) for entry in ENTRIES)) == ENTRIES


def test_a_wrapped_line_that_begins_with_a_number_begins_no_entry() -> None:
    text = (
        "21. Kulke M.H., Chan J.A. A prospective phase II study of samples. Cancer Chemother\n"
        "2011; 68: 293-300\n"
        "22. Raymond E., Dahan L., Raoul J.L. et al. Sunitinib malate. N Engl J Med\n"
        "2011. 364: 501-513\n"
        "23. Raut C.P., Kulke M.H. Targeted therapy of tumors, in volumes, vol.\n"
        "24. Boston: Sample; 2011. P. 286-\n"
        "295\n"
        "24. Yao J.C., Shah M.H. Everolimus for pancreatic tumors. J Med 2011; 364: 514-\n"
        "523"
    )
    assert split_list(text) == [
        "21. Kulke M.H., Chan J.A. A prospective phase II study of samples. Cancer Chemother 2011; 68: 293-300",
        "22. Raymond E., Dahan L., Raoul J.L. et al. Sunitinib malate. N Engl J Med 2011. 364: 501-513",
        "23. Raut C.P., Kulke M.H. Targeted therapy of tumors, in volumes, vol. 24. Boston: Sample; 2011. P. 286-295",
        "24. Yao J.C., Shah M.H. Everolimus for pancreatic tumors. J Med 2011; 364: 514-523",
    ]


def test_page_numbers_in_the_middle_of_an_entry_are_left_out() -> None:
    text = (
        "1. Abbott P.J. The growth of oyster larvae in\n\n57\n\nclosed tanks. Aquac Samples. 2004;12:45-52.\n"
        "2. Bergman K. Coastal fisheries of\n\n58\n\nthe Baltic. Stockholm: Havet; 1998.\n"
        "3. Dimitrov N.N. Oysters.\n\n59\n\nMar Biol Notes. 2001;7:3-9.\n"
    )
    assert split_list(text) == [
        "1. Abbott P.J. The growth of oyster larvae in closed tanks. Aquac Samples. 2004;12:45-52.",
        "2. Bergman K. Coastal fisheries of the Baltic. Stockholm: Havet; 1998.",
        "3. Dimitrov N.N. Oysters. Mar Biol Notes. 2001;7:3-9.",
    ]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["surgical treat-", "ment of tumors"], "surgical treatment of tumors"),
        (["a dual-", "center analysis"], "a dual-center analysis"),
        (["well-", "differentiated"], "well-differentiated"),
        (["pan-", "creatic tumors"], "pancreatic tumors"),
        (["Müller-", "Nordhorn J."], "Müller-Nordhorn J."),
        (["pages 238-", "239"], "pages 238-239"),
        (["pages 238–", "239"], "pages 238–239"),
        (["COVID-", "19 in children"], "COVID-19 in children"),
        (["лече-", "ния метаста-", "зов"], "лечения метастазов"),
        (["научно-", "практический журнал"], "научно-практический журнал"),
        (["клинико-", "морфологические"], "клинико-морфологические"),
        (["soft\u00ad", "ware"], "software"),
        (["a dash -", "kept"], "a dash - kept"),
        (["https://doi.org/10.1016/", "j.surg.2007.02.001"], "https://doi.org/10.1016/j.surg.2007.02.001"),
        (
            ["https://doi.org/10.1016/j.surg.2007.", "Accessed 2 May"],
            "https://doi.org/10.1016/j.surg.2007. Accessed 2 May",
        ),
        (["http://www.example.org/a-", "b?id=2"], "http://www.example.org/a-b?id=2"),
        (["https://www.example.org/moss/", "2014/", "spores.pdf"], "https://www.example.org/moss/2014/spores.pdf"),
        (["and/or", "either"], "and/or either"),
    ],
)
def test_words_broken_at_a_lines_end_are_made_whole(lines: list[str], joined: str) -> None:
    assert join_lines(lines, known_words(lines)) == joined


def test_the_list_is_its_own_dictionary_for_broken_words() -> None:
    text = "1. Roe A. The quillwort. J Sample. 1999;1:3.\n2. Fox B. Spores of a quill-\nwort. J Sample. 2001;2:7."
    assert split_list(text)[1] == "2. Fox B. Spores of a quillwort. J Sample. 2001;2:7."
    text = "1. Roe A. The quill-wort. J Sample. 1999;1:3.\n2. Fox B. Spores of a quill-\nwort. J Sample. 2001;2:7."
    assert split_list(text)[1] == "2. Fox B. Spores of a quill-wort. J Sample. 2001;2:7."


def wrap(entry: str, width: int, indent: str) -> str:
    """The entry broken at spaces, the lines after the first indented."""
    return textwrap.fill(entry, width, subsequent_indent=indent, break_on_hyphens=False, expand_tabs=False)
