import io
import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from app import cli
from app.formats import large_files
from app.library import Library
from app.resources import resource
from app.tasks import add_reading, read_file
from ui.main import main

SAMPLE = resource("sample/sechenov-net-liver.txt")
ROOT = Path(__file__).parents[1]
RIS = "TY  - JOUR\nAU  - Smith, J.\nTI  - A study of moss\nXX  - odd\nPY  - 2014\nER  - \n\n"


def test_a_list_too_large_for_the_memory_is_printed_as_it_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (path := tmp_path / "list.ris").write_text(RIS * 300, encoding="utf-8")
    assert cli.main(["read", str(path), "--json"]) == 0
    whole = capsys.readouterr()
    monkeypatch.setattr(large_files, "LARGE", 2000)
    assert cli.main(["read", str(path), "--json"]) == 0
    in_turn = capsys.readouterr()
    assert json.loads(in_turn.out) == json.loads(whole.out)
    assert in_turn.err == whole.err != ""


@pytest.mark.parametrize("command", ["check", "fix", "queries"])
def test_a_list_too_long_to_be_checked_is_told(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.checking.MOST_CHECKED", 20)
    (path := tmp_path / "list.ris").write_text(RIS * 21, encoding="utf-8")
    assert cli.main([command, str(path)]) == 2
    assert "21 references, more than the 20 that are checked at once. Split the file" in capsys.readouterr().err


def test_a_large_file_without_a_reference_prints_nothing_but_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large_files, "LARGE", 2000)
    (path := tmp_path / "prose.txt").write_text("We went on and on about what we had seen.\n" * 100, encoding="utf-8")
    assert cli.main(["read", str(path), "--json"]) == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "no list of references" in printed.err


def test_read_gives_the_article_and_its_references_as_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(SAMPLE), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    article, references = found["article"], found["references"]
    assert (article["title"], article["year"], article["views"]) == ("", "", 216)
    assert (article["issn_print"], article["issn_online"]) == ("2218-7332", "2658-3348")
    assert [author["affiliations"] for author in article["authors"]] == [[1], [1], [2], [2]]
    assert len(article["affiliations"]) == 2
    assert len(references) == 26
    twelfth = references[11]
    assert twelfth["fields"]["volume"] == "62"
    assert twelfth["fields"]["issue"] == "Suppl 1"
    assert twelfth["fields"]["page"] == "59-68"
    assert twelfth["fields"]["custom"] == {"et-al": True}
    assert twelfth["source"].startswith("12. Ahlman H.")
    assert twelfth["leftover"] == []


