import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.plain import plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Klöppel, Günter", "kloppel gunter"),
        ("Соловьёва О.Н.", "соловьева о н"),
        ("Søren Łódź Đặng", "soren lodz dang"),
        ("STRASSE Straße", "strasse strasse"),
        ("ﬁbrosis œdema Æ", "fibrosis oedema ae"),
        ("İstanbul ılık", "istanbul ilik"),
        ("10.1016/S0140-6736(06)1", "10 1016 s0140 6736 06 1"),
        ("e41–e42; author reply", "e41 e42 author reply"),
        ("naïve — “quoted”…", "naive quoted"),
        ("snake_case", "snake case"),
        ("肝臓 がん", "肝臓 かん"),
        ("–—…", ""),
        ("", ""),
    ],
)
def test_words_lose_case_accents_and_punctuation(text: str, words: str) -> None:
    assert plain(text) == words


@given(st.text())
def test_plain_text_is_plain_already(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text())
def test_how_a_letter_was_composed_does_not_matter(text: str) -> None:
    import unicodedata

    assert plain(unicodedata.normalize("NFD", text)) == plain(unicodedata.normalize("NFC", text))
