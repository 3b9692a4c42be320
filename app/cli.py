"""The command line: the tasks without a window.

Results go to standard output, messages to standard error. Exit codes: 0 done, 1 findings left where `--strict` asks for
that, 2 wrong use, 3 unreadable input or no display.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__, chart_command, tasks
from app.chart import chart_bytes, chart_csv
from app.errors import CorrigendaError, UnreadableInput
from app.exporting import Plan, told, write
from app.formats import FORMATS, decode, load, save_bytes
from app.library import Library
from app.model import Article, Author, Reference
from app.reading import parse
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
from app.shapes import ages_json, check_json, finding_json, parsed_json, reading_json, rule_json
from app.styles import NameForm, learn, name_text, printed_text
from app.styles.forms import FORMS
from app.styles.romanising import SYSTEMS

if TYPE_CHECKING:
    from app.checks import Finding

DONE, FINDINGS_LEFT, WRONG_USE, UNREADABLE = 0, 1, 2, 3

DESCRIPTION = """\
Corrigenda edits the reference lists of articles. Without a sub-command it opens its window, on FILE if one is named:
a library (.corrigenda), an article as text, web page, Word, RTF, OpenDocument, PDF or JATS file, or a list in any
format it reads."""

EPILOG = """\
examples:
  corrigenda page.txt                          open the window and read the page into it
  corrigenda read page.txt --json              the article and its references as one JSON object
  corrigenda check page.txt                    the mistakes found in the list, one a line
  corrigenda queries page.txt                  what only the author can answer, as a letter
  corrigenda fix page.txt --to text            the list with the certain ones mended
  corrigenda export page.txt --to bibtex       the list as BibTeX on standard output
  corrigenda export page.txt --style gost      the list printed by GOST R 7.0.5
  corrigenda chart page.txt --output ages.svg  the references by year as a picture
  pbpaste | corrigenda parse - --json          references, one a line, to fields

FILE may be "-" for standard input. Exit codes: 0 done, 1 findings left (--strict), 2 wrong use, 3 unreadable
input or no display."""


def is_for_command_line(arguments: Sequence[str]) -> bool:
    """Whether these arguments ask for something that needs no window."""
    return bool(arguments) and (arguments[0] in COMMANDS or arguments[0] in ("-h", "--help", "--version"))


def main(arguments: Sequence[str]) -> int:
    """Run one sub-command; gives the exit code."""
    open_streams()
    chosen = understand(arguments)
    try:
        code = COMMANDS[chosen.command](chosen)
        sys.stdout.flush()
        return code
    except UnreadableInput as error:
        return _fail(error, UNREADABLE)
    except CorrigendaError as error:
        return _fail(error, WRONG_USE)
    except BrokenPipeError:  # the reader of our output (head, less) has seen enough
        _discard_output()
        return DONE
    except OSError as error:
        _discard_output()
        return _fail(CorrigendaError(f"The output could not be written ({error.strerror}). {_WHERE_ELSE}"), WRONG_USE)


_WHERE_ELSE = "It is not complete; make room, or send it somewhere else."


def open_streams() -> None:
    """Let output be UTF-8 whatever the terminal's habit, and give a stream that was closed a place to go."""
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - open to the end
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # names of files may be no text at all


def _discard_output() -> None:
    """Let nothing be left to fail at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def understand(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments of a sub-command (`command`, `file` and its options); ends the process with 2 on wrong use."""
    return _parser().parse_args(list(arguments))


