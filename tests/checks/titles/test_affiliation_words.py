"""AFF01: misspelt words in affiliations."""

import pytest

from app.checks.article.spelling import misspelt_affiliation
from app.checks.checked import Checked
from app.model import Affiliation, Article


def _mended(*texts: str) -> list[str]:
    article = Article(affiliations=[Affiliation(text) for text in texts])
    return [str(each.fixes[0].edits[0].after) for each in misspelt_affiliation.find(Checked(article, []))]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Insitute of Oncology, Moscow", "Institute of Oncology, Moscow"),
        ("First Moscow State Medical Univrsity", "First Moscow State Medical University"),
        ("Depatment of Surgery, Boston", "Department of Surgery, Boston"),
        ("Natonal Cancer Center, Seoul", "National Cancer Center, Seoul"),
        (
            "Первый Московский государственный медицинский универистет, Москва",
            "Первый Московский государственный медицинский университет, Москва",
        ),
    ],
)
def test_a_misspelt_word_is_mended(text: str, right: str) -> None:
    assert _mended(text) == [right]


def test_a_mistake_that_several_affiliations_share_is_still_one() -> None:
    shared = [f"Department of {what}, Cancer Reseach Center" for what in ("Surgery", "Oncology", "Pathology")]
    assert len(_mended(*shared)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Istituto Nazionale dei Tumori, Milano",
        "Univerzita Karlova, Lékařská fakulta, Praha",
        "Universidad Nacional Autónoma de México, Facultad de Medicina",
        "Набережночелнинский педагогический институт и Башкирский медицинский центр, Стерлитамак",
        "Universiti Kebangsaan Malaysia, Fakulti Perubatan",
        "Universitatea de Medicină și Farmacie, Institutul Naţional, București",
        "Département de Chirurgie, Hôpital Beaujon, Clichy",
        "Departement Oncologie, Katholieke Universiteit Leuven",
        "Kliniken Essen-Mitte, Medizinische Hochschule, Chirurgische Klinik",
        "Karolinska Institutet, Stockholm",
        "N.N. Blokhin Russian Cancer Research Centre, Kashirskoye shosse",
        "Российский онкологический научный центр имени Н.Н. Блохина",
    ],
)
def test_institutions_in_other_languages_are_let_be(text: str) -> None:
    assert _mended(text) == []
