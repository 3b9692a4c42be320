"""The sample's journals: only the two that are known to be wrong are marked."""

from app.checks import check_list
from app.checks.journals import CHECKS
from app.resources import resource
from app.tasks import read_file


def test_only_the_known_mistakes_in_journals_are_marked() -> None:
    reading = read_file(resource("sample/sechenov-net-liver.txt"))
    found = check_list(reading.article, reading.references, checks=CHECKS)
    assert [(each.references, each.certainty, each.before, each.after) for each in found] == [
        ((6,), "likely", "NatRev Endocrinol", "Nat Rev Endocrinol"),
        ((24,), "certain", "N.Engl J Med", "N Engl J Med"),
    ]
