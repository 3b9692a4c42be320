"""Lists of words that a user adds, and what the checks make of them."""

from pathlib import Path

import pytest

from app.checks import Lexicon
from app.checks.word_lists import read_word_list
from app.errors import UnreadableInput

NOWHERE = Path("nowhere")


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_a_text_with_words_in_it_makes_each_of_them_known_in_any_capitals(tmp_path: Path) -> None:
    found = read_word_list(written(tmp_path / "mine.txt", "# drugs\nLanreotide, octreotide\nstreptozocin\n"))
    lexicon = Lexicon(lists=[found], medical=NOWHERE)
    assert found.count == 3
    assert lexicon.knows("lanreotide")
    assert lexicon.knows("octreotides")
    assert not lexicon.knows("drugz")


def test_a_dictionary_without_its_rules_is_a_list_up_to_the_slashes(tmp_path: Path) -> None:
    found = read_word_list(written(tmp_path / "en-med.dic", "2\nabacavir/MS\nzymogram\n"))
    assert found.words == {"abacavir", "zymogram"}


RULES = "SET ISO8859-1\nSFX S Y 1\nSFX S 0 s [^s]\nPFX U Y 1\nPFX U 0 un .\n"


def test_a_dictionary_with_its_rules_knows_the_forms_that_they_allow(tmp_path: Path) -> None:
    written(tmp_path / "xx.aff", RULES, "latin-1")
    found = read_word_list(written(tmp_path / "xx.dic", "2\nflörp/SU\nSnark\n", "latin-1"))
    assert [found.knows(word) for word in ("flörp", "flörps", "unflörps", "Snark")] == [True] * 4
    assert not found.knows("snark")
    assert not found.knows("unSnark")


@pytest.mark.parametrize(("kind", "flags"), [("long", "AaBb"), ("num", "12,7")])
def test_flags_of_two_signs_and_numbers_are_told_apart(tmp_path: Path, kind: str, flags: str) -> None:
    first, second = ("Aa", "Bb") if kind == "long" else ("12", "7")
    rules = f"SET UTF-8\nFLAG {kind}\nSFX {first} Y 1\nSFX {first} 0 s .\nSFX {second} Y 1\nSFX {second} 0 ing .\n"
    written(tmp_path / "xx.aff", rules)
    found = read_word_list(written(tmp_path / "xx.dic", f"2\nwalk/{flags}\ntalk/{second}\n"))
    assert [found.knows(word) for word in ("walks", "walking", "talking", "talks")] == [True, True, True, False]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("picture.txt", b"PNG\0\0\x01", "is no text"),
        ("empty.txt", b"\n12\n", "holds no words"),
        ("broken.dic", b"1\nword\n", "is damaged"),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    (tmp_path / "broken.aff").write_text("SET no-such-encoding\n")
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableInput, match=says):
        read_word_list(tmp_path / name)


def test_a_list_that_is_gone_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="take it off the list"):
        read_word_list(tmp_path / "gone.txt")


def test_a_rule_that_cannot_be_understood_is_left_out_and_the_rest_holds(tmp_path: Path) -> None:
    written(tmp_path / "xx.aff", "SET UTF-8\nSFX S Y 2\nSFX S 0 s [^\nSFX S 0 es .\n")
    found = read_word_list(written(tmp_path / "xx.dic", "1\nwish/S\n"))
    assert found.knows("wishes")
    assert not found.knows("wishs")
