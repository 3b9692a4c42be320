"""The JSON shapes that the command line prints: stable names, for other programs."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from app.ages import Ages, Judged, Sources, peaks, spectrum
from app.chart import Extras, running_shares
from app.formats.csl_json import csl_fields
from app.model import LEFTOVER, Article, Author, Reference, Translation
from app.reading import Parsed

if TYPE_CHECKING:
    from app.checks import Check, Finding
    from app.checks.rules.rule import Rule


def parsed_json(parsed: Parsed) -> dict[str, Any]:
    """One line of `parse --json`: the raw text, its segments (whose texts join to it again), CSL-JSON fields."""
    return {
        "raw": parsed.raw,
        "segments": [list(segment) for segment in parsed.segments],
        "fields": _fields(parsed.reference, parsed.reference.label or "1"),
        "confidence": parsed.reference.confidence,
    }


_YEARS = re.compile(r"((?:1[4-9]|20)\d\d)(?:[–/-]((?:1[4-9]|20)\d\d))?(?!\d)")


def _fields(reference: Reference, number: str) -> dict[str, Any]:
    """The reference as an item of the published schema (csl-data.json 1.0.2), which asks for an id.

    A year that is more than a number ("1998a", "1989–1990") stands in parts beside its literal.
    """
    item = {"id": f"ref{number}", **csl_fields(reference)}
    issued = item.get("issued", {})
    years = _YEARS.match(issued.get("literal", ""))
    if years:
        item["issued"] = {"date-parts": [[int(year)] for year in years.groups() if year], **issued}
    return item


def reading_json(article: Article, references: Iterable[Reference]) -> Iterator[str]:
    """What `read --json` prints: the article, and its references with source, fields, confidence and leftover.

    The text comes in pieces, a reference each, so that it needs no room however long the list is.
    """
    yield f'{{\n "article": {_indented(article_json(article), 1)},\n "references": ['
    between, end = "\n  ", "]\n}"
    for number, each in enumerate(references, 1):
        yield between + _indented(reference_json(number, each), 2)
        between, end = ",\n  ", "\n ]\n}"
    yield end


def _indented(shape: object, depth: int) -> str:
    return json.dumps(shape, ensure_ascii=False, indent=1).replace("\n", "\n" + " " * depth)


def article_json(article: Article) -> dict[str, Any]:
    """An article; authors name their affiliations by number, from 1."""
    shape = asdict(article)
    for internal in ("id", "source", "authors", "affiliations", "translations"):
        del shape[internal]
    return shape | {
        "authors": [_author_json(each) for each in article.authors],
        "affiliations": [{"text": each.text, "country": each.country} for each in article.affiliations],
        "translations": [translation_json(each) for each in article.translations],
    }


def translation_json(translation: Translation) -> dict[str, str]:
    """What an article says of itself in another language, empty parts left out."""
    return {key: value for key, value in asdict(translation).items() if value and key != "id"}


def _author_json(author: Author) -> dict[str, Any]:
    contact = {"orcid": author.orcid, "email": author.email}
    return {
        **author.name.to_csl(),
        "affiliations": [place + 1 for place in author.affiliations],
        **{key: value for key, value in contact.items() if value},
        **({"corresponding": True} if author.is_corresponding else {}),
    }


def reference_json(number: int, reference: Reference) -> dict[str, Any]:
    """A reference with its place in the list, what it was read from and what no field took of that."""
    leftover = [reference.source[start:end] for start, end, field in reference.spans if field == LEFTOVER]
    return {
        "number": number,
        "label": reference.label,
        "source": reference.source,
        "fields": _fields(reference, str(number)),
        "confidence": reference.confidence,
        "leftover": leftover,
    }


def finding_json(finding: "Finding") -> dict[str, Any]:
    """What `check --json` prints a line: references by their places in the list, from 1."""
    return {
        "check": finding.check,
        "certainty": finding.certainty,
        "references": list(finding.references),
        "related": list(finding.related),
        "field": finding.field,
        "message": finding.message,
        "before": finding.before,
        "after": finding.after,
    }


def rule_json(rule: "Rule") -> dict[str, Any]:
    """What `rules --json` prints a line; "journal" is "" for a rule of every journal."""
    return {
        "journal": rule.journal,
        "field": rule.field,
        "kind": rule.kind,
        "before": rule.before,
        "after": rule.after,
        "on": rule.is_on,
    }


def check_json(check: "Check") -> dict[str, Any]:
    """What `checks --json` prints a line; "off" says why a check is off, "" if it is on."""
    return {
        "check": check.code,
        "name": check.name,
        "group": check.group,
        "certainty": check.certainty,
        "off": check.off,
        "explanation": check.explanation,
    }


def ages_json(ages: Ages, extras: Extras | None = None) -> dict[str, Any]:
    """What `chart --json` prints; years and ages are text, as JSON's keys are, shares are 0 to 1, null if unknown."""
    extras = extras or Extras()
    shape: dict[str, Any] = {
        "counts": _by_text(ages.counts),
        "undated": ages.undated,
        "year": ages.year,
        "articles": ages.articles,
        "references": ages.references,
        "dated": ages.dated,
        "dated_share": ages.dated / ages.references if ages.references else None,
        "median_age": ages.median_age,
        "citing_half_life": ages.half_life,
        "price_index": {"share": ages.price_index(extras.price_oldest), "ages": [0, extras.price_oldest]},
        "last_five": ages.last_five,
        "last_ten": ages.last_ten,
        "later": ages.later,
        "without_citing_year": ages.ageless,
        "by_age": _by_text(ages.by_age),
    }
    shape |= _sources_json(extras.sources) if extras.sources else {}
    shape |= {"targets": [_target_json(each) for each in extras.targets]} if extras.targets else {}
    if extras.stack:
        parts = {"no year" if year is None else str(year): found for year, found in extras.stack.counts.items()}
        shape["stack"] = {"by": extras.stack.by, "groups": extras.stack.groups, "counts": parts}
    shape |= {"cumulative": _by_text(running_shares(ages.counts))} if extras.is_cumulative else {}
    if extras.is_spectroscopy:
        tops = [{"year": year, "deviation": deviation} for year, deviation in peaks(ages.counts, most=10)]
        shape["spectroscopy"] = {"deviations": _by_text(spectrum(ages.counts)), "peaks": tops}
    return shape


def _sources_json(sources: Sources) -> dict[str, Any]:
    own = {"count": len(sources.own), "of": sources.judged, "is_lower_bound": sources.cut > 0}
    return {
        "self_citations": own | {"share": sources.own_share},
        "own_journal": {"count": sources.own_journal, "of": sources.with_journal},
        "other_language": {"count": sources.other_language, "of": sources.with_language},
        "with_doi": sources.with_doi,
        "journals": [{"journal": name, "references": count} for name, count in sources.journals],
    }


def _target_json(each: Judged) -> dict[str, Any]:
    target = each.target
    wish = {"measure": target.measure, "at_least": target.at_least, "limit": target.limit}
    return wish | {"value": each.value, "passes": each.passes}


def _by_text(numbers: Mapping[int, float]) -> dict[str, float]:
    return {str(key): number for key, number in numbers.items()}
