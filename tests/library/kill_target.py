"""Edits a library as fast as it can and says each edit once it is saved; made to be killed at any moment.

The parent forks a child for each round, so that Python starts only once.
"""

import os
import random
import sys
from pathlib import Path

from app.library import Library, View
from app.model import Reference


def main() -> None:
    """Run rounds: read "go SEED" from standard input, edit in a child until it is killed, say "dead"."""
    path = Path(sys.argv[1])
    import sqlite_utils  # noqa: F401 (loaded once, before the forks)

    for line in sys.stdin:
        child = os.fork()
        if not child:
            edit_for_ever(path, int(line))
        os.write(1, f"child {child}\n".encode())
        os.waitpid(child, 0)
        os.write(1, b"dead\n")


def edit_for_ever(path: Path, seed: int) -> None:
    """Set, add and delete; after each commit write "saved ROW VALUE" (an empty value: deleted)."""
    chance = random.Random(seed)
    library = Library.open(path)
    article_id = library.articles()[0].id
    while True:
        ids = library.ids(View(article_id))
        value = f"T{chance.random()}"
        chosen = chance.choice(ids)
        act = chance.choice(["set", "set", "set", "add", "delete"] if len(ids) > 5 else ["set", "add"])
        with library.step(act) as step:
            if act == "set":
                step.set(chosen, "title", value)
            elif act == "add":
                [chosen] = step.add_references(article_id, [Reference(title=value)])
            else:
                step.delete("reference", [chosen])
                value = ""
        os.write(1, f"saved {chosen} {value}\n".encode())


if __name__ == "__main__":
    main()
