"""The model's labels revised by rules, before fields are made of them."""

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


def revised(segmented: Segmented) -> Segmented:
    """The same source with its segments relabelled, cut and joined where the signs and words around them tell more.

    Each rule is safe by itself: it asks for a sign in the print, not only for a likelihood.
    """
    draft = Draft(segmented)
    if not draft.segments:
        return segmented
    leave_parallel(draft)
    note_description(draft)
    drop_part_letter(draft)
    mend_patent(draft)
    mend_court_case(draft)
    mend_law_review(draft)
    mend_cited_volume(draft)
    if "Оп" in draft.source or "Д." in draft.source or "Спр." in draft.source:
        mend_archive(draft)
    if "ikipedia" in draft.source:
        mend_wiki(draft)
    if "Geological Survey" in draft.source:
        mend_survey(draft)
    join_journal(draft)
    mend_law(draft)
    take_heading_genre(draft)
    end_han_names(draft)
    begin_title_with_year(draft)
    take_given_name(draft)
    if "In " in draft.source:
        keep_in(draft)
    mend_author_title(draft)
    mend_report(draft)
    part_host(draft)
    mend_statement(draft)
    part_collection(draft)
    mend_title_ends(draft)
    mend_genres(draft)
    mend_paper_of_body(draft)
    name_book_behind_editors(draft)
    name_book_without_title(draft)
    begin_book_behind_in(draft)
    mend_roles(draft)
    mend_editors(draft)
    name_host(draft)
    begin_before_glue(draft)
    begin_behind_body(draft)
    begin_behind_land(draft)
    mend_meeting(draft)
    mend_contained(draft)
    mend_borders(draft)
    find_missed_container(draft)
    find_container_before_place(draft)
    mend_container_ends(draft)
    mend_locations(draft)
    note_first_edition(draft)
    mend_series(draft)
    mend_numeration(draft)
    join_broken(draft)
    name_house(draft)
    mend_imprint(draft)
    claim_remarks(draft)
    return replace(segmented, segments=draft.segments)