def test_parse_gives_segments_that_join_to_the_line_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ["Raut C.P., Kulke M.H. Targeted therapy. Oncologist 2011; 16: 286-295", "  odd ((( “line” 12"]
    page = tmp_path / "list.txt"
    page.write_text("\n\n".join(lines), encoding="utf-8")
    assert cli.main(["parse", str(page), "--json"]) == 0
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["raw"] for each in printed] == lines
    assert ["".join(text for _, text in each["segments"]) for each in printed] == lines
    assert printed[0]["fields"]["container-title"] == "Oncologist"
    assert 0 <= printed[1]["confidence"] < printed[0]["confidence"] <= 1


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO("Иванов И.И. Статья. Хирургия. 2010".encode("cp1251")))
    )
    assert cli.main(["parse", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["raw"].startswith("Иванов")


def test_export_writes_the_list_mended_by_being_read(tmp_path: Path) -> None:
    out = tmp_path / "list.txt"
    assert cli.main(["export", str(SAMPLE), "--to", "text", "--output", str(out)]) == 0
    lines = out.read_text(encoding="utf-8-sig").split("\n")
    assert lines[3].startswith("4. Pape U.F.")
    assert lines[3].endswith("Cancer 2008; 113: 256-265")


@pytest.mark.parametrize("ending", [".csv", ".bib"])
def test_what_was_exported_reads_back_the_same(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"list{ending}"
    assert cli.main(["export", str(SAMPLE), "--output", str(out)]) == 0
    before, after = read_file(SAMPLE).references, read_file(out).references
    fields = ("type", "authors", "title", "container_title", "year", "volume", "issue", "pages")
    for first, second in zip(before, after, strict=True):
        assert [getattr(first, each) for each in fields] == [getattr(second, each) for each in fields]


def test_a_library_with_several_articles_asks_which(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "two.corrigenda"
    library = Library.create(path)
    for _ in range(2):
        add_reading(library, read_file(SAMPLE), label="Add")
    library.close()
    assert cli.main(["read", str(path)]) == 2
    assert "--article 1 to 2" in capsys.readouterr().err
    assert cli.main(["export", str(path), "--article", "2", "--to", "ris"]) == 0


@pytest.mark.parametrize("command", ["read", "parse", "export", "chart"])
@pytest.mark.parametrize("content", [None, b"", b"\x89PNG\r\n\x1a\n" + bytes(100)])
def test_unreadable_input_is_told_and_exits_with_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, content: bytes | None
) -> None:
    path = tmp_path / "input.txt"
    if content is not None:
        path.write_bytes(content)
    assert cli.main([command, str(path)]) == 3
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "input.txt" in printed.err
    assert "Traceback" not in printed.err


COMMAND = [sys.executable, "-c", "import sys; from ui.main import main; sys.exit(main(sys.argv[1:]))"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", [["formats"], ["read", SAMPLE], ["export", SAMPLE, "--to", "bibtex"]])
def test_output_that_cannot_be_written_is_told_and_exits_with_2(command: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [*COMMAND, *command], stdout=full, stderr=subprocess.PIPE, encoding="utf-8", cwd=ROOT, check=False
        )
    assert ended.returncode == 2
    assert ended.stderr.startswith("corrigenda: The output could not be written (No space left on device).")
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('export "$0" --to bibtex >&-', 0),
        ("read - <&-", 3),
        ('read "$0" --article 2 2>&-', 0),
        ('read "$0" | head -1', 0),
        (r"read $(printf 'no-text\377')", 3),
        ("nonsense page", 2),
        ("--nonsense", 2),
        ('picture "$0" --output never.png --size 100000x100000', 2),
    ],
)
def test_closed_streams_odd_names_and_wrong_words_end_without_a_traceback(line: str, code: int) -> None:
    program = " ".join(shlex.quote(part) for part in COMMAND)
    script = f"set -o pipefail; {program} {line}"
    ended = subprocess.run(["bash", "-c", script, SAMPLE], capture_output=True, cwd=ROOT, check=False)
    assert (ended.returncode, b"Traceback" in ended.stderr, b"lost" in ended.stderr) == (code, False, False)


def test_an_unknown_format_names_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(SAMPLE), "--to", "papyrus"]) == 2
    assert "bibtex" in capsys.readouterr().err


@pytest.mark.parametrize("ending", [".svg", ".csv", ".png"])
def test_a_chart_is_written_by_its_ending(tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"chart{ending}"
    assert main(["chart", str(SAMPLE), "--output", str(out)]) == 0
    start = {".svg": b"<?xml", ".csv": b"\xef\xbb\xbfyear", ".png": b"\x89PNG"}[ending]
    assert out.read_bytes().startswith((start, start.removeprefix(b"\xef\xbb\xbf"), b"<svg"))


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    assert ended.value.code == 0
    printed = capsys.readouterr().out
    assert all(command in printed for command in cli.COMMANDS)


def test_wrong_use_exits_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["read"])
    assert ended.value.code == 2
    assert "FILE" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["export", "chart"])
def test_the_file_that_is_read_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    page = tmp_path / "list.csv"
    page.write_bytes(SAMPLE.read_bytes())
    assert cli.main([command, str(page), "--output", str(tmp_path / "." / "list.csv")]) == 2
    assert page.read_bytes() == SAMPLE.read_bytes()
    assert "Choose another name" in capsys.readouterr().err


def test_mistakes_are_found_and_the_certain_ones_mended(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "list.txt"
    page.write_text("1. Raut C.P. Targeted therapy. Oncologist 2011; 16: 286-295\n", encoding="utf-8")
    assert main(["check", str(page), "--json"]) == 0
    for line in capsys.readouterr().out.splitlines():
        assert {"check", "certainty", "references", "related", "field", "message", "before", "after"} == set(
            json.loads(line)
        )
    assert main(["fix", str(page), "--certain", "--to", "text"]) == 0
    heard = capsys.readouterr()
    assert "Targeted therapy" in heard.out
    assert "mended" in heard.err


def test_the_checks_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["checks", "--json"]) == 0
    for line in capsys.readouterr().out.splitlines():
        assert {"check", "name", "group", "certainty", "off", "explanation"} == set(json.loads(line))


