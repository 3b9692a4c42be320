"""Bringing in: files, pasted pages, tables and libraries read, and put into a library.

Formats and reading take a quarter of a second to load, which the first look of the window need not wait for: they are
loaded by the functions that use them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import CorrigendaError, UnreadableInput
from app.library import Library
from app.model import Article, Reference
from app.progress import Progress
from app.sharing import shared

if TYPE_CHECKING:
    from app.checks.rules.rule import Rule
    from app.formats import Decoded, Format, LargeFile, Problem, Read, Table
    from app.formats.streaming import Stream
    from app.reading import Page

LIBRARY_ENDING = ".corrigenda"


@dataclass(slots=True)
class Reading:
    """What was read from one input: an article with its references, and how.

    `encoding` and `format` are as a user knows them; `problems` are what could not be read; `words` are those that the
    editors of a library know to be right, `rules` the corrections that it remembers. Of a large file the references
    `follow` and are read as they are asked for, once; its problems are known when they were.
    """

    article: Article
    references: list[Reference]
    encoding: str = ""
    format: str = "Article page"
    problems: "list[Problem]" = field(default_factory=list)
    words: tuple[str, ...] = ()
    rules: "tuple[Rule, ...]" = ()
    follow: Iterator[Reference] | None = None

    @property
    def is_bare_list(self) -> bool:
        """Whether it says nothing of an article: references alone."""
        return not _says_anything(self.article)


def read_file(path: Path, *, progress: Progress | None = None, follows: bool = False) -> Reading:
    """Read an article page, a list or any readable format; raises `UnreadableInput` with a sentence.

    The references of a large list are left to be read as they are asked for if it `follows`.
    """
    from app.formats import Decoded, large_file, load

    large = large_file(path)
    if large is None:
        decoded = load(path, progress=progress)
        reading = _following_text(decoded, path.name, progress)
        if reading is None:
            return _read_decoded(decoded, path.name, progress)
        return reading if follows else _collected(reading, path.name)
    slim = large.slim_text()
    if slim is not None:
        return _read_decoded(Decoded(slim, large.encoding), path.name, progress)
    reading = _following(large, *_stream_of(large), progress)
    return reading if follows else _collected(reading, path.name)


def _following_text(decoded: "Decoded", name: str, progress: Progress | None) -> Reading | None:
    """The text of a large document read portion by portion, as a page; None if it is not so large, or is a table."""
    from app.formats import large_pages
    from app.formats.large_files import LARGE
    from app.formats.streaming import Telling

    if len(decoded.text) < LARGE or is_table(Path(name)):
        return None
    stream, telling = large_pages.STREAM, Telling(progress or Progress(), len(decoded.text))
    telling.problems.extend(decoded.problems)
    article = large_pages.article_in(decoded.text) or Article()
    found = stream.references(stream.parted(decoded.text), telling)
    return Reading(article, [], decoded.encoding, decoded.format or "Article page", telling.problems, follow=found)


def _stream_of(large: "LargeFile") -> "tuple[str, Stream]":
    """How a large file is read portion by portion, and what that is called."""
    from app.formats import FORMATS, large_html, large_pages
    from app.formats.csv_reading import STREAM, is_even

    if large.is_html:
        return "Web page", large_html.STREAM
    title = large.title
    known = next((each for each in FORMATS if each.stream and each.recognise and each.recognise(large.head)), None)
    if known is not None and known.stream is not None and known.name != "csv":
        return title or known.title, known.stream
    if known or (is_table(large.path) and is_even(large.head)):
        return title or "Table", STREAM
    _refuse_unread(large.head, large.path.name)
    return title or "Article page", large_pages.STREAM


def _refuse_unread(text: str, name: str) -> None:
    """Raise `UnreadableInput` for the list of another program that would be taken for a page."""
    from app.formats.unread import told_unread

    if told := told_unread(text):
        raise UnreadableInput(f"{name} is {told}")


def _following(large: "LargeFile", title: str, stream: "Stream", progress: Progress | None) -> Reading:
    from app.formats.streaming import Portions, Telling

    telling = Telling(progress or Progress(), large.size)
    pieces = partial(large.pieces, telling.problems)
    references = stream.references(Portions(pieces, stream.border), telling)
    beginning = next(iter(large.pieces())).text if stream.article else ""
    article = (stream.article(beginning) if stream.article else None) or Article()
    return Reading(article, [], large.encoding, title, telling.problems, follow=references)


def _collected(reading: Reading, name: str) -> Reading:
    """A reading with the references that follow, as many as memory holds."""
    from app.formats.base import MOST_REFERENCES, Read, tell_if_full

    reading.references = list(islice(shared(one_by_one(reading, name)), MOST_REFERENCES))
    reading.follow = None
    tell_if_full(Read(reading.references, problems=reading.problems))
    return reading


def one_by_one(reading: Reading, name: str) -> Iterable[Reference]:
    """The references of a reading, those that follow as they are asked for; raises `UnreadableInput` if none does."""
    if reading.follow is None:
        return reading.references
    first = next(reading.follow, None)
    if first is None:
        raise nothing_in(name, reading.problems)
    return chain([first], reading.follow)


def nothing_in(name: str, problems: "Sequence[Problem]") -> UnreadableInput:
    """The sentence for a file in which no reference could be read."""
    line, message = problems[0] if problems else (0, "")
    told = f" {f'Line {line:,}: ' if line else ''}{message}" if message else ""
    return UnreadableInput(f"{name} holds no reference that can be read.{told} Nothing was added.")


_TABLE_ENDINGS = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls", ".ods")
"""The endings of files that hold a table, whose columns a user may have to tell."""


def is_table(path: Path) -> bool:
    """Whether a file is a table by its name."""
    return path.suffix.casefold() in _TABLE_ENDINGS


def _is_in_another_format(text: str) -> bool:
    """Whether a file that is called a table holds the records of a reference manager, say."""
    from app.formats import FORMATS

    return any(known.name != "csv" and known.recognise and known.recognise(text) for known in FORMATS)


def table_of(path: Path) -> "tuple[Decoded | LargeFile, Table | None]":
    """A file opened, and the headings and first rows of its table; None if the program wrote it or it is none."""
    from app.formats import large_file, load
    from app.formats.csv_reading import is_even, table

    opened = large_file(path) or load(path)
    text = _beginning(opened)
    is_other = not is_even(text) or _is_in_another_format(text)
    found = None if is_other else table(text)
    return opened, None if found is None or found.is_ours else found


def _beginning(opened: "Decoded | LargeFile") -> str:
    """The text of a file, or of a large one its first rows."""
    from app.formats import Decoded

    return opened.text if isinstance(opened, Decoded) else opened.head[: opened.head.rfind("\n") + 1]


def read_table(
    decoded: "Decoded | LargeFile", name: str, columns: Sequence[str] | None, *, progress: Progress | None = None
) -> Reading:
    """The references of a table whose columns hold these fields; None guesses them by their headings.

    Raises `UnreadableInput` if there is none. The references of a large file follow.
    """
    from app.formats import Decoded
    from app.formats.csv_reading import read_columns, stream_of

    if not isinstance(decoded, Decoded):
        return _following(decoded, decoded.title or "Table", stream_of(columns), progress)
    reading = _from_format(read_columns(decoded.text, columns, progress=progress), "Table", name, progress)
    if not reading.references:
        told = " ".join(problem.message for problem in reading.problems)
        raise UnreadableInput(f"{name} holds no table of references that can be read. {told} Nothing was added.")
    return _as_opened(reading, decoded)


def _as_opened(reading: Reading, decoded: "Decoded") -> Reading:
    """What was read, and how the file was opened."""
    reading.encoding = decoded.encoding
    reading.format = decoded.format or reading.format
    reading.problems = [*decoded.problems, *reading.problems]
    return reading


def _from_format(found: "Read", title: str, name: str, progress: Progress | None) -> Reading:
    if found.page is not None:
        return _read_page(found.page, name, title, found.problems, progress)
    if not found.references and not _says_anything(found.article or Article()):
        raise nothing_in(name, found.problems)
    return Reading(found.article or Article(), found.references, format=title, problems=found.problems)


def _read_decoded(decoded: "Decoded", name: str, progress: Progress | None) -> Reading:
    """Read the text of a file, and keep how it was opened."""
    from app.formats.csv_reading import is_even

    # A page that was saved under the ending of a table is read as what it is.
    if is_table(Path(name)) and is_even(decoded.text) and not _is_in_another_format(decoded.text):
        return read_table(decoded, name, None, progress=progress)
    return _as_opened(read_text(decoded.text, name=name, progress=progress, italics=decoded.italics), decoded)


def read_any(
    path: Path, *, article: int | None = None, progress: Progress | None = None, follows: bool = False
) -> Reading:
    """Like `read_file`, and libraries too: the article with that number, from 1; the only one if none is given."""
    if path.suffix.casefold() != LIBRARY_ENDING:
        return read_file(path, progress=progress, follows=follows)
    from app.rules import rules_of  # brings the checks

    with library_of(path) as library:
        chosen = article_of(library, article)
        words = tuple(row["text"] for row in library.small_table("word").values())
        every, rules = library.references(chosen), tuple(rules_of(library))
        return Reading(library.article(chosen), every, format="Library", words=words, rules=rules)


def library_of(path: Path) -> Library:
    """A library to be read from; raises `CorrigendaError` for a file of another kind."""
    if path.suffix.casefold() != LIBRARY_ENDING:
        raise CorrigendaError(f"{path.name} is no library ({LIBRARY_ENDING}): only a library knows what was changed.")
    return Library.open(path, read_only=True)


def article_of(library: Library, number: int | None) -> int:
    """The id of a library's article with that number, from 1; of the only one if none is given."""
    rows, name = library.articles(), library.path.name
    if number is None and len(rows) == 1:
        return rows[0].id
    if number is None or not 1 <= number <= len(rows):
        raise CorrigendaError(
            f"{name} holds {len(rows)} articles. Choose one by its number: --article 1 to {len(rows)}."
            if rows
            else f"{name} holds no article yet, so there is nothing to read. Open it and paste a page first."
        )
    return rows[number - 1].id


