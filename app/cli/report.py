"""`corrigenda queries` and `changes`: what to ask the author, and what was done."""

import argparse
from pathlib import Path

from app import tasks
from app.cli.command import DONE, Chosen, Command, output_of, reading_of
from app.cli.looking import findings_in
from app.cli.streams import put_bytes
from app.reporting import (
    CHANGE_FORMATS,
    LANGUAGES,
    QUERY_FORMATS,
    Language,
    change_report,
    changes_document,
    kind_for,
    language_of,
    queries,
    queries_document,
)


def _queries_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", choices=tuple(LANGUAGES), default="", help="else the article's own")
    parser.add_argument("--output", metavar="PATH", help="a .txt or .docx file; without it, text on standard output")


def _queries(chosen: Chosen) -> int:
    path = output_of(chosen) if chosen.output else None
    to = kind_for(path, QUERY_FORMATS, usual="text") if path else "text"
    reading = reading_of(chosen)
    article, references = reading.article, reading.references
    findings = findings_in(chosen, reading)
    language: Language = chosen.language or language_of(article, references)
    asked = queries(article, references, findings, language)
    put_bytes(queries_document(asked, language, title=article.title, to=to), path)
    return DONE


def _changes_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", metavar="PATH", help="a .html, .docx or .csv file; without it, CSV")


def _changes(chosen: Chosen) -> int:
    from app.mending import find

    path = output_of(chosen) if chosen.output else None
    to = kind_for(path, CHANGE_FORMATS, usual="html") if path else "csv"
    with tasks.library_of(Path(chosen.file)) as library:
        article_id = tasks.article_of(library, chosen.article)
        report = change_report(library, article_id, find(library, article_id))
    put_bytes(changes_document(report, to=to), path)
    return DONE


QUERIES = Command("queries", "what only the author can answer, as a letter", _queries, _queries_options)
CHANGES = Command("changes", "what was changed in an article of a library, why and when", _changes, _changes_options)
