"""References and an article that are written as JATS, and what they are compared by."""

from dataclasses import replace

from hypothesis import strategies as st

from app.formats.base import Format
from app.formats.jats import JATS
from app.formats.jats_reading import read
from app.model import FIELDS, Affiliation, Article, Author, Name, Names, Reference, Translation
from app.reading.text.wrapping import squeezed
from app.styles.names import given_parts
from app.styles.pages import page_range

from .strategies import GIVEN

RAYMOND = Reference(
    authors=Names((Name("Raymond", "E."), Name("Dahan", "L."), Name("Raoul", "J.L.")), et_al=True),
    title="Sunitinib malate for the treatment of pancreatic neuroendocrine tumors",
    container_title="N Engl J Med",
    year="2011",
    volume="364",
    pages="501-13",
    doi="10.1056/NEJMoa1003825",
)
CHAPTER = Reference(
    type="chapter",
    authors=Names((Name("Jong", "M.C.", particle="de"),)),
    editors=Names((Name("Doe", "J.", suffix="Jr."), Name(literal="WHO & Partners")), et_al=True),
    translators=Names((Name("Roe", "R."),)),
    title="Chapter one",
    container_title="Big book",
    collection_title="Series 3",
    edition="2nd ed.",
    publisher="OUP",
    publisher_place="Oxford",
    year="2003",
    pages="xii-xx",
    isbn="978-0-19-852663-6",
    language="en",
)
SITE = Reference(
    type="webpage",
    authors=Names((Name(literal="World Health Organization"),)),
    title="Cancer <facts>",
    container_title="WHO",
    year="in press",
    url="https://www.who.int/x?a=1&b=2",
    accessed="5 January 2020",
    genre="fact sheet",
    medium="online",
    note="Kept in Geneva",
)
WHOLE = Article(
    title="On & on",
    journal="Sechenov Medical Journal",
    year="2019",
    volume="10",
    issue="3",
    pages="4-11",
    doi="10.1000/x",
    abstract="Background: tumours grow. Methods: we looked. Results: they do.",
    keywords="liver; neuroendocrine tumours",
    licence="Creative Commons Attribution 4.0",
    issn_print="2218-7332",
    issn_online="2658-3348",
    language="en",
    authors=[
        Author(Name("Berg", "Jan", particle="van der"), (0, 1), "0000-0002-1825-0097", "j@example.org", True),
        Author(Name("Solovyeva", "O. N."), (1,), email="o@example.org"),
        Author(Name("Kosyrev", "V. Yu."), (1,), email="v@example.org", is_corresponding=True),
        Author(Name(literal="The Group"), is_corresponding=True),
    ],
    affiliations=[Affiliation("Blokhin Center", "Russian Federation"), Affiliation("Sechenov University", "")],
    translations=[
        Translation("ru", "О печени", "Цель: найти. Методы: мы смотрели. Результаты: нашли.", "печень; опухоли"),
        Translation("es", "Del hígado"),
        Translation("fr", abstract="Le foie & ses tumeurs."),
    ],
)
LISTED = [RAYMOND, CHAPTER, SITE]


def citation(reference: Reference, *, to=JATS) -> str:
    """The one citation that a list of a reference holds."""
    text = to.write(Article(), [reference]).content.decode()
    return text[text.index("citation publication-type") : text.index("</ref>")]


def assert_comes_back(made_up: list[Reference], *, through: Format, printed: bool) -> None:
    """References are the same when read again, but for what the losses say; initials in print have the list's form."""
    made_up = [replace(each, doi="10.1000/x", url="https://x.org/a", language="en") for each in made_up]
    written = through.write(Article(), made_up)
    lost = {(loss.number, loss.field) for loss in written.losses}
    found = read(written.content.decode()).references
    for number, (one, other) in enumerate(zip(found, made_up, strict=True), start=1):
        for field in FIELDS:
            if (number, field.name) in lost or (number, "type") in lost or (number, "container_title") in lost:
                continue
            was, is_now = getattr(other, field.name), getattr(one, field.name)
            if field.kind == "names":
                assert _same_names(is_now, was, printed=printed), field.name
            elif field.name == "pages":
                ends = slice(1) if printed else slice(None)
                assert page_range(is_now)[ends] == page_range(squeezed(was))[ends], field.name
            else:
                assert is_now == squeezed(was), field.name


def _same_names(found: Names, made: Names, *, printed: bool) -> bool:
    """Whether names are the same; in print initials have the list's form."""
    if not printed:
        return found == made
    made_people = [name for name in made.people if name != Name()]
    return found.et_al == made.et_al and all(
        (one.family, one.particle, one.suffix, one.literal)
        == (other.family, other.particle, other.suffix, other.literal)
        and [part.text.strip(".") for part in given_parts(one.given)]
        == [part.text.strip(".") for part in given_parts(other.given)]
        for one, other in zip(found.people, made_people, strict=True)
    )


_PLAIN_FAMILY = st.sampled_from(["Rindi", "Müller-Nordhorn", "O'Brien", "Патютко", "García Lopez"])
PERSON = st.builds(Name, family=_PLAIN_FAMILY, given=GIVEN, particle=st.sampled_from(["", "de", "van der"]),
                    suffix=st.sampled_from(["", "Jr.", "III"]))  # fmt: skip
READABLE = st.sampled_from(["Liver", "Gut feeling", "A & B < C", 'Über "alles"', "печень", "1", "2–3", ""])