def read_bytes(content: bytes, *, name: str, progress: Progress | None = None) -> Reading:
    """Like `read_file`, for bytes that came another way (standard input)."""
    from app.formats import decode

    return _read_decoded(decode(content, name=name, progress=progress), name, progress)


def read_text(
    text: str, *, name: str = "the pasted text", progress: Progress | None = None, italics: frozenset[str] = frozenset()
) -> Reading:
    """Read a text: in a known format if one recognises it, else as an article page or a bare list.

    `italics` are the runs in italics of the document that the text is of.
    """
    from app.formats import FORMATS
    from app.reading import read_page

    for known in FORMATS:
        if known.read and known.recognise and known.recognise(text):
            return _from_format(known.read(text, progress=progress), known.title, name, progress)
    _refuse_unread(text, name)
    page = read_page(text, progress=progress)
    page.italics = italics
    return _read_page(page, name, "Article page", [], progress)


def read_pasted(text: str, *, html: str = "", progress: Progress | None = None) -> Reading:
    """Read what was copied from a browser: its HTML, if that tells no less than its text, else the text.

    HTML keeps the numbers of lists and the DOIs behind links, but some pages are drawn in a way that hides their parts.
    """
    if html and (rich := _read_rich(text, html, progress)):
        return rich
    return read_text(text, progress=progress)


