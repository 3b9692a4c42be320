"""The manual: its generated pages are what the code says, its links lead somewhere, and it knows every command."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from app import manual

ROOT = Path(__file__).parent.parent
PAGES = manual.pages()
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def test_the_generated_pages_are_fresh() -> None:
    checked = subprocess.run([sys.executable, "script/manual", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr


def links(name: str) -> list[str]:
    return _LINK.findall(re.sub(r"```.*?```|`[^`\n]*`", "", manual.text_of(name), flags=re.DOTALL))


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_every_link_leads_to_a_page_a_heading_or_a_picture_that_is_there(name: str) -> None:
    for link in links(name):
        target, _, fragment = link.partition("#")
        if target.startswith(("http://", "https://")):
            continue
        assert (manual.folder() / (target or name)).is_file() or name == manual.NEWS, f"{name}: {link} is not there"
        page = target.removeprefix("../") or name
        if fragment:
            assert fragment in map(manual.slug, manual.headings(manual.text_of(page))), f"{name}: no heading for {link}"
        if page.endswith(".md"):
            assert page in [each.name for each in PAGES], f"{name} leads to {page}, which the contents do not list"


def test_every_picture_is_shown_somewhere_and_has_a_dark_twin() -> None:
    shown = {link.removeprefix("images/") for page in PAGES for link in links(page.name) if link.endswith(".png")}
    twins = {f"{name.removesuffix('.png').removesuffix('-light')}-dark.png" for name in shown}
    assert {path.name for path in (manual.folder() / "images").glob("*.png")} == shown | twins


def test_every_command_of_the_menus_is_told_under_its_menu() -> None:
    from ui.actions import ACTIONS, SEPARATOR

    told = dict(manual._sections(manual.text_of("commands.md")))
    for act in ACTIONS:
        if act.name != SEPARATOR:
            lines = " ".join(told.get(act.menu_title, []))
            assert act.title in lines, f"docs/commands.md does not tell of {act.menu_title} › {act.title}"


def test_every_check_format_and_field_has_its_place() -> None:
    from app.checks import CHECKS
    from app.formats import FORMATS

    assert all(each.code in manual.text_of("checks.md") for each in CHECKS)
    assert all(f"`{each.name}`" in manual.text_of("formats.md") for each in FORMATS)


def test_words_are_found_under_their_headings_first() -> None:
    first = manual.search("dictionary")[0]
    assert (first.page.name, first.heading) == ("findings.md", "The dictionary")
    assert manual.search("datasette")[0].page.name == "library.md"
    assert manual.search("  ") == []
    assert manual.search("no such words anywhere zzz") == []


def test_a_remark_in_a_block_of_code_is_no_heading() -> None:
    assert manual.headings("# One\n\n```\n# not this\n```\n\n## *Two* [three](x.md)\n") == ["One", "Two three"]


@pytest.mark.parametrize(
    "name", ["../README.md", "nothing.md", "images/window-light.png", "/etc/passwd", "images/../x.md"]
)
def test_nothing_but_pages_is_read(name: str) -> None:
    assert manual.text_of(name) == ""


def test_the_wheel_and_the_source_hold_the_pages() -> None:
    import tomllib

    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert build["wheel"]["force-include"]["docs"] == "app/_manual"
    assert build["wheel"]["force-include"][manual.NEWS] == f"app/{manual.NEWS}"
    assert {"docs", manual.NEWS} <= set(build["sdist"]["include"])