def _fail(error: CorrigendaError, code: int) -> int:
    print(f"corrigenda: {error}", file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="corrigenda",
        usage="corrigenda [FILE]\n       corrigenda COMMAND [options] FILE",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Corrigenda {__version__}")
    commands = parser.add_subparsers(prog="corrigenda", title="commands", dest="command", metavar="", required=True)

    read = _command(commands, "read", "read an article's page or list: its parts and its references")
    read.add_argument("--json", action="store_true", help="one JSON object instead of text")

    lines = _command(commands, "parse", "read references, one a line, to fields", article=False)
    lines.add_argument("--json", action="store_true", help="one JSON object a line instead of text")

    export = _command(commands, "export", "write the list in another format")
    export.add_argument(
        "--to", "--format", metavar="FORMAT", default="", help=f"{_format_names()}; else by the output's ending"
    )
    export.add_argument("--style", metavar="FORM", default="own", help=f"own, {_form_names()}; for printed lists")
    export.add_argument(
        "--references", choices=tuple(SYSTEMS), default="", help="a second list, Cyrillic entries in Latin letters"
    )
    export.add_argument("--output", metavar="PATH", help="the file to write; without it, standard output")

    check = _command(commands, "check", "find mistakes in the list, one a line")
    check.add_argument("--json", action="store_true", help="one JSON object a line instead of text")
    check.add_argument("--strict", action="store_true", help="exit with 1 if anything is found")

    fix = _command(commands, "fix", "mend what is certain, follow the rules of a library, and write the list")
    fix.add_argument("--certain", action="store_true", help="mend what is certain alone, without rules")
    fix.add_argument(
        "--to", "--format", metavar="FORMAT", default="", help=f"{_format_names()}; else by the output's ending"
    )
    fix.add_argument("--output", metavar="PATH", help="the file to write; without it, standard output")
    fix.add_argument("--strict", action="store_true", help="exit with 1 if anything is left to mend or to ask")

    asked = _command(commands, "queries", "what only the author can answer, as a letter")
    asked.add_argument("--language", choices=tuple(LANGUAGES), default="", help="else the article's own")
    asked.add_argument("--output", metavar="PATH", help="a .txt or .docx file; without it, text on standard output")

    changed = _command(commands, "changes", "what was changed in an article of a library, why and when")
    changed.add_argument("--output", metavar="PATH", help="a .html, .docx or .csv file; without it, CSV")

    chart = _command(commands, "chart", "references by year, as a picture or as numbers")
    chart_command.add_options(chart)

    says = "the rules of journals that a library keeps, one a line"
    rules = commands.add_parser("rules", help=says, description=f"{says[0].upper()}{says[1:]}.")
    rules.add_argument("file", metavar="LIBRARY", help="the library (.corrigenda)")
    forms = rules.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="one JSON object a line instead of text")
    forms.add_argument("--csv", action="store_true", help="as CSV, for another library")
    rules.add_argument("--add", metavar="PATH", help="first bring rules from a CSV file or another library")

    picture = _command(commands, "picture", "a picture of the window with the list in it (.png)")
    picture.add_argument("--output", metavar="PATH", required=True, help="the .png file to write")
    picture.add_argument("--size", metavar="WxH", default="1440x900", help="the window's size in pixels (1440x900)")
    picture.add_argument("--theme", choices=("light", "dark"), default="light")

    for name in ("formats", "styles", "checks"):
        lists = commands.add_parser(name, help=f"list the {name}", description=f"List the {name}.")
        lists.add_argument("--json", action="store_true", help="one JSON object a line instead of text")
    return parser


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, says: str, *, article: bool = True
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=says, description=f"{says[0].upper()}{says[1:]}.")
    parser.add_argument("file", metavar="FILE", help='what to read; "-" is standard input')
    if article:
        parser.add_argument(
            "--article", type=int, metavar="N", help="which article of a library, from 1; needed if it holds several"
        )
    return parser


def _format_names() -> str:
    return ", ".join(each.name for each in FORMATS if each.write)


def _form_names() -> str:
    return ", ".join(each.name for each in FORMS)


def reading_of(chosen: argparse.Namespace) -> tasks.Reading:
    """What FILE holds, with a word on standard error about what could not be read."""
    if chosen.file == "-":
        reading = tasks.read_bytes(_standard_input(), name="standard input")
    else:
        reading = tasks.read_any(Path(chosen.file), article=chosen.article)
    for problem in reading.problems:
        where = f"line {problem.line}: " if problem.line else ""
        print(f"corrigenda: {where}{problem.message}", file=sys.stderr)
    return reading


def _read(chosen: argparse.Namespace) -> int:
    reading = reading_of(chosen)
    if chosen.json:
        print(json.dumps(reading_json(reading.article, reading.references), ensure_ascii=False, indent=1))
        return DONE
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
    pattern = learn(reading.references)
    lines += [""]
    lines += [printed_text(each, number=place, pattern=pattern) for place, each in enumerate(reading.references, 1)]
    return lines


def _author(author: Author, article: Article) -> str:
    places = [article.affiliations[place] for place in author.affiliations]
    works = "; ".join(", ".join(part for part in (each.text, each.country) if part) for each in places)
    name = name_text(author.name, NameForm(given_first=True, given="stored"))
    return f"{name} ({works})" if works else name