def _read_rich(text: str, html: str, progress: Progress | None) -> Reading | None:
    """What the HTML tells; None if the text tells more."""
    from app.reading import read_page

    try:
        rich = read_text(html, progress=progress)
    except UnreadableInput:
        return None
    plain = read_page(text)
    is_fuller = (
        len(rich.references) >= len(plain.entries)
        and len(rich.article.authors) >= len(plain.article.authors)
        and bool(rich.article.abstract) >= bool(plain.article.abstract)
        and bool(rich.article.title) >= bool(plain.article.title)
    )
    if not is_fuller:
        return None
    rich.article.source = plain.article.source  # by which a page that is here already is known
    return rich


def _read_page(
    page: "Page", name: str, format_title: str, problems: "list[Problem]", progress: Progress | None
) -> Reading:
    """A page's article with its entries read to references; raises `UnreadableInput` if it holds neither."""
    from app.reading import read_references, with_italic_journals, with_repeated_authors

    if not page.entries and not _is_article(page.article):
        raise UnreadableInput(
            f"No article and no references were found in {name}, so nothing was added. "
            "Copy the page together with its reference list and paste it again."
        )
    read = read_references(page.entries, progress=progress)
    references = with_repeated_authors(with_italic_journals(read, page.italics))
    for reference, translation in zip(references, page.translations, strict=False):
        reference.note = f"{reference.note} {translation}".strip()
    return Reading(page.article, references, format=format_title, problems=problems)


def _says_anything(article: Article) -> bool:
    return bool(article.title or article.abstract or article.authors or article.doi)


def _is_article(article: Article) -> bool:
    """Whether a page without references is worth keeping: any text begins with what may be a title."""
    has_words = any(map(str.isalpha, article.abstract))
    return bool(has_words or article.authors or article.doi or (article.title and article.journal))


def writable_format(name: str) -> "Format":
    """The format to write that is called `name` or has that ending; raises `CorrigendaError` naming what there is."""
    from app.formats import format_for

    found = format_for(name)
    if found.write is None:
        raise CorrigendaError(f"{found.title} can only be read, so nothing was written. Choose another format.")
    return found
