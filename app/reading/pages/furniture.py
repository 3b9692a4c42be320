"""What stands on a page beside its text: page numbers, running heads, link words, counters, licence lines."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.reading.text.likeness import is_closed, is_reference, opening

_LINK = (
    r"view (?:at|this article via):? (?:publisher site|crossref)|publisher site|search in google scholar|"
    r"google scholar(?:digital library)?|"
    r"digital library|green version|pubmed/ncbi|pubmed ncbi|supplementary material|"
    r"cross ?ref(?: full text)?|pub ?med(?: abstract| central)?|pmc(?: free article)?|view article|view pdf|"
    r"worldcat(?:\.org)?|google preview|download references|view full text|descargas|copac|search ads|crossref ?pubmed|"
    r"acs full text(?: acs full text)?|"
    r"view in article|full ?text \(pdf\)|view(?: record)? in scopus|scopus(?: scopus| \(\d{1,6}\))?|go to citation|"
    r"web of science(?: ?®)?|medline|full ?text(?: pdf)?|"
    r"free full text|abstract(?:/free full text)?|cas|article|book|chapter|isi|doi|links?|links? ?to ?article|find it|"
    r"download (?:pdf|citation)|math ?scinet|zbmath|math|ads|chemport|openurl|export citation|order article|"
    r"show abstract|open url|е?library|elibrary|to cite this article|return to ref \d{1,4} in article|"
    r"(?:first citation in article)?(?:crossref|medline|link)?(?:medline|isi)?google scholar|"
    r"europe pmc free article|search (?:pubmed|google scholar)|cited here|rsc|view full text|"
    r"go to reference in article|go to original source\.*|show in context|buscar en google|\(open in a new window\)|"
    r"open in a new window"
)
_LINK_LINE = re.compile(rf"(?:[\[({{|•·\-–—,;:.>→\s]{{0,8}}(?:{_LINK})[\])}}|•·,;:.\s]{{0,8}}){{1,12}}", re.IGNORECASE)
_MARKED_LINK = rf"\s*\[\s?(?:{_LINK})\s?\](?: ?\(https?://\S{{1,300}}\))?[.,;]?|\s+[-–] (?:PubMed|PMC|DOI)(?: [-–])?"
_LINE_TAIL = re.compile(rf"(?:{_MARKED_LINK}|\sSearch in Google Scholar)$", re.IGNORECASE)
_LINK_TAIL = re.compile(
    rf"(?:{_MARKED_LINK}|\s+\[ ?Links ?\]"
    r"|\s+(?:Google Scholar|View (?:Article|PDF)|View(?: Record)? in Scopus|PubMed/NCBI|CrossRef){1,5}"
    rf"|(?<=[.\d\])/])(?:\s+(?:{_LINK})){{2,8}}"
    rf"|(?:\s+(?:{_LINK})){{1,8}} \.|(?<=[.\d\])/])\s+(?:{_LINK})(?:, (?:{_LINK})){{1,6}}"
    r"|\s+(?:PubMed Abstract|CrossRef Full Text|Google Scholar|Full Text)(?:\s?\|){0,2}"
    rf"|\s10\.\d{{4,9}}/\S{{3,80}}?(?:(?:{_LINK})){{1,4}}"
    rf"|\s?\(open in a new window\)(?:\s?(?:{_LINK})){{0,8}}"
    r"|(?-i:OpenUrl)(?:\s?(?:Cross ?Ref|PubMed|Web of Science|(?:Abstract/)?FREE Full Text|Google Scholar)){1,6}"
    r"|(?<=[^\W_])(?-i:PubMed|Cross[Rr]ef|Google Scholar)(?-i:PubMed|Cross[Rr]ef|Google Scholar){1,3}"
    r"|(?<=[.\d\]/])View this article via:?(?:\s(?:Crossref|PubMed|Google Scholar)){0,3}"
    r"|(?<=[.\d\]/])\s?(?-i:(?:First citation in article|Article|"
    r"PubMed|Medline|MEDLINE|Google Scholar|Cross[Rr]ef|Scopus|CAS|Link|ISI|Abstract)){1,8})$",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"[-–—|\s]{0,4}(\d{1,4})[-–—|\s]{0,4}")
_CLEAR = re.compile(
    r"(?:views|просмотров|просмотры|downloads|visitas|aufrufe|vues)\s?:?\s?\d[\d\s,.]{0,12}"
    r"|(?:page|стр\.|страница|página|seite|p\.)\s?\d{1,4}(?:\s?(?:of|из|de|von|/)\s?\d{1,4})?"
    r"|\d{1,4}\s?(?:/|of|из)\s?\d{1,4}"
    r"|(?:©|\(c\)|copyright\b).{0,200}"
    r"|(?:downloaded (?:from|by)|available (?:online )?at www|this article is protected|wileyonlinelibrary).{0,200}"
    r"|\d{1,4} (?:[a-z]\. ?){1,3}[a-z][\w'’-]{1,20} et al\.?"
    r"|(?:[a-z]\. ?){1,3}[a-z][\w'’-]{1,20}(?: et al\.|(?:,| and) .{4,60})? / [a-z][^/]{5,80} \((?:19|20)\d\d\) .{1,30}"
    r"|[a-z][\w .&]{5,60} (?:19|20)\d\d; ?\d{1,4}(?:\(\d{1,4}\))?: ?\d{1,5}[-–]\d{1,5} \d{1,4}"
    r"|[a-z][\w &]{4,60} © ?(?:19|20)\d\d [a-z].{4,120}"
    r"|(?:click to copy (?:section |article )?(?:link|citation))?(?:(?:section|article) link|citation) copied!"
    r"|click to copy \w+ link"
    r"|des doi (?:\([^()]{3,40}\) )?sont automatiquement ajoutés .{20,200}"
    r"|le service d.export bibliographique .{20,200}"
    r"|si vous souhaitez que votre institution souscrive .{20,200}|les utilisateurs des institutions .{20,200}"
    r"|i надоели баннеры\? .{0,80}|(?:(?:\|\s?){1,2}[^|=]{2,20} = \d{1,7}(?: \w{2,12})?\s?){1,6}\|?"
    r"|creative commons licen[cs]e|this work is licensed under .{0,200}"
    r"|(?:p-?|e-?|print |online )?issn\s?:?\s?(?:\((?:print|online)\)\s?:?\s?)?\d{4}-\d{3}[\dxх].{0,40}"
    r"|(?:back to top|go to top|наверх|expand all|show all|view all references|open table in a new tab"
    r"|references? \(\d{1,4}\)|this article references \d{1,4} other publications?\.?"
    r"|this article is cited by \d{1,6} publications?\.?)",
    re.IGNORECASE,
)
_PAGE_AT_END = re.compile(r"^(\d{1,4})(?=[\s|])[\s|]{1,5}|[\s|]{1,5}(\d{1,4})$")
_OTHER_LINE = re.compile(r"https?:|www\.|doi|10\.\d{4}|\bibid|там же|^[\[(]?\d", re.IGNORECASE)
LONGEST = 240
"""No line longer than this is furniture."""


def furniture(lines: Sequence[str], numbered: frozenset[int] = frozenset()) -> frozenset[int]:
    """The numbers of the lines that clearly are no part of a list's text.

    `lines` are squeezed; those in `numbered` begin entries and stay. A line that names its own kind ("Views: 216")
    goes; a number alone goes if it is set apart after a text that could end, or is one of a run of page numbers; a
    short line that comes back on several pages goes.
    """
    heads = _running_heads(lines)
    pages = _page_run(lines, numbered) | _page_breaks(lines, numbered)
    return frozenset(
        index
        for index, line in enumerate(lines)
        if line
        and len(line) <= LONGEST
        and index not in numbered
        and (index in pages or is_furniture(line) or _head_shape(line) in heads or _is_page_number(lines, index, heads))
    )


def is_furniture(line: str) -> bool:
    """Whether the line by itself says that it is furniture."""
    return len(line) <= LONGEST and (_CLEAR.fullmatch(line) is not None or is_link_line(line))


def is_link_line(line: str) -> bool:
    """Whether the line holds nothing but the words that sites put under a reference as links."""
    return len(line) <= LONGEST and _LINK_LINE.fullmatch(line) is not None


def without_links(entry: str) -> str:
    """The entry without the link words at its end."""
    return _without(_LINK_TAIL, entry)


def without_marked_links(line: str) -> str:
    """The line without link words at its end that brackets or dashes set apart, as they may stand in a wrapped list."""
    return (
        _without(_LINE_TAIL, line)
        if line.endswith(("]", "Google Scholar", "PubMed", "PMC", "DOI", ",", ".", ";"))
        else line
    )


def _without(pattern: re.Pattern[str], text: str) -> str:
    """The text without what the pattern finds at its end, again and again; its beginning always stays."""
    for _ in range(12):
        tail = pattern.search(text, max(0, len(text) - 360))
        if tail is None or tail.start() < 12:
            break
        text = text[: tail.start()].rstrip(" ,")
    return text


def _head_shape(line: str) -> str:
    """What two running heads have in common: the line without a page number at either end."""
    return _PAGE_AT_END.sub("", line).casefold()


def _running_heads(lines: Sequence[str]) -> frozenset[str]:
    """The shapes of the short lines that come back on at least three pages.

    The last line of a wrapped reference may come back too ("New York: Springer; 2010."), so a head must stand apart
    from the text, beside a page number, or carry page numbers that rise.
    """
    places: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if 6 <= len(line) <= 120:
            places.setdefault(_head_shape(line), []).append(index)
    return frozenset(
        shape
        for shape, found in places.items()
        if len(found) >= 3
        and len(shape) >= 6
        and sum(map(str.isalpha, shape)) >= 5
        and _OTHER_LINE.search(shape) is None
        and not is_reference(shape)
        and (_pages_rise(lines, found) or all(_stands_apart(lines, at) for at in found))
    )


def _pages_rise(lines: Sequence[str], places: Sequence[int]) -> bool:
    """Whether each of the lines has a page number at an end, each above the last."""
    found = [_PAGE_AT_END.search(lines[at]) for at in places]
    pages = [int(match[1] or match[2]) for match in found if match is not None]
    rising = all(earlier < later for earlier, later in pairwise(pages))
    return len(pages) == len(places) and rising and not any(1600 <= page < 2100 for page in pages)


def _stands_apart(lines: Sequence[str], index: int) -> bool:
    """Whether the line has blank lines on both sides, or a number alone on one."""
    sides = [lines[at] if 0 <= at < len(lines) else "" for at in (index - 1, index + 1)]
    return not any(sides) or any(side and _BARE_NUMBER.fullmatch(side[:20]) is not None for side in sides)


def _page_run(lines: Sequence[str], numbered: frozenset[int]) -> frozenset[int]:
    """The lines that hold numbers alone, each one more than the last: three such, or two after texts that could end."""
    found = [
        (index, int(match[1]))
        for index, line in enumerate(lines)
        if line and len(line) <= 16 and index not in numbered and (match := _BARE_NUMBER.fullmatch(line))
    ]
    runs: list[list[tuple[int, int]]] = []
    for index, page in found:
        if runs and page == runs[-1][-1][1] + 1:
            runs[-1].append((index, page))
        else:
            runs.append([(index, page)])
    return frozenset(
        index
        for run in runs
        for index, _ in run
        if len(run) >= 3 or (len(run) == 2 and all(_follows_closed(lines, at) for at, _ in run))
    )


def _page_breaks(lines: Sequence[str], numbered: frozenset[int]) -> frozenset[int]:
    """The lines of page breaks between two numbered entries: a page's number with its running head, set apart."""
    found: set[int] = set()
    for index in range(1, len(lines) - 2):
        pair = (index, index + 1)
        if (
            lines[index - 1]
            or lines[index + 2 : index + 3] != [""]
            or index + 3 not in numbered
            or numbered & set(pair)
        ):
            continue
        numbers = [_BARE_NUMBER.fullmatch(lines[at][:20]) is not None and len(lines[at]) <= 16 for at in pair]
        head = lines[pair[numbers[0]]]
        if sum(numbers) == 1 and len(head) <= 80 and opening(head) < 2 and _follows_closed(lines, index):
            found.update(pair)
    return frozenset(found)


def _follows_closed(lines: Sequence[str], index: int) -> bool:
    """Whether the last filled line before a line could end a reference, or there is none."""
    earlier = next((lines[at] for at in range(index - 1, max(-1, index - 4), -1) if lines[at]), "")
    return not earlier or is_closed(earlier)


def _is_page_number(lines: Sequence[str], index: int, heads: frozenset[str]) -> bool:
    """Whether the line is a number alone between blank lines or beside a running head, after a closed text."""
    if _BARE_NUMBER.fullmatch(lines[index][:20]) is None or len(lines[index]) > 16:
        return False
    neighbours = [lines[at] if 0 <= at < len(lines) else "" for at in (index - 1, index + 1)]
    if any(neighbour and _head_shape(neighbour) in heads for neighbour in neighbours):
        return True
    return not any(neighbours) and _follows_closed(lines, index)
