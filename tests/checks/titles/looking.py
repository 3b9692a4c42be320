"""What a check of titles says of a list made by hand."""

from pathlib import Path

from app.checks import Check, Finding
from app.checks.checked import Checked
from app.checks.lexicon import Lexicon
from app.model import Article, Reference

NOWHERE = Path()
"""Where no list of medical words is, whatever the machine has."""


def articles(*titles: str) -> list[Reference]:
    """Journal articles with these titles."""
    return [Reference(title=title, container_title="Virchows Arch", year="2006") for title in titles]


def found(check: Check, *titles: str, article: Article | None = None, words: tuple[str, ...] = ()) -> list[Finding]:
    """The findings in a list of articles with these titles; `words` are the user's own."""
    return list(check.find(Checked(article or Article(), articles(*titles), lexicon=Lexicon(words, medical=NOWHERE))))


def mended(check: Check, *titles: str) -> list[str]:
    """What the first fixes make of the titles that the check is sure enough to mend."""
    return [str(each.fixes[0].edits[0].after) for each in found(check, *titles) if each.certainty != "ask"]


def asked(check: Check, *titles: str) -> list[str]:
    """The words that the check asks about."""
    return [each.before for each in found(check, *titles) if each.certainty == "ask"]
