"""References as fields, to be printed: taken from labelled ones or made up from a vocabulary."""

import random
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from app.model import Name
from app.reading.language import language_of
from app.reading.names import read_names
from training.sets import Labelled


@dataclass(slots=True)
class Record:
    """One reference's fields by the names that templates use, and its people.

    `body` stands instead of the authors, `group` after them.
    """

    kind: str
    language: str
    fields: dict[str, str]
    authors: list[Name]
    editors: list[Name] = field(default_factory=list)
    body: str = ""
    group: str = ""


_FIELDS = {
    "title": "title",
    "journal": "journal",
    "container-title": "container",
    "volume": "volume",
    "issue": "issue",
    "pages": "pages",
    "publisher": "publisher",
    "location": "place",
    "genre": "genre",
    "doi": "doi",
    "url": "url",
}


def records_of(references: list[Labelled]) -> list[Record]:
    """The labelled references whose fields could be told well enough to print them anew."""
    return [record for record in map(_record_of, references) if record]


def _record_of(reference: Labelled) -> Record | None:
    texts: dict[str, str] = {}
    tokens = reference.tokens
    at = 0
    while at < len(reference.labels):
        label, first = reference.labels[at], at
        while at < len(reference.labels) and reference.labels[at] == label:
            at += 1
        if label in texts and label != "O":
            return None
        end = tokens.ends[at - 1]
        if label in ("author", "editor") or (label == "journal" and "." in tokens.text[tokens.starts[first] : end]):
            end += tokens.text.startswith(".", end)
        texts[label] = " ".join(tokens.text[tokens.starts[first] : end].split())
    year = re.search(r"(?:1[5-9]|20)\d\d[a-z]?", texts.get("date", ""))
    fields = {name: texts[label] for label, name in _FIELDS.items() if texts.get(label)}
    authors = _people(texts.get("author", ""))
    broken = "Ã" in tokens.text or "\ufffd" in tokens.text
    if broken or not year or not authors or "title" not in fields or len(fields["title"]) < 12:
        return None
    fields["year"] = year[0]
    kind = _kind(fields)
    if "pages" in fields and kind == "book":
        del fields["pages"]
    return Record(kind, language_of(fields["title"]) or "en", fields, authors, _people(texts.get("editor", "")))


def _kind(fields: dict[str, str]) -> str:
    if "journal" in fields:
        return "article"
    if "container" in fields:
        return "chapter"
    if re.search("thes|dissert", fields.get("genre", ""), re.IGNORECASE):
        return "thesis"
    return "web" if "url" in fields and "place" not in fields else "book"


def _people(text: str) -> list[Name]:
    people = list(read_names(text).people)
    good = all(name.family and name.given and len(name.family) > 1 for name in people)
    return people if good and len(people) < 30 else []


