"""The date of a work beside its year, as it is kept: "03" for March, "03-15" for a day in it, else words ("Spring")."""

import re

_NAMES = (
    "jan january januar jänner janvier enero ene gennaio gen janeiro январь января янв",
    "feb february februar février fév febrero febbraio fevereiro fev февраль февраля фев февр",
    "mar march märz mär mars marzo março март марта мар",
    "apr april avril avr abril abr aprile апрель апреля апр",
    "may mai mayo maggio maio май мая",
    "jun june juni juin junio giugno junho июнь июня июн",
    "jul july juli juillet juil julio luglio julho июль июля июл",
    "aug august août aoû agosto ago август августа авг",
    "sep sept september septembre septiembre settembre setembro set сентябрь сентября сен сент",
    "oct october oktober okt octobre octubre ottobre outubro out октябрь октября окт",
    "nov november novembre noviembre novembro ноябрь ноября ноя нояб",
    "dec december dezember dez décembre déc diciembre dicembre dezembro dic декабрь декабря дек",
)
_NUMBER_OF = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
SHORT_MONTHS = tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
"""The months as PubMed and EndNote write them."""
_LONGEST_MONTH = 31
_LONGEST = 80
_NAMED = (
    re.compile(r"(?P<month>[^\W\d_]{3,10})\.?(?:[\s-]{1,3}(?P<day>\d\d?)(?:st|nd|rd|th)?)?"),
    re.compile(r"(?P<day>\d\d?)(?:st|nd|rd|th)?\.?[\s-]{1,3}(?:de )?(?P<month>[^\W\d_]{3,10})\.?"),
    re.compile(r"(?P<month>\d\d?)(?:[-/](?P<day>\d\d?))?"),
)
_YEAR_FIRST = re.compile(r"(\d{4})(?:[\s,/.-]{1,3}(.*))?")
_YEAR_LAST = re.compile(r"(.*?)[\s,]{1,3}(?:de )?(\d{4})")


def month_of(text: str) -> str:
    """What a text says of the date beside the year: "03" of "March" or "3", "03-15" of "Mar 15" or "15. März".

    Of what is neither, as "Spring" or "Jan-Feb", the text itself.
    """
    if len(text) > _LONGEST:
        return text
    for form in _NAMED:
        if (found := form.fullmatch(text.strip())) and (kept := _kept(found["month"], found["day"])):
            return kept
    return text


def year_and_month(text: str) -> tuple[str, str]:
    """The year and the rest of a date: ("2020", "03-15") of "2020 Mar 15", "2020/03/15/" or "15 March 2020".

    Both are empty if there is no year at either end.
    """
    text = text.strip(" /")
    if len(text) > _LONGEST:
        return "", ""
    if found := _YEAR_FIRST.fullmatch(text):
        return found[1], month_of((found[2] or "").strip(" /").replace("//", ""))
    if found := _YEAR_LAST.fullmatch(text):
        return found[2], month_of(found[1])
    return "", ""


def month_and_day(kept: str) -> tuple[int, int]:
    """The numbers of a month and a day that are kept, 0 for what is not there: (3, 15) of "03-15", (0, 0) of words."""
    found = _KEPT.fullmatch(kept)
    return (int(found[1]), int(found[2] or 0)) if found else (0, 0)


_KEPT = re.compile(r"(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?")


def _kept(month: str, day: str | None) -> str:
    number = int(month) if month.isdecimal() else _NUMBER_OF.get(month.casefold(), 0)
    if not 1 <= number <= len(_NAMES) or (day and not 1 <= int(day) <= _LONGEST_MONTH):
        return ""
    return f"{number:02}-{int(day):02}" if day else f"{number:02}"
