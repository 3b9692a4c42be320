"""The sub-command chart: stacks, lines, ages, targets, and several articles of a library."""

import csv
import json
from pathlib import Path

import pytest

from app.ages import Target, targets_json
from app.cli import main
from app.library import Library
from app.model import Article, Author, Name, Names, Reference
from app.resources import resource
from ui.main import main as program

SAMPLE = str(resource("sample/sechenov-net-liver.txt"))


@pytest.fixture
def library(tmp_path: Path) -> str:
    """Two articles of one journal, with a target, and one of another."""
    path = tmp_path / "three.corrigenda"
    own = Author(Name("Rindi", "G."))
    with Library.create(path) as made, made.step("Add") as step:
        cited = [
            Reference(title="A", year="2012", authors=Names((Name("Rindi", "G."),))),
            Reference(title="B", year="2000"),
        ]
        step.add_article(Article(title="One", year="2013", journal="Lancet", authors=[own]), cited)
        step.add_article(
            Article(title="Two", year="2020", journal="Lancet"), [Reference(title="C", year="2019", type="book")]
        )
        step.add_article(Article(title="Three", year="2020", journal="Cancer"), [Reference(title="D", year="1950")])
        step.add("profile", {"name": "x", "settings": targets_json("Lancet", [Target("last_five", True, 60)])})
    return str(path)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["chart", *arguments]) == 0
    return capsys.readouterr().out


def test_a_stack_and_the_cumulative_share_are_columns(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(printed(capsys, SAMPLE, "--stack", "type", "--cumulative").splitlines()))
    assert rows[0] == {
        "year": "1963",
        "references": "1",
        "journal articles": "1",
        "others": "0",
        "cumulative share": "0.04",
    }
    assert rows[-1]["others"] == "1"


def test_ages_tell_what_stands_beside_the_chart(capsys: pytest.CaptureFixture[str], library: str) -> None:
    found = json.loads(printed(capsys, library, "--article", "1", "--ages"))
    assert "counts" not in found
    assert (found["references"], found["median_age"], found["last_five"]) == (2, 7.0, 0.5)
    assert found["price_index"] == {"share": 0.5, "ages": [0, 5]}
    assert found["self_citations"] == {"count": 1, "of": 2, "is_lower_bound": False, "share": 0.5}
    assert found["citing_half_life"] is None


def test_several_articles_are_counted_together_with_their_journals_targets(
    capsys: pytest.CaptureFixture[str], library: str
) -> None:
    found = json.loads(printed(capsys, library, "--articles", "1-2", "--json", "--stack", "type"))
    assert (found["articles"], found["references"], found["by_age"]) == (2, 3, {"1": 2, "13": 1})
    assert found["targets"] == [
        {"measure": "last_five", "at_least": True, "limit": 60.0, "value": pytest.approx(2 / 3), "passes": True}
    ]
    assert found["stack"]["groups"] == ["journal articles", "books"]
    every = json.loads(printed(capsys, library, "--articles", "all", "--ages"))
    assert (every["articles"], every["references"]) == (3, 4)
    assert "targets" not in every


def test_targets_are_judged(capsys: pytest.CaptureFixture[str], library: str) -> None:
    wishes = ["--target", "last-five>=50", "--target", "self_citations <= 10 %"]
    found = json.loads(printed(capsys, library, "--article", "1", "--ages", *wishes))
    assert [each["passes"] for each in found["targets"]] == [True, False]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--target", "beauty>=5"], "no target"),
        (["--target", "last_five=50"], "no target"),
        (["--spectroscopy"], "needs 100 dated references"),
        (["--articles", "7"], "names no articles"),
        (["--articles", "2-1"], "names no articles"),
        (["--articles", ","], "names no articles"),
    ],
)
def test_what_cannot_be_counted_says_why(
    capsys: pytest.CaptureFixture[str], library: str, wrong: list[str], said: str
) -> None:
    several = [] if "--articles" in wrong else ["--article", "1"]
    assert main(["chart", library, *several, *wrong]) == 2
    heard = capsys.readouterr()
    assert said in heard.err
    assert heard.out == ""


def test_several_articles_need_a_library(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chart", SAMPLE, "--articles", "all"]) == 2
    assert "holds one article" in capsys.readouterr().err


def test_a_pdf_is_one_page_with_its_title(tmp_path: Path, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    path = tmp_path / "chart.pdf"
    assert program(["chart", library, "--articles", "all", "--stack", "self", "--output", str(path)]) == 0
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") + content.count(b"/Type /Page ") <= 1
    assert b"/Count 1" in content


def test_a_stacked_picture_is_written(tmp_path: Path, library: str) -> None:
    path = tmp_path / "chart.svg"
    assert (
        main(["chart", library, "--articles", "1,2", "--stack", "script", "--cumulative", "--output", str(path)]) == 0
    )
    assert "three, 2 articles" in path.read_text("utf-8")