def _parse(chosen: argparse.Namespace) -> int:
    for parsed in parse([line for line in _text(chosen.file).splitlines() if line.strip()]):
        if chosen.json:
            print(json.dumps(parsed_json(parsed), ensure_ascii=False))
        else:
            print(" ".join(f"[{label}: {part}]" if label else part.strip() for label, part in parsed.segments))
    return DONE


def _text(name: str) -> str:
    if name == "-":
        return decode(_standard_input(), name="standard input").text
    return load(Path(name)).text


def _standard_input() -> bytes:
    return sys.stdin.buffer.read() if sys.stdin else b""


def output_of(chosen: argparse.Namespace) -> Path:
    """Where to write; raises `CorrigendaError` if that is the file that was read."""
    path, source = Path(chosen.output), Path(chosen.file)
    if path.exists() and source.exists() and path.samefile(source):
        raise CorrigendaError(
            f"{path} is the file that is read, so nothing was written. Choose another name for --output."
        )
    return path


def _export(chosen: argparse.Namespace) -> int:
    reading = reading_of(chosen)
    _put_out(chosen, reading.article, reading.references, Plan(form=chosen.style, second_list=chosen.references))
    return DONE


def _check(chosen: argparse.Namespace) -> int:
    from app.checks import Lexicon, check_list  # brings what the start of the window need not wait for

    reading = reading_of(chosen)
    found = check_list(reading.article, reading.references, lexicon=Lexicon(reading.words), rules=reading.rules)
    for finding in found:
        print(json.dumps(finding_json(finding), ensure_ascii=False) if chosen.json else _finding_line(finding))
    return FINDINGS_LEFT if chosen.strict and found else DONE


def _finding_line(finding: "Finding") -> str:
    where = ", ".join(f"R{place}" for place in finding.references) or "Article"
    change = f" [{finding.before} → {finding.after}]" if finding.after else ""
    return f"{where:8} {finding.certainty:8} {finding.check}  {finding.message}{change}"


def _fix(chosen: argparse.Namespace) -> int:
    from app.checks import Lexicon, check_list
    from app.checks.rules.following import CODE as RULES
    from app.mending import mend_all

    reading = reading_of(chosen)
    lexicon, rules = Lexicon(reading.words), reading.rules
    by_rules = "" if chosen.certain else RULES

    def wanted(finding: "Finding") -> bool:
        return finding.certainty == "certain" or finding.check == by_rules

    mended = mend_all(reading.article, reading.references, wanted=wanted, lexicon=lexicon, rules=rules)
    _put_out(chosen, mended.article, mended.references)
    left = check_list(mended.article, mended.references, lexicon=lexicon, rules=rules)
    print(f"corrigenda: {len(mended.done)} mended, {len(left)} left to look at.", file=sys.stderr)
    return FINDINGS_LEFT if chosen.strict and left else DONE


def _rules(chosen: argparse.Namespace) -> int:
    from app.rules import rules_csv, rules_of, told

    if chosen.add:
        _add_rules(Path(chosen.file), Path(chosen.add))
    with Library.open(Path(chosen.file), read_only=True) as library:
        rules = rules_of(library)
    if chosen.csv:
        sys.stdout.flush()
        sys.stdout.buffer.write(rules_csv(rules).encode())
        return DONE
    for each in rules:
        print(json.dumps(rule_json(each), ensure_ascii=False) if chosen.json else told(each))
    return DONE


def _add_rules(path: Path, source: Path) -> None:
    """Bring rules into a library, and say on standard error what came and what could not."""
    from app.rules import bring, keep, rules_of

    brought = bring(source)
    with Library.open(path) as library, library.step(f"Bring rules from {source.name}") as step:
        kept = keep(step, brought.rules, rules_of(library))
    for problem in brought.problems:
        print(f"corrigenda: {problem}", file=sys.stderr)
    print(f"corrigenda: {kept} of {len(brought.rules)} rules were new.", file=sys.stderr)


