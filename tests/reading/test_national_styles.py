"""Forms of single countries that models read wrong: Polish hosts, Portuguese dashes, Ukrainian collections."""

import pytest

from app.reading import split_list
from app.reading.revision import revised
from tests.reading.markup import labels, segmented


@pytest.mark.parametrize(
    "books",
    [
        [
            "Мохов Михаил Петрович. Проблемы мха. М.: Лес, 1963.",
            "Лишаев Юрий Ильич. Структура лишайника. М.: Лес, 1970.",
            "Травин Иван Фомич. Миф. Ритуал. Трава. М.: Роща, 1995.",
            "Грибов Борис Львович. Поэтика гриба. СПб.: Роща, 2000.",
            "Ягодин Роман Осипович. Работы о ягоде. М.: Роща, 1987.",
        ],
        [
            "MOUSSE Georges - Invention de la mousse - Paris, Macule, 1982.",
            "LICHEN Jean-Yves - Le lichen, tome 1, pp.289-294 - Paris, Bois, 1984.",
            "FOUGèRE Robert - Histoire des fougères - Paris, Lafont, 1987.",
            "HERBE Adam - Recherches sur la nature des herbes - Paris, Bois, 1991.",
            "ROSE Dorothée - Ada Brun, la comète - Paris, Seuil, 1990.",
        ],
    ],
)  # fmt: skip
def test_a_line_that_ends_like_a_book_is_a_reference(books: list[str]) -> None:
    assert split_list("\n".join(books)) == books
