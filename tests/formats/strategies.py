"""References as hypothesis makes them up: what an editor could have typed, and what no editor would."""

from hypothesis import strategies as st

from app.model import FIELDS, TYPES, Name, Names, Reference

# Control characters and halves of characters have tests of their own: no file holds them.
_ANY = st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\u2028\u2029\ufffd")
_TRICKY = st.sampled_from(
    [*(" \"'{}\\,;=+-@$&%#_~^`–—.:/!?<>|()[]"), "\n", "--", "''", "``", " and ", "et al.", "é", "Ж"]
)
ONE_LINE = st.lists(_ANY | _TRICKY.filter(lambda text: text != "\n"), max_size=12).map("".join)
TEXT = st.lists(_ANY | _TRICKY, max_size=12).map("".join)
_WORD = st.sampled_from(
    [
        "Rindi",
        "de",
        "De Jong",
        "García Lopez",
        "O'Brien",
        "van der",
        "Патютко",
        "and",
        "others",
        "Müller-Nordhorn",
        "d'",
    ]
)
GIVEN = st.sampled_from(["J.L.", "J. L.", "JL", "Jean-Luc", "J.-L.", "V. Yu.", "Yu", "John F.", "F. Scott", "А.Б.", ""])

PLAIN_NAME = st.builds(Name, family=_WORD, given=GIVEN, particle=st.sampled_from(["", "", "de", "De", "van der", "d'"]),
                       suffix=st.sampled_from(["", "", "Jr.", "III"]))  # fmt: skip
BODY = st.builds(Name, literal=st.sampled_from(["World Health Organization", "Ministry of Health, Russia", "et al."]))
YEARS = st.sampled_from(["", "2011", "1998a", "in press", "2010–2011", "[2011]"])
PAGES = st.sampled_from(
    ["", "501-513", "501–13", "501--513", "e41-e42; author reply e41-e42", "S23-S28", "19", "CD-004"]
)


def names(person: st.SearchStrategy[Name]) -> st.SearchStrategy[Names]:
    """Lists of such names, cut short or not."""
    return st.builds(Names, people=st.lists(person, max_size=4).map(tuple), et_al=st.booleans())


def references(text: st.SearchStrategy[str], person: st.SearchStrategy[Name]) -> st.SearchStrategy[Reference]:
    """References with such texts in every field and such names; no source, label or spans."""
    fields = {field.name: text for field in FIELDS if field.kind == "text"}
    fields |= {"year": YEARS | text, "pages": PAGES | text}
    lists = {field.name: names(person) for field in FIELDS if field.kind == "names"}
    return st.builds(Reference, type=st.sampled_from(list(TYPES)), **fields, **lists)


def any_name(text: st.SearchStrategy[str]) -> st.SearchStrategy[Name]:
    """Persons and bodies made of such texts."""
    person = st.builds(Name, family=text, given=text, particle=text, suffix=text)
    return PLAIN_NAME | BODY | person | st.builds(Name, literal=text)
