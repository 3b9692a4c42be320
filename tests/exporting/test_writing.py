"""Lists written by a plan."""

import errno
import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.ages import Target, targets_json
from app.errors import Cancelled, CorrigendaError
from app.exporting import Plan, file_name, keep_plan, kept_plans, listings, preview, save_all, targets, told, write
from app.exporting.translated import translated_titles
from app.formats import FORMATS, Loss, Written, format_for
from app.library import Library
from app.model import Article, Name, Names, Reference
from app.progress import Progress

TEXT, BIBTEX, RIS = format_for("text"), format_for("bibtex"), format_for("ris")
LATIN = Reference(
    authors=Names((Name("Raymond", "E."),), et_al=True), title="Sunitinib", container_title="Gut", year="2011"
)
RUSSIAN = Reference(
    authors=Names((Name("Иванов", "И.И."),)),
    title="Лечение опухолей",
    container_title="Хирургия",
    year="2010",
    volume="5",
    pages="12-18",
    note="Ivanov I.I. Treatment of tumours. Khirurgiia. 2010;5:12-18.",
)


def text(references: list[Reference], plan: Plan) -> list[str]:
    return write(Article(), references, TEXT, plan).content.decode().splitlines()


def test_a_list_is_printed_in_the_form_that_is_chosen():
    assert text([LATIN], Plan(form="gost")) == ["1. Raymond E. et al. Sunitinib // Gut. 2011."]
    assert text([LATIN], Plan(form="apa")) == ["Raymond, E., et al. (2011). Sunitinib. Gut."]
    assert text([LATIN], Plan()) == ["1. Raymond E. et al. Sunitinib. Gut 2011"]


def test_a_second_list_follows_with_cyrillic_entries_in_latin_letters_and_their_translated_titles():
    assert text([LATIN, RUSSIAN], Plan(form="vancouver", second_list="bgn")) == [
        "Список литературы",
        "",
        "1. Raymond E, et al. Sunitinib. Gut. 2011.",
        "2. Иванов ИИ. Лечение опухолей. Хирургия. 2010;5:12-8. " + RUSSIAN.note,
        "",
        "References",
        "",
        "1. Raymond E, et al. Sunitinib. Gut. 2011.",
        "2. Ivanov II. Lecheniye opukholey [Treatment of tumours]. Khirurgiya. 2010;5:12-8. (In Russ.)",
    ]


def test_a_translated_title_is_taken_from_a_latin_note_of_a_cyrillic_entry_only():
    bare = replace(RUSSIAN, note="[Treatment of tumours].")
    other = [replace(LATIN, note=RUSSIAN.note), replace(RUSSIAN, note="Деп. в ВИНИТИ 12.03.1990"), Reference()]
    assert translated_titles([RUSSIAN, bare, *other]) == ["Treatment of tumours", "Treatment of tumours", "", "", ""]


def test_formats_that_hold_fields_are_the_same_in_every_form():
    every = {write(Article(), [LATIN], BIBTEX, Plan(form=form)).content for form in ("own", "gost", "apa")}
    assert len(every) == 1


def test_what_a_form_leaves_out_or_lacks_is_told_once_for_all_its_references():
    book = Reference(type="book", title="Gut", publisher="Springer", publisher_place="Oslo", year="2011")
    losses = write(Article(), [LATIN, book, book], TEXT, Plan(form="ama")).losses
    assert told(losses) == [
        "Reference 1: AMA 11 names 3 authors; 1 is known.",
        "References 2, 3: AMA 11 has no place for this: place.",
    ]
    assert told([Loss(number, "year", "Lost.") for number in range(1, 12)])[0].startswith(
        "References 1, 2, 3, 4, 5, 6, 7, 8 and 3 more: "
    )


def test_an_entry_kept_as_printed_is_told_where_another_form_is_wanted():
    kept = replace(LATIN, source="As it was", as_printed=True)
    assert "Kept as it was printed" in write(Article(), [kept], TEXT, Plan(form="gost")).losses[0].message
    assert not write(Article(), [kept], TEXT, Plan()).losses


def test_the_preview_has_the_form_of_the_whole_list_though_it_shows_ten():
    from tests.styles.labelled import labelled

    odd = [labelled("{label:1}. {authors:Roe R.} {title:Gut}. {container_title:Lancet} {year:2010}")] * 12
    usual = [labelled("{label:1}) {authors:Roe R.} {title:Gut}, {container_title:Lancet}, {year:2010}")] * 40
    shown = preview(Article(), [*odd, *usual], TEXT, Plan()).text.splitlines()
    assert shown == write(Article(), [*odd, *usual], TEXT, Plan()).content.decode().splitlines()[:10]
    assert listings([*odd, *usual], Plan(), first=2)[0].references == odd[:2]


