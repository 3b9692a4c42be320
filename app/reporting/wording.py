"""The questions of checks as an author is asked them, in English and Russian."""

import re
from typing import Literal

from app.checks import Finding

Language = Literal["en", "ru"]

LANGUAGES: dict[Language, str] = {"en": "English", "ru": "Russian"}


def question(finding: Finding, language: Language) -> str:
    """One question, closed by a stop or a question mark; what a check that is not known here says stands in it."""
    english, russian = next((_QUESTIONS[case] for case in _cases(finding) if case in _QUESTIONS), ("", ""))
    text = russian if language == "ru" else english
    if not text:
        return _unknown(finding, language)
    what = _quoted(finding.before, language)
    if finding.check == _TWO_YEARS:
        years = [year for year in _YEARS.findall(finding.message) if year not in finding.before]
        what = ",".join([what, *(_quoted(year, language) for year in years)])
    quoted = f":{what}" if what else ""
    return text.format(what=what, quoted=quoted, others=_others(finding, language)).strip()


def opening(language: Language, title: str) -> str:
    """The sentence over the questions."""
    if language == "ru":
        named = f" к статье «{title}»" if title else " к Вашей статье"
        return f"Просим ответить на вопросы по списку литературы{named}. Номера — по списку литературы."
    named = f"“{title}”" if title else "your article"
    return (
        f"Please answer the following questions about the references of {named}. "
        "The numbers are those of the reference list."
    )


def nothing(language: Language) -> str:
    """What the letter says where there is nothing to ask."""
    return "Вопросов к автору нет." if language == "ru" else "There are no questions to the author."


def heading(language: Language) -> str:
    """The title of the letter."""
    return "Вопросы к автору" if language == "ru" else "Queries to the author"


def answer(language: Language) -> str:
    """What stands before the place for the author's answer."""
    return "Ответ: " if language == "ru" else "Answer: "


def about_article(language: Language) -> str:
    """What questions about the article itself stand under."""
    return "Статья" if language == "ru" else "The article"


_BARE = "bare"
_TWO_YEARS = "YEA03"
"""The check whose message names a second value, without which nobody can answer."""
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")


def _cases(finding: Finding) -> list[str]:
    """What a check asks, the closest first: of a field, of what is missing rather than doubtful, of anything."""
    bare = [f"{finding.check} {finding.field}", f"{finding.check} {_BARE}"] if not finding.before else []
    return [*bare, finding.check]


def _unknown(finding: Finding, language: Language) -> str:
    if language == "en":
        return f"{finding.message.rstrip('.?')}. Please check this and tell us what is right."
    field = _FIELDS_RU.get(finding.field, "")
    where = f" в поле «{field}»" if field else ""
    return f"Просим проверить и уточнить данные{where}{_quoted(finding.before, language)}."


