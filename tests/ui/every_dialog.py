"""Every dialog of the program with something to show in it, for tests of what all of them must keep to."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.ages import Target
from app.checks.rules.rule import Rule
from app.comparing import Counterpart, counterparts
from app.formats import Problem
from app.library import View, read_filter
from app.model import Article
from app.past import told
from app.rules import keep
from app.tasks import printed_in_lists, table_of
from app.uniting import same_works
from app.words import add_words
from ui.dialogs.agree import AgreeDialog
from ui.dialogs.bulk import BulkDialog
from ui.dialogs.choose_article import ChooseArticleDialog
from ui.dialogs.columns import ColumnsDialog
from ui.dialogs.conflicts import ConflictsDialog
from ui.dialogs.counterparts import CounterpartsDialog
from ui.dialogs.deleted import DeletedDialog
from ui.dialogs.elsewhere import ElsewhereDialog
from ui.dialogs.exporting.dialog import ExportDialog
from ui.dialogs.fix_certain import FixCertainDialog
from ui.dialogs.go_to import GoToDialog
from ui.dialogs.journal_lists import JournalListsDialog
from ui.dialogs.merge import MergeDialog
from ui.dialogs.names import NamesDialog
from ui.dialogs.palette import Palette
from ui.dialogs.problems import ProblemsDialog
from ui.dialogs.queries import QueriesDialog
from ui.dialogs.reports import ChangesDialog
from ui.dialogs.rule import RuleDialog
from ui.dialogs.rules import RulesDialog
from ui.dialogs.saved_filters import SavedFiltersDialog, SaveFilterDialog
from ui.dialogs.sheet import SheetDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.dialogs.targets import TargetsDialog
from ui.dialogs.unite import UniteDialog
from ui.dialogs.words import WordsDialog
from ui.elsewhere import look
from ui.help.window import HelpWindow
from ui.saved_filters import SavedFilter
from ui.shortcut_sheet import sheet
from ui.window import MainWindow

TABLE = "Verfasser;Titel;Zeitschrift;Jahr;Farbe\nRindi G., Klöppel G.;TNM staging;Virchows Arch;2006;rot\n"
FILTERS = (SavedFilter("Recent, without a DOI", "2010.. no:doi"), SavedFilter("To be asked", "is:review -is:reviewed"))
PRINTED = ("Rindi G., Klöppel G. TNM staging. Virchows Arch 2006", "Rindi G. TNM staging of tumors. Virchows Arch 2006")
PROBLEMS = (
    Problem(12, "The record ends in the middle of a field; what it holds up to there was read."),
    Problem(418, "This line belongs to no record and was left out."),
)


def fill(window: MainWindow) -> None:
    """Put into the open library what the dialogs show: two articles that share a work, words, rules, past steps."""
    desk, library = window.desk, window.desk.library
    article_id = desk.article_id
    references = library.references(article_id) if article_id else []
    with library.step("Add an article") as step:
        step.add_article(
            Article(title="Neuroendocrine tumours of the spleen", journal="Annals", year="2011"),
            [replace(references[1], id=None, article_id=None, pages="395-410"), replace(references[5], id=None)],
        )
    with library.step("Add an article") as step:
        deleted = step.add_article(Article(title="An article that was deleted", year="2009"), references[:1])
    with library.step("Delete the article") as step:
        step.delete("article", [deleted])
    with library.step("Write the journal out") as step:
        step.set(references[0].id or 0, "container_title", "The Lancet")
    with library.step("Write the journal in short") as step:
        step.set(references[0].id or 0, "container_title", "Lancet")
    rules = [Rule("pages", "pages", "256-65", "256-265", "Lancet"), Rule("text", "title", "tumor", "tumour")]
    with library.step("Keep words and rules") as step:
        add_words(step, library, ["carcinoid", "octreotide"])
        keep(step, rules, [])
    desk.show_article(article_id)


def dialogs(window: MainWindow, folder: Path) -> dict[str, Callable[[], QWidget]]:
    """What makes each dialog, by its name; `folder` takes files."""
    desk, library, settings = window.desk, window.desk.library, window.settings
    ids = library.ids(View(desk.article_id))
    first, second = library.reference(ids[1]), library.reference(ids[2])
    table = folder / "list.csv"
    table.write_text(TABLE, encoding="utf-8")

    def conflicts() -> QWidget:
        step = next(row for row in library.steps() if row.label == "Write the journal out")
        found = library.undo_step(step.id, is_whole=True)
        numbers = library.numbers([each.row for each in found])
        return ConflictsDialog(
            step.label, [(each, told(each, numbers)) for each in found], lost=1, rest=1, parent=window
        )

    def columns() -> QWidget:
        _, found = table_of(table)
        assert found is not None
        return ColumnsDialog(table.name, found, found.columns, window)

    def compared() -> list[Counterpart]:
        return counterparts(library, ids)

    def unite() -> QWidget:
        rows = library.articles()
        works = same_works(library, [row.id for row in rows])
        numbers = library.numbers([each.id or 0 for work in works for each in work[:2]])
        return UniteDialog(rows, works, numbers, printed_in_lists(library, list(numbers)), window)

    def likewise() -> QWidget:
        journal = library.reference(ids[2]).container_title
        twin = ids[3]
        with library.step("Two of one journal") as step:
            step.set(twin, "container_title", journal)
        with library.step("Correct a journal") as step:
            step.set(ids[2], "container_title", f"The {journal}")
        return ElsewhereDialog(
            look(library, desk.article_id or 0, library.steps(limit=1)[0].id, ids[2], "container_title"), window
        )

    wishes = [Target("last_five", True, 50), Target("median_age", False, 8)]
    return {
        "agree": lambda: AgreeDialog(compared()[0], ("R2 here", "R1 of the other"), PRINTED, window),
        "bulk": lambda: BulkDialog(desk, window),
        "changes": lambda: ChangesDialog(desk, settings, window),
        "choose_article": lambda: ChooseArticleDialog(library.articles(), "Move 2 references to", window),
        "columns": columns,
        "conflicts": conflicts,
        "counterparts": lambda: CounterpartsDialog(desk, compared(), len(ids), window),
        "deleted": lambda: DeletedDialog(library.deleted_articles(), window),
        "elsewhere": likewise,
        "export": lambda: ExportDialog(desk, settings, window),
        "fix_certain": lambda: FixCertainDialog(desk.findings.certain(), window),
        "go_to": lambda: GoToDialog(len(ids), window),
        "journal_lists": lambda: JournalListsDialog(desk, window),
        "manual": lambda: HelpWindow(window),
        "merge": lambda: MergeDialog(first, second, numbers=(2, 3), printed=PRINTED, may_differ=True, parent=window),
        "names": lambda: NamesDialog(first.authors, "Authors of R2", library.known_names, window),
        "palette": lambda: Palette(window),
        "problems": lambda: ProblemsDialog("list.ris", PROBLEMS, window),
        "queries": lambda: QueriesDialog(desk, settings, window),
        "rule": lambda: RuleDialog(Rule("pages", "pages", "256-65", "256-265", "Lancet"), window),
        "rules": lambda: RulesDialog(desk, window),
        "save_filter": lambda: SaveFilterDialog(read_filter("is:review no:doi"), window.saved_filters, window),
        "saved_filters": lambda: SavedFiltersDialog(FILTERS, window),
        "sheet": lambda: SheetDialog(sheet(window.shortcuts.text), lambda: None, window),
        "shortcuts": lambda: ShortcutsDialog(window.shortcuts, window),
        "targets": lambda: TargetsDialog("Lancet", wishes, window),
        "unite": unite,
        "words": lambda: WordsDialog(desk, window),
    }
