"""Lists of names in the orders and punctuations of the world's journals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model import Name, Names
from app.reading.names.names import find_names, read_names
from app.reading.names.person import person_name


def names(*people: tuple[str, ...], et_al: bool = False) -> Names:
    """Names of (family, given, particle, suffix), shorter tuples allowed."""
    return Names(tuple(Name(*person) for person in people), et_al=et_al)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Williams E.D., Sandler M.", names(("Williams", "E.D."), ("Sandler", "M."))),
        ("Smith J, Doe A", names(("Smith", "J"), ("Doe", "A"))),
        ("Smith J, Doe A.", names(("Smith", "J"), ("Doe", "A"))),
        ("Kulke MH.", names(("Kulke", "MH"))),
        ("Lehnert T.", names(("Lehnert", "T."))),
        ("Raoul J. L., Huang Q-S, Kim J.-H.", names(("Raoul", "J. L."), ("Huang", "Q-S"), ("Kim", "J.-H."))),
        ("O. V. Chistyakova, V. Yu. Kosyrev", names(("Chistyakova", "O. V."), ("Kosyrev", "V. Yu."))),
        ("Smirnova EYu, Petrova IIu, Orlov YuA", names(("Smirnova", "EYu"), ("Petrova", "IIu"), ("Orlov", "YuA"))),
        ("Ch. Müller, Th. Mann", names(("Müller", "Ch."), ("Mann", "Th."))),
        ("Smith, J. A., & Doe, B.", names(("Smith", "J. A."), ("Doe", "B."))),
        ("Smith, J.A.; Doe, B.", names(("Smith", "J.A."), ("Doe", "B."))),
        ("Smith, John A., and Doe, Jane", names(("Smith", "John A."), ("Doe", "Jane"))),
        ("Smith, John A., Jane Doe, and Bob Roe", names(("Smith", "John A."), ("Doe", "Jane"), ("Roe", "Bob"))),
        ("Comaroff, J. and J. L. Comaroff", names(("Comaroff", "J."), ("Comaroff", "J. L."))),
        ("S. James P. Spottiswoode", names(("Spottiswoode", "S. James P."))),
        ("Jane Doe, Bob Roe", names(("Doe", "Jane"), ("Roe", "Bob"))),
        ("Müller-Nordhorn J., Garcia-Lopez M.", names(("Müller-Nordhorn", "J."), ("Garcia-Lopez", "M."))),
        ("García Lopez M, Núñez J", names(("García Lopez", "M"), ("Núñez", "J"))),
        ("d'Angelo P, O'Brien J, N’Goné F", names(("d'Angelo", "P"), ("O'Brien", "J"), ("N’Goné", "F"))),
        ("XIE RG, LI Q", names(("XIE", "RG"), ("LI", "Q"))),
        ("LI, Q., WU, X.", names(("LI", "Q."), ("WU", "X."))),
        ("Патютко Ю.И., Котельников А.Г.", names(("Патютко", "Ю.И."), ("Котельников", "А.Г."))),
        ("Ю. И. Патютко", names(("Патютко", "Ю. И."))),
        ("Иванов, И. И.", names(("Иванов", "И. И."))),
        ("Иванов Иван Иванович", names(("Иванов", "Иван Иванович"))),
        ("Иванова Анна, Петров Пётр", names(("Иванова", "Анна"), ("Петров", "Пётр"))),
        ("W. Li, J. Y. K. Hui.", names(("Li", "W."), ("Hui", "J. Y. K."))),
        ("D. M. REY, E. YAX", names(("REY", "D. M."), ("YAX", "E."))),
        ("LAKSHMAN, Y. N., AND GAO, G. R.", names(("LAKSHMAN", "Y. N."), ("GAO", "G. R."))),
        ("B.A. Stolz – R.S. Shannon", names(("Stolz", "B.A."), ("Shannon", "R.S."))),
        ("J. -L. Beauvois", names(("Beauvois", "J. -L."))),
        ("T. C. Bond‚ V. Eyring", names(("Bond", "T. C."), ("Eyring", "V."))),
        ("Liu SM Zhong J Zhao XJ", names(("Liu", "SM"), ("Zhong", "J"), ("Zhao", "XJ"))),
        ("Langdon, R. Coltheart, M. Ward, PB.", names(("Langdon", "R."), ("Coltheart", "M."), ("Ward", "PB."))),
        (
            "Thomas von Eicken, David E. Culler, and Seth Roe",
            names(("Eicken", "Thomas", "von"), ("Culler", "David E."), ("Roe", "Seth")),
        ),
        ("SUN Yun, WANG Lianchang", names(("SUN", "Yun"), ("WANG", "Lianchang"))),
        ("US FDA", Names((Name(literal="US FDA"),))),
        ("Ruiz J, Cols.", names(("Ruiz", "J"), et_al=True)),
        ("Example Computer Center, Inc.", Names((Name(literal="Example Computer Center, Inc"),))),
        ("KAHAN Marcel et ROCK Edward", names(("KAHAN", "Marcel"), ("ROCK", "Edward"))),
        ("Clem, Greenberg, and Olander", names(("Clem",), ("Greenberg",), ("Olander",))),
        ("COSTA E SILVA, M.; DE SOUZA NETO, P. A.", names(("COSTA E SILVA", "M."), ("SOUZA NETO", "P. A.", "DE"))),
        ("Barreto SM, Passos VM de A", names(("Barreto", "SM"), ("Passos", "VM de A"))),
        ("VALE, R. S.; Costa e Silva, P.", names(("VALE", "R. S."), ("Costa e Silva", "P."))),
        ("Coll, C., Palacios, J. y Marchesi, A.", names(("Coll", "C."), ("Palacios", "J."), ("Marchesi", "A."))),
        ("Bugnon (A.-L.)", names(("Bugnon", "A.-L."))),
        ("Гринберг Дж., Ж.-П. Сартр", names(("Гринберг", "Дж."), ("Сартр", "Ж.-П."))),
        ("Ó Murchú L", names(("Ó Murchú", "L"))),
        ("Tsukita, S., Roe, E., Tsukita, S.", names(("Tsukita", "S."), ("Roe", "E."), ("Tsukita", "S."))),
        ("Патютко", names(("Патютко",))),
        ("", names()),
        (" ,; . ", names()),
    ],
)
def test_family_and_given_names_are_told_apart(text: str, expected: Names) -> None:
    assert read_names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De Jong M.C.", names(("Jong", "M.C.", "De"))),
        ("de Jong M.C.", names(("Jong", "M.C.", "de"))),
        ("van den Berg J., von Neumann J.", names(("Berg", "J.", "van den"), ("Neumann", "J.", "von"))),
        ("della Valle P", names(("Valle", "P", "della"))),
        ("Costa, A. L. da; Souza, M. C. de", names(("Costa", "A. L.", "da"), ("Souza", "M. C.", "de"))),
        ("SILVA, J. A.; SOUZA, M. C. de", names(("SILVA", "J. A."), ("SOUZA", "M. C.", "de"))),
        ("Jan van den Berg, Guillermo del Toro", names(("Berg", "Jan", "van den"), ("Toro", "Guillermo", "del"))),
        ("VAN DE WALLE, Etienne", names(("WALLE", "Etienne", "VAN DE"))),
        ("'t Hooft G.", names(("Hooft", "G.", "'t"))),
        ("Фон дер Лейен У.", names(("Лейен", "У.", "Фон дер"))),
        ("Le Pen M", names(("Le Pen", "M"))),
        ("A. v. Griesheim", names(("Griesheim", "A.", "v."))),
        ("Sánchez de la Cruz M", names(("Sánchez de la Cruz", "M"))),
    ],
)
def test_particles_stand_apart_in_small_letters_and_with_a_capital(text: str, expected: Names) -> None:
    assert read_names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("King, M. L., Jr., & Doe, J.", names(("King", "M. L.", "", "Jr."), ("Doe", "J."))),
        ("Lightfoot R Jr, Paulus H", names(("Lightfoot", "R", "", "Jr"), ("Paulus", "H"))),
        ("Smith JA 3rd", names(("Smith", "JA", "", "3rd"))),
        ("Costa MC, Pereira AB Júnior.", names(("Costa", "MC"), ("Pereira", "AB", "", "Júnior"))),
        ("Souza Filho B", names(("Souza", "B", "", "Filho"))),
        ("Ivanov IV, Ilyin II", names(("Ivanov", "IV"), ("Ilyin", "II"))),
        ("Accordino, M. P. & Guerney, Jr., B. G.", names(("Accordino", "M. P."), ("Guerney", "B. G.", "", "Jr."))),
        ("Wimsatt Jr., William Kurtz", names(("Wimsatt", "William Kurtz", "", "Jr."))),
        ("Smith, J., and K. L. van der Berg III.", names(("Smith", "J."), ("Berg", "K. L.", "van der", "III"))),
        ("Мамедов Р.М. оглы", names(("Мамедов", "Р.М.", "", "оглы"))),
    ],
)
def test_suffixes_are_told_from_initials(text: str, expected: Names) -> None:
    assert read_names(text) == expected


@pytest.mark.parametrize(
    "ending",
    [
        " et al.", ", et al", " et al", " и др.", " и соавт.", " and others", ", et al.,", " e cols.", " y otros",
        " u. a.", " et coll.", " m. fl.", " en anderen", " [и др.]", "; et al.", " та ін.", " ve ark.", " og andre",
    ],
)  # fmt: skip
def test_the_ending_that_cuts_a_list_short_is_a_fact_and_no_name(ending: str) -> None:
    assert read_names("Ahlman H., Wängberg B." + ending) == names(("Ahlman", "H."), ("Wängberg", "B."), et_al=True)


def test_what_a_user_types_in_a_cell_is_read_like_a_printed_list() -> None:
    assert read_names("Ahlman H, Wängberg B, et al.") == names(("Ahlman", "H"), ("Wängberg", "B"), et_al=True)


@pytest.mark.parametrize(
    "body",
    [
        "ENETS Consensus Group",
        "Минздрав России",
        "National Institute for Health and Care Excellence",
        "Ministry of Health, Labour and Welfare",
        "Centers for Disease Control and Prevention (CDC)",
        "Instituto Brasileiro de Geografia e Estatística",
        "OECD",
        "UNESCO.",
        "World Health Organization",
        "Haute Autorité de Santé",
        "Gobierno de Chile",
        "U.S. Food and Drug Administration",
        "WHO Expert Consultation",
        "Ministère de l’environnement et de la faune (MEF)",
        "Instituto Nacional de Estadística y Geografía (INEGI)",
        "CEPAL (Comisión Económica para América Latina y el Caribe)",
        "Всемирная организация здравоохранения",
        "Департамент здравоохранения города Москвы",
    ],
)
def test_a_body_keeps_its_name_whole(body: str) -> None:
    assert read_names(body).people == (Name(literal=body.rstrip(".")),)


def test_people_and_bodies_mix() -> None:
    found = read_names("Rindi G, Perren A; ESMO Guidelines Working Group")
    assert found.people == (Name("Rindi", "G"), Name("Perren", "A"), Name(literal="ESMO Guidelines Working Group"))


def test_a_person_whose_name_is_also_a_bodys_word_stays_a_person() -> None:
    assert read_names("Press WH, Bank J, Board P.") == names(("Press", "WH"), ("Bank", "J"), ("Board", "P"))


def test_a_persons_name_that_is_a_bodys_word_is_told_by_the_initials_behind_it() -> None:
    assert read_names("Press, WH; Teukolsky, SA") == names(("Press", "WH"), ("Teukolsky", "SA"))


def test_names_without_spaces_between_the_parts_are_kept_whole() -> None:
    assert read_names("김창식.이정민") == Names((Name(literal="김창식"), Name(literal="이정민")))
    assert read_names("张三, 李四, 等") == Names((Name(literal="张三"), Name(literal="李四")), et_al=True)


def test_roles_in_brackets_are_no_names() -> None:
    assert read_names("Smith J, Doe A (eds)") == names(("Smith", "J"), ("Doe", "A"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("P. B. Rocato (a cura di)", names(("Rocato", "P. B."))),
        ("Hans Roe, edited and translated by Ann Doe", names(("Roe", "Hans"), ("Doe", "Ann"))),
        ("Forsé M., sous la dir. de Cherkaoui M.", names(("Forsé", "M."), ("Cherkaoui", "M."))),
        ("Е.Ш. Петров ; отв. ред. Н. Н. Волков", names(("Петров", "Е.Ш."), ("Волков", "Н. Н."))),
        ("Чугаева В.И.; заявитель и патентообладатель Воронеж. ин-т", names(("Чугаева", "В.И."))),
        ("Rosenthal R, inventor", names(("Rosenthal", "R"))),
        ("P. L. Wadler [Jan", names(("Wadler", "P. L."))),
        ("Jaramillo H (compilador)", names(("Jaramillo", "H"))),
    ],
)
def test_what_people_did_is_no_part_of_their_names(text: str, expected: Names) -> None:
    assert read_names(text) == expected


def test_every_name_knows_where_it_stands() -> None:
    text = "Rindi G., Klöppel G., Alhman H. et al."
    found = find_names(text)
    assert [text[person.start : person.end] for person in found.people] == ["Rindi G.", "Klöppel G.", "Alhman H."]
    assert found.et_al is not None
    assert text[slice(*found.et_al)] == "et al."


@pytest.mark.timeout(20)  # a pattern that runs away takes minutes on these
@pytest.mark.parametrize(
    "text", ["Smith J, " * 5_000, "a-" * 25_000, "," * 50_000, "et al " * 8_000, "and " * 12_000, "(" * 50_000]
)
def test_a_list_of_any_length_is_read(text: str) -> None:
    assert len(read_names(text).people) <= 5_000


@given(st.text(max_size=200))
def test_any_text_gives_names_in_order_within_it(text: str) -> None:
    found = find_names(text)
    places = [place for person in found.people for place in (person.start, person.end)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Rindi", "Müller-Nordhorn", "García Lopez", "O'Brien", "Патютко", "Wängberg"]),
            st.sampled_from(["A", "JL", "M.", "H.P.", "J.-L.", "Ю.И."]),
        ),
        min_size=1,
        max_size=12,
    ),
    st.booleans(),
)
def test_a_list_put_together_from_names_comes_apart_into_them(people: list[tuple[str, str]], et_al: bool) -> None:
    dotted = [(family, given if given.endswith(".") else given + ".") for family, given in people]
    text = ", ".join(f"{family} {given}" for family, given in dotted) + (" et al." if et_al else "")
    read = read_names(text)
    assert [(name.family, name.given.rstrip(".")) for name in read.people] == [
        (family, given.rstrip(".")) for family, given in dotted
    ]
    assert read.et_al is et_al


@pytest.mark.parametrize(
    "body",
    [
        "World Health Organization",
        "Haute Autorité de Santé",
        "Gobierno de Chile",
        "Минздрав России",
        "European Commission",
    ],
)
def test_a_body_is_no_persons_name(body: str) -> None:
    assert person_name(body) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("V. Yu. Kosyrev", Name("Kosyrev", "V. Yu.")),
        ("O'Brien, Mary-Ann", Name("O'Brien", "Mary-Ann")),
        ("Иванов Иван Иванович", Name("Иванов", "Иван Иванович")),
        ("Prof. Dr. Ludwig van Beethoven", Name("Beethoven", "Ludwig", "van")),
    ],
)
def test_a_line_that_is_one_persons_name_is_read(text: str, name: Name) -> None:
    assert person_name(text) == name
