"""PDF documents to lines in the order that they are read in, and what holds no text to a sentence."""

import pytest

from app.errors import Cancelled, UnreadableInput
from app.formats.decoding import decode
from app.progress import Progress
from app.reading import read_page
from tests.formats.pdf_writer import HEIGHT, WIDTH, assembled, column, pdf, stream

PROSE = [
    "Mosses grow on roofs of many kinds and",
    "have been counted by few authors so",
    "far in the north. We counted them on",
    "forty roofs in two cities, and we",
    "compared them with those of rocks.",
]
LIST = [
    "References",
    "1. Ito M. Shade plants of the north",
    "|and what they need. Kyoto: Midori;",
    "|1999. 212 p.",
    "2. Lang U. Growth of mosses on tiles.",
    "|Bryol Sample. 2011;33:17-25.",
]
ENTRIES = [
    "1. Ito M. Shade plants of the north and what they need. Kyoto: Midori; 1999. 212 p.",
    "2. Lang U. Growth of mosses on tiles. Bryol Sample. 2011;33:17-25.",
]


def text_of(content: bytes) -> str:
    """The text of a document."""
    return decode(content, name="a.pdf").text


def test_it_is_heard_how_many_pages_are_read_and_it_can_be_cancelled() -> None:
    heard: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> None:
        heard.append((done, total))
        progress.cancelled = done == 1

    progress = Progress(heard=hear)
    with pytest.raises(Cancelled):
        decode(pdf(*[column(PROSE)] * 3), name="a.pdf", progress=progress)
    assert heard == [(0, 3), (1, 3)]


def test_lines_come_from_top_to_bottom_whatever_their_order_in_the_file() -> None:
    placed = column(["First line of text", "second line of it", "third line of it"])
    opened = decode(pdf(reversed(placed)), name="a.pdf")
    assert opened.text == "First line of text\nsecond line of it\nthird line of it"
    assert (opened.format, opened.problems) == ("PDF document", ())


def test_two_columns_are_read_one_after_the_other() -> None:
    page = column(PROSE) + column(LIST, x=310, indent=8)
    lines = text_of(pdf(page)).split("\n")
    assert lines[:5] == PROSE
    assert [line for line in lines[5:] if line] == [line.replace("|", "  ") for line in LIST]


def test_columns_whose_lines_do_not_stand_level_are_told_apart() -> None:
    page = column(PROSE, top=757) + column(LIST, x=310, leading=13)
    assert [line.strip() for line in text_of(pdf(page)).split("\n")][:5] == PROSE


def test_a_raised_number_beside_a_line_that_stands_a_little_higher_stays_in_its_column() -> None:
    page = [*column(PROSE, top=758), (251, 762, 6.5, "12"), *column(LIST, x=310)]
    lines = [line.strip() for line in text_of(pdf(page)).split("\n")]
    assert lines[0].startswith("Mosses grow on roofs of many kinds and")
    assert lines[1:5] == PROSE[1:]
    assert "12" not in "".join(lines[6:8])


def test_three_columns_are_read_in_order() -> None:
    texts = [[f"{name} column line {n} of it" for n in range(6)] for name in ("first", "second", "third")]
    page = [each for n, lines in enumerate(texts) for each in column(lines, x=40 + 180 * n)]
    assert text_of(pdf(page)).split("\n") == [line for lines in texts for line in lines]


def test_what_spans_the_columns_parts_them() -> None:
    title = "Mosses on the roofs of northern cities and on their walls"
    middle = "Table 1. Mosses of forty roofs by the age and the kind of their tiles, in per cent"
    page = [(90, 790, 16, title), *column(PROSE, top=750), *column(PROSE, x=310, top=750), (60, 660, 10, middle)]
    page += column(LIST[1:], top=630) + column(["3. Fox B. Roofs. Graz: Wald; 2004."] * 5, x=310, top=630)
    lines = [line.strip() for line in text_of(pdf(page)).split("\n") if line]
    assert lines[0] == title
    assert lines[1:11] == PROSE * 2
    assert lines[11] == middle
    assert lines[12].startswith("1. Ito")
    assert lines[-1].startswith("3. Fox")


