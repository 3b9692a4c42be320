import re
from pathlib import Path

from app.library import Library, View
from app.model import Reference
from tests.library.samples import content, filled, replayed

ROOT = Path(__file__).parent.parent.parent
WRITES = re.compile(r"\b(INSERT\s+INTO|INSERT\s+OR|UPDATE\s+[\"{\w]+\s+SET|DELETE\s+FROM|REPLACE\s+INTO)\b")
SQLITE_UTILS_WRITES = re.compile(r"\.(insert_all|upsert|upsert_all|delete_where|executescript)\(")
GATE = {"app/library/gate.py", "app/library/plain_index.py"}
"""`gate` writes a user's data and the log; `plain_index` what is derived from it, and is called by the gate alone."""


def test_no_other_file_holds_sql_that_writes() -> None:
    writing = {
        str(path.relative_to(ROOT))
        for folder in ("app", "ui")
        for path in (ROOT / folder).rglob("*.py")
        if WRITES.search(text := path.read_text(encoding="utf-8")) or SQLITE_UTILS_WRITES.search(text)
    }
    assert writing == GATE, "write through library.step instead"


def test_the_plain_index_is_written_by_the_gate_alone() -> None:
    users = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "app").rglob("*.py")
        if "plain_index" in path.read_text(encoding="utf-8") and path.name != "plain_index.py"
    }
    assert users == {"app/library/gate.py"}


def test_the_log_alone_tells_what_the_library_holds(library: Library) -> None:
    article_id = filled(library)
    first, second, third, _ = library.ids(View(article_id))
    with library.step("Many things") as step:
        step.set(first, "title", "One")
        step.set(first, "title", "Two")
        step.set(article_id, "year", "2013", table="article")
        step.delete("reference", [second])
        step.move_references([third], before=first)
        step.add_references(article_id, [Reference(title="New")])
    library.undo()
    library.redo()
    assert content(library.path) == replayed(library.path)
