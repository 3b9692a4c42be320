"""What the checks of texts, identifiers and the whole list say of the sample."""

from app.checks import identifiers, listed, text
from app.checks.checked import Checked
from app.resources import resource
from app.tasks import read_file


def test_on_the_sample_only_the_four_lost_spaces_are_marked():
    reading = read_file(resource("sample/sechenov-net-liver.txt"))
    checked = Checked(reading.article, reading.references)
    found = [
        (each.check, each.references, each.before, each.after)
        for check in (*text.CHECKS, *identifiers.CHECKS, *listed.CHECKS)
        for each in check.find(checked)
    ]
    assert found == [
        ("LST05", (4,), "113:256", "113: 256"),
        ("LST05", (7,), "99:88", "99: 88"),
        ("LST05", (8,), "197:29", "197: 29"),
        ("LST05", (14,), "90:36", "90: 36"),
    ]
