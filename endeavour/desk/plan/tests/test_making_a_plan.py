"""The plan is made on one screen, kept as it grows, checked and shared."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.models import Cycle, Outcome, PlanDraft, PlanVersion
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.plan_contents import PlanContents, PlannedAdjustment
from endeavour.law.vocabulary.need import Area
from endeavour.provision.actions.end_provision import end_provision
from endeavour.provision.models import Provision
from endeavour.pupils.models import Pupil, Relation
from endeavour.schools.models import School

Answer = Any  # the test client's
SignIn = Callable[[StaffActor], Client]
TODAY = date(2026, 11, 23)
FLUENCY = "library:reading-fluency"


def _page(client: Client, pupil: Pupil, name: str = "new") -> Answer:
    answer = client.get(f"/s/oakfield/pupils/{pupil.pid}/plan/{name}")
    assert answer.status_code == 200
    return answer


def _fields(answer: Answer) -> dict[str, str | list[str]]:
    """Everything that the page's form would send, as it stands."""
    form = answer.context["form"]
    sent: dict[str, str | list[str]] = {}
    for bound in form:
        value = bound.value()
        if isinstance(value, date):
            sent |= {
                f"{bound.html_name}_{part}": str(getattr(value, part)) for part in ("day", "month", "year")
            }
        elif value not in (None, ""):
            sent[bound.html_name] = [str(one) for one in value] if isinstance(value, list) else str(value)
    return sent | {"operation": str(uuid4())}


def _send(client: Client, pupil: Pupil, name: str = "new", **changes: str | list[str]) -> Answer:
    sent = _fields(_page(client, pupil, name)) | {
        key.replace("__", "-"): said for key, said in changes.items()
    }
    return client.post(f"/s/oakfield/pupils/{pupil.pid}/plan/{name}", sent)


def _draft() -> PlanContents:
    return PlanContents.from_json(PlanDraft.objects.get().contents)


def _with_reading(client: Client, pupil: Pupil, leader: StaffActor) -> str:
    """What the room types for Maya; answers the key of the support's line."""
    _send(
        client,
        pupil,
        press="add",
        add=FLUENCY,
        strengths="Tells good stories",
        barrier="Long words",
        o1__what="read 56 words in a minute",
        o1__from="41",
        o1__to="56",
    )
    key = _draft().supports[0].key
    _send(client, pupil, press="check", **{f"s-{key}-leader": str(leader.person.pk)})
    return key


@pytest.fixture
def made(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn) -> Client:
    client = sign_in(priya)
    _with_reading(client, maya, reid)
    return client


def test_a_plan_is_made_from_blank_and_shared(
    made: Client, maya: Pupil, ada: Relation, reid: StaffActor
) -> None:
    draft = _draft()
    assert draft.outcomes[0].goal == "Maya will read 56 words in a minute"
    assert draft.supports[0].times, "the library gives the days"
    check = _page(made, maya, "check").content.decode()
    assert "is ready to share" in check
    assert "We will look at the plan with you" in check
    sent = {
        "operation": str(uuid4()),
        f"{ada.contact.code}-answer": "in_part",
        f"{ada.contact.code}-words": "Not on Fridays",
    }
    answer = made.post(f"/s/oakfield/pupils/{maya.pid}/plan/share", sent, follow=True)
    page = answer.content.decode()
    assert "Not on Fridays" in page
    assert "holds words of a parent’s own" in page
    assert (PlanVersion.objects.count(), Provision.objects.get().leader_id) == (1, reid.person.pk)


def test_support_may_be_given_twice_a_day(made: Client, maya: Pupil, reid: StaffActor) -> None:
    _send(made, maya, press="add", add="library:movement-breaks")
    first, breaks = _draft().supports
    assert len(breaks.times) == 10
    key = f"s-{breaks.key}"
    assert _fields(_page(made, maya))[f"{key}-at"] == "9:15 and 1:30"
    _send(made, maya, press="check", **{f"{key}-leader": str(reid.person.pk), f"{key}-at": "10:00 and 2:15"})
    assert _draft().supports[1].times == tuple(
        (day, at) for day in range(5) for at in (time(10), time(14, 15))
    )
    assert _draft().supports[0].times == first.times


