"""Running checks over an article with its references."""

from collections.abc import Callable, Collection, Iterable, Sequence

from app.checks.check import Check
from app.checks.checked import Checked
from app.checks.finding import Finding
from app.checks.lexicon import Lexicon
from app.checks.others import Elsewhere
from app.checks.registry import CHECKS
from app.checks.rules.rule import Rule
from app.model import Article, Reference


def check_list(
    article: Article,
    references: Sequence[Reference],
    *,
    checks: Iterable[Check] = CHECKS,
    ignored: Collection[str] = (),
    between: Callable[[], None] = lambda: None,
    lexicon: Lexicon | None = None,
    rules: Sequence[Rule] = (),
    apart: Collection[str] = (),
    elsewhere: Elsewhere | None = None,
    heed: Callable[[], object] = lambda: None,
) -> list[Finding]:
    """What the checks that are on find, by place in the list, those about the article last.

    Findings whose fingerprint is `ignored` are left out. `between` is called before each check; it may raise
    `Cancelled`. `lexicon` holds the user's own words too; without it those that ship with the program are known.
    `rules` are the remembered corrections, whatever journal they are of, `apart` the pairs of works that an editor told
    apart, `elsewhere` what other articles hold. `heed` is called oftener than `between`, and may raise `Cancelled` too.
    """
    checked = Checked(article, references, lexicon=lexicon, rules=rules, apart=apart, elsewhere=elsewhere, heed=heed)
    found: list[Finding] = []
    for check in checks:
        between()
        if not check.off:
            found += (finding for finding in check.find(checked) if finding.fingerprint not in ignored)
    return in_order(found)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by place in the list, then by check; those about the article last."""
    return sorted(findings, key=_place)


def _place(finding: Finding) -> tuple[int, str]:
    return (finding.references[0] if finding.references else len(finding.references) + 10**9, finding.check)
