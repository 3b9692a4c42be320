"""The pages of the manual that come with the program: their order, their headings, and where words stand in them."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

CONTENTS = "manual.md"
"""The page that lists the others in their order."""

NEWS = "CHANGELOG.md"
"""The page that says what is new: the one that is not among the others, but beside their folder."""

_LINK = re.compile(r"^- \[([^\]]+)\]\((?:\.\./)?([\w-]+\.md)\)", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,4}) +(.+?)\s*$")
_COMMENT = re.compile(r"<!--.*?-->\n*", re.DOTALL)
_MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*`|]+|^#+ ")
_MOST_FOUND = 60


class Page(NamedTuple):
    """A page: its file's name, its title, and its text in Markdown."""

    name: str
    title: str
    text: str


class Passage(NamedTuple):
    """A place in the manual: its page, the heading that it stands under, and the line in which words were found."""

    page: Page
    heading: str
    line: str


def folder() -> Path:
    """Where the pages are: within the package, or beside it in a checkout."""
    packed = Path(__file__).parent / "_manual"
    return packed if packed.is_dir() else Path(__file__).parent.parent / "docs"


@cache
def pages() -> tuple[Page, ...]:
    """The first page and those that it lists, in that order."""
    first = text_of(CONTENTS)
    listed = [Page(name, title, text_of(name)) for title, name in _LINK.findall(first)]
    return (Page(CONTENTS, "Contents", first), *listed)


def text_of(name: str) -> str:
    """A page's text without remarks to its writers; "" if there is no such page."""
    path = folder().parent / name if name == NEWS else folder() / name
    if path.suffix != ".md" or path.name != name or not path.is_file():
        return ""
    return _COMMENT.sub("", path.read_text(encoding="utf-8"))


def slug(heading: str) -> str:
    """What a heading is linked by, as GitHub makes it: "The source strip" by "the-source-strip"."""
    kept = "".join(each for each in plain(heading).lower() if each.isalnum() or each in " -_")
    return kept.replace(" ", "-")


def headings(text: str) -> list[str]:
    """The headings of a page in order, without markup."""
    return [plain(found[2]) for _, found in _lines(text) if found]


def search(words: str) -> list[Passage]:
    """The passages in which all the words stand under one heading; those with a word in the heading come first.

    Words are found by their beginnings or within others, without regard to case.
    """
    wanted = words.casefold().split()
    if not wanted:
        return []
    best, others = list[Passage](), list[Passage]()
    for page in pages():
        for heading, lines in _sections(page.text):
            within = f"{heading}\n{chr(10).join(lines)}".casefold()
            if all(word in within for word in wanted):
                line = max(lines, key=lambda each: sum(word in each.casefold() for word in wanted), default="")
                is_best = any(word in heading.casefold() for word in wanted)
                (best if is_best else others).append(Passage(page, heading, line))
    return [*best, *others][:_MOST_FOUND]


def plain(line: str) -> str:
    """A line without markup; of a link its words are kept."""
    return " ".join(_MARKUP.sub(lambda found: f"{found[1] or ''} ", line).split())


def _sections(text: str) -> Iterator[tuple[str, list[str]]]:
    heading, lines = "", list[str]()
    for line, found in _lines(text):
        if not found:
            lines.append(plain(line))
            continue
        if heading:
            yield heading, lines
        heading, lines = plain(found[2]), []
    if heading:
        yield heading, lines


def _lines(text: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """The lines of a page, each with the heading that it is, if it is one; a remark in a block of code is none."""
    is_code = False
    for line in text.splitlines():
        is_fence = line.startswith("```")
        is_code = is_code != is_fence
        if not is_fence and line.strip():
            yield line, None if is_code else _HEADING.match(line)
