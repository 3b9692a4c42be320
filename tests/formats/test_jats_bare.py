"""Values that share their element with cue words."""

import pytest

from app.formats.jats_bare import bare_value


@pytest.mark.parametrize(
    ("field", "text", "bare"),
    [
        ("doi", "https://doi.org/10.1000/A-1", "10.1000/A-1"),
        ("doi", "doi pending", "doi pending"),
        ("pmid", "PMID: 123", "123"),
        ("pmcid", "PMCID: PMC123", "PMC123"),
        ("accessed", "Accessed 5 January 2020", "5 January 2020"),
        ("accessed", "[cited 2020 Jan 5]", "2020 Jan 5"),
        ("accessed", "дата обращения: 05.01.2020", "05.01.2020"),
        ("volume", "Vol. 12,", "12"),
        ("volume", "Т. 4", "4"),
        ("volume", "V", "V"),
        ("issue", "(3)", "3"),
        ("issue", "№ 2", "2"),
        ("issue", "No. 7", "7"),
        ("issue", "Suppl 1", "Suppl 1"),
        ("issue", "November", "November"),
        ("pages", "pp. 5-9", "5-9"),
        ("pages", "p5", "p5"),
        ("pages", "S23-S28", "S23-S28"),
        ("title", "(Vol. 12)", "(Vol. 12)"),
    ],
)
def test_a_value_is_what_an_editor_would_type(field, text, bare):
    assert bare_value(field, text) == bare
