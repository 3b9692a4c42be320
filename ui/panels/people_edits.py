"""What can be done with the authors and affiliations of an article: each is one step through the gate."""

from collections.abc import Sequence

from app.library import Step
from app.model import Affiliation, Article, Author
from app.tasks import author_name, left_out, people_in
from ui.counting import counted
from ui.desk import Desk
from ui.panels.author_row import author_text
from ui.panels.person_rows import moved, put_in_order
from ui.quoting import quoted


class PeopleEdits:
    """Edits of the people of `article`, which must be as the library holds it. Those that give a bool say whether the
    text was stored; a text that cannot be is told of in the status bar."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.article = Article()

    def author(self, author_id: int) -> Author:
        """An author by id."""
        return next((each for each in self.article.authors if each.id == author_id), Author())

    def name_of(self, author_id: int) -> str:
        """An author's name as text."""
        return author_text(self.author(author_id).name)

    def number_of(self, affiliation_id: int) -> int:
        """The number of an affiliation as it stands beside its authors, from 1."""
        ids = [each.id for each in self.article.affiliations]
        return ids.index(affiliation_id) + 1 if affiliation_id in ids else 0

    def set_author(self, author_id: int, column: str, text: str) -> bool:
        """Store a typed name, ORCID or e-mail."""
        text = " ".join(text.split())
        if column != "name":
            noun = "ORCID" if column == "orcid" else "e-mail"
            return self._set("author", author_id, column, text, f"Edit the {noun} of {self.name_of(author_id)}")
        if text == self.name_of(author_id):
            return True
        if not text:
            self._desk.said.emit("An author needs a name: the earlier one was kept. Remove takes an author out.")
            return False
        name = author_name(text)
        return self._set("author", author_id, "name", name, f"Edit the author {author_text(name)}")

    def add_people(self, text: str) -> bool:
        """Add who is named in a typed name or a pasted byline after the others, with the affiliations under it."""
        if self.article.id is None or not text.strip():
            return False
        authors, places = people_in(text, known_places=len(self.article.affiliations))
        left = left_out(text, authors, places)
        own = [each.id or 0 for each in self.article.affiliations]
        known = dict(zip(map(_key, self.article.affiliations), own, strict=True))

        def edit(step: Step) -> None:
            ids = [known.get(_key(each)) or self._insert(step, each) for each in places] or own
            for author in authors:
                added = step.add("author", {"article_id": self.article.id, "name": author.name})
                step.set_affiliations(added, [ids[place] for place in author.affiliations])

        is_done = self._desk.do(_adding(authors, places), edit)
        if is_done and left:
            self._desk.said.emit(
                f"Not taken, as it was not understood: {', '.join(map(quoted, left))}. Add it by itself."
            )
        return is_done

    def remove_author(self, author_id: int) -> bool:
        """Take an author out; the affiliations stay."""
        label = f"Remove the author {self.name_of(author_id)}"
        return self._desk.do(label, lambda step: step.delete("author", [author_id]))

    def move_author(self, author_id: int, offset: int) -> None:
        """Move an author up (-1) or down (1)."""
        ids = [each.id or 0 for each in self.article.authors]
        put_in_order(
            self._desk, "author", ids, moved(ids, author_id, offset), f"Move the author {self.name_of(author_id)}"
        )

    def set_place(self, author_id: int, affiliation_id: int, works_there: bool) -> None:
        """Say whether an author works at an affiliation."""
        places = [each for each in self._places_of(author_id) if each != affiliation_id]
        places += [affiliation_id] if works_there else []
        label = f"Change the affiliations of {self.name_of(author_id)}"
        self._desk.do(label, lambda step: step.set_affiliations(author_id, places))

    def mark_corresponding(self, author_id: int, is_marked: bool) -> bool:
        """Say whether readers are to write to an author."""
        label = f"{'Mark' if is_marked else 'Unmark'} {self.name_of(author_id)} as a corresponding author"
        return self._set("author", author_id, "is_corresponding", is_marked, label)

    def set_affiliation(self, affiliation_id: int, column: str, text: str) -> bool:
        """Store a typed institution or country, for all authors who share it."""
        text = " ".join(text.split())
        if column == "text" and not text:
            self._desk.said.emit("An affiliation needs a text: the earlier one was kept. Remove takes it out.")
            return False
        noun = "affiliation" if column == "text" else "the country of affiliation"
        label = f"Edit {noun} {self.number_of(affiliation_id)}"
        return self._set("affiliation", affiliation_id, column, text, label)

    def add_affiliations(self, text: str, *, author_id: int | None = None) -> bool:
        """Add an affiliation after the others, as one of an author's if there is one; several lines are several, and
        authors among them are added too."""
        if "\n" in text.strip() and author_id is None:
            return self.add_people(text)
        if self.article.id is None or not text.strip():
            return False

        def edit(step: Step) -> None:
            added = self._insert(step, Affiliation(text=" ".join(text.split())))
            if author_id is not None:
                step.set_affiliations(author_id, [*self._places_of(author_id), added])

        return self._desk.do("Add an affiliation", edit)

    def remove_affiliation(self, affiliation_id: int) -> bool:
        """Take an affiliation out, for all its authors."""
        label = f"Remove affiliation {self.number_of(affiliation_id)}"
        return self._desk.do(label, lambda step: step.delete("affiliation", [affiliation_id]))

    def move_affiliation(self, affiliation_id: int, offset: int) -> None:
        """Move an affiliation up (-1) or down (1); its authors' numbers follow."""
        ids = [each.id or 0 for each in self.article.affiliations]
        put_in_order(
            self._desk,
            "affiliation",
            ids,
            moved(ids, affiliation_id, offset),
            f"Move affiliation {self.number_of(affiliation_id)}",
        )

    def _insert(self, step: Step, affiliation: Affiliation) -> int:
        values: dict[str, object] = {
            "article_id": self.article.id,
            "text": affiliation.text,
            "country": affiliation.country,
        }
        return step.add("affiliation", values)

    def _places_of(self, author_id: int) -> list[int]:
        return [self.article.affiliations[place].id or 0 for place in self.author(author_id).affiliations]

    def _set(self, table: str, row_id: int, column: str, value: object, label: str) -> bool:
        return self._desk.do(label, lambda step: step.set(row_id, column, value, table=table))


def _key(affiliation: Affiliation) -> tuple[str, str]:
    """What two mentions of one affiliation have in common."""
    return affiliation.text.casefold(), affiliation.country.casefold()


def _adding(authors: Sequence[Author], places: Sequence[Affiliation]) -> str:
    """What it is called to add them."""
    if len(authors) == 1 and not places:
        return f"Add the author {author_text(authors[0].name)}"
    told = [counted(len(found), noun) for found, noun in ((authors, "author"), (places, "affiliation")) if found]
    return f"Add {' and '.join(told)}"
