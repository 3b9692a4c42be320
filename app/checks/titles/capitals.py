"""TTL03: titles in capitals in a list that writes them otherwise."""

import re
from collections import Counter
from collections.abc import Iterator

from app.checks.check import WORDS, check
from app.checks.checked import Checked
from app.checks.finding import Finding, text_fix
from app.checks.word_counts import WORD, begins_part, is_joined
from app.model import Reference

_MOST = 5, 0.8
_FEWEST = 3
_LONGEST_NAME = 120
_NAMED = ("legislation", "webpage", "software", "dataset", "standard", "patent", "report", "document")
"""Types whose titles are names."""

_KEPT = frozenset(
    "aids all cat cope eras fast gist hiv kit men met mets nice oct pet ras ret sars sir star us who it act".split()
)
"""Words that are acronyms when they stand in capitals."""


_SMALL = frozenset(
    "about after against among before between during from into over than through under upon with without".split()
)
"""Words of four letters and more that stay small in titles in capitals, too."""


_INNER = re.compile(r"(?<![\w’'-])[a-zß-ÿа-яё]+(?![\w’'])")
_MINOR = frozenset("a an the of and or but nor in on at by for to from with as via vs и в на о с по для из к".split())
"""Words that stay small in titles whose other words have capitals, as does what stands behind a hyphen."""

_INSIDE_WORD = re.compile(r"\w-$")
_DOCUMENT = re.compile(
    r"The (?:[A-Z\d][\w’'-]* (?:and )?){0,6}"
    r"(?:Guidelines?|Statement|Classification|Definitions?|Consensus|Declaration|Criteria|Convention|Charter|Code)\b"
)
"""The name of a document: "The Third International Consensus Definitions for Sepsis and Septic Shock"."""


@check("TTL03", "Capitals in a title", "likely", fields=WORDS)
def capitals(checked: Checked) -> Iterator[Finding]:
    """Flags a title with Capitals In Most Words or in CAPITALS where the list writes its titles like sentences.

    At least five titles of the kind (articles; books and others) and four fifths of them must show that. Where as many
    Have Such Capitals, one all in CAPITALS is flagged. The fix lowers only words that are known in small letters;
    names, genes, drugs, acronyms and all that is unknown keep their capitals, so look at what it proposes. German
    titles and names of documents and studies (“The Helsinki Declaration …”) are let be, and the first word behind a
    colon if the list capitalises it.

    Example:
        R1-R5 title = Surgical treatment of endocrine tumors in patients with metastases
        R6 title = Surgical Treatment of Liver Metastases after the Whipple Procedure
        gives R6 title = Surgical treatment of liver metastases after the Whipple procedure
    """
    cases = {
        place: checked.known(_case_of, checked.references[place - 1])
        for place, _, _ in checked.spelt
        if _is_judged(place, checked)
    }
    for articles in (True, False):
        places = [place for place in cases if _is_article(checked, place) == articles]
        found = Counter(cases[place] for place in places if cases[place])
        usual = next((case for case in _OTHER if found[case] >= max(_MOST[0], _MOST[1] * found.total())), "")
        if not usual:
            continue
        lowers_parts = _lowers_parts([checked.references[at - 1].title for at in places if cases[at] == "sentence"])
        for place in places:
            if cases[place] in _OTHER[usual]:
                yield from _flag(place, checked, cases[place], usual, lowers_parts=lowers_parts)


_OTHER = {"sentence": ("title", "capitals"), "title": ("capitals",)}
"""How titles are not to be written where most are like sentences, and where most have capitals in most words."""


def _flag(place: int, checked: Checked, case: str, usual: str, *, lowers_parts: bool) -> Iterator[Finding]:
    title = checked.references[place - 1].title
    after = _lowered(title, checked, lowers_parts=lowers_parts, has_acronyms=case == "title")
    if case == "title" and (named := _NAME_AT_HEAD.match(title)):
        after = named[0] + after[named.end() :]
    if usual == "title":
        after = _INNER.sub(lambda word: word[0] if word[0] in _MINOR else word[0].capitalize(), after)
    needed = _FEWEST - (case == "capitals" or len(_long_words(title)) < _FEWEST)
    wholly = after if lowers_parts else _lowered(title, checked, lowers_parts=True, has_acronyms=case == "title")
    if after == title or max(_changed(title, after), _changed(title, wholly)) < needed:
        return  # a capital behind a colon tells as much as others, though it stays
    wants = "like sentences" if usual == "sentence" else "with small letters"
    says = "The title is in capitals" if case == "capitals" else "Most words of the title are capitalised"
    yield Finding(
        "TTL03",
        "likely",
        f"{says}; the list writes its titles {wants}",
        (place,),
        field="title",
        before=title,
        after=after,
        start=0,
        end=len(title),
        fixes=(text_fix(place, "title", title, after),),
    )


