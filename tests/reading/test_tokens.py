"""Words and gaps: what stays whole, what comes apart, and that nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.text.tokens import narrowed, tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Culler M.D., 99:88-94", ["Culler", "M", "D", "99", "88-94"]),
        ("e123 S105-S109 CD001234", ["e123", "S105-S109", "CD001234"]),
        ("1234.e1-1234.e9", ["1234.e1-1234.e9"]),
        ("Müller-Nordhorn J.-L. O'Brien", ["Müller-Nordhorn", "J", "L", "O'Brien"]),
        ("Lancet1963; 1", ["Lancet", "1963", "1"]),
        ("doi:10.1016/j.ejso.2011.05.001.", ["doi", "10.1016/j.ejso.2011.05.001"]),
        ("(https://a.org/x_(y)).", ["https://a.org/x_(y)"]),
        ("10.1175/1520-0469(1963)020<0130:DNF>2.0.CO;2.", ["10.1175/1520-0469(1963)020<0130:DNF>2.0.CO;2"]),
        ("https://a.org/b<https://c.org/d>", ["https://a.org/b", "https://c.org/d"]),
        ("e\u0301tude", ["e\u0301tude"]),
        ("30(15):1199–203", ["30", "15", "1199–203"]),
        ("2019, en.moss.org/wiki/Moss.", ["2019", "en.moss.org/wiki/Moss"]),
        (
            "moss and/or fen, vol.3/4 doi.org/10.1000/x",
            ["moss", "and", "or", "fen", "vol", "3", "4", "doi", "org", "10.1000/x"],
        ),
        ("", []),
    ],
)
def test_words_come_apart_at_punctuation_but_not_within(text: str, words: list[str]) -> None:
    assert tokenise(text).words == words


@given(st.text(max_size=300), st.integers(0, 10))
def test_words_and_gaps_make_up_the_text_from_the_start_on(text: str, start: int) -> None:
    tokens = tokenise(text, start=start)
    joined = "".join(gap + word for gap, word in zip(tokens.gaps, [*tokens.words, ""], strict=True))
    assert joined == narrowed(text)[start:]
    assert tokens.words == [narrowed(text)[first:last] for first, last in zip(tokens.starts, tokens.ends, strict=True)]