@pytest.mark.parametrize("chosen", [each for each in FORMATS if each.write], ids=lambda each: each.name)
def test_every_format_that_is_written_has_a_preview_with_words_and_can_be_saved(chosen, tmp_path: Path):
    shown = preview(Article(title="About the gut"), [LATIN, RUSSIAN], chosen, Plan(form="gost", second_list="iso9"))
    assert "Sunitinib" in shown.text
    [path] = targets(tmp_path, "list", [chosen])
    save_all(Article(), [LATIN, RUSSIAN], [(chosen, path)], Plan())
    assert path.stat().st_size > 0


def test_formats_with_one_ending_get_files_of_their_own(tmp_path: Path):
    twin = replace(BIBTEX, name="biblatex")
    names = [path.name for path in targets(tmp_path, "a.b", [BIBTEX, twin, RIS])]
    assert names == ["a.b-bibtex.bib", "a.b-biblatex.bib", "a.b.ris"]


def test_several_files_are_written_in_one_go(tmp_path: Path):
    files = list(zip([TEXT, RIS], targets(tmp_path, "list", [TEXT, RIS]), strict=True))
    outcome = save_all(Article(), [LATIN], files, Plan())
    assert [path.name for path in outcome.paths] == ["list.txt", "list.ris"]
    assert all(path.exists() for path in outcome.paths)


def test_nothing_is_written_if_one_of_the_files_cannot_be_made(tmp_path: Path):
    def fail(_article: Article, _references: object) -> Written:
        raise ValueError("broken")

    broken = replace(RIS, write=fail)
    with pytest.raises(ValueError, match="broken"):
        save_all(Article(), [LATIN], [(TEXT, tmp_path / "list.txt"), (broken, tmp_path / "list.ris")], Plan())
    assert list(tmp_path.iterdir()) == []


def test_no_file_is_written_where_there_is_no_room_for_one_of_them(tmp_path: Path):
    files = [(TEXT, tmp_path / "list.txt"), (RIS, tmp_path / "none" / "list.ris")]
    with pytest.raises(CorrigendaError, match=r"no folder.*Nothing was written"):
        save_all(Article(), [LATIN], files, Plan())
    assert list(tmp_path.iterdir()) == []


def test_files_that_have_taken_their_places_are_named_when_a_later_one_cannot(tmp_path: Path, monkeypatch):
    def replace_but_not_ris(self: Path, target: Path) -> Path:
        if target.suffix == ".ris":
            raise OSError(errno.EACCES, "no")
        return os_replace(self, target)

    os_replace = Path.replace
    monkeypatch.setattr(Path, "replace", replace_but_not_ris)
    files = [(TEXT, tmp_path / "list.txt"), (RIS, tmp_path / "list.ris")]
    with pytest.raises(CorrigendaError, match=r"Already written and whole: “list\.txt”"):
        save_all(Article(), [LATIN], files, Plan())
    assert [each.name for each in tmp_path.iterdir()] == ["list.txt"]


class CancelledAt(Progress):
    """Keeps what it hears, and is cancelled when it hears of so many."""

    def __init__(self, done: int) -> None:
        self.told: list[tuple[int, int]] = []
        super().__init__(heard=self._hear)
        self.last = done

    def _hear(self, done: int, total: int) -> None:
        self.told.append((done, total))
        self.cancelled = done >= self.last


@pytest.mark.parametrize("chosen", [each for each in FORMATS if each.write], ids=lambda each: each.name)
@pytest.mark.parametrize("plan", [Plan(), Plan(form="gost", second_list="bgn")], ids=["own", "two lists"])
def test_every_format_tells_how_far_it_is_and_can_be_broken_off_in_the_midst(chosen, plan, tmp_path: Path):
    path = tmp_path / f"a{chosen.endings[0]}"
    path.write_bytes(b"the old file")
    made = [LATIN, RUSSIAN] * 150
    cancelled = CancelledAt(200)
    with pytest.raises(Cancelled):
        save_all(Article(title="T", language="en"), made, [(chosen, path)], plan, progress=cancelled)
    assert path.read_bytes() == b"the old file"
    assert list(tmp_path.iterdir()) == [path]
    whole = CancelledAt(10**9)
    save_all(Article(title="T", language="en"), made, [(chosen, path)], plan, progress=whole)
    goes = 3 if chosen.print and plan.second_list else 2 if chosen.name in ("xlsx", "ods") else 1
    assert whole.told == [(done, goes * 300) for done in range(0, goes * 300 + 1, 100)]
    assert path.stat().st_size > 1000


def test_progress_of_several_files_is_one_count(tmp_path: Path):
    heard = CancelledAt(10**9)
    files = list(zip([TEXT, RIS], targets(tmp_path, "list", [TEXT, RIS]), strict=True))
    save_all(Article(), [LATIN] * 200, files, Plan(), progress=heard)
    assert heard.told == [(0, 400), (100, 400), (200, 400), (300, 400), (400, 400)]


