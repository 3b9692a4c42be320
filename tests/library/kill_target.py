"""Edits a library as fast as it can and says each step once it is saved; made to be killed at any moment.

A child is forked for each round, so that Python starts only once.
"""

import os
import random
import sys
from pathlib import Path

from app.library import Library, View
from app.model import Reference


def main() -> None:
    """For each line "SEED PATH" of standard input, edit in a child until it is killed, then say "dead"."""
    for line in sys.stdin:
        seed, path = line.rstrip("\n").split(" ", 1)
        child = os.fork()
        if not child:
            edit_for_ever(Path(path), int(seed))
        os.write(1, f"child {child}\n".encode())
        os.waitpid(child, 0)
        os.write(1, b"dead\n")


def edit_for_ever(path: Path, seed: int) -> None:
    """Edit at random; after each commit write "saved STEP ROW VALUE", the value that the row's title has now.

    "-" stands for steps that are told by their number alone.
    """
    chance = random.Random(seed)
    library = Library.open(path)
    article_id = library.articles()[0].id
    while True:
        ids = list(library.ids(View(article_id)))
        acts = ["set", "set", "set", "many", "add", "delete", "move", "undo", "redo"]
        row, value = act_once(library, article_id, ids, chance.choice(acts), chance)
        step_id = library.steps(limit=1)[0].id
        os.write(1, f"saved {step_id} {row} {value}\n".encode())


def act_once(library: Library, article_id: int, ids: list[int], act: str, chance: random.Random) -> tuple[int, str]:
    """Do one step; gives a row and its new title, or (0, "-")."""
    row, value = chance.choice(ids), f"T{chance.random()}"
    if act in ("undo", "redo"):
        if len(library.steps(limit=3)) > 2:
            library.undo() if act == "undo" and len(ids) > 5 else library.redo()
        return 0, "-"
    with library.step(f"{act} {value}") as step:
        if act == "set":
            step.set(row, "title", value)
        elif act == "many":
            for each in ids:
                step.set(each, "title", value)
        elif act == "add" or len(ids) < 10:
            [row] = step.add_references(article_id, [Reference(title=value, note="n" * chance.randrange(20_000))])
        elif act == "move":
            step.move_references([row], before=chance.choice(ids))
            return 0, "-"
        else:
            step.delete("reference", [row])
            return row, "-"
    return row, value


if __name__ == "__main__":
    main()
