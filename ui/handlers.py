"""What each action of the menus does, a function for each menu."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.window import MainWindow

_Calls = Mapping[str, Callable[[], object]]


def handlers(window: "MainWindow") -> _Calls:
    """What to call for each action, by its name."""
    menus = (_file, _edit, _references, _checks, _view, _articles, _chart, _help)
    return {name: call for menu in menus for name, call in menu(window).items()}


def _file(window: "MainWindow") -> _Calls:
    return {
        "open": window.bringing.choose_file,
        "paste_page": window.bringing.paste_page,
        "open_sample": window.opening.open_sample,
        "new_library": window.bringing.choose_new_library,
        "save_copy": window.bringing.choose_copy,
        "export": window.dialogs.export,
        "queries": window.dialogs.ask_author,
        "changes": window.dialogs.tell_changes,
        "quit": window.close,
    }


def _edit(window: "MainWindow") -> _Calls:
    return {
        "undo": window.desk.undo,
        "redo": window.desk.redo,
        "history": lambda: window.look_back(0),
        "since_sent": lambda: window.look_back(1),
        "values": lambda: window.look_back(2),
        "cut": window.table.deeds.cut,
        "copy": window.table.deeds.copy,
        "copy_printed": window.table.deeds.copy_printed,
        "copy_bibtex": window.table.deeds.copy_bibtex,
        "paste": window.bringing.paste,
        "fill_down": window.table.deeds.fill_down,
        "fill_right": window.table.deeds.fill_right,
        "select_all": window.arranging.select_all,
        "filter": lambda: window.toolbar.focus_filter(),
        "save_filter": window.dialogs.save_filter,
        "saved_filters": window.dialogs.list_filters,
        "likewise": lambda: window.elsewhere.preview(window),
        "find": window.table.search.open,
        "find_next": lambda: window.table.search.go(1),
        "find_previous": lambda: window.table.search.go(-1),
        "go_to": window.dialogs.go_to_number,
        "bulk": window.dialogs.change_many,
        "journal_lists": window.dialogs.show_journal_lists,
    }


def _references(window: "MainWindow") -> _Calls:
    return {
        "names": window.dialogs.edit_names,
        "add": window.table.deeds.add_reference,
        "delete": window.table.deeds.delete_selected,
        "move_up": lambda: window.table.deeds.move_selected(-1),
        "move_down": lambda: window.table.deeds.move_selected(1),
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
    }


def _checks(window: "MainWindow") -> _Calls:
    return {
        "next_finding": window.reviewing.next,
        "previous_finding": window.reviewing.previous,
        "fix_finding": window.reviewing.fix_current,
        "fixes": window.reviewing.open_fixes,
        "fix_certain": window.reviewing.fix_certain,
        "review": window.reviewing.toggle_reviewed,
        "review_article": window.reviewing.toggle_article_reviewed,
        "check_others": window.check_others,
        "add_word": window.reviewing.add_word,
        "words": window.dialogs.show_words,
        "rules": window.dialogs.show_rules,
        "follow_rules": window.reviewing.follow_rules,
    }


def _view(window: "MainWindow") -> _Calls:
    return {
        "next_part": lambda: window.parts.go(1),
        "title_lines": window.table.wrap_titles,
        "previous_part": lambda: window.parts.go(-1),
        "panels_first": window.lay_panels_anew,
        "look_system": lambda: window.dressing.wear("system"),
        "look_light": lambda: window.dressing.wear("light"),
        "look_dark": lambda: window.dressing.wear("dark"),
    }


def _articles(window: "MainWindow") -> _Calls:
    return {
        "articles_own": lambda: window.arranging.order_by("own"),
        "articles_title": lambda: window.arranging.order_by("title"),
        "articles_year": lambda: window.arranging.order_by("year"),
        "articles_issue": lambda: window.arranging.order_by("issue"),
        "articles_added": lambda: window.arranging.order_by("added"),
        "articles_grouped": window.arranging.toggle_grouping,
        "articles_fold": lambda: window.arranging.fold_all(True),
        "articles_unfold": lambda: window.arranging.fold_all(False),
    }


def _chart(window: "MainWindow") -> _Calls:
    return {
        "chart_whole": lambda: window.charting.stack_by(""),
        "chart_type": lambda: window.charting.stack_by("type"),
        "chart_script": lambda: window.charting.stack_by("script"),
        "chart_self": lambda: window.charting.stack_by("self"),
        "chart_cumulative": lambda: window.charting.do(lambda chart: chart.toggle_cumulative()),
        "chart_spectroscopy": lambda: window.charting.do(lambda chart: chart.toggle_spectroscopy()),
        "chart_targets": lambda: window.charting.do(lambda chart: chart.edit_targets()),
        "chart_copy": lambda: window.charting.do(lambda chart: chart.saver.copy()),
        "chart_save": lambda: window.charting.do(lambda chart: chart.saver.choose()),
    }


def _help(window: "MainWindow") -> _Calls:
    return {
        "manual": window.dialogs.show_manual,
        "palette": window.dialogs.find_anything,
        "sheet": window.dialogs.show_sheet,
        "shortcuts": window.dialogs.change_shortcuts,
        "news": window.dialogs.show_news,
        "about": window.dialogs.tell_about,
    }
