"""`corrigenda read`: an article's page or list to its parts."""

import argparse

from app import tasks
from app.cli.command import DONE, Chosen, Command, reading_of, tell_problems
from app.model import SAID, Article, Author, language_name
from app.shapes import reading_json
from app.styles import NameForm, learn, name_text, printed_text


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object instead of text")


def _run(chosen: Chosen) -> int:
    reading = reading_of(chosen, follows=chosen.json)
    if chosen.json:
        for piece in reading_json(reading.article, tasks.one_by_one(reading, chosen.file)):
            print(piece, end="")
        print()
        if reading.follow is not None:
            tell_problems(reading)
    else:
        print("\n".join(_told(reading)))
    return DONE


def _told(reading: tasks.Reading) -> list[str]:
    article = reading.article
    lines = [
        f"Title     {article.title or '(missing)'}",
        f"Journal   {article.journal or '(missing)'}",
        f"Year      {article.year or '(missing)'}",
    ]
    lines += [f"Author    {_author(each, article)}" for each in article.authors]
    lines += [f"Abstract  {article.abstract}"] if article.abstract else []
    for each in article.translations:
        told = (f"{name.capitalize():<9} {getattr(each, name)}" for name in SAID if getattr(each, name))
        lines += ["", f"In {language_name(each.language)}", *told]
    pattern = learn(reading.references)
    lines += [""]
    lines += [printed_text(each, number=place, pattern=pattern) for place, each in enumerate(reading.references, 1)]
    return lines


def _author(author: Author, article: Article) -> str:
    places = [article.affiliations[place] for place in author.affiliations]
    works = "; ".join(", ".join(part for part in (each.text, each.country) if part) for each in places)
    name = name_text(author.name, NameForm(given_first=True, given="stored"))
    return f"{name} ({works})" if works else name


READ = Command("read", "read an article's page or list: its parts and its references", _run, _options)
