"""The example in a check's explanation: the references it shows, and what the check is to say of them."""

import re
from dataclasses import dataclass, field

from app.checks.check import Check
from app.checks.rules.kinds import fitting
from app.checks.rules.rule import Rule
from app.model import FIELD, Affiliation, Article, Author, Reference, Translation
from app.reading import read_names, read_reference

_LINE = re.compile(
    r"(?:R(?P<first>\d+)(?:-R(?P<last>\d+))?|article|(?P<table>author|affiliation|translation)(?P<at>\d+)) "
    r"(?P<field>\w+) = (?P<value>.*)"
)
_RULE = re.compile(r"rule (?P<field>\w+) = (?P<before>.*) -> (?P<after>.*)")
_SAYS = re.compile(r"(?P<verb>gives|asks) (?P<where>R\d+|article)(?: (?P<field>\w+))?(?: = (?P<after>.*))?")


@dataclass(slots=True)
class Example:
    """A small list, and what the check says of it: (whether it asks, place or 0 for the article, field, after)."""

    article: Article = field(default_factory=Article)
    references: list[Reference] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    says: list[tuple[bool, int, str, str]] = field(default_factory=list)


def example_of(check: Check) -> Example:
    """The example below "Example:" in the check's explanation.

    Its lines are "R1 title = Surgery..", "R2-R6 pages = 12-34" (the same in each), "R1 read = Rindi G. TNM" (a source
    that is read), "article year = 2012", "affiliation1 text = Clinic", "author1 name = Smith J.", "author1 affiliations
    = 1, 2", "translation1 title = Clinic", "rule pages = 256-65 -> 256-265" (a rule of every journal), "gives R1 title
    = Surgery." (what the first fix makes of it) and "asks R1 title" (a question). Values may hold "\\u2013" for signs
    that cannot be seen.
    """
    example = Example()
    _, _, lines = check.explanation.partition("Example:")
    for line in filter(None, map(str.strip, lines.splitlines())):
        if said := _SAYS.fullmatch(line):
            place = 0 if said["where"] == "article" else int(said["where"][1:])
            example.says.append((said["verb"] == "asks", place, said["field"] or "", _signs(said["after"] or "")))
        elif rule := _RULE.fullmatch(line):
            name, before, after = rule.groups()
            example.rules.append(Rule(fitting(name, before, after)[0].name, name, before, after))
        elif shown := _LINE.fullmatch(line):
            _show(example, shown)
        else:
            raise ValueError(f"{check.code}: no line of an example: {line}")
    return example


def _show(example: Example, shown: "re.Match[str]") -> None:
    name, value = shown["field"], _signs(shown["value"])
    if shown["table"]:
        _show_of_article(example.article, (shown["table"], int(shown["at"])), name, value)
        return
    if shown["first"] is None:
        setattr(example.article, name, value)
        return
    first = int(shown["first"])
    for place in range(first, int(shown["last"] or first) + 1):
        while len(example.references) < place:
            example.references.append(Reference())
        if name == "read":
            example.references[place - 1] = read_reference(value)
            continue
        is_names = name in FIELD and FIELD[name].kind == "names"
        setattr(example.references[place - 1], name, read_names(value) if is_names else value)


def _show_of_article(article: Article, row: tuple[str, int], name: str, value: str) -> None:
    """Show a value of one of the article's authors, affiliations or translations, counted from 1."""
    table, at = row
    while table == "author" and len(article.authors) < at:
        article.authors.append(Author())
    while table == "affiliation" and len(article.affiliations) < at:
        article.affiliations.append(Affiliation())
    while table == "translation" and len(article.translations) < at:
        article.translations.append(Translation())
    shown: object = _signs(value)
    if name == "name":
        shown = read_names(value).people[0]
    elif name == "affiliations":
        shown = tuple(int(number) - 1 for number in value.split(","))
    setattr(getattr(article, f"{table}s")[at - 1], name, shown)


def _signs(text: str) -> str:
    return re.sub(r"\\u([0-9a-fA-F]{4})", lambda code: chr(int(code[1], 16)), text)
