"""Authors named once more behind the title, as GOST R 7.0.100 has it."""

from dataclasses import replace

import pytest

from app.model import Name, Names
from app.reading import read_references
from app.styles import learn, printed_text

LIST = """\
Агафонов, В. А. Степные реки : учеб. пособие / В. А. Агафонов, Л. П. Ручьёва. – Воронеж : Изд-во ВГУ, 2009. – 214 с.
Белов, К. С. Экология малых городов / К. С. Белов. – М. : Наука, 2014. – 312 с.
Громова, Т. И. Почвы / Т. И. Громова, А. П. Сизов, Н. Н. Лукина // Почвоведение. – 2018. – № 4. – С. 452–461.
Дьяконов, В. В. Озёра / В. В. Дьяконов, Е. А. Мельник // Водные ресурсы. – 2016. – Т. 43, № 2. – С. 120–131.
Зайцев, А. М. Режим / А. М. Зайцев // Реки : сб. ст. / под ред. В. П. Орлова. – Томск : ТГУ, 2010. – С. 15–27.
Козлов, Д. В. Русла / Д. В. Козлов [и др.] // География и природные ресурсы. – 2019. – № 1. – С. 33–41.
Дельты / П. Р. Ильин, А. А. Носов, К. К. Тюрин [и др.] // Океанология. – 2020. – Т. 60, № 3. – С. 88–97.
Smith, J. Rivers of the world / J. Smith, P. Brown. – London : Routledge, 2011. – 400 p.
""".splitlines()


def test_a_list_with_statements_is_printed_as_it_is():
    references = read_references(LIST)
    pattern = learn(references)
    assert [printed_text(each, pattern=pattern) for each in references] == LIST


def test_a_mended_name_is_mended_in_both_places():
    references = read_references(LIST)
    pattern = learn(references)
    people = (Name("Громов", "Т. И."), *references[2].authors.people[1:])
    mended = replace(references[2], authors=Names(people))
    assert printed_text(mended, pattern=pattern) == LIST[2].replace("Громова", "Громов")


@pytest.mark.parametrize(
    ("families", "begins"),
    [
        (["Рыбаков"], "Рыбаков, А. Б. Плёсы / А. Б. Рыбаков // Реки."),
        (["Рыбаков", "Чижов"], "Рыбаков, А. Б. Плёсы / А. Б. Рыбаков, А. Б. Чижов // Реки."),
        (["Рыбаков", "Чижов", "Дроздов", "Уткин"], "Плёсы / А. Б. Рыбаков, А. Б. Чижов, А. Б. Дроздов, А. Б. Уткин //"),
    ],
)
def test_an_entry_added_to_such_a_list_has_a_statement_too(families: list[str], begins: str):
    references = read_references(LIST)
    added = replace(
        references[2],
        source="",
        spans=(),
        title="Плёсы",
        container_title="Реки",
        authors=Names(tuple(Name(family, "А. Б.") for family in families)),
    )
    assert printed_text(added, pattern=learn(references)).startswith(begins)


def test_a_list_without_statements_gets_none():
    listed = [f"Белов К.С., Рыбаков А.Б. Озёра {n} // Реки. 2014. № {n}. С. 3–9." for n in range(1, 7)]
    references = read_references(listed)
    added = replace(references[0], source="", spans=())
    assert printed_text(added, pattern=learn(references)) == listed[0]


def test_a_slash_within_a_title_is_no_statement():
    listed = [f"Roe A, Doe B. Wear / tear of hips {n}. Bone Joint J. 2014;96:3-9." for n in range(1, 7)]
    references = read_references(listed)
    assert printed_text(references[0], pattern=learn(references)) == listed[0]


@pytest.mark.parametrize(
    "source",
    [
        "Пат. 2123456 Российская Федерация, МПК A61B 17/00. Способ лечения / Иванов И.И., Петров П.П.; заявитель МГУ. "
        "№ 2000131736/09; опубл. 20.08.2002, Бюл. № 23. 3 с.",
        "Silva, M. Qualidade do pão. 2003. 96 f. Dissertação (Mestrado) – Universidade de São Paulo, São Paulo, 2003.",
        "Белов, К. С. Экология малых городов / К. С. Белов. – М. : Наука, 2014. – 312 с. : ил.",
        "Устройство : пат. 2187888 Рос. Федерация. № 2000131736/09 ; опубл. 20.08.2002, Бюл. № 23 (II ч.). 3 с.",
    ],
)
def test_entries_with_parts_in_two_places_are_printed_as_they_are(source: str):
    [entry] = read_references([source])
    assert printed_text(entry, pattern=learn([entry])) == source