class Vocabulary:
    """The words of one language, from which references are made up.

    A language without names and titles of its own takes those of `pool`.
    """

    def __init__(self, path: Path, pool: list[Record], journals: list[str]) -> None:
        words = tomllib.loads(path.read_text(encoding="utf-8"))
        self.pool = [record for record in pool if record.authors]
        self.language = path.stem
        self.families = words.get("families", "").split()
        self.given = words.get("given", "").split()
        self.patronymics = words.get("patronymics", "").split()
        self.bodies: list[str] = words["bodies"]
        self.titles: list[str] = words.get("titles", [])
        self.short_titles: list[str] = words.get("short_titles", [])
        self.slots: dict[str, list[str]] = words.get("slots", {})
        self.lists: dict[str, list[str]] = words["lists"]
        self.lists.setdefault(
            "journals", journals or [record.fields["journal"] for record in pool if "journal" in record.fields]
        )

    def record(self, kind: str, chance: random.Random) -> Record:
        """A made-up reference of the kind, with all fields that its kind may have."""
        one = {name: chance.choice(words) for name, words in self.lists.items()}
        start = chance.randint(1, 900)
        fields = {
            "title": self._title(chance),
            "journal": one["journals"],
            "container": one["containers"],
            "publisher": one["publishers"],
            "place": one["places"],
            "subtitle": one.get("subtitles", "") if chance.random() < 0.3 else "",
            "edition": one["editions"],
            "genre": one["genres"],
            "series": one["series"],
            "site": one.get("sites", one["containers"]),
            "year": str(chance.randint(1955, 2024)) + chance.choice(["", "", "", "", "", "", "", "a", "b"]),
            "volume": str(chance.randint(1, 120)),
            "issue": chance.choice([str(chance.randint(1, 12)), str(chance.randint(1, 12)), "1-2", "3–4", "11/12"]),
            "pages": page_range(start, chance),
            "count": str(chance.randint(60, 900)),
            "doi": made_up_doi(chance),
            "url": made_up_url(chance),
            "isbn": f"978-5-{chance.randint(10, 99999)}-{chance.randint(100, 999)}-{chance.randint(0, 9)}",
            "pmid": str(chance.randint(10**6, 4 * 10**7)),
        }
        if kind == "thesis":
            fields["publisher"] = one.get("universities", fields["publisher"])
        if kind in ("web", "book") and self.short_titles and chance.random() < 0.4:
            fields["title"] = chance.choice(self.short_titles)
        if chance.random() < 0.03:
            fields["title"] += chance.choice([", ", " ", " in ", " – "]) + str(chance.randint(1990, 2024))
        if chance.random() < 0.15:
            fields["pages"] = chance.choice(["e", "S", "L", "A"]) + str(start)
        people = [self._name(chance) for _ in range(chance.choice([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 6, 8]))]
        editors = [self._name(chance) for _ in range(chance.choice([1, 1, 2, 3]))]
        often = {"web": 0.35, "book": 0.12}.get(kind, 0.05)
        body = chance.choice(self.bodies) if chance.random() < often else ""
        group = chance.choice(self.bodies) if self.language == "en" and not body and chance.random() < 0.012 else ""
        return Record(kind, self.language, fields, people, editors, body, group)

    def _title(self, chance: random.Random) -> str:
        if not self.titles:
            return chance.choice(self.pool).fields["title"]
        title = chance.choice(self.titles)
        while "{" in title:
            title = re.sub(r"\{(\w+)\}", lambda slot: chance.choice(self.slots[slot[1]]), title)
        return title[0].upper() + title[1:]

    def _name(self, chance: random.Random) -> Name:
        if not self.families:
            return chance.choice(chance.choice(self.pool).authors)
        family = chance.choice(self.families)
        if self.language == "ru":
            if chance.random() < 0.35:
                family = feminine(family)
            given = f"{chance.choice(self.given)} {chance.choice(self.patronymics)}"
        else:
            given = " ".join(chance.sample(self.given, chance.choice([1, 1, 2])))
            if chance.random() < 0.3:
                family += " " + chance.choice(self.families)
        particle = chance.choice(["da", "de", "dos"]) if self.language == "pt" and chance.random() < 0.05 else ""
        return Name(family, given, particle)


def feminine(family: str) -> str:
    """A Russian family name as a woman bears it."""
    if family.endswith(("ов", "ев", "ёв", "ин", "ын")):
        return family + "а"
    return family[:-2] + "ая" if family.endswith(("ский", "цкий")) else family


def genitive(family: str) -> str:
    """A Russian family name behind "под ред."."""
    if family.endswith(("ов", "ев", "ёв", "ин", "ын", "ман", "ич", "берг")):
        return family + "а"
    if family.endswith(("ский", "цкий")):
        return family[:-2] + "ого"
    if family.endswith(("ова", "ева", "ина", "ына")):
        return family[:-1] + "ой"
    return family[:-2] + "ой" if family.endswith("ая") else family


def page_range(start: int, chance: random.Random) -> str:
    """Pages from `start` on, as they are printed: "45–50", "1199-203", "45"."""
    dash = chance.choice("-–-–—")
    end = start + chance.randint(1, 25)
    shape = chance.random()
    if shape < 0.08:
        return str(start)
    if shape < 0.18 and end >= 100 and start // 100 == end // 100:
        return f"{start}{dash}{end % 100:02}"
    return f"{start}{dash}{end}"


def made_up_doi(chance: random.Random) -> str:
    """A DOI such as journals give."""
    tails = ["j.{j}.{y}.{a}.{b}", "s{a}-{b}-{j}", "{a}-{b}-{y}-{j}-{b}", "{j}.{a}{b}"]
    tail = chance.choice(tails).format(
        j=chance.choice(["onc", "ejso", "canlet", "00313", "0869", "jco", "pone"]),
        y=chance.randint(2000, 2023),
        a=chance.randint(10, 99),
        b=chance.randint(100, 9999),
    )
    return f"10.{chance.choice(['1016', '1007', '17116', '18027', '1590', '31857', '1056'])}/{tail}"


def made_up_url(chance: random.Random) -> str:
    """A web address such as lists of references hold."""
    host = chance.choice(
        [
            "www.who.int",
            "elibrary.ru",
            "www.scielo.br",
            "rosstat.gov.ru",
            "www.gazeta.ru",
            "doi.gov",
            "ria.ru",
            "ibge.gov.br",
        ]
    )
    path = chance.choice(["item.asp?id={}", "news/{}", "pdf/rsp/v{}n1.pdf", "docs/{}.html", "", "{}"])
    return f"{chance.choice(['http', 'https', 'https'])}://{host}/{path.format(chance.randint(100, 99999))}"
