"""Places where two references may have run together are offered, not cut."""

import pytest

from app.reading.lists.joins import doubtful_joins

FIRST = "Ito M. Shade plants of the north. Kyoto: Midori; 1999. 212 p."
SECOND = "Lang U., Roe A. Growth of mosses on tiles. Bryol Sample. 2011;33:17–25."
THIRD = "Белова Н.П. Мхи бетонных стен // Ботанические записки. 2018. Т. 4, № 1. С. 5–12."


@pytest.mark.parametrize(
    "references", [(FIRST, SECOND), (SECOND, FIRST), (SECOND, THIRD), (THIRD, FIRST), (FIRST, SECOND, THIRD)]
)
def test_each_place_where_another_reference_may_begin_is_given(references: tuple[str, ...]) -> None:
    source = "7. " + " ".join(references)
    places = doubtful_joins(source)
    assert [source[place:].startswith(each) for place, each in zip(places, references[1:], strict=True)] == [True] * (
        len(references) - 1
    )


def test_a_letter_and_a_short_name_of_a_journal_hide_no_second_reference() -> None:
    first, second = "Ito, M. Bryol. Lett. 1991, 254, 1471.", "Lang, A. Mosses, Int. Ed. Engl. 1995, 34, 259."
    for source in (f"7. {first} {second}", f"7. (a) {first} (b) {second}"):
        [place] = doubtful_joins(source)
        assert source[place:].removeprefix("(b) ") == second


def test_a_number_that_goes_on_from_the_entrys_own_begins_another() -> None:
    source = f"7. {FIRST} 8. {SECOND}"
    assert doubtful_joins(source) == [source.index("8. ")]
    assert doubtful_joins(f"7. {FIRST[:-1]}, 9. {SECOND[:20]}") == []


@pytest.mark.parametrize(
    "source",
    [
        FIRST,
        SECOND,
        THIRD,
        "Lang U. (2011). Growth of mosses. In M. Ito & A. Roe (Eds.), Plants of roofs (pp. 3–9). Kyoto: Midori.",
        "Lang U. Growth of mosses, 1999 to 2001. Ito M., Roe A., editors. Kyoto: Midori; 2002. P. 3–9.",
        "Lang U. Plants of 1999. In: Ito M., editor. Roofs. Kyoto: Midori; 2002. P. 3–9.",
        "Ito M. Shade plants. Kyoto; 1999. Review by Lang U.",
        "Ito, M.; Roe, A. Survey of shade plants 2011: mosses of the tiles. JP Mosses J. Bryol. 2012, 68, 394–424.",
        "Ordinance 2008/17/JP of the Prefecture of 9 May 2008 on the plants of roofs. Law J Pref Kyoto 2008;L76:33–79.",
        "Ito M., Roe A. 2009 survey of the mosses of wet roofs // Nord. Moss J. – 2009. – Vol. 39, № 3. – P. 21–34.",
        "JAPÃO. Portaria n. 3, de 1 de maio de 2010. Trata dos telhados. Quioto, KY: Casa Verde, 2011. Disponível em: "
        "https://telhados.example/leis. Acesso em: 3 maio 2017.",
        "Register of roofs. Kyoto: Midori. 2004 May 2. Identifier JP0028, Survey of mosses; 2006 Feb 6. Kyoto.",
        "Белова Н.П. Мхи стен. Бот записки. 2018;4(1):5–12. Belova N.P. Mosses of walls. Bot zapiski. 2018;4(1):5–12.",
        "Ito M. Shade plants. Kyoto; 1999. Available from: https://example.org/a. Accessed May 2, 2001.",
        "Roe A. Letter to M. Ito, 2 May 1999. Kyoto University Archive. Ito M. Papers. Box 7.",
        "",
    ],
)
def test_one_reference_has_no_such_place(source: str) -> None:
    assert doubtful_joins(source) == []