def test_keeping_asks_for_nothing(
    at_oakfield: School, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    assert _send(client, maya, press="keep", strengths="Kind").status_code == 302
    assert (_draft().strengths, Cycle.objects.get().number) == ("Kind", 1)


def test_looking_begins_nothing(at_oakfield: School, maya: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    _page(sign_in(priya), maya)
    _page(sign_in(priya), maya, "check")
    assert not Cycle.objects.exists()


def test_what_two_people_typed_is_put_together(
    made: Client, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    theirs = sign_in(shah)
    stale = _fields(_page(theirs, maya))
    _send(made, maya, press="keep", strengths="Kind to others")
    theirs.post(
        f"/s/oakfield/pupils/{maya.pid}/plan/new", stale | {"at_home": "Read together", "press": "keep"}
    )
    assert (_draft().strengths, _draft().at_home) == ("Kind to others", "Read together")


def test_the_same_part_typed_twice_shows_both_texts(
    made: Client, maya: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    theirs = sign_in(shah)
    stale = _fields(_page(theirs, maya))
    _send(made, maya, press="keep", strengths="Kind to others")
    clash = theirs.post(f"/s/oakfield/pupils/{maya.pid}/plan/new", stale | {"strengths": "Good at maths"})
    page = clash.content.decode()
    assert clash.status_code == 409
    assert "Kind to others" in page
    assert "Good at maths" in page
    assert _draft().strengths == "Kind to others"


def test_vague_words_are_asked_about_once(made: Client, maya: Pupil) -> None:
    address = f"/s/oakfield/pupils/{maya.pid}/plan/new"
    answer = _send(made, maya, press="check", o1__what="improve reading", o1__from="", o1__to="")
    words = made.get(answer.headers["Location"])
    assert "You wrote <b>“improve”</b>. By how much, and seen how?" in words.content.decode()
    on = _send(made, maya, "new/words", press="as-it-is")
    assert on.headers["Location"].endswith("/plan/check")
    assert _draft().outcomes[0].goal == "Maya will improve reading", "nothing is changed for anybody"
    again = made.post(address, _fields(_page(made, maya)) | {"press": "check"}, follow=True)
    assert again.request["PATH_INFO"].endswith("/plan/check")


def test_the_helper_makes_an_outcome_of_vague_words(made: Client, maya: Pupil) -> None:
    _send(made, maya, press="check", o1__what="improve reading", o1__from="", o1__to="")
    _send(made, maya, "new/words", press="words", o1__what="read 56 words", o1__from="41", o1__to="56")
    (outcome,) = _draft().outcomes
    assert (outcome.goal, str(outcome.baseline), str(outcome.target)) == (
        "Maya will read 56 words",
        "41",
        "56",
    )
    assert outcome.by_when is not None


def test_outcomes_and_support_come_and_go(made: Client, maya: Pupil) -> None:
    key = _draft().supports[0].key
    _send(made, maya, press="outcome")
    assert len(_draft().outcomes) == 2
    _send(made, maya, press="remove-outcome:2", o2__what="write her name")
    assert [one.goal for one in _draft().outcomes] == ["Maya will read 56 words in a minute"]
    _send(made, maya, press=f"remove-support:{key}")
    assert _draft().supports == ()


def test_a_teacher_keeps_and_the_senco_shares(
    at_oakfield: School, maya: Pupil, shah: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    _with_reading(client, maya, reid)
    check = _page(client, maya, "check").content.decode()
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
    assert "already leads" not in _page(made, maya, "check").content.decode()
    made.post(f"/s/oakfield/pupils/{maya.pid}/plan/share", {"operation": str(uuid4())})
    second = _send(made, maya, press="add", add=FLUENCY)
    assert second.status_code == 302
    key = _draft().supports[1].key
    leader = Provision.objects.get().leader_id
    _send(made, maya, press="check", **{f"s-{key}-leader": str(leader)})
    check = _page(made, maya, "check").content.decode()
    assert (
        "Mr Reid already leads Repeated reading then, on Monday, Wednesday and Friday. Is that right?"
        in check
    )
    assert "is ready to share" in check


def test_a_parents_words_stay_folded_on_the_shared_screen(
    at_oakfield: School, maya: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    """The other parent may sit in front of it."""
    said = {"worries": "She says that she is the slow one"}
    what = NewVoice(whose="adult", speaker=ada.contact.code, said_on=TODAY, said=said, how="phone")
    record_voice(maya, what=what, by=priya)
    page = _page(sign_in(priya), maya).content.decode()
    folded = page[page.index("What Ms Okafor said") : page.index('for="id_strengths"')]
    assert "slow one" in folded
    assert page.rindex("<details", 0, page.index("slow one")) < page.index("What Ms Okafor said")


def test_no_line_is_lost_by_being_one_too_many_or_by_ending_meanwhile(
    made: Client, maya: Pupil, reid: StaffActor, priya: StaffActor
) -> None:
    made.post(f"/s/oakfield/pupils/{maya.pid}/plan/share", {"operation": str(uuid4())})
    cycle, standing = Cycle.objects.get(), PlanDraft.objects.get()
    lines = tuple(PlannedAdjustment(kind="owed", words=f"Line {number}") for number in range(5))
    keep_plan(
        cycle,
        contents=replace(_draft(), adjustments=lines),
        seen_version=standing.version,
        by=priya,
    )
    end_provision(Provision.objects.get(), on=date(2026, 11, 23), why="It worked", by=priya)
    with clock.at(datetime(2026, 11, 24, 9, tzinfo=clock.LONDON)):
        assert "This has ended." in _page(made, maya).content.decode()
        _send(made, maya, press="keep")
    assert [line.words for line in _draft().adjustments] == [line.words for line in lines]


def test_a_new_outcome_is_of_the_area_of_the_main_need_unless_said_otherwise(
    at_oakfield: School, maya: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    first = _page(client, maya).context["form"]["o1-area"]
    assert [words for words, _ in first.field.choices] == ["", *(area.value for area in Area)]
    _send(client, maya, o1__what="read 56 words in a minute")
    assert _draft().outcomes[0].area == "Cognition and learning"
    _send(client, maya, o1__area="")
    _send(client, maya, o1__from="41")
    assert _draft().outcomes[0].area == ""
    _send(client, maya, press="outcome")
    _send(client, maya, o2__what="ask for help", o2__area="Communication and interaction")
    assert [one.area for one in _draft().outcomes] == ["", "Communication and interaction"]


def test_an_area_called_otherwise_is_not_lost(made: Client, maya: Pupil, priya: StaffActor) -> None:
    draft = PlanDraft.objects.get()
    before = _draft()
    kept = replace(before, outcomes=(replace(before.outcomes[0], area="Reading"),))
    keep_plan(draft.cycle, contents=kept, seen_version=draft.version, by=priya)
    _send(made, maya, o1__to="58")
    assert _draft().outcomes[0].area == "Reading"
