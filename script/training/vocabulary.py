"""The words of one language, from which references are made up."""

import random
import re
import tomllib
from pathlib import Path
from typing import Any

from app.model import Name
from training import particulars
from training.crossing import Crossing
from training.records import Record

EAST_ASIAN = ("ko", "zh", "ja")
"""Languages whose names are glued and whose words are not crossed."""

OWN_JOURNALS = ("ru", "pt", "es", "de", "fr", "it", *EAST_ASIAN)
"""Languages whose journals stand in the vocabulary; those of others are given."""

_PARTICLES = {
    "en": "van de von van_der le",
    "de": "von von_der zu",
    "fr": "de du de_la",
    "it": "di de' della",
    "es": "de_la de del",
    "pt": "da de dos",
}


_HEADED = frozenset(("en", "de", "fr", "it"))
"""Languages whose titles begin with a name before a colon, or with several nouns in a row."""


class Vocabulary:
    """A folder of words (names, titles, sources), and references made up of them.

    A language without name or title patterns of its own takes most of them from `pool`.
    """

    def __init__(self, folder: Path, pool: list[Record], journals: list[str]) -> None:
        words: dict[str, Any] = {}
        for path in sorted(folder.glob("*.toml")):
            words |= tomllib.loads(path.read_text(encoding="utf-8"))
        self.language = folder.name
        self.pool = [record for record in pool if record.authors]
        self.families: list[str] = words["families"].split()
        self.given: list[str] = words["given"].split()
        self.patronymics: list[str] = words.get("patronymics", "").split()
        self.foreign: list[str] = words.get("foreign", [])
        self.bodies: list[str] = words["bodies"]
        self.titles: list[str] = words.get("titles", [])
        self.whole: list[str] = words["whole"] + words.get("short_titles", [])
        self.slots: dict[str, list[str]] = words.get("slots", {})
        self.lists: dict[str, list[str]] = words["lists"]
        if self.language not in OWN_JOURNALS:
            self.lists["journals"] = journals or [each.fields["journal"] for each in pool if "journal" in each.fields]
        own = [*self.whole, *(text for texts in self.slots.values() for text in texts)]
        if self.language in EAST_ASIAN:
            own = []
        elif not self.titles:
            own += [each.fields["title"] for each in self.pool]
        self._crossing = Crossing(own)
        self._families = Crossing(self.families)

    def record(self, kind: str, chance: random.Random) -> Record:
        """A made-up reference of the kind, with all fields that any kind may have."""
        fields = self._texts(kind, chance) | self._numbers(chance)
        people = [self._name(chance) for _ in range(chance.choice([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 6, 8]))]
        editors = [self._name(chance) for _ in range(chance.choice([1, 1, 2, 3]))]
        by_body = {"web": 0.5, "report": 0.7, "book": 0.12, "dataset": 0.4, "software": 0.4, "law": 1.0}
        body = chance.choice(self.bodies) if chance.random() < by_body.get(kind, 0.03) else ""
        group = chance.choice(self.bodies) if self.language == "en" and not body and chance.random() < 0.012 else ""
        return Record(kind, self.language, fields, people, editors, body, group)

    def _texts(self, kind: str, chance: random.Random) -> dict[str, str]:
        one = {name: chance.choice(words) for name, words in self.lists.items()}
        short = kind in ("web", "book", "chapter", "report", "dataset") and chance.random() < 0.25
        title = chance.choice(self.whole) if short else self._title(chance)
        container = one["containers"] if chance.random() < 0.6 else self._title(chance)
        publisher = one["publishers"]
        if chance.random() < 0.15:
            publisher = chance.choice([one["universities"], chance.choice(self.bodies)])
        if kind == "thesis":
            publisher = one["universities"]
        return {
            "title": title,
            "journal": self._crossing.cross(one["journals"], 0.06, chance),
            "container": self._crossing.cross(container, 0.15, chance),
            "publisher": self._crossing.cross(publisher, 0.15, chance),
            "place": one["places"],
            "city": chance.choice(self.lists["places"]),
            "subtitle": one["subtitles"] if chance.random() < 0.3 else "",
            "edition": one["editions"],
            "genre": one["genres"],
            "series": one["series"],
            "site": one["sites"],
            "body": chance.choice(self.bodies),
        }

    def _numbers(self, chance: random.Random) -> dict[str, str]:
        return {
            "year": particulars.year(chance),
            "month": particulars.month(self.language, chance),
            "day": particulars.day_of_issue(self.language, chance),
            "accessed": particulars.day(self.language, chance),
            "volume": particulars.volume(chance),
            "part": str(chance.randint(1, 12)),
            "issue": particulars.issue(chance),
            "through": str(chance.randint(13, 400)),
            "supplement": particulars.supplement(chance),
            "pages": particulars.page_range(chance),
            "article": particulars.article_number(chance),
            "page": str(chance.randint(1, 60)),
            "count": str(chance.randint(16, 1200)),
            "number": particulars.number_of_report(chance),
            "doi": particulars.doi(chance),
            "url": particulars.url(chance),
            "isbn": particulars.isbn(chance),
            "pmid": str(chance.randint(10**6, 4 * 10**7)),
        }

    def _title(self, chance: random.Random) -> str:
        shape = chance.random()
        if shape < 0.16:
            title = chance.choice(self.whole)
        elif shape < 0.21 and self.slots:
            title = max(chance.choice(self.slots[chance.choice(list(self.slots))]).split(), key=len)
        elif not self.titles:
            title = chance.choice(self.pool).fields["title"] if self.pool else chance.choice(self.whole)
        else:
            title = self._filled(chance.choice(self.titles), chance)
        title = self._crossing.cross(title, chance.choice([0.0, 0.0, 0.2, 0.4]), chance)
        if chance.random() < 0.03:
            title += chance.choice([", ", " ", " in ", " – "]) + str(chance.randint(1990, 2024))
        return self._headed(title[0].upper() + title[1:], chance)

    def _headed(self, title: str, chance: random.Random) -> str:
        """The title, now and then behind a name or a row of nouns: "Sketchpad: a …", "Rogues, Heroes, and Saints"."""
        shape = chance.random()
        if self.language not in _HEADED or shape > 0.09:
            return title
        if shape < 0.03:
            return " ".join(word.capitalize() if len(word) > 3 else word for word in title.split(" "))
        words = [word for word in chance.choice(self.whole).split() + title.split() if word.isalpha() and len(word) > 4]
        if shape < 0.07 or len(words) < 3:
            letters = "".join(chance.choices("ABCDEFGILMNOPRST", k=chance.choice([2, 3, 4, 5])))
            word = self._crossing.cross(chance.choice(words or ["Pattern"]), 0.7, chance).capitalize()
            head = chance.choice(
                [letters, letters, f"{letters}{chance.choice('-+2')}", word, word, f"{word}{letters[:2]}"]
            )
            return f"{head}: {chance.choice([title, title[0].lower() + title[1:]])}"
        first, second, third = (word.capitalize() for word in chance.sample(words, 3))
        joint = chance.choice([", and", " and", ", &"])
        return f"{first}, {second}{joint} {third}{chance.choice([f': {title}', f': {title}', ''])}"

    def _filled(self, pattern: str, chance: random.Random) -> str:
        """The pattern with words for its {slots}; {person} is a name as titles hold it: "М.М. Сперанского"."""

        def word(slot: re.Match[str]) -> str:
            return self._person(chance) if slot[1] == "person" else chance.choice(self.slots[slot[1]])

        return re.sub(r"\{(\w+)\}", word, pattern)

    def _person(self, chance: random.Random) -> str:
        name = self._name(chance)
        if name.literal or not self.patronymics:
            return name.literal or f"{name.given} {name.family}"
        stop = chance.choice([". ", "."])
        return stop.join([*(word[0] for word in name.given.split()), genitive(name.family)])

    def _name(self, chance: random.Random) -> Name:
        if self.language in EAST_ASIAN:
            parts = 1 if self.language == "ja" else chance.choice([1, 2, 2, 2])
            return Name(literal=chance.choice(self.families) + "".join(chance.choices(self.given, k=parts)))
        if self.foreign and chance.random() < 0.06:
            return _foreign(chance.choice(self.foreign))
        if not self.titles and self.pool and chance.random() < 0.5:
            return chance.choice(chance.choice(self.pool).authors)
        family = self._families.cross(chance.choice(self.families), 0.15, chance)
        if self.patronymics:
            if chance.random() < 0.35:
                family = feminine(family)
            return Name(family, f"{chance.choice(self.given)} {chance.choice(self.patronymics)}")
        given = " ".join(chance.sample(self.given, chance.choice([1, 1, 2])))
        if self.language in ("es", "pt") and chance.random() < 0.3:
            family += chance.choice([" ", " ", "-"]) + chance.choice(self.families)
        particle = chance.choice(_PARTICLES[self.language].split()) if chance.random() < 0.05 else ""
        return Name(family, given, particle.replace("_", " "))


def _foreign(name: str) -> Name:
    """ "Эко У." and "PIAGET, J." are family and given names; what has no initials ("Ли Сяо") stays as it is."""
    family, _, given = name.replace(",", "").partition(" ")
    return Name(family, given) if "." in given and " " not in family else Name(literal=name)


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