def _quoted(text: str, language: Language) -> str:
    """The words in doubt in quotation marks with a space before them; "" if there are none or they are too long."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST_QUOTED:
        return ""
    return f" «{text}»" if language == "ru" else f" “{text}”"


_LONGEST_QUOTED = 90


def _others(finding: Finding, language: Language) -> str:
    """The entries that it was compared with."""
    numbers = ", ".join(str(place) for place in finding.related[:6])
    if not numbers:
        return ""
    return f" (ср. №\u00a0{numbers})" if language == "ru" else f" (see {numbers})"


_INCOMPLETE = (
    "The entry is incomplete. Please give the full reference.",
    "Запись неполная. Просим привести полное библиографическое описание.",
)
_QUESTIONS: dict[str, tuple[str, str]] = {
    "AUT01": (
        "The authors seem to be missing or incomplete. Please give them in full, or confirm that none is missing.",
        "Авторы не указаны или указаны не полностью. Просим привести всех авторов или подтвердить, что пропусков нет.",
    ),
    "AUT05": (
        "The particle of a name is written in two ways{quoted}{others}. Which is right?",
        "Частица в фамилии написана по-разному{quoted}{others}. Как правильно?",
    ),
    "AUT06": (
        "One person’s name seems to be spelt in two ways{quoted}{others}. Which is right?",
        "Фамилия, по-видимому, одного автора написана по-разному{quoted}{others}. Как правильно?",
    ),
    "AUT07": (
        "Fewer authors are named before “et al.” than in the rest of the list. Please name those who are missing.",
        "Перед «и др.» («et al.») названо меньше авторов, чем в остальном списке. Просим назвать недостающих.",
    ),
    "AUT10": (
        "An author seems to be named twice{quoted}. Are these two persons?",
        "Автор, по-видимому, указан дважды{quoted}. Это два разных человека?",
    ),
    "AUT11": (
        "The initials of what seems to be one person differ{quoted}{others}. Which are right?",
        "Инициалы, по-видимому, одного автора различаются{quoted}{others}. Как правильно?",
    ),
    "AUT12": (
        "Is the family name{what} spelt as in the original?",
        "Так ли написана фамилия{what} в оригинале?",
    ),
    "AUT14": (
        "The given names of what seems to be one person differ{quoted}{others}. Which are right?",
        "Имена, по-видимому, одного автора написаны по-разному{quoted}{others}. Как правильно?",
    ),
    "TTL01 bare": _INCOMPLETE,
    "TTL01": (
        "The title seems to be missing or wrong{quoted}. Please give the full title.",
        "Название, по-видимому, отсутствует или неверно{quoted}. Просим привести полное название.",
    ),
    "TTL04": (
        "We do not know the word{what}. Is it spelt as in the original?",
        "Нам незнакомо слово{what}. Так ли оно написано в оригинале?",
    ),
    "TTL07": (
        "One word is spelt in British and in American English{quoted}. How is it spelt in the original title?",
        "Слово написано в британском и американском вариантах{quoted}. Как оно написано в оригинале?",
    ),
    "TTL08": (
        "A bracket or quotation mark has no partner{quoted}. Please give the title as in the original.",
        "Скобка или кавычка не имеет пары{quoted}. Просим привести название как в оригинале.",
    ),
    "TTL09": (
        "The title seems to be a translation. Is it, and in which language is the work?",
        "Название, по-видимому, переводное. Так ли это и на каком языке опубликована работа?",
    ),
    "TTL11": (
        "The years in the title{what} run backwards. How do they stand in the original?",
        "Годы в названии{what} указаны в обратном порядке. Как они стоят в оригинале?",
    ),
    "TTL12": (
        "Is the word{what} written with a capital in the original title?",
        "Написано ли слово{what} в названии оригинала с прописной буквы?",
    ),
    "JRN01": (
        "Please check the journal’s name{what}, or give it if it is missing.",
        "Просим проверить название журнала{what} или указать его, если оно пропущено.",
    ),
    "JRN02": (
        "Is{what} the same journal as in other entries{others}?",
        "Это{what} тот же журнал, что и в других записях{others}?",
    ),
    "JRN07": (
        "The journal’s name seems to break off{quoted}. Please give it in full.",
        "Название журнала, по-видимому, оборвано{quoted}. Просим привести его полностью.",
    ),
    "YEA01": (
        "The year is missing or unclear{quoted}. Please give it.",
        "Год не указан или неясен{quoted}. Просим уточнить.",
    ),
    "YEA02": (
        "The year{what} is later than the article’s, or too early. Please check it.",
        "Год{what} позже года статьи или слишком ранний. Просим проверить.",
    ),
    "YEA03": (
        "The entry names two different years{quoted}. Which is right?",
        "В записи указаны два разных года{quoted}. Какой верен?",
    ),
    "YEA04": (
        "The year{what} is earlier than what the title speaks of. Please check the year.",
        "Год{what} раньше того, о чём говорит заглавие. Просим проверить год.",
    ),
    "VOL01": (
        "The volume is missing or unclear{quoted}. Please give it.",
        "Том не указан или неясен{quoted}. Просим уточнить.",
    ),
    "VOL02": (
        "Volume and year{what} do not fit those of the same journal in other entries{others}. Please check both.",
        "Том и год{what} не согласуются с другими записями того же журнала{others}. Просим проверить.",
    ),
    "VOL03": (
        "The issue is missing or unclear{quoted}. Please give it.",
        "Номер выпуска не указан или неясен{quoted}. Просим уточнить.",
    ),
    "VOL06": (
        "Volume and issue seem to have changed places{what}. Please check both.",
        "Том и номер выпуска, по-видимому, поменялись местами{what}. Просим проверить оба.",
    ),
    "VOL04": (
        "The journal’s volume{what} seems to be that of another year. Please check volume and year.",
        "Том журнала{what}, по-видимому, вышел в другом году. Просим проверить том и год.",
    ),
    "PAG01": (
        "The last page comes before the first{quoted}. Please give the pages.",
        "Последняя страница меньше первой{quoted}. Просим уточнить страницы.",
    ),
    "PAG03": (
        "The pages{what} seem unusual: very many, or a first page only. Please check them.",
        "Страницы{what} вызывают сомнение: слишком много или указана только первая. Просим проверить.",
    ),
    "PAG06": (
        "The pages are incomplete{quoted}. Please give them.",
        "Страницы указаны не полностью{quoted}. Просим уточнить.",
    ),
    "PAG07": (
        "The pages name a reply too{quoted}. Was the letter meant, or the article it is about?",
        "Указаны и страницы ответа{quoted}. Имелось в виду письмо или статья, к которой оно относится?",
    ),
    "PAG08": (
        "The pages{what} do not fit the order of the journal’s issues{others}. Please check issue and pages.",
        "Страницы{what} не согласуются с порядком выпусков журнала{others}. Просим проверить выпуск и страницы.",
    ),
    "PAG09": (
        "Another work has the same pages{quoted}{others}. Are both right?",
        "Те же страницы указаны у другой работы{quoted}{others}. Верны ли обе записи?",
    ),
    "ID01": ("The DOI is not right{quoted}. Please give it.", "DOI неверен{quoted}. Просим уточнить."),
    "ID02": (
        "The number{what} fails its check digit. Please check it.",
        "Номер{what} не проходит проверку контрольной цифры. Просим проверить.",
    ),
    "ID03": (
        "The number or DOI{what} does not seem to belong to this work. Please check it.",
        "Номер или DOI{what}, по-видимому, не относится к этой работе. Просим проверить.",
    ),
    "ID04": (
        "Please check the web address{what} and say when you last looked at it.",
        "Просим проверить адрес{what} и указать дату обращения.",
    ),
    "LST01": (
        "The numbers of the list are not in order{others}. Is an entry missing?",
        "Нумерация списка нарушена{others}. Пропущена запись?",
    ),
    "LST02": (
        "This seems to be the same work as another entry{others}. May one of them go?",
        "По-видимому, это та же работа, что и другая запись{others}. Можно ли удалить одну из них?",
    ),
    "LST03": (
        "The entry and the citations in the text do not agree. Where is it cited?",
        "Запись и ссылки в тексте не согласуются. Где она процитирована?",
    ),
    "TXT08": (
        "A bracket is opened or closed alone{quoted}. What belongs into it?",
        "Скобка открыта или закрыта одна{quoted}. Что должно стоять в скобках?",
    ),
    "LST04": (
        "The entry is not in its alphabetical place{others}. Is it meant to stand here?",
        "Запись стоит не по алфавиту{others}. Так и должно быть?",
    ),
    "LST06": (
        "This work seems to have been retracted{quoted}. Is it to be cited all the same?",
        "Эта работа, по-видимому, отозвана{quoted}. Следует ли её цитировать?",
    ),
    "AFF06 title": ("The article’s title is missing. Please give it.", "Не указано название статьи. Просим указать."),
    "AFF06 year": ("The article’s year is missing. Please give it.", "Не указан год статьи. Просим указать."),
    "AFF01": (
        "We do not know a word in an affiliation{quoted}. Is it spelt rightly?",
        "Нам незнакомо слово в названии учреждения{quoted}. Верно ли оно написано?",
    ),
    "AFF08": (
        "We do not know a word in your article’s title{quoted}. Is it spelt rightly?",
        "Нам незнакомо слово в названии статьи{quoted}. Верно ли оно написано?",
    ),
    "AFF09": (
        "There are fewer or more keywords in another language{quoted} than in the article’s own. Please check them.",
        "Ключевых слов на другом языке{quoted} меньше или больше, чем на языке статьи. Просим проверить.",
    ),
    "AFF02": (
        "An affiliation has no author, or stands there twice{quoted}. Please check the affiliations.",
        "Место работы не отнесено ни к одному автору или указано дважды{quoted}. Просим проверить.",
    ),
    "AFF03 bare": (
        "Who is the corresponding author? Please name one.",
        "Кто из авторов отвечает за переписку? Просим указать.",
    ),
    "AFF03": (
        "An ORCID or e-mail address cannot be right{quoted}. Please give it.",
        "ORCID или адрес электронной почты неверен{quoted}. Просим уточнить.",
    ),
}
"""By check, or by check and field or "bare" where nothing is quoted: the question in English and in Russian."""

_FIELDS_RU = {
    "authors": "авторы", "title": "название", "container_title": "журнал", "year": "год", "volume": "том",
    "issue": "выпуск", "pages": "страницы", "doi": "DOI", "editors": "редакторы", "publisher": "издательство",
    "publisher_place": "место издания", "edition": "издание", "url": "адрес", "accessed": "дата обращения",
}  # fmt: skip