def test_export_prints_a_list_in_the_form_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["export", str(SAMPLE), "--style", "gost", "--references", "bgn"]) == 0
    printed, told = capsys.readouterr()
    assert "22. Raymond E., Dahan L., Raoul J.L. et al. Sunitinib malate" in printed
    assert "// N Engl J Med. 2011. Vol. 364. P. 501–513.\n" in printed
    assert printed.endswith("26. Patyutko. (In Russ.)\n")
    assert cli.main(["export", str(SAMPLE), "--style", "ama", "--to", "ris"]) == 0
    assert "--style and --references change nothing" in capsys.readouterr().err
    assert cli.main(["export", str(SAMPLE), "--style", "nature"]) == 2
    assert "The forms are: own, vancouver" in capsys.readouterr().err
    assert told.count("\n") < 10


def test_styles_are_listed_the_lists_own_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["styles", "--json"]) == 0
    names = [json.loads(line)["name"] for line in capsys.readouterr().out.splitlines()]
    assert names == ["own", "vancouver", "ama", "apa", "gost"]


def test_queries_are_written_as_a_letter_in_either_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["queries", str(SAMPLE)]) == 0
    assert "\n26. Патютко: The entry is incomplete." in capsys.readouterr().out
    out = tmp_path / "queries.docx"
    assert cli.main(["queries", str(SAMPLE), "--language", "ru", "--output", str(out)]) == 0
    assert out.read_bytes().startswith(b"PK")
    assert cli.main(["queries", str(SAMPLE), "--output", str(tmp_path / "queries.pdf")]) == 2
    assert not (tmp_path / "queries.pdf").exists()


def test_changes_are_those_of_a_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "one.corrigenda"
    with Library.create(path) as library:
        article = add_reading(library, read_file(SAMPLE), label="Add")
        with library.step("Mend a name") as step:
            step.set(library.references(article)[0].id or 0, "title", "The classification of carcinoid tumours")
    assert cli.main(["changes", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("1,Williams 1963,Title,The classification of carcinoid tum ours,The classification of")
    assert any(",Form of the list," in line for line in lines)
    assert cli.main(["changes", str(path), "--output", str(tmp_path / "changes.html")]) == 0
    assert "<del>tum ours</del>" in (tmp_path / "changes.html").read_text(encoding="utf-8")
    assert cli.main(["changes", str(path), "--output", str(path)]) == 2
    assert cli.main(["changes", str(SAMPLE)]) == 2
    assert "is no library" in capsys.readouterr().err


def test_the_file_that_is_read_is_never_replaced_by_its_export(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(SAMPLE.read_bytes())
    (tmp_path / "link.txt").symlink_to(page)
    for output in (page, tmp_path / "link.txt", tmp_path / "." / "page.txt"):
        assert cli.main(["export", str(page), "--output", str(output)]) == 2
        assert "is the file that is read, so nothing was written" in capsys.readouterr().err
    assert page.read_bytes() == SAMPLE.read_bytes()


def test_an_export_without_a_known_ending_says_so_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["export", str(SAMPLE), "--output", str(tmp_path / "list.xyz")]) == 2
    assert "bibtex" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_broken_file_is_read_as_far_as_it_goes_or_not_at_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "list.bib"
    path.write_text("@article{a, title = {One}}\n@article{b, title = {Two\n", encoding="utf-8")
    assert cli.main(["export", str(path), "--to", "ris"]) == 0
    kept = capsys.readouterr()
    assert kept.out.count("TY  - JOUR") == 2
    assert "line 2: The entry that begins here breaks off" in kept.err
    assert cli.main(["export", str(path), "--to", "ris", "--whole"]) == 3
    nothing = capsys.readouterr()
    assert nothing.out == ""
    assert "line 2: " in nothing.err
    assert "Not all of" in nothing.err
    path.write_text("@article{a, title = {One}}\n", encoding="utf-8")
    assert cli.main(["export", str(path), "--to", "ris", "--whole"]) == 0
