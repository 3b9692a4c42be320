"""LaTeX to text and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.formats.latex import from_latex, has_paired_braces, to_latex

from .strategies import TEXT


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"Kl{\"o}ppel and M\"uller", "Klöppel and Müller"),
        (r"{\'E}lie \'{e} \c{c} \v{S}i Garc{\'\i}a", "Élie é ç Ši García"),
        (r"Stra{\ss}e, \O{}stergaard, \L{}\'od\'z, \AA ngstr\"om", "Straße, Østergaard, Łódź, Ångström"),
        (r"$\beta$-cell $^{13}$C H$_2$O $\Delta$", "β-cell ¹³C H₂O Δ"),
        (r"\textit{In vitro} {\em and} \emph{in vivo}", "In vitro and in vivo"),
        (r"10\,000~km \& 5\,\%", "10 000 km & 5 %"),
        ("``a'' --- 1--2", "“a” — 1–2"),
        ("  many \n\t  spaces ", "many spaces"),
        (r"{The {TNM} system}", "The TNM system"),
        (r"\unknown{thing}", r"\unknown thing"),
        ("", ""),
    ],
)
def test_latex_is_read_as_text(latex, text):
    assert from_latex(latex) == text


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("Klöppel & Müller, 5 %", r"Klöppel \& Müller, 5 \%"),
        ("a_b #1 $2", r"a\_b \#1 \$2"),
        ("{13,715}", r"\{13,715\}"),
        ("a}b", r"a\textbraceright{}b"),
        ("one\ntwo", r"one\newline{}two"),
        ("1--2", "1-{}-2"),
    ],
)
def test_what_latex_would_take_for_commands_is_escaped(text, latex):
    assert to_latex(text) == latex


@given(TEXT)
def test_any_text_comes_back(text):
    assert from_latex(to_latex(text)) == text


@given(TEXT)
def test_braces_always_balance_even_for_programs_that_do_not_look_at_backslashes(text):
    assert has_paired_braces(to_latex(text))


@given(st.text(alphabet="\\{}'\"^_$~-` ab1"))
def test_reading_never_raises(latex):
    from_latex(latex)


@pytest.mark.parametrize("hostile", ["{" * 50_000, "\\" * 50_001, "\\'{" * 20_000, "-" * 50_000, " " * 50_000 + "x"])
def test_a_hostile_value_is_read_to_its_end(hostile):
    assert len(from_latex(hostile)) <= len(hostile)
