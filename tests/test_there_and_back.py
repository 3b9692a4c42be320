"""Whatever is done to a library, by whatever feature: undo goes back to nothing, and redo forward to all of it."""

import random
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.ages import Target, targets_json
from app.apart import tell_apart
from app.bulk import Change, write
from app.checks.rules.rule import Rule
from app.errors import CorrigendaError
from app.exporting.plan import Plan
from app.exporting.profiles import drop_plan, keep_plan
from app.library import Library, Step
from app.mending import find, ignore, make
from app.merging import merge
from app.model import Affiliation, Article, Author, Name, Names, Reference
from app.rereading import join, read_again, split
from app.rules import keep, rewrite, rules_of
from app.uniting import copy_references, unite
from app.words import add_words, kept_words, remove_words
from tests.library.samples import REFERENCES, content, index_faults, replayed

Act = Callable[[Library, Step, random.Random], object]


def _every(library: Library) -> list[Reference]:
    return [each for row in library.articles() for each in library.references(row.id)]


def _one(library: Library, chance: random.Random) -> Reference:
    return chance.choice(_every(library))


def _id(library: Library, chance: random.Random) -> int:
    return _one(library, chance).id or 0


def _article(library: Library, chance: random.Random) -> int:
    return chance.choice(library.articles()).id


def _two(library: Library, chance: random.Random) -> list[Reference]:
    return chance.sample(library.references(_article(library, chance)), 2)


def _add_article(_library: Library, step: Step, chance: random.Random) -> object:
    people = [Author(Name("Rindi", "G."), (0,)), Author(Name("Klöppel"), (0, 1))]
    places = [Affiliation("Sechenov University", "Russia"), Affiliation("Charité", "Germany")]
    article = Article(title=f"T{chance.randrange(9)}", journal="Gut", authors=people, affiliations=places)
    return step.add_article(article, chance.sample(REFERENCES, 3))


def _reorder(library: Library, step: Step, chance: random.Random) -> object:
    first, second = _two(library, chance)
    return step.move_references([first.id or 0], before=chance.choice([None, second.id]))


def _switch_rule(library: Library, step: Step, chance: random.Random) -> object:
    rule = chance.choice(rules_of(library))
    return rewrite(step, rule._replace(is_on=not rule.is_on, journal=chance.choice(["", "Gut"])))


def _set_targets(library: Library, step: Step, chance: random.Random) -> object:
    text = targets_json("Gut", [Target("recent", chance.random() < 0.5, 50.0)])
    for row_id in library.small_table("profile"):
        return step.set(row_id, "settings", text, table="profile")
    return step.add("profile", {"name": "Targets: Gut", "settings": text})


def _ignore(library: Library, step: Step, chance: random.Random) -> object:
    article_id = _article(library, chance)
    return ignore(step, article_id, chance.sample(find(library, article_id), 1))


def _fix(library: Library, step: Step, chance: random.Random) -> object:
    article_id = _article(library, chance)
    fixes = [each.fixes[0] for each in find(library, article_id) if each.fixes]
    ids = [each.id or 0 for each in library.references(article_id)]
    return make(step, library, fixes, article=library.article(article_id), ids=ids)


def _merge(library: Library, step: Step, chance: random.Random) -> object:
    first, second = _two(library, chance)
    return merge(step, library, first.id or 0, second.id or 0, {"title": second.title})


def _unite(library: Library, step: Step, chance: random.Random) -> object:
    ids = [row.id for row in chance.sample(library.articles(), 2)]
    return unite(step, library, ids, ids[0], [])


