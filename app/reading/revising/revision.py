"""The model's labels revised by rules, before fields are made of them."""

from collections.abc import Callable
from dataclasses import replace

from app.reading.labels.segments import Segmented
from app.reading.revising.archives import mend_archive
from app.reading.revising.author_title import mend_author_title
from app.reading.revising.borders import mend_borders
from app.reading.revising.catalogued import note_description
from app.reading.revising.cited_volumes import mend_cited_volume
from app.reading.revising.collected import part_collection
from app.reading.revising.contained import mend_contained
from app.reading.revising.container_ends import mend_container_ends
from app.reading.revising.court_cases import mend_court_case
from app.reading.revising.draft import Draft
from app.reading.revising.editors import mend_editors
from app.reading.revising.first_editions import note_first_edition
from app.reading.revising.genres import mend_genres, take_heading_genre
from app.reading.revising.going_on import (
    join_broken,
    name_book_behind_editors,
    name_book_without_title,
    name_host,
    take_given_name,
)
from app.reading.revising.han_names import end_han_names
from app.reading.revising.houses import name_house
from app.reading.revising.imprint import mend_imprint
from app.reading.revising.in_titles import begin_book_behind_in, keep_in
from app.reading.revising.law_reviews import mend_law_review
from app.reading.revising.laws import mend_law
from app.reading.revising.locations import mend_locations
from app.reading.revising.meetings import mend_meeting
from app.reading.revising.missed_containers import (
    begin_before_glue,
    begin_behind_body,
    begin_behind_land,
    find_container_before_place,
    find_missed_container,
    join_journal,
)
from app.reading.revising.name_ends import drop_part_letter
from app.reading.revising.numeration import mend_numeration
from app.reading.revising.papers_of_bodies import mend_paper_of_body
from app.reading.revising.parallel import leave_parallel
from app.reading.revising.patents import mend_patent
from app.reading.revising.polish_hosts import part_host
from app.reading.revising.remarks import claim_remarks
from app.reading.revising.reports import mend_report
from app.reading.revising.roles import mend_roles
from app.reading.revising.series import mend_series
from app.reading.revising.statements import mend_statement
from app.reading.revising.surveys import mend_survey
from app.reading.revising.title_ends import begin_title_with_year, mend_title_ends
from app.reading.revising.wikis import mend_wiki

RULES: tuple[Callable[[Draft], None], ...] = (
    leave_parallel,
    note_description,
    drop_part_letter,
    mend_patent,
    mend_court_case,
    mend_law_review,
    mend_cited_volume,
    mend_archive,
    mend_wiki,
    mend_survey,
    join_journal,
    mend_law,
    take_heading_genre,
    end_han_names,
    begin_title_with_year,
    take_given_name,
    keep_in,
    mend_author_title,
    mend_report,
    part_host,
    mend_statement,
    part_collection,
    mend_title_ends,
    mend_genres,
    mend_paper_of_body,
    name_book_behind_editors,
    name_book_without_title,
    begin_book_behind_in,
    mend_roles,
    mend_editors,
    name_host,
    begin_before_glue,
    begin_behind_body,
    begin_behind_land,
    mend_meeting,
    mend_contained,
    mend_borders,
    find_missed_container,
    find_container_before_place,
    mend_container_ends,
    mend_locations,
    note_first_edition,
    mend_series,
    mend_numeration,
    join_broken,
    name_house,
    mend_imprint,
    claim_remarks,
)
"""The rules in their order, in which each may count on those before it."""


def revised(segmented: Segmented) -> Segmented:
    """The same source with its segments relabelled, cut and joined where the signs and words around them tell more.

    Each rule is safe by itself: it asks for a sign in the print, not only for a likelihood.
    """
    draft = Draft(segmented)
    if not draft.segments:
        return segmented
    for rule in RULES:
        rule(draft)
    return replace(segmented, segments=draft.segments)