def test_the_file_that_is_worked_on_is_never_replaced(tmp_path: Path):
    library = tmp_path / "a.corrigenda"
    library.write_bytes(b"kept")
    (tmp_path / "b.txt").symlink_to(library)
    with pytest.raises(CorrigendaError, match="nothing was written"):
        save_all(Article(), [LATIN], [(TEXT, tmp_path / "b.txt")], Plan(), untouched=[library])
    assert library.read_bytes() == b"kept"


def test_a_name_for_files_is_made_of_the_title():
    assert file_name("PI3K/AKT: a review") == "PI3K AKT a review"
    assert file_name("...") == file_name("") == "references"
    assert file_name("word " * 30) == " ".join(["word"] * 12)


def test_choices_come_back_from_their_settings():
    plan = Plan(formats=("ris", "text"), form="gost", second_list="iso9", which="shown", folder="/tmp")
    assert Plan.from_json(plan.to_json()) == plan


@pytest.mark.parametrize("stored", ["", "[]", "{", '{"formats": "x", "form": 3}', '{"formats": []}', "[" * 100_000])
def test_broken_settings_are_the_usual_choices(stored):
    assert Plan.from_json(stored) == Plan()


def test_a_profile_keeps_the_choices_beside_what_else_it_holds(tmp_path: Path):
    with Library.create(tmp_path / "a.corrigenda") as library:
        with library.step("Add") as step:
            step.add("profile", {"name": "Gut", "settings": '{"names": 6}'})
            step.add("profile", {"name": "Broken", "settings": "{"})
        keep_plan(library, "gut", Plan(form="ama"))
        keep_plan(library, "Lancet", Plan(form="apa"))
        assert kept_plans(library) == {"Gut": Plan(form="ama"), "Lancet": Plan(form="apa")}
        assert '"names": 6' in next(iter(library.small_table("profile").values()))["settings"]
        library.undo()
        assert list(kept_plans(library)) == ["Gut"]


def test_rich_text_has_italics_and_numbers_and_escapes_what_is_no_markup():
    from app.exporting import as_html, as_text

    lists = listings([replace(LATIN, title="A<b> & c"), RUSSIAN], Plan(form="ama"))
    html = as_html(lists, numbers=[7, 9])
    assert html.startswith("<p>7. Raymond E, et al. A&lt;b&gt; &amp; c. <i>Gut</i>. 2011.</p>\n<p>9. Иванов ИИ. ")
    assert as_text(lists).startswith("1. Raymond E, et al. A<b> & c. Gut. 2011.\n2. ")
    assert as_html([]) == as_text([]) == ""


def test_a_profile_that_is_deleted_keeps_what_else_it_holds(tmp_path: Path):
    from app.exporting import drop_plan

    with Library.create(tmp_path / "a.corrigenda") as library:
        with library.step("Add") as step:
            step.add("profile", {"name": "Gut", "settings": '{"names": 6}'})
        for name in ("Gut", "Lancet"):
            keep_plan(library, name, Plan(form="ama"))
            drop_plan(library, name)
        assert kept_plans(library) == {}
        assert [row["settings"] for row in library.small_table("profile").values()] == ['{"names": 6}']


def test_a_profile_called_like_a_journals_targets_leaves_them_alone_and_moves_out_of_them(tmp_path: Path):
    from app.exporting import drop_plan

    name, targets_alone = "Targets: Gut", targets_json("Gut", [Target("last_five", True, 50)])
    with Library.create(tmp_path / "a.corrigenda") as library:
        with library.step("Set") as step:
            row = step.add("profile", {"name": name, "settings": targets_alone})
        keep_plan(library, name, Plan(form="ama"))
        assert library.small_table("profile")[row]["settings"] == targets_alone
        drop_plan(library, name)
        assert [each["settings"] for each in library.small_table("profile").values()] == [targets_alone]
        shared = json.dumps(json.loads(targets_alone) | {"export": Plan(form="gost").to_settings()})
        with library.step("As it was kept once") as step:
            step.set(row, "settings", shared, table="profile")
        assert kept_plans(library) == {name: Plan(form="gost")}
        keep_plan(library, name, Plan(form="apa"))
        assert kept_plans(library) == {name: Plan(form="apa")}
        assert library.small_table("profile")[row]["settings"] == targets_alone


def test_a_list_without_its_second_one_says_that_the_translations_are_left_out():
    read = replace(RUSSIAN, source="Иванов И.И. Лечение опухолей. Хирургия 2010; 5: 12-18")
    assert [loss.field for loss in write(Article(), [read], TEXT, Plan()).losses] == ["note"]
    assert not write(Article(), [read], TEXT, Plan(second_list="bgn")).losses