def _split(library: Library, step: Step, chance: random.Random) -> object:
    reference = chance.choice([each for each in _every(library) if each.source])
    return split(step, library, reference.id or 0, len(reference.source) // 2)


def _place_author(library: Library, step: Step, chance: random.Random) -> object:
    author, row = chance.choice(list(library.small_table("author").items()))
    every = library.small_table("affiliation").items()
    places = [each for each, place in every if place["article_id"] == row["article_id"]]
    return step.set_affiliations(author, chance.sample(places, min(len(places), 2)))


NAMES = Names((Name("Нестеров", "В. В."), Name("García", "J.")), et_al=True)
RULES = [Rule("pages", "pages", "256-65", "256-265", "Lancet"), Rule("text", "title", "tumor", "tumour")]

ACTS: dict[str, Act] = {
    "add an article": _add_article,
    "type": lambda lib, step, by: step.set(_id(lib, by), "title", by.choice(["", "One", "Two"])),
    "fill": lambda lib, step, _: write(step, [Change(each.id or 0, "year", each.year, "2011") for each in _every(lib)]),
    "names": lambda lib, step, by: step.set(_id(lib, by), "authors", NAMES),
    "reviewed": lambda lib, step, by: step.set(_id(lib, by), "reviewed", by.choice([True, False])),
    "article reviewed": lambda lib, step, by: step.set(_article(lib, by), "reviewed", True, table="article"),
    "as printed": lambda lib, step, by: step.set(_id(lib, by), "as_printed", True),
    "delete": lambda lib, step, by: step.delete("reference", [_id(lib, by)]),
    "delete an article": lambda lib, step, by: step.delete("article", [_article(lib, by)]),
    "reorder": _reorder,
    "reorder articles": lambda lib, step, by: step.move_articles([_article(lib, by)], before=_article(lib, by)),
    "move": lambda lib, step, by: step.move_to_article([_id(lib, by)], _article(lib, by)),
    "copy": lambda lib, step, by: copy_references(step, lib, [_id(lib, by)], _article(lib, by)),
    "merge": _merge,
    "unite": _unite,
    "join": lambda lib, step, by: join(step, lib, [each.id or 0 for each in _two(lib, by)]),
    "split": _split,
    "read again": lambda lib, step, by: read_again(step, lib, [_id(lib, by)]),
    "words": lambda lib, step, by: add_words(step, lib, by.sample(["carcinoid", "octreotide", "ileum"], 2)),
    "forget words": lambda lib, step, _: remove_words(step, list(kept_words(lib))),
    "rules": lambda lib, step, _: keep(step, RULES, rules_of(lib)),
    "switch a rule": _switch_rule,
    "forget a rule": lambda lib, step, by: step.delete("rule", [by.choice(rules_of(lib)).id]),
    "targets": _set_targets,
    "ignore": _ignore,
    "fix": _fix,
    "tell apart": lambda lib, step, by: tell_apart(step, _one(lib, by), _one(lib, by)),
    "place an author": _place_author,
}
TRAVELS = ("undo", "undo", "redo", "reopen", "keep a plan", "drop a plan")


def _do(library: Library, name: str, chance: random.Random) -> None:
    """Do one thing; what is not to be done now (a library without articles) is left."""
    try:
        with library.step(name) as step:
            ACTS[name](library, step, chance)
    except (CorrigendaError, IndexError, ValueError):
        pass


def _travel(library: Library, name: str, chance: random.Random) -> Library:
    if name == "undo":
        library.undo()
    elif name == "redo":
        library.redo()
    elif name == "keep a plan":
        keep_plan(library, chance.choice(["Gut", "Lancet"]), Plan())
    elif name == "drop a plan":
        drop_plan(library, "Gut")
    elif name == "reopen":
        library.close()
        return Library.open(library.path)
    return library


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*ACTS, *TRAVELS]), max_size=30), st.integers(0, 10_000))
def test_all_that_is_done_can_be_taken_back_and_done_again(names: list[str], seed: int) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.corrigenda"
        library = Library.create(path)
        for name in ("add an article", "add an article", *names):
            if name in ACTS:
                _do(library, name, chance)
            else:
                library = _travel(library, name, chance)
            assert content(path) == replayed(path), name
        while library.redo():
            pass
        before = content(path)
        while library.undo():
            pass
        assert {table: rows for table, rows in content(path).items() if rows} == {}
        while library.redo():
            pass
        assert content(path) == before
        assert library.check_integrity() == ""
        library.close()
        assert index_faults(path) == []
