"""After an edit a list is looked at again where it can have changed, and no check says less than if it were anew."""

import random
from dataclasses import fields, replace
from pathlib import Path

import pytest

from app.checks import CHECKS, Check, Finding, Lexicon, Rechecker, check_list
from app.checks.checked import Checked
from app.checks.running import in_order
from app.model import FIELDS, Article, Name, Names, Reference
from app.resources import resource
from app.tasks import read_file
from tests.checks.example import example_of

LEXICON = Lexicon()
ALWAYS = {"type", "source", "spans", "label", "as_printed", "id"}
"""What is looked at by all checks: if it changes, all are asked again."""


@pytest.fixture(scope="module")
def sample() -> tuple[Article, list[Reference]]:
    reading = read_file(Path(str(resource("sample/sechenov-net-liver.txt"))))
    return reading.article, [replace(each, id=place) for place, each in enumerate(reading.references, 1)]


def anew(article: Article, references: list[Reference]) -> list[Finding]:
    return check_list(article, references, lexicon=LEXICON)


WORDS = ("Tum ours", "multiplecolorectal", "Ann Surg", "2O11", "501-413", "12", "e12", "N.Engl J Med", "", "10.1/x.")


def edited(references: list[Reference], chance: random.Random) -> list[Reference]:
    """The list after one edit of a cell, or after an entry came, went or moved."""
    changed = [replace(each) for each in references]
    at = chance.randrange(len(changed))
    kind = chance.random()
    if kind < 0.05:
        del changed[at]
    elif kind < 0.1:
        changed.insert(at, replace(changed[-1], id=max(each.id or 0 for each in changed) + 1))
    elif kind < 0.15:
        changed.insert(0, changed.pop(at))
    else:
        field = chance.choice(FIELDS)
        other = chance.choice(changed)
        value: object = getattr(other, field.name)
        if field.kind == "text" and chance.random() < 0.5:
            value = chance.choice(WORDS)
        elif field.kind == "names" and chance.random() < 0.5:
            value = Names((Name("Alhman", "H."), Name("RINDI", "G."), Name("smith2", "J")))
        setattr(changed[at], field.name, value)
    return changed


@pytest.mark.parametrize("seed", range(6))
def test_after_each_edit_the_same_is_found_as_anew(sample: tuple[Article, list[Reference]], seed: int) -> None:
    chance = random.Random(seed)
    article, references = sample
    rechecker = Rechecker()
    for _ in range(25):
        assert rechecker.check(article, references, lexicon=LEXICON) == anew(article, references)
        references = edited(references, chance)
        if chance.random() < 0.1:
            article = replace(article, year=chance.choice(("2009", "2014", "")), title=chance.choice(WORDS))


def test_what_is_remembered_of_a_reference_goes_when_it_is_changed_in_place(
    sample: tuple[Article, list[Reference]],
) -> None:
    article, references = sample[0], [replace(each) for each in sample[1]]
    rechecker = Rechecker()
    rechecker.check(article, references, lexicon=LEXICON)
    references[4].title, references[5].pages = "A tum our of the l\u0456ver", "501\u2013 513"
    assert rechecker.check(article, references, lexicon=LEXICON) == anew(article, references)


def test_other_known_words_are_heeded_at_once(sample: tuple[Article, list[Reference]]) -> None:
    article, references = sample
    references = [replace(references[0], title="Staging of the qwertzinoma"), *references[1:]]
    rechecker = Rechecker()
    for lexicon in (LEXICON, Lexicon({"tum", "ours", "multiplecolorectal"})):
        again = rechecker.check(article, references, lexicon=lexicon)
        assert again == check_list(article, references, lexicon=lexicon)


def test_a_check_that_was_cancelled_is_made_up_for(sample: tuple[Article, list[Reference]]) -> None:
    article, references = sample
    rechecker = Rechecker()
    rechecker.check(article, references, lexicon=LEXICON)
    changed = [replace(each, title="Tum ours of the liver and tum ours") for each in references]
    asked = iter(range(10))

    def stop() -> None:
        if next(asked) == 5:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        rechecker.check(article, changed, lexicon=LEXICON, between=stop)
    assert rechecker.check(article, changed, lexicon=LEXICON) == anew(article, changed)


def test_an_edit_of_pages_asks_no_check_of_titles_or_names_again(sample: tuple[Article, list[Reference]]) -> None:
    article, references = sample
    asked: list[str] = []

    def watched(check: Check) -> Check:
        def find(checked: Checked) -> object:
            asked.append(check.code)
            return check.find(checked)

        return replace(check, find=find)  # type: ignore[arg-type]

    rechecker = Rechecker(checks=[watched(each) for each in CHECKS])
    rechecker.check(article, references)
    asked.clear()
    rechecker.check(article, references)
    assert asked == []
    rechecker.check(article, [replace(references[0], pages="238-9"), *references[1:]])
    assert "PAG02" in asked
    assert not any(code.startswith("AUT") and code != "AUT09" for code in asked)
    assert "TTL04" not in asked


class Watched(Reference):
    """A reference that notes which of its fields were looked at."""

    seen: set[str]

    def __getattribute__(self, name: str) -> object:
        if not name.startswith("_") and name != "seen":
            Watched.seen.add(name)
        return super().__getattribute__(name)


@pytest.mark.parametrize("check", [each for each in CHECKS if each.fields], ids=lambda check: check.code)
def test_a_check_looks_at_the_fields_that_it_says_it_does(
    check: Check, sample: tuple[Article, list[Reference]]
) -> None:
    example = example_of(check)
    every = [*sample[1], *example.references]
    watched = [Watched(**{each.name: getattr(one, each.name) for each in fields(Reference)}) for one in every]
    Watched.seen = set()
    checked = Checked(sample[0], watched, lexicon=LEXICON)
    for ready in ("pattern", "words", "names", "sourced", "families", "journals", "types"):
        getattr(checked, ready)  # worked out of the whole list: the test above sees what a check makes of that
    Watched.seen = set()
    list(check.find(checked))
    assert Watched.seen <= {*check.fields, *ALWAYS}


def test_findings_move_with_their_reference(sample: tuple[Article, list[Reference]]) -> None:
    article, references = sample
    references = [replace(each, doi="") for each in references]
    references[4].doi = "10.1056/NEJMoa1003825."
    rechecker = Rechecker()
    rechecker.check(article, references, lexicon=LEXICON)
    shorter = references[1:]
    found = rechecker.check(article, shorter, lexicon=LEXICON)
    [doi] = [each for each in found if each.check == "ID01"]
    assert doi.references == (4,)
    assert doi.fixes[0].edits[0].place == 4
    assert found == in_order(anew(article, shorter))
