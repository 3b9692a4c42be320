"""Steps, reads and listeners from several threads."""

import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.errors import Cancelled, CorrigendaError
from app.library import Changed, Library, View
from app.model import Article, Reference
from app.progress import Progress
from tests.library.samples import content, filled, index_faults, replayed


def test_threads_take_turns_and_nothing_is_lost(library: Library) -> None:
    with library.step("Begin") as step:
        article_id = step.add_article(Article(), [Reference(title=f"T{number}") for number in range(8)])
    ids = list(library.ids(View(article_id)))

    def edit(thread: int) -> None:
        for number in range(20):
            with library.step(f"Edit {thread} {number}") as step:
                step.set(ids[thread], "volume", f"{thread}-{number}")
                step.set(ids[(thread + 1) % 8], "issue", f"{thread}-{number}")
            assert library.reference(ids[thread]).volume == f"{thread}-{number}"
            assert len(library.rows(ids)) == 8

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(edit, range(8)))
    assert len(library.steps(limit=1000)) == 161
    assert [each.volume for each in library.rows(ids)] == [f"{thread}-19" for thread in range(8)]
    assert content(library.path) == replayed(library.path)
    library.close()
    assert index_faults(library.path) == []


def test_undo_from_many_threads_takes_each_step_back_once(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    for number in range(12):
        with library.step(f"Edit {number}") as step:
            step.set(first, "volume", str(number))
    with ThreadPoolExecutor(4) as pool:
        undone = [each for each in pool.map(lambda _: library.undo(), range(12)) if each]
    assert sorted(each.label for each in undone) == sorted(f"Edit {number}" for number in range(12))
    assert library.reference(first).volume == "449"


def test_threads_that_end_give_their_connections_back(library: Library) -> None:
    filled(library)
    for _ in range(20):
        reader = threading.Thread(target=library.articles)
        reader.start()
        reader.join()
    library.articles()
    assert len(library._readers._every) == 1


def test_another_file_under_the_librarys_name_is_never_read_for_it(library: Library) -> None:
    filled(library)
    other = library.path.with_name("other.corrigenda")
    Library.create(other).close()
    other.replace(library.path)
    with ThreadPoolExecutor(1) as pool, pytest.raises(CorrigendaError, match="replaced by another file"):
        pool.submit(library.articles).result()


def test_a_listener_that_fails_does_not_fail_the_edit(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    first = library.ids(View(filled(library)))[0]
    shown: list[object] = []
    heard: list[Changed] = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: shown.append(error[1]))

    def fail(changed: Changed) -> None:
        raise ValueError("not drawn")

    library.listen(fail)
    stop = library.listen(heard.append)
    with library.step("Edit") as step:
        step.set(first, "volume", "450")
    stop()
    stop()
    library.undo()
    assert [str(error) for error in shown] == ["not drawn"] * 2
    assert [changed.origin for changed in heard] == ["edit"]
    assert library.reference(first).volume == "449"


def test_a_listener_may_itself_edit(library: Library) -> None:
    first, second = library.ids(View(filled(library)))[:2]

    def follow(changed: Changed) -> None:
        if ("reference", first, "volume") in changed.cells:
            with library.step("Follow") as step:
                step.set(second, "volume", "follows")

    library.listen(follow)
    with library.step("Edit") as step:
        step.set(first, "volume", "leads")
    assert library.reference(second).volume == "follows"


def test_steps_do_not_nest_and_end_with_their_block(library: Library) -> None:
    first = library.ids(View(filled(library)))[0]
    before = content(library.path)
    with pytest.raises(RuntimeError, match="do not nest"), library.step("Outer") as outer:  # noqa: PT012
        outer.set(first, "volume", "lost")
        with library.step("Inner"):
            pass
    assert content(library.path) == before
    with library.step("Ended") as ended:
        pass
    for act in (
        lambda: ended.set(first, "volume", "late"),
        lambda: ended.delete("reference", [first]),
        lambda: ended.add("rule", {"kind": "late"}),
    ):
        with pytest.raises(RuntimeError, match="has ended"):
            act()
    with library.step("Another"), pytest.raises(RuntimeError, match="has ended"):
        ended.set(first, "volume", "late")
    assert content(library.path) == before


def test_cancelled_work_leaves_nothing_behind(library: Library) -> None:
    filled(library)
    before, steps = content(library.path), library.steps()
    progress = Progress()
    with pytest.raises(Cancelled), library.step("Import") as step:  # noqa: PT012
        for number in range(10):
            step.add_article(Article(title=f"A{number}"), [Reference(title="T")] * 600)
            progress.cancelled = number == 9
            progress.report(number, 10)
    assert content(library.path) == before
    assert library.steps() == steps
    library.close()
    assert index_faults(library.path) == []


def test_readers_go_on_while_a_long_step_is_open(library: Library, path: Path) -> None:
    first = library.ids(View(filled(library)))[0]
    with library.step("Long") as step:
        for number in range(3):
            step.add_article(Article(), [Reference(title=f"{number} {each}", note="x" * 2000) for each in range(1500)])
            assert len(library.ids(View())) == 4
            assert library.reference(first).volume == "449"
    assert len(library.ids(View())) == 4504


def test_closing_breaks_off_what_is_being_asked(library: Library) -> None:
    endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    begun = threading.Event()
    failed: list[Exception] = []

    def ask() -> None:
        library.articles()
        begun.set()
        try:
            library._readers.query(endless)
        except CorrigendaError as error:
            failed.append(error)

    asker = threading.Thread(target=ask)
    asker.start()
    begun.wait()
    library.close()
    asker.join(timeout=60)
    assert not asker.is_alive()
    assert "closed" in str(failed[0])


def test_the_window_waits_for_who_has_only_just_begun_or_is_about_to_end(library: Library) -> None:
    filled(library)
    writer, first = library._writer, library.ids(View())[0]
    assert writer is not None
    held, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        with writer._lock:  # as one who keeps findings does on a busy machine before it can say so
            held.set()
            let_go.wait(1)

    with ThreadPoolExecutor(1) as pool:
        pool.submit(hold)
        assert held.wait(20)
        threading.Timer(0.4, let_go.set).start()
        with library.step("Edit") as step:
            step.set(first, "volume", "9")
    assert library.reference(first).volume == "9"
