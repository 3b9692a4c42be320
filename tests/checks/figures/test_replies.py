"""PAG07: pages of a reply beside those of the article."""

import pytest

from app.checks.checked import Checked
from app.checks.figures.replies import replies
from app.model import Article
from tests.checks.figures.listing import article


@pytest.mark.parametrize(
    "pages", ["e41-e42; author reply e43", "12-14; discussion 15", "501-3, authors' reply 504", "12; quiz 13-14"]
)
def test_pages_that_name_a_reply_are_asked_about(pages: str) -> None:
    (finding,) = replies.find(Checked(Article(), [article(pages=pages)]))
    assert (finding.certainty, finding.field, finding.fixes) == ("ask", "pages", ())
    assert finding.before == pages[finding.start : finding.end]


@pytest.mark.parametrize("pages", ["e41-e42", "S23-S28", "12-14; 17", "Article 45", "iii-iv", ""])
def test_other_pages_are_let_be(pages: str) -> None:
    assert list(replies.find(Checked(Article(), [article(pages=pages)]))) == []
