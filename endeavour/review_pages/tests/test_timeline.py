"""P11: everything dated about one pupil, the newest first, by term."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.begin_cycle import begin_cycle
from endeavour.cycle.actions.keep_plan import keep_plan
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.record_voice import record_voice
from endeavour.cycle.actions.share_plan import share_plan
from endeavour.cycle.models import Cycle, Outcome, PlanDraft
from endeavour.cycle.new_voice import NewVoice
from endeavour.cycle.plan_contents import PlanContents
from endeavour.cycle.tests.autumn import mayas_autumn
from endeavour.cycle.tests.plans import mayas_plan, shared
from endeavour.cycle.voice_words import OWN_WORDS
from endeavour.messages.models import Message
from endeavour.provision.actions.write_back import write_back
from endeavour.pupil_pages.tests.pages import SignIn, words
from endeavour.pupil_pages.tests.statements import MOST, all_statements
from endeavour.pupils.models import Pupil, Relation
from endeavour.register.actions.prepare_notice import prepare_notice
from endeavour.register.actions.send_notice import send_notice
from endeavour.schools.models import School
from tests.cast.concerns import make_concern
from tests.cast.pupils import make_status

MONDAY = date(2026, 11, 23)


def address(pupil: Pupil) -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/timeline"


def said(pupil: Pupil, by: StaffActor, day: date, what: str = "I like reading with Mr Reid.") -> None:
    voice = NewVoice(whose="pupil", said_on=day, how="in_person", said={OWN_WORDS: what})
    record_voice(pupil, what=voice, by=by)


@pytest.fixture
def autumn(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> Pupil:
    mayas_autumn(maya, priya, reid)
    return maya


def test_it_begins_with_the_whole_story(autumn: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    page = words(sign_in(priya).get(address(autumn)))
    assert "Support since 14 September 2026. 1 cycle, 1 shared plan, 21 of 24 sessions." in page


def test_the_newest_comes_first_under_its_term(
    autumn: Pupil, priya: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    said(autumn, priya, date(2026, 11, 20))
    write_back(autumn, words="The pictures help", by=shah)
    make_status(autumn, "N", date(2024, 9, 1), date(2026, 9, 13))
    page = words(sign_in(priya).get(address(autumn)))
    assert page.index("School year 2024-25") > page.index("Plan version 1 shared")
    parts = ["A note from a lesson", "Maya’s words I like reading with Mr Reid.", "Check: 52", "Check: 41"]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)
    assert "The pictures help Miss Shah" in page


def test_one_kind_alone(autumn: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    said(autumn, priya, date(2026, 11, 20))
    client = sign_in(priya)
    page = words(client.get(address(autumn), {"kind": "voices"}))
    assert "Maya’s words" in page
    assert "Cycle 1 began" not in page
    assert "Cycle 1 began" in words(client.get(address(autumn), {"kind": "nonsense"}))


def test_a_long_history_comes_in_pages(autumn: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    for number in range(70):
        said(autumn, priya, MONDAY - timedelta(days=number), f"Words {number}. I like it.")
    client = sign_in(priya)
    first, second = (words(client.get(address(autumn), {"page": page})) for page in ("1", "2"))
    assert "Words 0." in first
    assert "Words 69." not in first
    assert "Words 69." in second
    assert (
        words(client.get(address(autumn), {"page": "x", "kind": "voices"})).count("I like it. Mrs Doyle")
        == 60
    )


def test_a_teacher_sees_no_concern_that_another_raised(
    at_oakfield: School, maya: Pupil, shah: StaffActor, reid: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    make_concern(maya, by=reid)
    assert "Concern raised" in words(sign_in(priya).get(address(maya)))
    assert "Concern raised" not in words(sign_in(shah).get(address(maya)))
    make_concern(maya, by=shah)
    assert "Concern raised" in words(sign_in(shah).get(address(maya)))


@pytest.mark.parametrize(
    ("actor", "status"),
    [
        ("head", 200),
        ("safeguarding_lead", 200),
        ("shah", 200),
        ("grant", 404),
        ("reid", 403),
        ("stranger", 404),
    ],
)
def test_who_may_read_it(
    actor: str, status: int, autumn: Pupil, sign_in: SignIn, request: pytest.FixtureRequest
) -> None:
    assert sign_in(request.getfixturevalue(actor)).get(address(autumn)).status_code == status


def test_a_note_from_a_lesson_is_not_for_everybody(
    at_oakfield: School,
    maya: Pupil,
    shah: StaffActor,
    head: StaffActor,
    safeguarding_lead: StaffActor,
    sign_in: SignIn,
) -> None:
    write_back(maya, words="The pictures help", by=shah)
    assert "The pictures help" in words(sign_in(shah).get(address(maya)))
    assert "The pictures help" in words(sign_in(head).get(address(maya)))
    assert "The pictures help" not in words(sign_in(safeguarding_lead).get(address(maya)))


@pytest.fixture
def letter(autumn: Pupil, ada: Relation, mrs_doyle: StaffActor, request: pytest.FixtureRequest) -> Message:
    with school_scope(autumn.school_id):
        notice = prepare_notice(autumn, request.getfixturevalue("words"), by=mrs_doyle)
        return send_notice(
            notice, to=ada.contact.code, school=mrs_doyle.school, seen=notice.version, by=mrs_doyle
        ).message


def test_a_letter_stands_with_whom_it_went_to_and_how_far_it_came(
    letter: Message, autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    page = words(sign_in(priya).get(address(autumn)))
    assert "Letter to Ms Okafor Extra help has started. Goes at 8:50 am." in page


def test_of_a_letter_to_an_adult_who_may_not_be_contacted_now_nobody_reads_to_whom_it_went(
    letter: Message, ada: Relation, autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    ada.restrictions.create(school_id=priya.school_id, reason="Court", starts_on=MONDAY, set_by=priya.label)
    page = words(sign_in(priya).get(address(autumn)))
    assert "Letter Extra help has started." in page
    assert "Ms Okafor" not in page


def test_what_a_parent_said_lies_folded(
    autumn: Pupil, ada: Relation, priya: StaffActor, sign_in: SignIn
) -> None:
    """As on the pages of the plan and of the review: the other parent may sit before it."""
    hopes = {"hopes": "That she stays"}
    voice = NewVoice(whose="adult", speaker=ada.contact.code, said_on=MONDAY, how="phone", said=hopes)
    record_voice(autumn, what=voice, by=priya)
    page = sign_in(priya).get(address(autumn)).content.decode()
    told = page[page.index("Ms Okafor’s view") :]
    opened, words_of_hers = told.index("What Ms Okafor said<"), told.index("That she stays")
    assert told.index('<div class="own-fold">') < opened < words_of_hers < told.index("</details>")
    assert "That she stays" not in page.replace("That she stays", "", 1)


@pytest.mark.parametrize("story", ["short", "long"])
@pytest.mark.parametrize("actor", ["priya", "shah"])
def test_it_is_read_in_twelve_statements_at_most_however_long(
    story: str,
    actor: str,
    autumn: Pupil,
    letter: Message,
    priya: StaffActor,
    shah: StaffActor,
    sign_in: SignIn,
    request: pytest.FixtureRequest,
) -> None:
    for number in range(20 if story == "long" else 1):
        said(autumn, priya, MONDAY - timedelta(days=number))
        with school_scope(autumn.school_id):
            write_back(autumn, words="Helps", by=priya)
            make_concern(autumn, by=shah)
    client: Client = sign_in(request.getfixturevalue(actor))
    client.get(address(autumn))
    asked = all_statements(client, address(autumn))
    assert len(asked) == MOST, "\n".join(sql[-200:] for sql in asked)


def test_a_goal_that_goes_on_has_each_check_told_once(
    autumn: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    cycle = Cycle.objects.get()
    cycle.closed_on, cycle.closed_by = MONDAY, priya.label
    cycle.save()
    second = begin_cycle(autumn, on=MONDAY, by=priya)
    contents = PlanContents.from_json(PlanDraft.objects.get(cycle=second).contents)
    raised = replace(contents.outcomes[0], target=Decimal(70), by_when=date(2027, 3, 18))
    later = replace(contents, outcomes=(raised,), review_on=date(2027, 3, 16))
    keep_plan(second, contents=later, seen_version=1, by=priya)
    share_plan(second, by=priya)
    record_check(Outcome.objects.get(cycle=second), on=MONDAY, value=Decimal(53), by=reid)
    page = words(sign_in(priya).get(address(autumn)))
    assert [page.count(f"See it : Check: {value} ") for value in (41, 42, 52, 53)] == [1, 0, 1, 1]


def test_a_group_without_a_session_has_not_begun(
    at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    """As the family's own page says."""
    shared(maya, mayas_plan(reid, review_on=date(2027, 1, 12)), priya)
    page = words(sign_in(priya).get(address(maya)))
    assert "Reading with Mr Reid: set up, no session yet" in page
    assert "This has not begun yet." in words(
        sign_in(priya).get(f"/s/oakfield/pupils/{maya.pid}/plan/family")
    )
