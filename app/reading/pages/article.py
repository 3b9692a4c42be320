"""An article page's lines, its reference lists taken out, to the article."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from app.model import Article, Author, Name, Names
from app.reading.names.spanish_names import like_fellows, with_both_surnames, with_second_initials
from app.reading.pages.abstract import is_prose, read_abstract
from app.reading.pages.authors import is_person_line, read_about, tells_of_person
from app.reading.pages.bare_abstracts import with_abstracts_headed
from app.reading.pages.bylines import is_affiliation, is_byline, read_byline
from app.reading.pages.citing import Cited, read_citation, read_issue_line
from app.reading.pages.colophon import read_doi, read_issns, read_licence, read_numbers, read_views
from app.reading.pages.corresponding import mark_corresponding
from app.reading.pages.cover_sheets import with_covers_in_order
from app.reading.pages.doi_journals import journal_by_doi
from app.reading.pages.front import read_front
from app.reading.pages.front_lines import Front
from app.reading.pages.journal_lines import journal_in
from app.reading.pages.keywords import read_keywords
from app.reading.pages.listed_people import with_listed_people
from app.reading.pages.named_affiliations import join_named
from app.reading.pages.people import People, add_contacts, in_order_of, merged, star_as
from app.reading.pages.roman_marks import with_roman_marks_joined
from app.reading.pages.second_languages import Languages, read_languages, read_translations
from app.reading.pages.sections import Section, cut, paragraphs
from app.reading.pages.site_forms import in_usual_form
from app.reading.text.journal_words import is_called_journal
from app.reading.text.language import language_of
from app.reading.text.wrapping import join_lines

_PUBLISHED = re.compile(
    r"publish|опубликован|publicado|veröffentlicht|publié|дата публикации|publica\w+ (?:in this|nesta|en esta) \w+",
    re.IGNORECASE,
)
_NAMED = re.compile(r"авторы? научной работы\s?[—–-]\s?(.{5,400})", re.IGNORECASE)
_PAGE_RANGE = re.compile(r"[A-Za-z]?\d{1,6}(?:\s?[-–—]\s?[A-Za-z]?\d{1,6})?")
_FIRST_SHOWN = re.compile(
    r"\[?(?:(?:first )?published|submitted|posted)(?: online)?(?: on)? .{0,30}?\b((?:19|20)\d\d)\b", re.IGNORECASE
)
_SHOWN = re.compile(r"\b(?:опубликован\w* )?online:?\s\d{1,2}[ .]\w{2,9}[ .]((?:19|20)\d\d)\b", re.IGNORECASE)
"""As some journals have it: "(Received 1 October 2012; accepted 17 October 2012; online 24 October 2012)"."""
_OWNED = re.compile(r"©\s?(?:the )?author\(s\),? ((?:19|20)\d\d)\b", re.IGNORECASE)
_OF_ITSELF = re.compile(r"^(?:article )?(?:information|details)$|^about this article$", re.IGNORECASE)
_BESIDE = 30
_OF_ARTICLE = frozenset({"abstract", "keywords", "doi", "dates", "affiliations"})
"""Kinds of parts that no page but an article's has."""
_GAP = re.compile(r"\s?[-–—]\s?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def read_article(lines: Sequence[str], source: str, *, title: str = "") -> Article:
    """The article of a page's squeezed lines; what the page does not say stays empty. `title` is given if known."""
    lines = with_roman_marks_joined(with_covers_in_order(lines))
    lines = with_abstracts_headed(with_listed_people(in_usual_form(lines)))
    sections = cut(lines)
    head = [line for section in sections if section.kind == "front" for line in section.lines]
    cited = _read_cited(sections, head)
    cited.title = cited.title or title
    kinds = [section.kind for section in sections if section.kind != "front"]
    front = read_front(head, cited, follows=next(iter(kinds), ""), is_article=not _OF_ARTICLE.isdisjoint(kinds))
    people = _read_people(sections, front, cited)
    for author in people.authors:
        author.name = _as_cited(author.name, cited.names)
    title = _titled(sections) or _completed(front.title, sections, head) or cited.title
    languages = read_languages(sections, title, front.prose)
    if (language_of(title) or languages.own) == "es":
        for author in people.authors:
            printed = f"{author.name.given} {author.name.family}"
            author.name = with_both_surnames(Names((author.name,)), [printed]).people[0]
        names = with_second_initials(like_fellows([each.name for each in people.authors]))
        for author, name in zip(people.authors, names, strict=True):
            author.name = name
    add_contacts(people, lines)
    mark_corresponding(people, lines)
    beside = [*_printed_in(sections), *_issues_beside(sections)]
    issues = [cited, front.issue, *beside, *_issue_lines(sections)]
    printed, online = read_issns(lines)
    doi = _read_doi(sections, cited, lines)
    journal = front.journal or _first(
        issue.journal for issue in (front.issue, cited, *beside, *_whole_issues(sections))
    )
    return Article(
        title=title,
        journal=journal_in(journal) or journal_by_doi(doi, lines),
        year=_first(issue.year for issue in issues) or _year_published(sections, front),
        volume=_first(issue.volume for issue in issues),
        issue=_first(issue.issue for issue in issues),
        pages=_GAP.sub(lambda gap: gap[0].strip(), _first(issue.pages for issue in issues)),
        doi=doi,
        abstract=_own_abstract(languages, sections, front),
        keywords=languages.own_keywords if languages.keywords else read_keywords(sections),
        licence=read_licence(lines),
        issn_print=printed,
        issn_online=online,
        views=read_views(lines),
        source=source,
        authors=people.authors,
        affiliations=people.affiliations,
        translations=read_translations(sections, languages, title, (each.title for each in _citations(sections, head))),
    )


def _own_abstract(languages: Languages, sections: Sequence[Section], front: Front) -> str:
    """The abstract in the article's language: one without a heading, if all that have one are in others."""
    if languages.own_abstract:
        return languages.own_abstract
    bare = [section for section in sections if section.kind != "abstract"] if languages.abstracts else sections
    return read_abstract(bare, front.prose)


def _first(values: Iterable[str]) -> str:
    """The first value that is not empty, "" if all are."""
    return next((value for value in values if value), "")


def _read_cited(sections: Sequence[Section], head: Sequence[str]) -> Cited:
    """What the page's "For citation" says; of two languages, the one whose title stands in the head."""
    told = _citations(sections, head)
    titles = {line.casefold().strip(" .") for line in head}
    return next((cited for cited in told if cited.title.casefold() in titles), told[0] if told else Cited())


def _citations(sections: Sequence[Section], head: Sequence[str]) -> list[Cited]:
    """What a page's citations of itself say, in each language."""
    first = next((line for line in head if line), "")
    told = [
        read_citation(join_lines(group), journal=first)
        for section in sections
        if section.kind == "citation"
        for group in _entries(section.lines)
    ]
    told = [cited for cited in told if cited.year or cited.title]
    for cited in told:
        if is_byline(cited.title):  # names in full, which begin no citation that is known
            cited.title = cited.journal = ""
    return told


def _entries(lines: Sequence[str]) -> list[list[str]]:
    """The paragraphs of a citation part, the lines of one apart where each is a citation."""
    groups = paragraphs(lines)
    return (
        [[line] for group in groups for line in group]
        if all(_YEAR.search(line) for group in groups for line in group)
        else groups
    )


def _issue_lines(sections: Sequence[Section]) -> list[Cited]:
    """What lines like "Том 3, № 2 (2019)" say outside the head, the abstract and the text."""
    kinds = ("tail", "other", "citation", "dates", "fulltext", "licence", "issn", "views", "references")
    told = [section for section in _own_first(sections) if section.kind in kinds]
    groups = [group for section in told for group in paragraphs(section.lines)]
    lines = [line for group in groups for line in _side_by_side(group)]
    return [issue for line in lines if (issue := read_issue_line(line)) is not None] + _issues_beside(sections)


def _whole_issues(sections: Sequence[Section]) -> list[Cited]:
    """What lines ahead of the list say that name volume, pages and journal, as a citation does."""
    place = next((at for at, section in enumerate(sections) if section.kind == "references"), len(sections))
    return [each for each in _issue_lines(sections[:place]) if each.volume and each.pages and each.journal]


def _own_first(sections: Sequence[Section]) -> list[Section]:
    """The parts of a page, those behind its list last: they tell of other articles too."""
    place = next((at for at, section in enumerate(sections) if section.kind == "references"), len(sections))
    cited = [section for section in sections[place:] if section.kind == "citation"]
    return [*sections[:place], *cited, *(section for section in sections[place:] if section.kind != "citation")]


def _issues_beside(sections: Sequence[Section]) -> list[Cited]:
    """What whole lines say of the issue among the authors, and where a page tells of itself."""
    lines = [
        line
        for section in sections
        if section.kind in ("about", "affiliations", "corresponding", "doi")
        or _OF_ITSELF.search(section.heading) is not None
        for line in section.lines
        if len(line) <= 120
    ]
    return [issue for line in lines if (issue := read_issue_line(line)) is not None and issue.volume and issue.pages]


def _printed_in(sections: Sequence[Section]) -> list[Cited]:
    """What the page says of its issue under "Published in", and what stands under a title that the page calls so."""
    lines = [line for section in sections if section.kind == "issue" for line in section.lines if line]
    told = [issue for line in lines if (issue := read_issue_line(line)) is not None]
    under = [line for section in sections if section.kind == "title" for line in section.lines[1:] if line]
    after_label = (line for label, line in pairwise(under) if label.casefold() == "журнал")
    called = (line for line in under if is_called_journal(line) and len(line) <= 120)
    journal = next(after_label, "") or next(called, "")
    year = next((line for line in under if _YEAR.fullmatch(line)), "")
    numbers = read_numbers(", ".join(section.heading for section in sections if section.kind == "numbers"))
    headed = next((line for section in sections if section.kind == "journal" for line in section.lines if line), "")
    apart = Cited(
        journal=headed or journal,
        year=numbers.get("year", year),
        volume=numbers.get("volume", ""),
        issue=numbers.get("issue", ""),
        pages=_pages_told(sections) or numbers.get("pages", ""),
    )
    return [*told, apart]


def _pages_told(sections: Sequence[Section]) -> str:
    """The pages of a page that says "Page(s): 2012 - 2023"."""
    lines = (line for section in sections if section.kind == "pages" for line in section.lines)
    return next((_GAP.sub("-", line) for line in lines if _PAGE_RANGE.fullmatch(line)), "")


def _side_by_side(group: Sequence[str]) -> list[str]:
    """The lines of a group that may state an issue; short ones, which state it together, as one."""
    short = [line for line in group if len(line) <= 120]
    joined: list[str] = []
    before = ""
    for line in short:
        is_next = before and max(len(before), len(line)) <= _BESIDE and any(map(str.isdigit, before + line))
        if is_next:
            joined[-1] += f", {line}"
        else:
            joined.append(line)
        before = line
    return joined


def _titled(sections: Sequence[Section]) -> str:
    """The title of a page that says "Title:"."""
    groups = (paragraphs(section.lines) for section in sections if section.kind == "title" and any(section.lines))
    first, *rest = next(iter(next(groups, [])), [""])
    return join_lines([first, *takewhile(lambda line: line[:1].islower(), rest)])


def _completed(title: str, sections: Sequence[Section], head: Sequence[str]) -> str:
    """The title with what the article's own citation has before it, if the head prints that too, on other lines."""
    printed = _letters(" ".join(head))
    for line in (join_lines(group) for each in sections if each.kind == "citation" for group in paragraphs(each.lines)):
        at = line.casefold().find(title.casefold())
        start = line.rfind(". ", 0, max(at, 0)) + len(". ")
        whole = line[start : at + len(title)]
        if title and len(". ") <= start < at and _letters(whole) in printed:
            return whole
    return title


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _year_published(sections: Sequence[Section], front: Front) -> str:
    """The year of a line "Published: …", or that of a day which the head names."""
    for section in sections:
        if section.kind == "dates" and _PUBLISHED.match(section.heading):
            match = _YEAR.search(" ".join(section.lines))
            if match is not None:
                return match[1]
    for line in (line for section in sections if section.kind in ("front", "tail") for line in section.lines):
        told = _FIRST_SHOWN.match(line[:120])
        if told is not None:
            return told[1]
    lines = [line for section in sections if section.kind in ("front", "licence") for line in section.lines]
    shown = (_SHOWN.search(line[:200]) or _OWNED.search(line[:200]) for line in lines)
    return front.dated or next((told[1] for told in shown if told), "")


def _as_cited(name: Name, cited: Iterable[Name]) -> Name:
    """The name with the family name that the article's own citation gives it: "Elena Ruiz Campos" is Ruiz Campos, E."""
    printed = " ".join(part for part in (name.given, name.particle, name.family) if part)
    for each in cited:
        family = " ".join(part for part in (each.particle, each.family) if part)
        given = printed[: -len(family)].strip()
        if len(family) > len(name.family) and printed.endswith(f" {family}") and given[:1] == each.given[:1]:
            return Name(family=each.family, given=given, particle=each.particle, suffix=name.suffix)
    return name


def _read_doi(sections: Sequence[Section], cited: Cited, lines: Sequence[str]) -> str:
    """The article's own DOI: where the page says "DOI", in its citation, else the first on the page."""
    own = [line for section in sections if section.kind == "doi" for line in section.lines]
    return read_doi(own) or cited.doi or read_doi(lines)


def _read_people(sections: Sequence[Section], front: Front, cited: Cited) -> People:
    """The authors: of "About the authors", of the byline, or of both where each says what the other does not."""
    about = People()
    for section in sections:
        if section.kind == "about" and not about.authors:
            about = read_about(section.lines)
    named = [line for each in sections if each.kind == "authors" for line in ("", *each.lines)]
    if not about.authors and any(map(is_person_line, named)):
        about = read_about(named[1:])
    told_of = [line for each in sections if each.kind in ("authors", "corresponding") for line in each.lines]
    if not about.authors and any(map(tells_of_person, told_of)):
        about = read_about([line for line in told_of if tells_of_person(line)])
    lines = [line for section in sections if section.kind == "authors" for line in section.lines if line]
    if front.blocks and not about.authors:
        about = read_about(front.blocks)
    told_names = next((match[1] for each in sections if (match := _NAMED.search(each.heading[:1000]))), "")
    byline = front.byline or ([told_names] if told_names else []) or [line for line in lines if is_byline(line)]
    byline = byline or [line for line in lines if is_person_line(line)]
    told = [
        line for section in sections if section.kind in ("affiliations", "authors", "about") for line in section.lines
    ]
    affiliations = front.affiliations or [
        line for line in told if line and is_affiliation(line) and not is_byline(line) and not is_prose(line)
    ]
    people = read_byline(byline, [])
    blocks = [join_lines(group) for each in sections if each.kind == "affiliations" for group in paragraphs(each.lines)]
    if not join_named(people, (*blocks, *front.affiliations, *front.prose)):
        people = read_byline(byline, affiliations)
    if not people.authors and not about.authors:
        return People([Author(name=name) for name in cited.names])
    groups = [author for author in people.authors if author.name.literal]
    people.authors = [author for author in people.authors if not author.name.literal]
    in_order_of(about, people)
    if len(about.authors) >= len(people.authors) and (about.affiliations or not people.affiliations):
        star_as(about, people)
        about.authors += groups
        return about
    people = merged(people, about)
    people.authors += groups
    return people
