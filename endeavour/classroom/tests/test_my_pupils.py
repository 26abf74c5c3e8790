"""C1 and C2: a few lines for each pupil, read between two lessons; and one sheet of paper for a class."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.scope import school_scope
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Cycle, Outcome, Reading
from endeavour.cycle.plan_contents import PlannedAdjustment
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.provision.actions.record_adjustment import record_adjustment
from endeavour.provision.models import LessonNote
from endeavour.pupil_pages.tests.statements import MOST, all_statements
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School, SchoolClass
from tests.cast.pupils import make_pupil, make_status

SignIn = Callable[[StaffActor], Client]
PAGE = "/s/oakfield/my-pupils"
MONDAY = date(2026, 11, 23)
FOUR = (
    PlannedAdjustment(kind="idea", words="New words shown with a picture first"),
    PlannedAdjustment(kind="owed", words="More time to read before she is asked"),
    PlannedAdjustment(kind="owed", words="Not asked to read aloud unless she offers"),
    PlannedAdjustment(kind="idea", words="A seat near the front"),
)


def words(response: Any) -> str:
    return re.sub(r"\s+([.,])", r"\1", " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split()))


def send(client: Client, url: str, **answers: str) -> Any:
    return client.post(url, {"operation": str(uuid4()), **answers})


@pytest.fixture
def maya_with_plan(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> Pupil:
    with on(SEPTEMBER):
        shared(maya, mayas_plan(reid, adjustments=FOUR), priya)
    return maya


def line_for(pupil: Pupil, said: str, by: StaffActor, kind: str = "owed") -> None:
    with school_scope(pupil.school_id):
        record_adjustment(pupil, kind=kind, words=said, position=1, on=MONDAY, by=by)


def test_three_lines_with_what_is_owed_first(
    maya_with_plan: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    page = words(sign_in(shah).get(PAGE))
    lines = [line.words for line in (FOUR[1], FOUR[2], FOUR[0])]
    places = [page.index(line) for line in lines]
    assert places == sorted(places)
    assert FOUR[3].words not in page
    assert "And one more on the sheet." in page
    assert f"{FOUR[1].words} Owed" in page
    assert "1 pupil with something to do in your lesson" in page


def test_names_are_first_name_and_initial(maya_with_plan: Pupil, reid: StaffActor, sign_in: SignIn) -> None:
    for path in (PAGE, f"{PAGE}/class/{maya_with_plan.school_class_id}"):
        page = words(sign_in(reid).get(path))
        assert "Maya O" in page
        assert "Okafor" not in page


def test_one_tap_says_that_it_is_read(maya_with_plan: Pupil, reid: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(reid)
    assert "1 plan to read" in words(client.get(PAGE))
    answer = send(client, f"{PAGE}/{maya_with_plan.pid}/read")
    assert answer["Location"] == PAGE
    page = words(client.get(PAGE))
    assert "Thank you. You have read what to do for Maya O." in page
    assert "I have read this" not in page
    assert "You have read version 1." in page
    assert Reading.objects.get(person=reid.person).read_at is not None


def test_nobody_says_it_for_another(
    maya_with_plan: Pupil, grant: StaffActor, priya: StaffActor, sign_in: SignIn
) -> None:
    assert send(sign_in(grant), f"{PAGE}/{maya_with_plan.pid}/read").status_code == 404
    assert sign_in(priya).get(f"{PAGE}/{maya_with_plan.pid}/read").status_code == 405
    assert not Reading.objects.filter(read_at__isnull=False).exists()


def test_another_teacher_sees_neither_pupil_nor_class(
    maya_with_plan: Pupil, grant: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(grant)
    assert "Maya" not in words(client.get(PAGE))
    assert client.get(f"{PAGE}/class/{maya_with_plan.school_class_id}").status_code == 404
    assert client.get(f"{PAGE}/class/999999").status_code == 404


def test_an_assistant_from_another_class_reads_the_lines_of_their_session(
    oakfield: School, at_oakfield: School, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    ben = make_pupil(oakfield, "Ben", "Tate")
    make_status(ben, "K", SEPTEMBER)
    with on(SEPTEMBER):
        shared(ben, mayas_plan(reid, adjustments=FOUR[:1]), priya)
    client = sign_in(reid)
    page = words(client.get(PAGE))
    assert "From your sessions" in page
    assert "Ben T" in page
    assert send(client, f"{PAGE}/{ben.pid}/read").status_code == 302


def test_what_is_due_next_leads_to_the_question(
    maya_with_plan: Pupil, shah: StaffActor, priya: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    """To the check too. An answer that is asked for comes before all: nobody else can give it."""
    teacher, goal = sign_in(shah), Outcome.objects.get(position=1)
    assert "Due today Next check" in words(teacher.get(PAGE))
    add = f"/s/oakfield/pupils/{maya_with_plan.pid}/outcomes/{goal.code}/checks/add"
    assert f'href="{add}"' in teacher.get(PAGE).content.decode()
    assert "Next check" not in words(sign_in(reid).get(PAGE))
    (asked,) = start_round([Cycle.objects.get()], due_on=date(2026, 11, 27), by=priya).asked.all()
    assert "Say how it is going" in words(teacher.get(PAGE))
    assert f'href="/s/oakfield/reviews/{asked.code}"' in teacher.get(PAGE).content.decode()


def test_a_pupil_with_support_and_no_lines_is_there_all_the_same(
    at_oakfield: School,
    maya: Pupil,
    class_3s: SchoolClass,
    oakfield: School,
    shah: StaffActor,
    sign_in: SignIn,
) -> None:
    make_pupil(oakfield, "Noah", "Bell", school_class=class_3s)
    page = words(sign_in(shah).get(PAGE))
    assert "No lines for lessons yet." in page
    assert "Noah" not in page
    assert "Nothing special for the other 1." in page


def test_a_teacher_without_a_class_is_told_why(
    at_oakfield: School, grant: StaffActor, sign_in: SignIn
) -> None:
    assert "No class is yours today." in words(sign_in(grant).get(PAGE))


def test_one_class_is_chosen_and_a_strange_choice_shows_all(
    maya_with_plan: Pupil, shah: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(shah)
    for asked in (str(maya_with_plan.school_class_id), "999", "x", "²", ""):
        assert "Maya O" in words(client.get(PAGE, {"class": asked}))


def test_the_same_words_stand_once_on_the_sheet(
    maya_with_plan: Pupil,
    oakfield: School,
    class_3s: SchoolClass,
    shah: StaffActor,
    priya: StaffActor,
    sign_in: SignIn,
) -> None:
    noah = make_pupil(oakfield, "Noah", "Bell", school_class=class_3s)
    line_for(noah, "more time to read  before she is asked.", priya)
    line_for(noah, "Uses a laptop", priya)
    client, address = sign_in(shah), f"{PAGE}/class/{class_3s.pk}"
    page = words(client.get(address))
    assert "More time to read before she is asked Noah B, Maya O" in page
    assert page.count("ore time to read") == 1
    assert page.index("Uses a laptop") < page.index("Ideas that help") < page.index("A seat near the front")
    initials = words(client.get(f"{address}?names=initials"))
    assert "NB, MO" in initials
    assert "Maya O" not in initials[: initials.index("Write a note back")]


def test_a_note_goes_back_to_the_senco(maya_with_plan: Pupil, shah: StaffActor, sign_in: SignIn) -> None:
    client, address = sign_in(shah), f"{PAGE}/class/{maya_with_plan.school_class_id}"
    wrong = send(client, address, pupil=maya_with_plan.pid, words=" ")
    assert "Say what you noticed" in words(wrong)
    assert send(client, address, pupil="zzzzzzzz", words="Hm").status_code == 200
    assert send(client, address, pupil=maya_with_plan.pid, words="The pictures help")["Location"] == address
    assert LessonNote.objects.get().words == "The pictures help"


@pytest.mark.parametrize(
    ("actor", "status"), [("head", 403), ("office", 403), ("governor", 403), ("stranger", 404)]
)
def test_it_is_for_those_who_stand_in_lessons(
    actor: str, status: int, maya_with_plan: Pupil, sign_in: SignIn, request: pytest.FixtureRequest
) -> None:
    client = sign_in(request.getfixturevalue(actor))
    for path in (PAGE, f"{PAGE}/class/{maya_with_plan.school_class_id}"):
        assert client.get(path).status_code == status


@pytest.mark.parametrize("pupils", [1, 12])
def test_the_number_of_statements_is_flat(
    pupils: int,
    oakfield: School,
    class_3s: SchoolClass,
    maya_with_plan: Pupil,
    shah: StaffActor,
    priya: StaffActor,
    sign_in: SignIn,
) -> None:
    for number in range(pupils - 1):
        more = make_pupil(oakfield, f"Noah{number}", "Bell", school_class=class_3s)
        make_status(more, "K", date(2026, 9, 14))
        line_for(more, f"Line {number}", priya)
    client = sign_in(shah)
    for path, most in ((PAGE, MOST), (f"{PAGE}/class/{class_3s.pk}", 7)):
        client.get(path)
        asked = all_statements(client, path)
        assert len(asked) == most, "\n".join(asked)
