"""What each action of the menus does."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from ui.dialogs.about import tell_about
from ui.dialogs.bulk import change_many
from ui.dialogs.go_to import go_to_number
from ui.dialogs.journal_lists import show_journal_lists
from ui.dialogs.words import show_words
from ui.naming import edit_names

if TYPE_CHECKING:
    from ui.window import MainWindow


def handlers(window: "MainWindow") -> Mapping[str, Callable[[], object]]:
    """What to call for each action, by its name."""
    return {
        "open": window.choose_file,
        "paste_page": window.paste_page,
        "open_sample": window.opening.open_sample,
        "new_library": window.choose_new_library,
        "save_copy": window.choose_copy,
        "export": window.export,
        "queries": lambda: window.report("queries"),
        "changes": lambda: window.report("changes"),
        "quit": window.close,
        "undo": window.desk.undo,
        "redo": window.desk.redo,
        "history": lambda: window.look_back(0),
        "since_sent": lambda: window.look_back(1),
        "values": lambda: window.look_back(2),
        "cut": window.table.cut,
        "copy": window.table.copy,
        "copy_printed": window.table.copy_printed,
        "copy_bibtex": window.table.copy_bibtex,
        "paste": window.paste,
        "fill_down": window.table.fill_down,
        "select_all": window.table.select_all,
        "filter": window.focus_filter,
        "likewise": lambda: window.elsewhere.preview(window),
        "find": window.table.search.open,
        "find_next": lambda: window.table.search.go(1),
        "find_previous": lambda: window.table.search.go(-1),
        "go_to": lambda: go_to_number(window.desk, window.table, window),
        "names": lambda: edit_names(window.desk, window.table, window),
        "bulk": lambda: change_many(window.desk, window),
        "journal_lists": lambda: show_journal_lists(window.desk, window),
        "add": window.table.add_reference,
        "delete": window.table.delete_selected,
        "move_up": lambda: window.table.move_selected(-1),
        "move_down": lambda: window.table.move_selected(1),
        "join": window.rereading.join_selected,
        "split": window.split,
        "merge": window.reviewing.merge_selected,
        "compare_all": window.comparing.compare_all,
        "compare_selected": window.comparing.compare_selected,
        "read_again": window.rereading.read_selected_again,
        "read_doubtful": window.rereading.read_doubtful_again,
        "move_to_article": lambda: window.rearranging.ask_where(copies=False),
        "copy_to_article": lambda: window.rearranging.ask_where(copies=True),
        "merge_articles": window.rearranging.merge_shown,
        "delete_article": window.delete_article,
        "restore_article": lambda: window.history().looking_back.restore_article(),
        "next_finding": window.reviewing.next,
        "previous_finding": window.reviewing.previous,
        "fix_finding": window.reviewing.fix_current,
        "fixes": window.reviewing.open_fixes,
        "fix_certain": window.reviewing.fix_certain,
        "review": window.reviewing.toggle_reviewed,
        "review_article": window.reviewing.toggle_article_reviewed,
        "check_others": window.check_others,
        "add_word": window.reviewing.add_word,
        "words": lambda: show_words(window.desk, window),
        "rules": lambda: _show_rules(window),
        "follow_rules": window.reviewing.follow_rules,
        "next_part": lambda: window.parts.go(1),
        "previous_part": lambda: window.parts.go(-1),
        "look_system": lambda: window.dress("system"),
        "look_light": lambda: window.dress("light"),
        "look_dark": lambda: window.dress("dark"),
        "articles_own": lambda: window.arranging.order_by("own"),
        "articles_title": lambda: window.arranging.order_by("title"),
        "articles_year": lambda: window.arranging.order_by("year"),
        "articles_issue": lambda: window.arranging.order_by("issue"),
        "articles_added": lambda: window.arranging.order_by("added"),
        "articles_grouped": lambda: window.arranging.toggle_grouping(),
        "articles_fold": lambda: window.arranging.fold_all(True),
        "articles_unfold": lambda: window.arranging.fold_all(False),
        "chart_whole": lambda: window.charting.stack_by(""),
        "chart_type": lambda: window.charting.stack_by("type"),
        "chart_script": lambda: window.charting.stack_by("script"),
        "chart_self": lambda: window.charting.stack_by("self"),
        "chart_cumulative": lambda: window.charting.do(lambda chart: chart.toggle_cumulative()),
        "chart_spectroscopy": lambda: window.charting.do(lambda chart: chart.toggle_spectroscopy()),
        "chart_targets": lambda: window.charting.do(lambda chart: chart.edit_targets()),
        "chart_copy": lambda: window.charting.do(lambda chart: chart.copy()),
        "chart_save": lambda: window.charting.do(lambda chart: chart.choose_file()),
        "palette": window.find_anything,
        "sheet": window.show_sheet,
        "shortcuts": window.change_shortcuts,
        "about": lambda: tell_about(window),
    }


def _show_rules(window: "MainWindow") -> None:
    from ui.dialogs.rules import show_rules  # brings the checks, which the first look need not wait for

    show_rules(window.desk, window)