def test_one_column_with_short_lines_stays_one() -> None:
    lines = [
        f"{n}. Ito M. Moss {n}.{' Kyoto: Midori press of the north; 1999. 212 p.' if n % 2 else ''}"
        for n in range(1, 9)
    ]
    assert text_of(pdf(column(lines))).split("\n") == lines


def test_words_broken_at_the_end_of_a_line_are_mended_in_the_parts() -> None:
    lines = [
        "Abstract",
        *PROSE[:3],
        "forty roofs in two cities and com-",
        "pared their num-",
        "bers with those of rocks.",
    ]
    abstract = read_page(text_of(pdf(column([*lines, "", "Keywords: mosses, roofs", "", *LIST])))).article.abstract
    assert "two cities and compared their numbers with those" in abstract


def test_raised_numbers_stay_apart_from_what_they_stand_by() -> None:
    body = [(60, 700, 10, "are rare"), (100, 704, 6.5, "12,14"), (119, 700, 10, "and die")]
    names = [(60, 760, 10, "M. Ito"), (90, 764, 6.5, "1"), (93.5, 760, 10, ", U. Lang"), (138.5, 764, 6.5, "1,2")]
    filler = column(["Twenty signs and more stand here."], top=600)
    lines = [line for line in text_of(pdf(names + body + filler)).split("\n") if line.strip()]
    assert lines[0] == "M. Ito¹, U. Lang¹,²"
    assert lines[1] == "are rare¹²,¹⁴ and die"


def test_lowered_numbers_are_plain() -> None:
    page = [(60, 700, 10, "of CO"), (85, 697, 6.5, "2"), (91, 700, 10, "in the air of the northern cities")]
    assert text_of(pdf(page)) == "of CO2 in the air of the northern cities"


def test_running_heads_and_page_numbers_are_left_out_after_the_first_page() -> None:
    def page(number: int, lines: list[str]) -> list[tuple[float, float, float, str]]:
        head = [(60, 800, 8, "Ito et al. Bryol Sample 2021;7(2):33-41"), (300, 40, 8, str(number))]
        return head + column(lines, top=740, indent=8)

    text = text_of(pdf(page(33, LIST[:3]), page(34, LIST[3:]), page(35, ["3. Fox B. Roofs. Graz: Wald; 2004."])))
    assert text.count("Bryol Sample 2021;7(2):33-41") == 1
    assert text.startswith("Ito et al. Bryol Sample 2021")
    assert read_page(text).entries == [*ENTRIES, "3. Fox B. Roofs. Graz: Wald; 2004."]


def test_a_last_line_that_is_like_that_of_another_page_is_no_running_foot() -> None:
    def page(first: int) -> list[tuple[float, float, float, str]]:
        lines = [f"{n}. Ito M. Moss {n}.\nBryol Sample. {1990 + n};{n}(2):{n}1-{n}9." for n in range(first, first + 31)]
        return column("\n".join(lines).split("\n"), top=790)

    entries = read_page(text_of(pdf(page(1), page(32), page(63)))).entries
    assert len(entries) == 93
    assert all(entry.endswith("9.") for entry in entries)


def test_footnotes_of_all_pages_follow_the_text() -> None:
    notes = (
        ["1 J. Bernard, Villages de pierre, Nancy, Presses de l’Est, 1978, p. 12."],
        [
            "2 A. Lefèvre, « La tuile et le vent », Cahiers des toits, 3,",
            "1999, p. 12-27.",
            "3 J. Morel, Charpentes, Metz, 2004.",
        ],
    )
    text = ["Les toits ont été peu étudiés dans", "les villages de la plaine et on ne", "sait rien des tuiles"] * 4
    pages = [column(text, top=760) + column(note, top=590, size=8, leading=10) for note in notes]
    found = text_of(pdf(*pages))
    assert [line for line in found.split("\n") if line][: 2 * len(text)] == text * 2
    assert read_page(found).entries == [
        "1 J. Bernard, Villages de pierre, Nancy, Presses de l’Est, 1978, p. 12.",
        "2 A. Lefèvre, « La tuile et le vent », Cahiers des toits, 3, 1999, p. 12-27.",
        "3 J. Morel, Charpentes, Metz, 2004.",
    ]


