"""Made-up numbers, dates and addresses, in the forms that lists of references have."""

import random

_MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "pt": "jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez.",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "en": "January February March April May June July August September October November December",
}
_ABBREVIATED = {
    "pt": "Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez",
    "es": "Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}
_HOSTS = (
    "www.who.int elibrary.ru www.scielo.br www.scielo.org.co rosstat.gov.ru www.gazeta.ru cyberleninka.ru "
    "www.ibge.gov.br www.cdc.gov bvsms.saude.gov.br www.minsalud.gov.co www.fao.org www.nature.com data.worldbank.org "
    "github.com doi.gov www.planalto.gov.br www.consultant.ru www.un.org www.bbc.co.uk www.redalyc.org "
    "repositorio.uchile.cl"
).split()
_PATHS = (
    "item.asp?id={n}",
    "news/{n}",
    "pdf/rsp/v{s}n1/{n}.pdf",
    "docs/{n}.html",
    "",
    "{n}",
    "scielo.php?script=sci_arttext&pid=S0102-{n}",
    "en/index.html",
    "publications/report_{n}.pdf",
    "bvs/publicacoes/guia.pdf",
    "article/n/title-of-page-{s}",
    "~smith/data.htm",
)
_PREFIXES = "1016 1007 1038 17116 18027 1590 31857 1056 1001 1371 21149 25207 1080 3390 1017 1136".split()
_TAILS = (
    "j.{j}.{y}.{a}.{b}",
    "s{a}-{b}-{j}",
    "{a}-{b}-{y}-{j}-{b}",
    "{j}.{a}{b}",
    "S{a}02-311X{y}000{b}",
    "{j}{b}",
    "s{b}-0{a}-{b}-4",
    "NEJMoa{b}",
    "journal.{j}.00{b}",
)
_JOURNALS = "onc ejso canlet 00313 0869 jco pone annals ijms tetlet rsp csp".split()


def page_range(chance: random.Random) -> str:
    """Pages as they are printed: "45–50", "1199-203", "45", "e123", "S105–S109"."""
    start = chance.choice(
        [chance.randint(1, 99), *(chance.randint(20, 999) for _ in range(3)), chance.randint(1000, 9999)]
    )
    dash = chance.choice(["-", "–", "-", "–", "—", "-", "–", "--"])
    end = start + chance.randint(1, 25)
    shape = chance.random()
    if shape < 0.08:
        return str(start)
    if shape < 0.20 and start // 100 == end // 100 and end >= 100:
        return f"{start}{dash}{end % (10 if start // 10 == end // 10 else 100)}"
    if shape < 0.25:
        return f"{chance.choice('SELAPe')}{start}"
    if shape < 0.27:
        letter = chance.choice("SeER")
        return f"{letter}{start}{dash}{chance.choice([letter, ''])}{end}"
    return f"{start}{dash}{end}"


def article_number(chance: random.Random) -> str:
    """What stands for pages in journals that have none: "e0173642", "CD001234", "11234", "102-31"."""
    number = chance.randint(10, 999999)
    return chance.choice(
        [f"e{number}", f"e{number:07}", f"{number:06}", f"{number}", f"CD{number:06}", f"art. {number}"]
    )


def issue(chance: random.Random) -> str:
    """An issue: "3", "1-2", "3 (35)", "Suppl 1", "Pt 2"."""
    number = chance.randint(1, 12)
    shape = chance.random()
    if shape < 0.80:
        return str(number)
    if shape < 0.90:
        return f"{number}{chance.choice('-–/')}{number + 1}"
    return str(chance.randint(13, 300))


def supplement(chance: random.Random) -> str:
    """A supplement or part: "Suppl 1", "Supl. 2", "Suppl", "Pt 2", "2 Suppl"."""
    word = chance.choice(["Suppl", "Suppl", "Suppl.", "Supl", "supl.", "Supplement", "Pt", "Прил.", "S"])
    number = chance.choice(["", " 1", " 2", " 3", " A"])
    return chance.choice(
        [f"{word}{number or ' 1'}", f"{word}{number}", f"{chance.randint(1, 6)} {word}{number}"]
    ).strip()


def volume(chance: random.Random) -> str:
    """A volume: mostly digits, seldom Roman or a range."""
    number = chance.choice([chance.randint(1, 30), chance.randint(1, 120), chance.randint(100, 420)])
    shape = chance.random()
    if shape < 0.94:
        return str(number)
    if shape < 0.98:
        return chance.choice(["I", "II", "III", "IV", "V", "VI", "VIII", "IX", "X", "XII", "XV", "XXI"])
    return f"{number}{chance.choice('-–')}{number + 1}"


def year(chance: random.Random) -> str:
    """A year of publication, now and then with a letter."""
    return str(chance.randint(1930 if chance.random() < 0.15 else 1975, 2025)) + chance.choice([*[""] * 30, "a", "b"])


def month(language: str, chance: random.Random) -> str:
    """A month or two, as printed beside a year: "Jan", "mar./abr.", "октября"."""
    words = (
        (_ABBREVIATED if language in _ABBREVIATED and chance.random() < 0.6 else _MONTHS)
        .get(language, _MONTHS["en"])
        .split()
    )
    at = chance.randrange(12)
    if language != "ru" and chance.random() < 0.2:
        return words[at] + chance.choice("-/–") + words[(at + 1) % 12]
    return words[at]


def day(language: str, chance: random.Random) -> str:
    """A day in full: "12.03.2015", "12 mar. 2015", "2012 May 3", "May 3, 2012", "5 мая 2018 г."."""
    number, when = chance.randint(1, 31), chance.randint(1998, 2025)
    name = _MONTHS.get(language, _MONTHS["en"]).split()[chance.randrange(12)]
    short = chance.choice(_ABBREVIATED.get(language, _ABBREVIATED["en"]).split())
    digits = f"{number:02}.{chance.randint(1, 12):02}.{when}"
    forms = {
        "ru": [
            digits,
            digits,
            digits,
            f"{number} {name} {when}",
            f"{number} {name} {when} г.",
            digits[:6] + str(when)[2:],
        ],
        "pt": [
            f"{number} {short.lower()}. {when}",
            f"{number} de {name.strip('.')} de {when}",
            f"{when} {short} {number}",
            f"{number} {short} {when}",
        ],
        "es": [
            f"{number} de {name} de {when}",
            f"{when} {short} {number}",
            f"{number} {name} {when}",
            f"{number}/{chance.randint(1, 12)}/{when}",
        ],
    }
    english = [
        f"{when} {short} {number}",
        f"{name} {number}, {when}",
        f"{number} {name} {when}",
        f"{number} {short} {when}",
        f"{when}-{chance.randint(1, 12):02}-{number:02}",
        f"{short} {number}, {when}",
    ]
    return chance.choice(forms.get(language, english))


def day_of_issue(language: str, chance: random.Random) -> str:
    """A day without its year, as newspapers print it: "12 октября", "17 maio", "May 3"."""
    number, name = chance.randint(1, 31), month(language, chance).split("-")[0].split("/")[0].split("–")[0]
    if language == "en":
        return chance.choice([f"{name} {number}", f"{number} {name}"])
    return f"{number} {name}" if language != "es" or chance.random() < 0.5 else f"{number} de {name}"


def doi(chance: random.Random) -> str:
    """A DOI such as journals give."""
    tail = chance.choice(_TAILS).format(
        j=chance.choice(_JOURNALS), y=chance.randint(2000, 2024), a=chance.randint(10, 99), b=chance.randint(100, 9999)
    )
    return f"10.{chance.choice(_PREFIXES)}/{tail}"


def url(chance: random.Random) -> str:
    """A web address such as lists of references hold."""
    path = chance.choice(_PATHS).format(n=chance.randint(100, 9999999), s=chance.randint(1, 60))
    scheme = chance.choice(["http://", "https://", "https://", "http://", ""])
    host = chance.choice(_HOSTS)
    if not host.startswith("www"):
        scheme = scheme or "http://"
    return f"{scheme}{host}" + (f"/{path}" if path or chance.random() < 0.5 else "")


def isbn(chance: random.Random) -> str:
    """An ISBN in the old or new form; its check digit means nothing."""
    group = chance.choice("5012")
    tail = f"{group}-{chance.randint(10, 99999)}-{chance.randint(100, 999)}-{chance.randint(0, 9)}"
    return chance.choice(["", "978-"]) + tail


def number_of_report(chance: random.Random) -> str:
    """What reports, patents, theses' specialities and laws are numbered by."""
    a, b = chance.randint(1, 99), chance.randint(10, 9999)
    return chance.choice([f"{b}", f"TR-{a:02}-{b}", f"No. {b}", f"{a}-{b}", f"WP/{a:02}/{b}", f"CS-{b}", f"{b}/{a:02}"])
