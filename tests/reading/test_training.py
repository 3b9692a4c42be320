"""What the parser is trained on: labelled sets brought to one convention, and references printed from fields."""

import json
import random
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "script"
sys.path.append(str(SCRIPT))

from training.held_out import split  # noqa: E402
from training.made import printed_references, read_journals  # noqa: E402
from training.printing import NAME_STYLES, list_names  # noqa: E402
from training.sets import Labelled, read_sets  # noqa: E402
from training.templates import Missing, fill, parse_template  # noqa: E402

from app.model import Name  # noqa: E402


def read(folder: Path, *segments: tuple[str, str]) -> Labelled:
    """One reference as AnyStyle's sets hold it."""
    parts = "".join(f"<{label}>{text}</{label}>" for label, text in segments)
    xml = f"<dataset><sequence>{parts}</sequence></dataset>"
    (folder / "anystyle-core.xml").write_text(xml, encoding="utf-8")
    return read_sets(folder)[0]


def labels_of(reference: Labelled) -> list[tuple[str, str]]:
    return list(zip(reference.tokens.words, reference.labels, strict=True))


@pytest.mark.parametrize(
    ("volume", "expected"),
    [
        ("2012;30(15):", [("2012", "date"), ("30", "volume"), ("15", "issue")]),
        ("18;29(11):", [("18", "date"), ("29", "volume"), ("11", "issue")]),
        ("Vol. 10, No. 1-3,", [("Vol", "O"), ("10", "volume"), ("No", "O"), ("1-3", "issue")]),
        ("36, 3", [("36", "volume"), ("3", "issue")]),
        ("14(2):221–252,", [("14", "volume"), ("2", "issue"), ("221–252", "pages")]),
        ("58 Suppl 1:", [("58", "volume"), ("Suppl", "issue"), ("1", "issue")]),
        ("XLIII", [("XLIII", "volume")]),
    ],
)
def test_a_volume_that_holds_more_is_split(tmp_path: Path, volume: str, expected: list[tuple[str, str]]) -> None:
    reference = read(tmp_path, ("title", "On tumours."), ("journal", "Gut"), ("volume", volume))
    assert labels_of(reference)[3:] == expected


def test_pages_that_hold_the_volume_are_split(tmp_path: Path) -> None:
    reference = read(tmp_path, ("title", "On tumours."), ("date", "1990;"), ("pages", "11: 802–803."))
    assert labels_of(reference)[3:] == [("11", "volume"), ("802–803", "pages")]


def test_cue_words_are_outside_whichever_set_they_come_from(tmp_path: Path) -> None:
    anystyle = read(
        tmp_path,
        ("title", "On tumours,"),
        ("editor", "In: Roe, E. (Ed.),"),
        ("container-title", "Handbook,"),
        ("pages", "pp. 5-9."),
    )
    segments = [["title", "On tumours"], [None, ", In: "], ["editor", "Roe, E."], [None, " (Ed.), "]]
    segments += [["container-title", "Handbook"], [None, ", pp. "], ["pages", "5-9"], [None, "."]]
    (tmp_path / "grobid-train.jsonl").write_text(json.dumps({"raw": "", "segments": segments}), encoding="utf-8")
    grobid = read_sets(tmp_path)[1]
    assert labels_of(anystyle) == labels_of(grobid)
    assert [word for word, label in labels_of(grobid) if label == "O"] == ["In", "Ed", "pp"]


def test_a_monographs_container_counts_as_its_title(tmp_path: Path) -> None:
    reference = read(tmp_path, ("author", "Roe E."), ("container-title", "On tumours."), ("date", "2001."))
    assert labels_of(reference)[2:4] == [("On", "title"), ("tumours", "title")]


def test_a_printed_number_is_cut_off_before_training(tmp_path: Path) -> None:
    reference = read(tmp_path, ("citation-number", "[12]"), ("author", "Roe E."), ("title", "On tumours."))
    assert labels_of(reference)[0] == ("Roe", "author")


def test_an_empty_folder_is_answered_with_where_the_sets_come_from(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="inukshuk/anystyle"):
        read_sets(tmp_path)


def test_a_template_prints_fields_cue_words_and_what_is_optional() -> None:
    nodes = parse_template(r"{authors}. {title} \[{medium:Internet}\]. <vol.|vol.> {volume}[({issue})].")
    fields = {"authors": "Roe E", "title": "On tumours", "volume": "3"}
    parts = fill(nodes, fields, random.Random(1))
    assert "".join(text for _, text in parts) == "Roe E. On tumours [Internet]. vol. 3."
    assert [label for label, _ in parts if label] == ["author", "title", "medium", "volume"]
    with pytest.raises(Missing):
        fill(nodes, {"title": "On tumours"}, random.Random(1))


def test_names_are_listed_in_a_style() -> None:
    people = [Name("Roe", "Edward Paul"), Name("Jong", "M", "de")]
    chance = random.Random(1)
    assert list_names(people, NAME_STYLES["vancouver"], "en", chance) == "Roe EP, de Jong M"
    assert list_names(people, NAME_STYLES["semicolons"], "en", chance) in (
        "Roe, E.P.; de Jong, M.",
        "Roe, E. P.; de Jong, M.",
    )


def test_printing_gives_the_same_references_for_the_same_seed(tmp_path: Path) -> None:
    title = ("title", "On the treatment of tumours.")
    reference = read(
        tmp_path, ("author", "Roe E., Doe J."), ("date", "2001."), title, ("journal", "Gut"), ("volume", "3")
    )
    (tmp_path / "journal_abbreviations_x.csv").write_text('"Annals of Surgery","Ann Surg"\n', encoding="utf-8")
    journals = read_journals(tmp_path)
    first = printed_references([reference], journals, 3)
    again = printed_references([reference], journals, 3)
    assert [each.tokens.text for each in first] == [each.tokens.text for each in again]
    assert len({each.tokens.text for each in first}) > 5_000
    assert any("Ann Surg" in each.tokens.text for each in first)
    assert all(len(each.labels) == len(each.tokens.words) for each in first)


def test_what_is_held_out_is_not_trained_on(tmp_path: Path) -> None:
    reference = read(tmp_path, ("author", "Roe E."), ("title", "On tumours."))
    kept, held = split([reference] * 60, 0)
    assert kept == []
    assert len(held) == 50