def _changed(title: str, after: str) -> int:
    """How many words differ."""
    return sum(before != now for before, now in zip(title.split(), after.split(), strict=True))


def _is_judged(place: int, checked: Checked) -> bool:
    reference = checked.references[place - 1]
    return reference.type not in _NAMED and _DOCUMENT.match(reference.title[:_LONGEST_NAME]) is None


def _is_article(checked: Checked, place: int) -> bool:
    return checked.references[place - 1].type.startswith(("article", "paper"))


def _case_of(reference: Reference) -> str:
    return _case(reference.title)


def _case(title: str) -> str:
    """How a title is written: "sentence", "title" (most words capitalised), "capitals", or "" (too short to tell)."""
    matches = [match for match in WORD.finditer(title) if len(match[0]) > 3]
    if len(matches) >= _FEWEST and sum(match[0].isupper() for match in matches) >= 0.8 * len(matches):
        return "capitals"
    long = _long_words(title)
    capital = sum(word[0].isupper() and word[1:].islower() for word in long)
    small = sum(map(str.islower, long))
    if 1 < capital == len(long) <= _FEWEST:
        return "title" if long[-1].lower() not in _NAMED_SO else ""
    if capital >= _FEWEST and capital >= 0.85 * len(long):
        return "title"
    return "sentence" if small >= 2 and small > capital else ""


_NAMED_SO = frozenset(
    "act assessment campaign consortium declaration index initiative inventory list manual network paradox principle "
    "program programme project questionnaire report scale score survey study test theorem trial".split()
)
"""What ends a short title that is a name: "The Women’s Health Initiative"."""

_NAME_AT_HEAD = re.compile(
    rf"(?:[A-Z][\w’'-]{{0,20}} ){{1,5}}(?:{'|'.join(each.capitalize() for each in sorted(_NAMED_SO))})(?=:)"
)
"""Such a name before a colon: "Surviving Sepsis Campaign: …"."""


def _long_words(title: str) -> list[str]:
    """The words that have a capital where most have one: not the first, no small ones, and no second half of one."""
    return [
        match[0]
        for match in WORD.finditer(title)
        if len(match[0]) > 3
        and match.start()
        and match[0].lower() not in _SMALL
        and not _INSIDE_WORD.search(title[: match.start()])
    ]


def _lowers_parts(titles: list[str]) -> bool:
    """Whether the list goes on in small letters behind a colon."""
    after = [match[1] for title in titles for match in re.finditer(r": (\w)", title)]
    return 2 * sum(map(str.islower, after)) > len(after)


def _lowered(title: str, checked: Checked, *, lowers_parts: bool, has_acronyms: bool) -> str:
    parts = []
    end = 0
    for match in WORD.finditer(title):
        start, word = match.start(), match[0]
        parts.append(title[end:start])
        end = match.end()
        behind_colon = _behind_colon(title, start)
        first = not title[:start].strip("[(“\"«'") or (
            begins_part(title, start) and not behind_colon and not _INSIDE_WORD.search(title[:start])
        )
        is_acronym = word.isupper() and len(word) > 1 and has_acronyms
        is_formula = (title[start - 1 : start] + title[end : end + 1]).isalnum() or (
            is_joined(title, start, end) and len(word) < 4
        )
        if word.islower() or is_acronym or is_formula:
            parts.append(word)
        else:
            parts.append(_lower(word, checked, keeps_first=first or (behind_colon and not lowers_parts)))
    return "".join(parts) + title[end:]


def _behind_colon(title: str, start: int) -> bool:
    return title[:start].rstrip().endswith((":", ";", "–", "—"))


def _lower(word: str, checked: Checked, *, keeps_first: bool) -> str:
    """The word in small letters if it is known so, with its capital if it is known as a name, else as it is."""
    small = word.lower()
    if (len(word) == 1 and word not in "AА") or not (word.isupper() or word[1:].islower()):
        return word
    if word.isupper() and small in _KEPT:
        return word
    lexicon, count = checked.lexicon, checked.lexicon.count(small)
    is_name = checked.words.is_name(small) or count.capital > 4 * count.lower + (5 if lexicon.lists(small) else 2)
    if not is_name and lexicon.is_small(small):
        return small[:1].upper() + small[1:] if keeps_first else small
    known_name = is_name or lexicon.lists(word.capitalize())
    return word.capitalize() if word.isupper() and known_name and len(word) > 3 else word