def test_the_numbers_of_a_manuscripts_lines_are_left_out() -> None:
    lines = [*PROSE, "", *LIST, *(f"{n}. Fox B. Roofs {n}. Graz: Wald; 2004." for n in range(3, 12))]
    lines = [line.removeprefix("|") for line in lines]
    filled = [n for n, line in enumerate(lines) if line]
    numbers = [(30.0, 760 - 24.0 * n, 8.0, str(count)) for count, n in enumerate(filled, start=181)]
    text = text_of(pdf([*column(lines, x=70, leading=24), *numbers]))
    assert text.startswith("Mosses grow on roofs")
    assert "181" not in text
    assert read_page(text).entries[:3] == [*ENTRIES, "3. Fox B. Roofs 3. Graz: Wald; 2004."]


def test_a_list_with_hanging_indents_over_columns_and_pages_is_read_whole() -> None:
    plain = [
        "Ito M. Shade plants of the north and",
        "|what they need. Kyoto: Midori; 1999.",
        "Lang U. Growth of mosses on tiles.",
        "|Bryol Sample. 2011;33:17-25.",
        "Fox B. Roofs and the mosses in towns",
        "|of the plains. Graz: Wald; 2004.",
    ]
    more = [line.replace("Ito M.", "Roe A.").replace("Lang U.", "Sel K.").replace("Fox B.", "Tal P.") for line in plain]
    third = [
        line.replace("Ito M.", "Uhl M.").replace("Lang U.", "Voss U.").replace("Fox B.", "Wik B.") for line in plain
    ]
    first = column(["References", *plain[:5]], indent=10) + column([plain[5], *more], x=310, indent=10)
    entries = read_page(text_of(pdf(first, column(third, indent=10)))).entries
    assert [entry[:6] for entry in entries] == [
        "Ito M.", "Lang U", "Fox B.", "Roe A.", "Sel K.", "Tal P.", "Uhl M.", "Voss U", "Wik B."
    ]  # fmt: skip
    assert entries[2] == "Fox B. Roofs and the mosses in towns of the plains. Graz: Wald; 2004."


def test_text_that_stands_upright_in_the_margin_is_left_out() -> None:
    upright = "BT /F1 10 Tf 0 1 -1 0 20 300 Tm <0001000200030001000200030001> Tj ET"
    plain = pdf(column(["abc of mosses on the roofs of cities"])).decode("latin-1")
    shown = "BT /F1 10 Tf 60 760 Td"
    length = plain.split("/Contents 8 0 R")[1].split("/Length ")[1].split(" ")[0]
    turned = plain.replace(f"/Length {length} ", f"/Length {int(length) + len(upright) + 1} ").replace(
        shown, f"{upright}\n{shown}"
    )
    assert text_of(turned.encode("latin-1")) == "abc of mosses on the roofs of cities"


def test_russian_and_ligatures_are_text() -> None:
    assert text_of(pdf(column(["Мхи на крышах северных городов", "ﬁve ﬂat roofs"]))) == (
        "Мхи на крышах северных городов\nfive flat roofs"
    )


SCAN = assembled(
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
        "/Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>",
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        "/Length 1 >>\nstream\nx\nendstream",
        stream("q 500 0 0 700 40 40 cm /I Do Q"),
    ],
    "",
)
LOCKED = pdf(
    column(["Text that nobody may see"]),
    trailer="/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -1 "
    f"/O <{'11' * 32}> /U <{'22' * 32}> >>",
)  # fmt: skip


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (SCAN, "holds pictures of its pages"),
        (pdf([]), "holds no text"),
        (LOCKED, "protected by a password"),
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Cat", "damaged or cut off"),
        (pdf(column([chr(0xE000 + n) * 40 for n in range(20)])), "does not say which they are"),
    ],
)
def test_what_holds_no_text_is_a_sentence(content: bytes, found: str) -> None:
    with pytest.raises(UnreadableInput) as refusal:
        decode(content, name="my.pdf")
    assert str(refusal.value).startswith("my.pdf ")
    assert found in str(refusal.value)
    assert "Nothing was read" in str(refusal.value)


def test_a_document_cut_off_is_read_as_far_as_it_goes() -> None:
    whole = pdf(column(["The first page says this much."]))
    assert text_of(whole[: whole.index(b"startxref")]) == "The first page says this much."
