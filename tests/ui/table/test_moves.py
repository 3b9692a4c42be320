import itertools

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from ui.table.areas import Area, Block, block, rows_in, runs
from ui.table.moves import Extent, Place, edge, moved, stepped

KEY = Qt.Key


def test_a_jump_goes_to_the_edge_of_the_run_and_then_to_the_next_one() -> None:
    line = [True, True, True, False, False, True, False]
    assert edge(0, 1, len(line), line.__getitem__) == 2
    assert edge(2, 1, len(line), line.__getitem__) == 5
    assert edge(5, 1, len(line), line.__getitem__) == 6
    assert edge(5, -1, len(line), line.__getitem__) == 2
    assert edge(2, -1, len(line), line.__getitem__) == 0
    assert edge(6, 1, len(line), line.__getitem__) == 6


@given(st.lists(st.booleans(), min_size=1, max_size=12), st.data())
def test_a_jump_stays_on_the_line_and_moves_if_it_can(line: list[bool], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line) - 1))
    step = data.draw(st.sampled_from([-1, 1]))
    at = edge(start, step, len(line), line.__getitem__)
    assert 0 <= at < len(line)
    assert (at - start) * step > 0 or start == (len(line) - 1 if step > 0 else 0)


def test_moving_stops_at_the_edges() -> None:
    extent = Extent(rows=5, columns=3, page=2)
    assert moved(Place(0, 0), KEY.Key_Up, extent, far=False) == Place(0, 0)
    assert moved(Place(3, 1), KEY.Key_PageDown, extent, far=False) == Place(4, 1)
    assert moved(Place(3, 1), KEY.Key_Home, extent, far=False) == Place(3, 0)
    assert moved(Place(3, 1), KEY.Key_End, extent, far=True) == Place(4, 2)
    assert moved(Place(3, 1), KEY.Key_F5, extent, far=False) is None


def test_tab_goes_on_in_the_next_row_and_stops_in_the_last_cell() -> None:
    extent = Extent(rows=2, columns=2, page=1)
    assert stepped(Place(0, 1), extent, back=False) == Place(1, 0)
    assert stepped(Place(1, 0), extent, back=True) == Place(0, 1)
    assert stepped(Place(1, 1), extent, back=False) == Place(1, 1)
    assert stepped(Place(0, 0), extent, back=True) == Place(0, 0)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5)), max_size=8))
def test_runs_cover_the_same_rows_without_touching_each_other(spans: list[tuple[int, int]]) -> None:
    joined = runs((first, first + length) for first, length in spans)
    assert {row for run in joined for row in run} == {
        row for first, length in spans for row in range(first, first + length + 1)
    }
    assert all(before.stop < after.start for before, after in itertools.pairwise(joined))


def test_areas_that_make_one_rectangle_are_a_block() -> None:
    columns = ("authors", "title", "year")
    apart = [Area(range(2), ("title",)), Area(range(4, 5), ("title",))]
    assert block(apart, columns) == Block((0, 1, 4), ("title",))
    assert block([Area(range(2), ("year", "title"))], columns) == Block((0, 1), ("title", "year"))
    assert block([Area(range(1), ("title",)), Area(range(1, 2), ("year",))], columns) is None
    assert block([], columns) is None
    assert list(rows_in(apart)) == [0, 1, 4]
