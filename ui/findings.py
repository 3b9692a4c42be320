"""What the checks say of the article that is shown, kept true to every edit."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import CorrigendaError
from app.library import Changed, Library, Step
from app.progress import Progress
from ui.collecting import let_go, passed_by
from ui.counting import counted

if TYPE_CHECKING:
    from app.checking import Look
    from app.checks import Finding, Fix, Rechecker
    from app.checks.word_lists import WordList
    from ui.desk import Desk
    from ui.table.kept_marks import KeptMark

CHECK_AFTER_MS = 120
SHOWN_AFTER_MS = 40
"""After an article is shown: so long that whoever passes by it with a held key does not wait for its check."""
MOST_CHECKED_UNSEEN = 1_000
"""References; a longer list is checked with progress and a cancel."""

_LOOKED_AT = (
    *("reference", "article", "author", "affiliation", "authorship", "translation"),
    *("ignored", "word", "rule", "meta"),
)
"""Tables that checks look at."""

MARKS = {"certain": "▲", "likely": "◆", "ask": "?"}


class Findings(QObject):
    """Checks the article that is shown again a moment after each change, in a thread of its own.

    `changed`: other findings than before. A finding goes at once when what it is about is edited. References are told
    by id; findings name them by their places. `kept`: the library keeps what was found, for filters and counts.
    """

    changed = Signal()
    kept = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._found: Look | None = None
        self._marks: dict[tuple[int, str], list[Finding]] = {}
        self._asked = 0
        self._progress: Progress | None = None
        self._is_wanted = self._was_long = self._is_told = False
        self._rechecker: Rechecker | None = None
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._check)
        desk.changed.connect(self._follow)
        desk.article_shown.connect(self._begin_anew)
        desk.spelling.lists.changed.connect(self._look_again)

    def want(self) -> None:
        """Begin to check; until then, while the window is being built, nothing is."""
        self._is_wanted = True
        self._rest.start(CHECK_AFTER_MS)

    def checks(self) -> str:
        """What names the checks by which findings are kept."""
        from app.checking import checked_by

        files = self._desk.spelling.lists.files
        return checked_by((path, file.content.count) for path, file in files.items() if file.content is not None)

    # What is found

    @property
    def is_checked(self) -> bool:
        """Whether the article that is shown has been looked at; until then it is not known that nothing is open."""
        return self._found is not None

    @property
    def look(self) -> "Look | None":
        """What was looked at and found last, which the list may have left behind; None as with `is_checked`."""
        return self._found

    @property
    def open(self) -> tuple["Finding", ...]:
        """The findings of the article that is shown, by place in its list."""
        return self._found.findings if self._found else ()

    def certain(self) -> list["Finding"]:
        """The findings that may be mended unseen."""
        return [finding for finding in self.open if finding.certainty == "certain" and finding.fixes]

    def of_cell(self, reference_id: int, field: str) -> list["Finding"]:
        """The findings about a field of a reference, or about the whole of it ("")."""
        return self._marks.get((reference_id, field), [])

    def of_reference(self, reference_id: int) -> list["Finding"]:
        """The findings that would change a reference."""
        return self._marks.get((reference_id, "*"), [])

    def reference_of(self, finding: "Finding") -> int | None:
        """The id of the first reference that a finding is about; None if it is about the article."""
        if self._found is None or not finding.references:
            return None
        return self._found.ids[finding.references[0] - 1]

    def ids_of(self, finding: "Finding") -> list[int]:
        """The ids of the references that a finding is about, and of those that they were compared with."""
        ids = self._found.ids if self._found else ()
        return [ids[place - 1] for place in (*finding.references, *finding.related) if place <= len(ids)]

    def alike(self, finding: "Finding") -> list["Finding"]:
        """The findings that are fixed together with one."""
        from app.mending import alike

        return alike(finding, self.open)

    # What is done about it

    def fix(self, findings: Sequence["Finding"], fix: "Fix | None" = None) -> None:
        """Make a fix, or the usual fix of each finding, in one step."""
        from app.mending import make

        found, desk = self._found, self._desk
        fixes = [fix] if fix is not None else [each.fixes[0] for each in findings if each.fixes]
        if found is None or not fixes or not desk.may_write():
            return
        stale: list[Fix] = []

        def edits(step: Step, _progress: Progress) -> None:
            stale.extend(make(step, desk.library, fixes, article=found.article, ids=found.ids))

        def tell() -> None:
            if stale:
                desk.said.emit(f"{counted(len(stale), 'cell')} had changed meanwhile and kept what they hold.")

        desk.do_at_length(_label(findings), edits, size=len(fixes), done=tell)

    def ignore(self, findings: Iterable["Finding"]) -> None:
        """Let findings pass until the words they are about change; what printing mends is kept as printed instead."""
        from app.mending import ignore

        found, every = self._found, list(findings)
        if found is None or found.article.id is None or not every or not self._desk.may_write():
            return
        article_id, ids = found.article.id, found.ids

        def edits(step: Step) -> None:
            ignore(step, article_id, [each for each in every if not each.is_mended])
            for place in {place for each in every if each.is_mended for place in each.references}:
                step.set(ids[place - 1], "as_printed", True)

        kept = all(each.is_mended for each in every)
        label = f"Keep R{every[0].references[0]} as printed" if kept else f"Ignore {counted(len(every), 'finding')}"
        self._desk.do(label, edits)

    # How it follows the desk

    def _give_up(self) -> None:
        """What was asked before a change would be answered too late."""
        self._asked += 1
        if self._progress is not None:
            self._progress.cancelled = True
            self._progress = None

    def _begin_anew(self) -> None:
        self._give_up()
        self._rechecker = None
        if self._was_long:
            let_go()
        self._was_long = self._is_told = False
        self._take(None)
        self._rest.start(SHOWN_AFTER_MS)

    def _follow(self, changed: Changed) -> None:
        if not changed.touches(*_LOOKED_AT):
            return
        self._give_up()
        if self._found is None:
            self._rest.start(SHOWN_AFTER_MS)
            return
        self._rest.start(CHECK_AFTER_MS)
        from app.checks.unknown_words import unknown_word

        ids, edited = self._found.ids, {(row, column) for table, row, column in changed.cells if table == "reference"}
        gone, known = changed.within("reference").deleted, self._known_words(changed)
        kept = tuple(
            finding
            for finding in self._found.findings
            if not any((ids[p - 1], finding.field) in edited or ids[p - 1] in gone for p in finding.references)
            and not (known and unknown_word(finding).casefold() in known)
        )
        if len(kept) < len(self._found.findings):
            self._take(self._found._replace(findings=kept))

    def _known_words(self, changed: Changed) -> set[str]:
        """The words of the library, if a step added any."""
        if not changed.within("word").added:
            return set()
        return {row["text"].casefold() for row in self._desk.library.small_table("word").values()}

    def _look_again(self) -> None:
        self._give_up()
        self._rest.start(CHECK_AFTER_MS)

    def _check(self) -> None:
        desk = self._desk
        self._give_up()
        if not self._is_wanted or desk.article_id is None:
            self._take(None)
            return
        from app.checks import Rechecker  # brings what words and names are compared with

        self._rechecker = self._rechecker or Rechecker()
        library, article_id, asked, rechecker = desk.library, desk.article_id, self._asked, self._rechecker
        lists = desk.spelling.lists.contents
        count = next((row.references for row in library.articles() if row.id == article_id), 0)
        if count > MOST_CHECKED_UNSEEN:
            self._was_long = True
            self._progress = desk.jobs.run(
                "Checking the list",
                lambda progress: (asked, check_long(library, article_id, progress, lists, rechecker)),
                done=self._hear,
                failed=self._tell_failed,
            ).progress
        else:
            self._progress = progress = Progress()
            desk.jobs.ask(
                lambda: (asked, check(library, article_id, progress, lists, rechecker)),
                answered=self._hear,
                progress=progress,
            )

    def _tell_failed(self, error: BaseException) -> None:
        """Say once of each list why it is not checked: at every edit it would hide what that did."""
        if isinstance(error, CorrigendaError) and not self._is_told:
            self._is_told = True
            self._desk.said.emit(str(error))

    def _hear(self, answer: "tuple[int, Look]") -> None:
        """Take what was found, unless something was asked since, and have it kept."""
        asked, found = answer
        if asked != self._asked:
            return
        self._progress = None
        self._take(found)
        library, checks = self._desk.library, self.checks()
        if not library.read_only:
            self._desk.jobs.ask(lambda: _keep(library, found, checks), answered=self._hear_kept)

    def _hear_kept(self, was_kept: bool) -> None:
        if was_kept:
            self.kept.emit()

    def _take(self, found: "Look | None") -> None:
        before, self._found = self._found, found
        if before is not None and found is not None and before[:3] == found[:3]:
            return
        if found is before is None:
            return
        self._marks = {}
        for finding in found.findings if found else ():
            for place in finding.references:
                reference_id = found.ids[place - 1] if found else 0
                for field in {finding.field, "*"}:
                    self._marks.setdefault((reference_id, field), []).append(finding)
        self.changed.emit()


def check(
    library: Library,
    article_id: int,
    progress: Progress,
    lists: Sequence["WordList"] = (),
    rechecker: "Rechecker | None" = None,
) -> "Look":
    """What the checks find in an article, the words of `lists` being known; for a worker."""
    from app.checking import look

    return look(library, article_id, rechecker=rechecker, lists=lists, report=progress.report)


def check_long(
    library: Library,
    article_id: int,
    progress: Progress,
    lists: Sequence["WordList"] = (),
    rechecker: "Rechecker | None" = None,
) -> "Look":
    """What `check` gives, without holding up the other threads for what is remembered of a long list."""
    with passed_by():
        return check(library, article_id, progress, lists, rechecker)


def _keep(library: Library, found: "Look", checks: str) -> bool:
    from app.checking import keep, kept_of

    return keep(library, kept_of(found), checks=checks)


def strongest(findings: "Sequence[Finding | KeptMark]") -> str:
    """The certainty of the surest of some findings; "" if there are none. What printing mends needs no mark."""
    certainties = {finding.certainty for finding in findings if not finding.is_mended}
    return next((each for each in MARKS if each in certainties), "")


def _label(findings: Sequence["Finding"]) -> str:
    first = findings[0]
    if len(findings) > 1:
        return f"Fix {counted(len(findings), 'finding')}"
    where = f"R{first.references[0]}" if first.references else "the article"
    return (
        f"Fix “{first.before}” in {where}" if 0 < len(first.before) < 30 else f"Fix {first.field or where} in {where}"
    )
