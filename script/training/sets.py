"""The labelled references of AnyStyle and GROBID, brought to one convention.

AnyStyle's segments hold their punctuation and cue words ("(1990),", "pp. 5-9."), GROBID's do not. Here every word gets
a label and punctuation none; cue words ("In:", "vol.", "pp.", "doi:") are outside in both.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from app.reading.labels.segments import printed_number
from app.reading.text.tokens import Tokens, tokenise
from app.reading.text.wordsets import wordset
from training.agreement import agree

OUTSIDE = "O"
WHERE_FROM = """\
AnyStyle's training sets are core.xml, gold.xml and bad.xml in https://github.com/inukshuk/anystyle (res/parser) and
https://github.com/inukshuk/anystyle-dictionary; save them as anystyle-core.xml, anystyle-gold.xml and anystyle-bad.xml.
GROBID's citation corpus is in https://github.com/kermitt2/grobid (grobid-trainer/resources/dataset/citation/corpus,
TEI); save it as grobid-train.jsonl: one {"raw": text, "segments": [[label or null, text], ...]} a line."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One reference: its tokens, a label for each word, and the segments as the set gives them."""

    tokens: Tokens
    labels: list[str]
    segments: list[tuple[str | None, str]]
    origin: str


def read_sets(folder: Path) -> list[Labelled]:
    """Every labelled reference in `folder`, in the order of the files; ends the program if there are none."""
    found = [
        *(each for name in ("core", "gold", "bad") for each in _read_anystyle(folder / f"anystyle-{name}.xml")),
        *_read_grobid(folder / "grobid-train.jsonl"),
    ]
    if not found:
        raise SystemExit(f"There are no labelled references in {folder}.\n{WHERE_FROM}")
    return found


def _read_anystyle(path: Path) -> list[Labelled]:
    if not path.is_file():
        return []
    references = []
    for sequence in ElementTree.parse(path).getroot():
        segments: list[tuple[str | None, str]] = []
        for part in sequence:
            text = " ".join(re.sub(r"</?\w+>", "", "".join(part.itertext())).split())
            if text:
                segments += [(None, " ")] if segments else []
                segments.append((part.tag, text))
        references.append(labelled(segments, path.stem))
    return references


def _read_grobid(path: Path) -> list[Labelled]:
    if not path.is_file():
        return []
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [labelled([(label, text) for label, text in row["segments"]], path.stem) for row in rows]


def labelled(segments: list[tuple[str | None, str]], origin: str) -> Labelled:
    text = "".join(text for _, text in segments)
    tokens = tokenise(text, start=printed_number(text)[1])
    labels = [OUTSIDE] * len(tokens.words)
    at = end = 0
    for place, (label, part) in enumerate(segments):
        end += len(part)
        first = at
        while at < len(tokens.words) and tokens.starts[at] < end:
            at += 1
        if label is None and at > first and tokens.ends[at - 1] > end and place + 1 < len(segments):
            at -= 1  # a word that only begins here, as "https://doi.org/" before a DOI
        if label and at > first:
            words = [word.lower() for word in tokens.words[first:at]]
            labels[first:at] = _mended(label, words, tokens.gaps[first : at + 1])
    agree(tokens, labels)
    return Labelled(tokens, labels, segments, origin)


_CUES = {
    "pages": ["p pp pg pgs page pages pag pags pág págs páginas paginas s ss с сс стр c seiten bl str"] * 2,
    "editor": [
        "in en dans em eds ed edited by editor editors hrsg hg herausgegeben von org orgs sous direction dir coord",
        "eds ed editor editors edit edt hrsg hg org orgs coord coords dir dirs red",
    ],
    "translator": [
        "trans translated translation transl tr trad by from the french german übersetzt von and",
        "trans tr",
    ],
    "container-title": ["in dans im", ""],
    "journal": ["in", ""],
    "doi": ["doi dx org https http", ""],
    "url": ["url available at from retrieved", ""],
    "isbn": ["isbn", ""],
    "note": ["available retrieved online at from accessed url cited", ""],
}
_OPENING = {label: set(both[0].split()) for label, both in _CUES.items()}
_CLOSING = {label: set(both[1].split()) for label, both in _CUES.items()}
_SAME = {"idno": "doi", "source": "note", "dataset": "medium"}
_DROPPED = {"director", "producer"}
_THESIS = re.compile(r"thes[ei]s|dissertation|technical report|tech\.? rep|m[ée]moire|working paper|manuscript", re.I)


def _mended(label: str, words: list[str], gaps: list[str]) -> list[str]:
    label = _SAME.get(label, label)
    text = "".join(gap + word for gap, word in zip(gaps, words, strict=False))
    if label in _DROPPED:
        return [OUTSIDE] * len(words)
    if label in ("volume", "issue"):
        return _volume_labels(label, words, gaps)
    if label == "pages" and len(words) == 2 and words[0].isdigit() and ":" in gaps[1]:
        return ["volume", "pages"]
    if label == "doi":
        begun = next((at for at, word in enumerate(words) if "10." in word), len(words))
        return [
            "doi" if at >= begun else "note" if any(map(str.isdigit, word)) else OUTSIDE
            for at, word in enumerate(words)
        ]
    if label == "note" and re.search(r"\bed(n|ition|s)?\b", text) and len(words) < 4:
        label = "edition"
    elif label == "note" and _THESIS.search(text):
        label = "genre"
    elif label == "note" and text.strip() in ("suppl", "supplement"):
        label = "issue"
    first, last = 0, len(words)
    opening, closing = _OPENING.get(label, ()), _CLOSING.get(label, ())
    while first < last and words[first] in opening:
        first += 1
    while last > first and words[last - 1] in closing:
        last -= 1
    if label == "url" and "doi.org/10." in text:
        label = "doi"
    return [OUTSIDE] * first + [label] * (last - first) + [OUTSIDE] * (len(words) - last)


_VOLUME_CUES = wordset("vol v vols volume volumes т том bd band tome tomo t jg jahrgang ser 第 제 권 卷")
_ISSUE_CUES = wordset("no nos n nr num number numbers issue iss heft h № nº n° º núm fasc вып issues 호 期")
_SUPPLEMENTS = re.compile(r"suppl\w*|sup|pt|part|special|spec|прил\w*")
_YEAR = re.compile(r"(1[5-9]|20)\d\d")


def _volume_labels(label: str, words: list[str], gaps: list[str]) -> list[str]:
    """AnyStyle's volumes hold issues, years and pages too: "2012;30(15):" is a year, a volume and an issue."""
    labels = []
    current = label
    seen = set()
    for at, word in enumerate(words):
        gap, following = gaps[at], gaps[at + 1]
        if word in _VOLUME_CUES:
            labels.append(OUTSIDE)
            current = "volume"
            continue
        if word in _ISSUE_CUES:
            labels.append(OUTSIDE)
            current = "issue"
            continue
        if _YEAR.fullmatch(word) and (";" in following or "(" in gap or "/" in gap):
            labels.append("date")
            continue
        if at == 0 and ";" in following and len(words) > 1:
            labels.append("date")
            continue
        if "volume" in seen and ("(" in gap or (label == "volume" and _SUPPLEMENTS.fullmatch(word))):
            current = "issue"
        elif ":" in gap and "-" in word.replace("–", "-") and "volume" in seen:
            current = "pages"
        elif (
            label == "volume"
            and current == "volume"
            and "volume" in seen
            and word[0].isdigit()
            and gap.strip() in (",", ".", ":")
        ):
            current = "issue"
        labels.append(current)
        seen.add(current)
    return labels
