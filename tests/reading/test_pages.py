"""Pages of many kinds, each a text with the parts that an editor would find in it."""

import json
import textwrap
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from app.model import Author
from app.reading import Page, read_page
from app.shapes import translation_json

PAGES = Path(__file__).parent / "pages"
COPIED_WITH_MENUS = frozenset(
    (
        "acm",
        "acs",
        "acs-records-under-entries",
        "annals",
        "authors-behind-bullets",
        "bmj-posts-and-arrows",
        "cambridge",
        "cambridge-names-twice",
        "cell-marks-above-institutions",
        "copernicus-blocks",
        "cyberleninka",
        "de-gruyter",
        "dense-head-and-structured",
        "dialnet",
        "elife",
        "elsevier-es",
        "europepmc",
        "f1000",
        "hindawi",
        "ieee-authors-after-text",
        "iop",
        "jama-group-author",
        "jkms",
        "journal-with-counters",
        "lww",
        "nature",
        "open-library-russian",
        "openedition-offers-in-list",
        "pnas",
        "pubmed-central",
        "rsc",
        "sage",
        "sciencedirect-expanded",
        "scielo-mexico-degrees",
        "serbian",
        "spanish-authors-with-posts",
        "springer-chapter",
        "taylor-francis",
    )
)
"""Pages whose menus and counters stand between the parts without blank lines; nobody wraps or prints such."""
APART = ("authors", "affiliations", "translations", "source", "id")


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.txt")))
def test_a_page_is_read_as_an_editor_would_read_it(name: str) -> None:
    text = (PAGES / f"{name}.txt").read_text(encoding="utf-8")
    expected = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    assert parts(read_page(text)) == expected


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.txt")))
def test_line_ends_of_another_system_change_nothing(name: str) -> None:
    text = (PAGES / f"{name}.txt").read_text(encoding="utf-8")
    assert parts(read_page(text.replace("\n", "\r\n"))) == parts(read_page(text))


@pytest.mark.parametrize("name", sorted({path.stem for path in PAGES.glob("*.txt")} - COPIED_WITH_MENUS))
def test_a_page_wrapped_at_a_width_says_the_same(name: str) -> None:
    lines = (PAGES / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    wrapped = "\n".join(textwrap.fill(line, 100, break_on_hyphens=False, break_long_words=False) for line in lines)
    assert parts(read_page(wrapped)) == json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))


def test_every_page_has_its_expectation_and_every_expectation_its_page() -> None:
    texts, expectations = ({path.stem for path in PAGES.glob(f"*.{ending}")} for ending in ("txt", "json"))
    assert texts == expectations
    assert len(texts) >= 25


def parts(page: Page) -> dict[str, Any]:
    """What a page holds, without what is empty, in the shape of the expectations."""
    article = {
        key: value for key, value in asdict(page.article).items() if key not in APART and value not in ("", None, False)
    }
    if page.article.translations:
        article["translations"] = [translation_json(each) for each in page.article.translations]
    found = {
        "article": article,
        "authors": [told(author) for author in page.article.authors],
        "affiliations": [[each.text, each.country] for each in page.article.affiliations],
        "entries": page.entries,
        "translations": page.translations if any(page.translations) else [],
    }
    return {key: value for key, value in found.items() if value}


def told(author: Author) -> dict[str, Any]:
    """An author's name in the shape of CSL, with what else is known."""
    more = {"orcid": author.orcid, "email": author.email, "is_corresponding": author.is_corresponding}
    known = {key: value for key, value in more.items() if value}
    return {**author.name.to_csl(), "affiliations": list(author.affiliations), **known}
