"""What conversion left behind."""

import pytest

from app.checks.text.garbled import garbled
from app.model import Name, Names, Reference

from .looking import by, mended


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Surgery &amp; cancer", "Surgery & cancer"),
        ("Pages 5&#8211;9 &#x3b2;", "Pages 5–9 β"),
        ("p &lt; 0.05", "p < 0.05"),
        ("A&nbsp;title", "A title"),
        ("Classiﬁcation of eﬀects", "Classification of effects"),
        ("Scho\u0308nlein", "Schönlein"),
        ("И\u0306од", "И\u0306од".replace("И\u0306", "Й")),
    ],
)
def test_entities_ligatures_and_parted_accents_are_certain(wrong, right):
    assert mended(garbled, Reference(title=wrong)) == [("certain", "title", right)]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("MÃ¼llerian anomalies", "Müllerian anomalies"),
        ("factor-Î² and Î±", "factor-β and α"),
        ("5â€“9 of itâ€™s", "5–9 of it’s"),
        ("trÃ¨s Ã¨aque", "très èaque"),
        ("Mu¨ller", "Müller"),
        ("M¨uller", "Müller"),
        ("Be´ atrice", "Béatrice"),
        ("Rodr´ıguez", "Rodríguez"),
        ("Franc¸ais", "Français"),
        ("Dˇzeroski", "Džeroski"),
        ("The <i>in vivo</i> test", "The in vivo test"),
    ],
)
def test_what_was_read_in_a_wrong_encoding_and_loose_accents_are_likely(wrong, right):
    assert mended(garbled, Reference(title=wrong)) == [("likely", "title", right)]


def test_names_are_looked_at_too():
    assert mended(garbled, Reference(authors=by("Roe, R.", "MÃ¼ller, A."))) == [
        ("likely", "authors", "Roe R., Müller A.")
    ]
    body = Names((Name(literal="Smith &amp; Nephew"),))
    assert mended(garbled, Reference(authors=body)) == [("certain", "authors", "Smith & Nephew")]


@pytest.mark.parametrize(
    "title",
    [
        "Smith & Nephew, R&D; AT&T",
        "Ångström and Ålesund, Ñandú, café",
        "Là-bas à Noël: l’été",
        "p<0.05 and a<b>c",
        "D´Angelo",
        "ÂGE ET “SANTÉ”",
        "Ça “va”",
    ],
)
def test_signs_in_their_place_are_let_be(title):
    assert mended(garbled, Reference(title=title)) == []
