"""The plan is made on one screen, kept as it grows, checked and shared."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.models import Cycle, Outcome, PlanDraft, PlanVersion
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.plan_contents import PlannedAdjustment
from endeavour.plan_pages.tests.making import (
    FLUENCY,
    SignIn,
    draft_kept,
    fields_of,
    made,
    page_of,
    send,
    share,
    with_reading,
)
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.models import Provision
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil

__all__ = ["made"]
TODAY = date(2026, 11, 23)


def test_a_plan_is_made_from_blank_and_shared(
    made: Client, maya: Pupil, ada: Relation, reid: StaffActor
) -> None:
    draft = draft_kept()
    assert draft.outcomes[0].goal == "Maya will read 56 words in a minute"
    assert draft.supports[0].times, "the library gives the days"
    check = page_of(made, maya, "check").content.decode()
    assert "is ready to share" in check
    assert "We will look at the plan with you" in check
    said = {
        f"{ada.contact.code}-answer": "in_part",
        f"{ada.contact.code}-words": "Not on Fridays",
    }
    assert share(made, maya, **said).status_code == 302
    page = made.get(f"/s/oakfield/pupils/{maya.pid}/plan").content.decode()
    for told in ("Not on Fridays", "holds words of a parent’s own", "None due yet: from 23 November"):
        assert told in page
    assert (PlanVersion.objects.count(), Provision.objects.get().leader_id) == (1, reid.person.pk)


def test_keeping_asks_for_nothing(
    at_oakfield: School, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    assert send(client, maya, press="keep", strengths="Kind").status_code == 302
    assert (draft_kept().strengths, Cycle.objects.get().number) == ("Kind", 1)


def test_looking_begins_nothing(at_oakfield: School, maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    page_of(sign_in(priya), maya)
    page_of(sign_in(priya), maya, "check")
    assert not Cycle.objects.exists()


def test_what_two_people_typed_is_put_together(
    made: Client, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    theirs = sign_in(shah)
    stale = fields_of(page_of(theirs, maya))
    send(made, maya, press="keep", strengths="Kind to others")
    theirs.post(
        f"/s/oakfield/pupils/{maya.pid}/plan/new", stale | {"at_home": "Read together", "press": "keep"}
    )
    assert (draft_kept().strengths, draft_kept().at_home) == ("Kind to others", "Read together")


def test_the_same_part_typed_twice_shows_both_texts(
    made: Client, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    theirs = sign_in(shah)
    stale = fields_of(page_of(theirs, maya))
    send(made, maya, press="keep", strengths="Kind to others")
    clash = theirs.post(f"/s/oakfield/pupils/{maya.pid}/plan/new", stale | {"strengths": "Good at maths"})
    page = clash.content.decode()
    assert clash.status_code == 409
    assert "Kind to others" in page
    assert "Good at maths" in page
    assert draft_kept().strengths == "Kind to others"


def test_vague_words_are_asked_about_once(made: Client, maya: Pupil) -> None:
    address = f"/s/oakfield/pupils/{maya.pid}/plan/new"
    answer = send(made, maya, press="check", o1__what="improve reading", o1__from="", o1__to="")
    words = made.get(answer.headers["Location"])
    assert "You wrote <b>“improve”</b>. By how much, and seen how?" in words.content.decode()
    on = send(made, maya, "new/words", press="as-it-is")
    assert on.headers["Location"].endswith("/plan/check")
    assert draft_kept().outcomes[0].goal == "Maya will improve reading", "nothing is changed for anybody"
    again = made.post(address, fields_of(page_of(made, maya)) | {"press": "check"}, follow=True)
    assert again.request["PATH_INFO"].endswith("/plan/check")


def test_the_helper_makes_an_outcome_of_vague_words(made: Client, maya: Pupil) -> None:
    send(made, maya, press="check", o1__what="improve reading", o1__from="", o1__to="")
    send(made, maya, "new/words", press="words", o1__what="read 56 words", o1__from="41", o1__to="56")
    (outcome,) = draft_kept().outcomes
    assert (outcome.goal, str(outcome.baseline), str(outcome.target)) == (
        "Maya will read 56 words",
        "41",
        "56",
    )
    assert outcome.by_when is not None


def test_outcomes_and_support_come_and_go(made: Client, maya: Pupil) -> None:
    key = draft_kept().supports[0].key
    send(made, maya, press="outcome")
    assert len(draft_kept().outcomes) == 2
    send(made, maya, press="remove-outcome:2", o2__what="write her name")
    assert [one.goal for one in draft_kept().outcomes] == ["Maya will read 56 words in a minute"]
    send(made, maya, press=f"remove-support:{key}")
    assert draft_kept().supports == ()


def test_what_has_no_sessions_is_offered_as_an_idea_and_the_page_says_where_it_went(
    made: Client, maya: Pupil
) -> None:
    page = page_of(made, maya).content.decode()
    sessions, ideas = page.split('<optgroup label="An idea for every lesson">')
    assert ">One step at a time<" in ideas
    assert ">One step at a time<" not in sessions
    send(made, maya, press="add", add="library:one-step-at-a-time")
    assert (
        "“One step at a time” stands among the ideas for every lesson."
        in page_of(made, maya).content.decode()
    )


def test_without_support_the_check_names_nobody_who_leads_it(made: Client, maya: Pupil) -> None:
    assert "Checked every week by whoever leads the support." in page_of(made, maya, "check").content.decode()
    send(made, maya, press=f"remove-support:{draft_kept().supports[0].key}")
    assert "Checked every week.</p>" in page_of(made, maya, "check").content.decode()


def test_a_teacher_keeps_and_the_senco_shares(
    at_oakfield: School, maya: Pupil, shah: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    with_reading(client, maya, reid)
    check = page_of(client, maya, "check").content.decode()
    assert "The SENCO shares it" in check
    assert client.post(f"/s/oakfield/pupils/{maya.pid}/plan/share").status_code == 403
    assert not Outcome.objects.exists()


def test_an_assistant_and_a_teacher_of_another_class_see_no_plan(
    made: Client, maya: Pupil, reid: StaffActor, grant: StaffActor, sign_in: SignIn
) -> None:
    for page in ("plan", "plan/new", "plan/check", "plan/family", "plan/print", "voice"):
        assert sign_in(reid).get(f"/s/oakfield/pupils/{maya.pid}/{page}").status_code == 403, page
        assert sign_in(grant).get(f"/s/oakfield/pupils/{maya.pid}/{page}").status_code == 404, page


def test_two_sessions_of_one_leader_at_once_are_pointed_out(made: Client, maya: Pupil) -> None:
    """A likely mistake, and nothing stands in its way."""
    assert "already leads" not in page_of(made, maya, "check").content.decode()
    share(made, maya)
    second = send(made, maya, press="add", add=FLUENCY)
    assert second.status_code == 302
    key = draft_kept().supports[1].key
    leader = Provision.objects.get().leader_id
    send(made, maya, press="check", **{f"s-{key}-leader": str(leader)})
    check = page_of(made, maya, "check").content.decode()
    assert (
        "Mr Reid already leads Repeated reading then, on Monday, Wednesday and Friday. Is that right?"
        in check
    )
    assert "is ready to share" in check


@pytest.mark.parametrize("day", [date(2026, 12, 5), date(2026, 12, 25)])
def test_a_review_on_a_day_without_school_is_pointed_out(made: Client, maya: Pupil, day: date) -> None:
    assert "without school" not in page_of(made, maya, "check").content.decode()
    when = {f"review_on_{part}": str(getattr(day, part)) for part in ("day", "month", "year")}
    send(made, maya, press="check", **when)
    check = page_of(made, maya, "check").content.decode()
    assert "a day without school. Is that right?" in check


def test_a_parents_words_stay_folded_on_the_shared_screen(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    """The other parent may sit in front of it."""
    said = {"worries": "She says that she is the slow one"}
    what = NewVoice(whose="adult", speaker=ada.contact.code, said_on=TODAY, said=said, how="phone")
    record_voice(maya, what=what, by=priya)
    page = page_of(sign_in(priya), maya).content.decode()
    folded = page[page.index("What Ms Okafor said") : page.index('for="id_strengths"')]
    assert "slow one" in folded
    assert page.rindex("<details", 0, page.index("slow one")) < page.index("What Ms Okafor said")


def test_no_line_is_lost_by_being_one_too_many_or_by_ending_meanwhile(
    made: Client, maya: Pupil, reid: StaffActor, priya: StaffActor
) -> None:
    share(made, maya)
    cycle, standing = Cycle.objects.get(), PlanDraft.objects.get()
    lines = tuple(PlannedAdjustment(kind="owed", words=f"Line {number}") for number in range(5))
    keep_plan(
        cycle,
        contents=replace(draft_kept(), adjustments=lines),
        seen_version=standing.version,
        by=priya,
    )
    end_provision(Provision.objects.get(), on=date(2026, 11, 23), why="It worked", by=priya)
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=clock.LONDON)):
        assert "This has ended." in page_of(made, maya).content.decode()
        send(made, maya, press="keep")
    assert [line.words for line in draft_kept().adjustments] == [line.words for line in lines]


@pytest.mark.parametrize("whose", ["another person's", "another pupil's"])
def test_what_another_page_carried_is_not_taken_for_this_one(
    made: Client, at_oakfield: School, maya: Pupil, shah: StaffActor, sign_in: SignIn, whose: str
) -> None:
    """It would put words of one child's plan beside another's, or say that somebody saw what they did not."""
    theirs, ben = sign_in(shah), make_pupil(at_oakfield, "Ben", "Turner")
    carried = fields_of(page_of(theirs, maya) if whose == "another person's" else page_of(made, ben))
    sent = fields_of(page_of(made, maya)) | {"seen": carried["seen"], "strengths": "Sings", "press": "keep"}
    answer = made.post(f"/s/oakfield/pupils/{maya.pid}/plan/new", sent)
    assert answer.status_code == 200
    assert "This page was out of date. Check what you typed and send it again." in answer.content.decode()
    assert draft_kept().strengths != "Sings"


def test_support_that_was_to_start_before_the_plan_is_shared_starts_then(made: Client, maya: Pupil) -> None:
    draft = PlanDraft.objects.get()
    draft.contents["supports"][0]["starts_on"] = "2026-11-09"
    draft.save(update_fields=["contents"])
    check = page_of(made, maya, "check").content.decode()
    assert "starts today: the day that was chosen, Monday 9 November, is over" in check
    assert share(made, maya).status_code == 302
    assert Provision.objects.get().starts_on == TODAY
    assert PlanVersion.objects.get().contents["supports"][0]["starts_on"] == "2026-11-23"
