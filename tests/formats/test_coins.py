"""COinS, written and read."""

from dataclasses import replace
from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.formats.coins import coins_title, read_coins
from app.model import Name, Names, Reference

RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Dahan", "L."), Name(literal="WHO Group"))), title="Sunitinib malate",
    container_title="N Engl J Med", year="2011", volume="364", issue="6", pages="501-513", issn="0028-4793",
    doi="10.1056/NEJMoa1003825", pmid="21306237", url="https://x.org/a?b=1&c=2",
)  # fmt: skip


def test_a_span_is_a_context_object():
    said = parse_qs(coins_title(RAYMOND))
    assert said["ctx_ver"] == ["Z39.88-2004"]
    assert said["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:journal"]
    assert said["rft.au"] == ["Dahan, L.", "WHO Group"]
    assert (said["rft.aulast"], said["rft.auinit"]) == (["Raymond"], ["E"])
    assert said["rft_id"] == ["info:doi/10.1056/NEJMoa1003825", "info:pmid/21306237", "https://x.org/a?b=1&c=2"]
    assert "%20" in coins_title(RAYMOND)


@pytest.mark.parametrize(
    "kind", ["article-journal", "book", "chapter", "paper-conference", "report", "thesis", "patent"]
)
def test_a_reference_comes_back(kind):
    lost = {"issn": "", "issue": RAYMOND.issue, "container_title": RAYMOND.container_title}
    if kind in ("article-journal",):
        lost["issn"] = RAYMOND.issn
    if kind in ("book", "report", "thesis", "patent"):
        lost["container_title"] = ""
    made = replace(RAYMOND, type=kind, **lost)
    assert read_coins(coins_title(made)) == made


@pytest.mark.parametrize("title", ["", "ctx_ver=Z39.88-2004", "%ZZ=%", "rft.date=2011", "&&&&=", "rft.au=Roe"])
def test_what_tells_no_title_is_no_reference(title):
    assert read_coins(title) is None


@given(st.text())
def test_reading_never_raises(title):
    read_coins(title)
