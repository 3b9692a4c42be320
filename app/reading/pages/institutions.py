"""Lines that name an institution, told by the words that institutions are called by."""

import re

_INSTITUTION = re.compile(
    r"\b(?:univers|institut|hospital|clinic|klinik|department|dept\b|faculty|facult|school|college|"
    r"cent(?:er|re|rum|ro)\b|zentrum|"
    r"academy|academia|akademie|laborator|division|ministry|foundation|company|inc\b|ltd\b|llc\b|gmbh|"
    r"unit\b|service\b|facul|"
    r"escola|escuela|departamento|hôpital|centre|national\b|federal\b|state\b|research\b|medical\b|"
    r"універс|інститут|академі|лікарн|міністерств|"
    r"универс|институт|больниц|клиник|кафедр|факультет|академи|центр|лаборатор|отдел|министерств|фгб|фгау|"
    r"фгу|гбуз|нмиц|"
    r"üniversite|enstitü|hastane|fakülte|bakanlığı|uniwersytet|politechnik|szpital|akademi|instytut|wydział|katedra|"
    r"università|accademia|istituto|ospedale|dipartimento|universitas|fakultas|balai\b|jurusan\b|program studi|"
    r"ústav\b|nemocnice|fakult(?:a|y|ě|u|ät|as|eta?)\b|egyetem|intézet|kórház|spitalul|sveučilišt|zavod za|"
    r"univerz|odjel\b|odsjek\b|oddělení|zakład\b|tanszék|"
    r"bolnica|sjukhus|sykehus|"
    r"ziekenhuis|yliopisto|sairaala|πανεπιστήμιο|νοσοκομείο|"
    r"archivo|arxiu|fundaci[óo]n?|fundação|fondazione|stiftung|hochschule|museum|museo|musée|muzeum\b|archief|bibliothe[eèk]|biblioteca|observator|музей|библиотек|"
    r"госпиталь|училищ|колледж|общество|диспансер|научн|ооо\b|зао\b|государствен|федеральн|национальн)|"
    r"(?:медицин|университет|大学|研究所|研究院|医院|病院|대학|병원)",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:univers|üniversite|uniwersytet|accademia|istituto|institut(?!ion)|hospital|ospedale|clinic\b|academy|college|cent(?:er|re)\b|klinik|hôpital|"
    r"універс|інститут|универс|институт|больниц|академи|центр|нмиц|фгб|фгау|гбуз|госпиталь)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:ул\.|пр\.|str\.|street|avenue|road|rue|shosse|ulitsa|шоссе|проспект|переулок|наб\.)|\b\d{5,6}\b",
    re.IGNORECASE,
)


_SENTENCE_END = re.compile(r"[^\W\d_]{4,}[)\]»”\"]{0,2}[.!?] (?=[^\W\d_a-zа-яё])")
_SHORTEST_TEXT, _SHARE_OF_SMALL = 200, 0.7


def is_running_text(line: str) -> bool:
    """Whether a line is sentences, most of whose words begin small, and no institution with its address."""
    words = [word for word in line.split() if word[0].isalpha()]
    if len(line) < _SHORTEST_TEXT or _SENTENCE_END.search(line) is None:
        return False
    return sum(word[0].islower() for word in words) >= _SHARE_OF_SMALL * len(words) and line.count(",") * 8 < len(words)


def is_institution(text: str) -> bool:
    """Whether a text holds a word that institutions are called by."""
    return _INSTITUTION.search(text[:600]) is not None


def is_strong_institution(text: str) -> bool:
    """Whether a text holds a word for a whole house, not for a department or a post in it."""
    return _STRONG.search(text[:600]) is not None


def is_address(text: str) -> bool:
    """Whether a text holds a street or a postal code."""
    return _ADDRESS.search(text[:600]) is not None
