"""What a family reads: short words, the same numbers, and nothing of anybody else."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle import family_words as words
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.closing import close_cycle
from endeavour.cycle.family_plan import counts_from, for_family, preview_for_family
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.plan_contents import PlanContents, PlannedSupport
from endeavour.cycle.queries import plan_sheet
from endeavour.cycle.queries.drafts import draft_of
from endeavour.cycle.tests.autumn import mayas_autumn
from endeavour.cycle.tests.mayas_review import review
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, reading_outcome, shared
from endeavour.cycle.what_is_missing import what_is_missing
from endeavour.documents.reading import reading_of
from endeavour.provision.one_pupil import support_of
from endeavour.provision.tallies import Tally
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.facts import calendar_of
from endeavour.schools.models import School

__all__ = ["review"]
TODAY = date(2026, 11, 23)
ALL = Tally(24, 18, tuple((why, 1) for why in words.MISSED))


@pytest.mark.parametrize(
    ("tally", "said"),
    [
        (Tally(11, 0, (("not_said", 11),)), "So far 11 sessions were planned."),
        (Tally(1, 0, (("not_said", 1),)), "So far 1 session was planned."),
        (Tally(11, 0, (("away", 1), ("not_said", 10))), "So far 0 of 11 sessions have happened."),
        (Tally(11, 0, (("away", 11),)), "So far 0 of 11 sessions have happened."),
    ],
)
def test_what_nobody_wrote_down_is_not_said_to_have_failed(tally: Tally, said: str) -> None:
    first, *others = words.happened("Maya", tally)
    assert first == said
    assert ("We have not written down yet" in " ".join(others)) is ("planned" in said)


def test_the_fixed_words_are_easy_to_read() -> None:
    said = [
        *words.happened("Maya", ALL),
        *words.happened("Maya", Tally(11, 0, (("not_said", 11),))),
        *words.help_given("Reading", 20, 3, "Mr Reid", "Maya"),
        *words.next_steps(date(2026, 12, 8), today=TODAY),
        *words.next_steps(date(2026, 11, 10), today=TODAY),
        *words.next_steps(None, today=TODAY, ended_on=TODAY),
        *(s for d in words.DECIDED for s in words.came_of_it("Maya", TODAY, d, reason="", mend="")),
        *words.NOT_AGREED.values(),
        *words.help_given("Reading", 20, 3, "Mr Reid", "Maya", ended_on=TODAY),
        *words.happened("Maya", Tally(11, 3, (("away", 8),)), TODAY, is_over=True),
        words.NEVER_BEGUN,
        words.FINE_IF_NOT,
        words.NO_VOICE.format(name="Maya"),
        words.DECLINED.format(name="Maya"),
        words.NOT_BEGUN,
        words.GOES_ON,
        words.NOT_COUNTED,
        words.NOT_MEASURED,
    ]
    read = reading_of("\n".join(said))
    assert read.grade <= 5
    assert read.longest_words <= 20


def test_numbers_that_are_planned_stand_within_a_sentence() -> None:
    planned = reading_outcome(baseline=Decimal(41), target=Decimal(56), unit="words a minute")
    assert words.planned_numbers("Maya", planned) == ("This means going from 41 to 56 words a minute.",)
    started = reading_outcome(target=None)
    assert words.planned_numbers("Maya", started) == ("Maya started at 41 words a minute.",)
    assert words.planned_numbers("Maya", reading_outcome(target=None, baseline=None)) == ()
    unknown = words.planned_numbers("Maya", reading_outcome(baseline=None))
    assert unknown == ("The goal is 56 words a minute.", words.NOT_MEASURED)


@pytest.mark.parametrize(("start", "target"), [("41", "56"), ("41", ""), ("", ""), ("5", "2")])
def test_a_family_reads_of_its_numbers_what_the_preview_had(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, start: str, target: str
) -> None:
    numbers = {"baseline": Decimal(start) if start else None, "target": Decimal(target) if target else None}
    contents = mayas_plan(reid, outcomes=(reading_outcome(**numbers),))
    preview = preview_for_family("Maya", contents, voice=None, today=TODAY, leaders={}, running=())
    shared(maya, contents, priya)
    sheet = plan_sheet(maya, today=clock.today())
    assert sheet is not None
    (read,) = for_family(sheet, today=clock.today()).wanted
    assert read == replace(preview.wanted[0], code=read.code)
    assert not target or target in " ".join(read.so_far)


def test_a_family_sees_the_plan_in_its_order_and_no_other_voices(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, reid: StaffActor
) -> None:
    with on(SEPTEMBER):
        shared(maya, mayas_plan(reid), priya)
        said = {"worries": "She says that she is the slow one"}
        adult = NewVoice(whose="adult", speaker=ada.contact.code, said_on=SEPTEMBER, said=said, how="phone")
        record_voice(maya, what=adult, by=priya)
    sheet = plan_sheet(maya, today=TODAY)
    assert sheet is not None
    family = for_family(sheet, today=TODAY)
    assert family.wanted[0].sentence == "Maya reads 56 words in a minute by 11 December."
    assert family.given[0].happened[0] == "So far 24 sessions were planned."
    assert family.no_voice == "We have not asked Maya yet."
    assert family.at_home == ("Read to Maya for ten minutes when you can.", "It is fine if you cannot.")
    assert (family.strengths, family.barrier) == (sheet.contents.strengths, sheet.contents.barrier)
    assert family.wanted[0].known == ("How we will know: A one-minute check each Monday.",)
    assert "slow one" not in str(family)


def test_a_family_is_told_what_holds_after_sharing() -> None:
    """Support goes ahead whatever is said: nothing asks for a yes. A plan that ended promises no review."""
    review = date(2026, 12, 8)
    assert words.next_steps(review, today=TODAY) == (
        "The help goes ahead as it says here.",
        "We will look at the plan with you on Tuesday 8 December.",
        "You can tell us at any time what you think, or ask to talk.",
    )
    assert "We were to look" in words.next_steps(review, today=date(2026, 12, 9))[1]
    over = words.next_steps(review, today=TODAY, ended_on=TODAY)
    assert over[0] == "This plan ended on Monday 23 November. Ask us what comes next."
    assert "8 December" not in " ".join(over)


def test_a_plan_says_all_that_it_lacks() -> None:
    bare = PlanContents(
        outcomes=(reading_outcome(baseline=None, by_when=TODAY), reading_outcome(target=None, how_known="")),
        supports=(PlannedSupport(key="k"),),
        review_on=date(2027, 9, 1),
    )
    missing = what_is_missing(bare, forename="Maya", supported=True, today=TODAY, last=date(2027, 3, 25))
    said = " ".join(one.sentence for one in missing)
    for expected in (
        "what Maya is good at",
        "what gets in the way",
        "Outcome 1: give a day that is still to come.",
        "Outcome 1: give the number it starts from.",
        "Outcome 2: say how you will know",
        "Support 1: give it a name.",
        "Support 1: choose the days.",
        "Support 1: say who leads it.",
        "more than a term away",
    ):
        assert expected in said
    five = replace(bare, outcomes=(reading_outcome(),) * 5)
    found = what_is_missing(five, forename="Maya", supported=True, today=TODAY, last=date(2027, 3, 25))
    assert "There are 5 outcomes. Keep 4 at most." in [one.sentence for one in found]


def test_new_support_can_start_in_the_past_and_not_end_there() -> None:
    begun, over = PlannedSupport(key="a", starts_on=SEPTEMBER), date(2026, 11, 20)
    plan = PlanContents(supports=(begun, replace(begun, key="b", ends_on=over)))
    missing = what_is_missing(plan, forename="Maya", supported=True, today=TODAY, last=date(2027, 3, 25))
    assert [one.place for one in missing if "its last day is over" in one.sentence] == [2]


def test_sessions_of_the_cycle_before_are_none_of_the_new_plans(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor
) -> None:
    """Before it is shared nothing is counted; afterwards from the day on which its cycle began."""
    mayas_autumn(maya, priya, reid)
    close_cycle(maya, on=TODAY, by=priya)
    support = support_of(maya.pk, calendar=calendar_of(maya.school_id), today=TODAY)
    assert support[0].line.tally.planned == 24
    draft = draft_of(maya, today=TODAY)
    assert (draft.number, draft.is_shared) == (2, False)

    def happened(counted_from: date | None) -> str:
        family = preview_for_family(
            "Maya",
            draft.contents,
            voice=None,
            today=TODAY,
            leaders={},
            running=support,
            counted_from=counted_from,
        )
        return " ".join(family.given[0].happened)

    not_yet = "This goes on from before. For this plan we have not counted yet."
    assert happened(None) == happened(counts_from(2, TODAY)) == not_yet
    assert happened(counts_from(1, SEPTEMBER)).startswith("So far 21 of 24 sessions have happened.")
    assert happened(counts_from(2, date(2026, 11, 16))).startswith("So far 3 of 3 sessions have happened.")
    assert "We count from 16 November." in happened(counts_from(2, date(2026, 11, 16)))
