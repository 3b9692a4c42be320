"""Lines that tell an article's issue as one publisher alone prints it."""

import re

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # BioMed Central: "Annals of Bread20105:20"
        rf"(?P<journal>\D{{3,100}}[a-z]){_YEAR}(?P<volume>\d{{1,3}}):(?P<pages>\d{{1,5}})",
        # Optica: "Vol. 27, No. 11 / November 2010 / J. Bread B"
        rf"Vol\. (?P<volume>\d{{1,4}}), No\. (?P<issue>\d{{1,4}}) / [A-Z][a-z]{{2,8}} {_YEAR} / "
        r"(?P<journal>\D{3,80})",
        # the International Union of Crystallography: "Acta Bread. (2001). B57, 591-598 [doi:10.99999/S1]"
        rf"(?P<journal>\D{{3,60}}) \({_YEAR}\)\.? (?P<volume>[A-Z]?\d{{1,4}}), "
        r"(?P<pages>\d{1,6}[-–]\d{1,6})(?: \[.{0,80})?",
        # Borgis: "© Borgis - Postępy Chleba 1/2014, s. 17-23"
        rf"(?:© [^-]{{2,40}} - )?(?P<journal>[^\d/]{{3,100}}) (?P<issue>\d{{1,2}})/{_YEAR}, s\. "
        r"(?P<pages>\d{1,5}[-–]\d{1,5})",
        # Frontiers: "Front. Bread., 21 January 2021"
        rf"(?P<journal>(?:[A-Z]\w{{0,12}}\. ?){{2,6}}),? \d{{1,2}} [A-Z][a-z]{{2,8}} {_YEAR}",
        # DergiPark: "Yıl 2025, Cilt: 22 Sayı: 3, 1354 - 1360, 31.12.2025", "Yıl 2019, Cilt 8 , Sayı 2, Sayfalar 5 - 12"
        rf"Yıl:? {_YEAR},? Cilt:? (?P<volume>\d{{1,4}}) ?,? Sayı:? (?P<issue>\d{{1,4}}), (?:Sayfalar )?"
        r"(?P<pages>\d{1,5} ?[-–] ?\d{1,5})(?:,? .{0,20})?",
    )
)


def read_house_form(line: str) -> dict[str, str]:
    """What such a line says, by the names of fields; nothing if it is none."""
    found = next((match for form in _FORMS if (match := form.fullmatch(line)) is not None), None)
    return {name: value.strip() for name, value in found.groupdict().items() if value} if found else {}
