"""What names print, reading reads."""

import pytest

from app.model import Name, Names
from app.reading import read_names
from app.styles.names import STORED, NameForm, names_text

FORMS = {
    "sample": NameForm(),
    "stored": STORED,
    "gaps": NameForm(initial_gap=" "),
    "Vancouver": NameForm(initial_stop="", et_al=", et al."),
    "APA": NameForm(family_given=", ", initial_gap=" ", last_separator=", & ", pair_separator=", & "),
    "semicolons": NameForm(
        family_given=", ", separator="; ", last_separator="; ", pair_separator="; ", et_al="; et al."
    ),
    "given first": NameForm(given_first=True, last_separator=" and ", pair_separator=" and "),
}
LISTS = {
    "two": Names((Name("Rindi", "G."), Name("Raoul", "J.L."))),
    "three": Names((Name("Rindi", "G."), Name("Klöppel", "G."), Name("Müller-Nordhorn", "J."))),
    "cut short": Names((Name("Rindi", "G."), Name("Alhman", "H.")), et_al=True),
    "one cut short": Names((Name("Rindi", "G."),), et_al=True),
    "hyphen": Names((Name("Raoul", "J.-L."), Name("Rindi", "G."))),
    "Cyrillic": Names((Name("Патютко", "Ю.И."), Name("Сагайдак", "И.В.")), et_al=True),
    "body": Names((Name(literal="World Health Organization"),)),
    "unfinished": Names((Name("Патютко"),)),
    "particle": Names((Name("Jong", "M.C.", particle="de"), Name("Rindi", "G."))),
    "digraph": Names((Name("Kosyrev", "V.Yu."), Name("Rindi", "G."))),
}


AMBIGUOUS = {("digraph", "Vancouver")}  # "Kosyrev VYu" may be a person named Vyu


@pytest.mark.parametrize(
    ("names", "form"), [(names, form) for names in LISTS for form in FORMS if (names, form) not in AMBIGUOUS]
)
def test_names_in_print_are_read_back(names, form):
    text = names_text(LISTS[names], FORMS[form])
    found = read_names(text)
    assert names_text(found, FORMS[form]) == text
    assert found.et_al == LISTS[names].et_al
    assert [name.family or name.literal for name in found.people] == [
        name.family or name.literal for name in LISTS[names].people
    ]


@pytest.mark.parametrize("names", LISTS)
def test_the_sample_form_gives_the_very_names_back(names):
    assert read_names(names_text(LISTS[names])) == LISTS[names]