def _queries(chosen: argparse.Namespace) -> int:
    from app.checks import check_list
    from app.mending import find

    path = output_of(chosen) if chosen.output else None
    to = kind_for(path, QUERY_FORMATS, usual="text") if path else "text"
    reading = reading_of(chosen)
    article, references = reading.article, reading.references
    if article.id is None:
        findings = check_list(article, references)
    else:  # a library's, which knows what was ignored
        with tasks.library_of(Path(chosen.file)) as library:
            findings = find(library, article.id)
    language: Language = chosen.language or language_of(article, references)
    asked = queries(article, references, findings, language)
    _put_bytes(queries_document(asked, language, title=article.title, to=to), path)
    return DONE


def _changes(chosen: argparse.Namespace) -> int:
    from app.mending import find

    path = output_of(chosen) if chosen.output else None
    to = kind_for(path, CHANGE_FORMATS, usual="html") if path else "csv"
    with tasks.library_of(Path(chosen.file)) as library:
        article_id = tasks.article_of(library, chosen.article)
        report = change_report(library, article_id, find(library, article_id))
    _put_bytes(changes_document(report, to=to), path)
    return DONE


def _checks(chosen: argparse.Namespace) -> int:
    from app.checks import CHECKS

    for each in CHECKS:
        if chosen.json:
            print(json.dumps(check_json(each), ensure_ascii=False))
        else:
            print(f"{each.code}  {each.certainty:8} {each.name}{' (off)' if each.off else ''}")
    return DONE


def _put_out(
    chosen: argparse.Namespace, article: Article, references: Sequence[Reference], plan: Plan | None = None
) -> None:
    """Write a list to `--output`, or to standard output, and say what the format and the form cannot hold."""
    plan, path = plan or Plan(), output_of(chosen) if chosen.output else None
    to = tasks.writable_format(chosen.to or (path.suffix if path else "text"))
    if to.print is None and (plan.form != "own" or plan.second_list):
        print(f"corrigenda: {to.title} holds fields, so --style and --references change nothing.", file=sys.stderr)
    written = write(article, references, to, plan)
    _put_bytes(written.content, path)
    for line in told(written.losses):
        print(f"corrigenda: {line}", file=sys.stderr)


def _put_bytes(content: bytes, path: Path | None) -> None:
    """Write a file, or to standard output."""
    if path:
        save_bytes(path, content)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def _chart(chosen: argparse.Namespace) -> int:
    found = charted_of(chosen)
    if chosen.json or chosen.ages:
        shape = ages_json(found.ages, found.extras)
        by_year = () if chosen.json else ("counts", "by_age", "stack", "cumulative", "spectroscopy")
        print(json.dumps({name: each for name, each in shape.items() if name not in by_year}, ensure_ascii=False))
    if chosen.output:
        path = output_of(chosen)
        save_bytes(path, chart_bytes(found.ages, path, title=found.title, extras=found.extras))
    elif not (chosen.json or chosen.ages):
        print(chart_csv(found.ages, extras=found.extras), end="")
    return DONE


def charted_of(chosen: argparse.Namespace) -> chart_command.Charted:
    """The numbers that `chart` is asked for."""
    several = chart_command.asks_for_several(chosen)
    return chart_command.charted(chosen, None if several else reading_of(chosen))


def _formats(chosen: argparse.Namespace) -> int:
    for each in FORMATS:
        does = [verb for verb, can in (("read", each.is_readable), ("write", each.write)) if can]
        if chosen.json:
            row = {"name": each.name, "title": each.title, "endings": each.endings, "does": does}
            print(json.dumps(row | {"cannot_hold": each.cannot_hold}, ensure_ascii=False))
        else:
            print(f"{each.name:22} {each.title:34} {', '.join(does):12} {' '.join(each.endings)}".rstrip())
    return DONE


def _styles(chosen: argparse.Namespace) -> int:
    rows = [("own", "The list's own form", "As most of its references are printed.")]
    for name, title, says in rows + [(each.name, each.title, each.says) for each in FORMS]:
        if chosen.json:
            print(json.dumps({"name": name, "title": title, "says": says}, ensure_ascii=False))
        else:
            print(f"{name:10} {title:20} {says}")
    return DONE


def _picture(chosen: argparse.Namespace) -> int:
    raise CorrigendaError("A picture needs the window: run “corrigenda picture …” instead of “python -m app”.")


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "read": _read,
    "parse": _parse,
    "check": _check,
    "fix": _fix,
    "export": _export,
    "queries": _queries,
    "changes": _changes,
    "chart": _chart,
    "formats": _formats,
    "styles": _styles,
    "checks": _checks,
    "rules": _rules,
    "picture": _picture,
}
