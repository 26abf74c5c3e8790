"""P9 and P10: one goal with its checks, adding one, correcting one."""

from datetime import date, time
from decimal import Decimal

import pytest

from endeavour.access.actor import StaffActor
from endeavour.cycle.actions.give_feedback import give_feedback
from endeavour.cycle.actions.open_review import open_review
from endeavour.cycle.actions.record_check import record_check
from endeavour.cycle.actions.say_outcome_word import say_outcome_word
from endeavour.cycle.actions.start_round import start_round
from endeavour.cycle.models import Asked, Check, Cycle, Outcome
from endeavour.cycle.tests.autumn import mayas_autumn, outcome_of
from endeavour.cycle.tests.plans import SEPTEMBER, mayas_plan, on, shared
from endeavour.pupil_pages.tests.pages import SignIn, day, send, words
from endeavour.pupil_pages.tests.statements import all_statements
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

TODAY = day("on", "23 11 2026")


def address(pupil: Pupil, page: str = "") -> str:
    return f"/s/oakfield/pupils/{pupil.pid}/outcomes/{outcome_of(pupil).code}{page}"


@pytest.fixture
def autumn(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> Pupil:
    mayas_autumn(maya, priya, reid)
    return maya


@pytest.fixture
def new_plan(at_oakfield: School, maya: Pupil, priya: StaffActor, reid: StaffActor) -> Pupil:
    """Nothing is known yet but the start."""
    with on(SEPTEMBER):
        shared(maya, mayas_plan(reid), priya)
    return maya


def test_it_says_the_finding_and_the_rule_behind_the_word(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    page = words(sign_in(priya).get(address(autumn)))
    assert "Maya is on track for 56 words a minute." in page
    assert "The trend of the checks reaches the goal by its day." in page
    assert "1.2 more each week; 56.4 on 11 December if it goes on like this." in page
    assert "Next check due Monday 23 November." in page


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("slower", "What the review said → Slower than hoped"),
        ("not_enough", "What the review said Not enough"),
    ],
)
def test_once_the_review_has_said_its_word_nothing_else_is_suggested(
    word: str, said: str, autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    review = open_review(Cycle.objects.get(), by=priya)
    say_outcome_word(review, outcome_of(autumn), word=word, note="She was away.", by=priya)
    page = words(sign_in(priya).get(address(autumn)))
    assert said.replace("→ ", "") in page.replace("→ ", "")
    for suggested in ("What the checks suggest", "on track", "if it goes on like this", "each week"):
        assert suggested not in page, suggested


def test_before_the_first_check_the_page_says_when_it_is_due(
    new_plan: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    page = words(sign_in(priya).get(address(new_plan)))
    assert "It is too soon to say how Maya is getting on." in page
    assert "Too soon to draw a trend." in page
    assert "First check due Monday 21 September." in page
    assert "No check has been recorded yet." in page


def test_what_teachers_answered_stands_with_their_name_and_day(
    autumn: Pupil, priya: StaffActor, shah: StaffActor, head: StaffActor, reid: StaffActor, sign_in: SignIn
) -> None:
    cycle = outcome_of(autumn).cycle
    with on(date(2026, 11, 18), time(10, 43)):
        start_round([cycle], due_on=date(2026, 11, 20), by=priya)
    asked_now = Asked.objects.get(teacher=shah.person)
    with on(date(2026, 11, 19), time(10, 43)):
        words_of = {outcome_of(autumn).pk: "on_track"}
        notes = {outcome_of(autumn).pk: "Reads her own story aloud"}
        give_feedback(asked_now, words=words_of, notes=notes, used=(), seen_version=1, by=shah)
    for reader in (priya, shah, head):
        page = words(sign_in(reader).get(address(autumn)))
        said = page[page.index("What teachers say") :]
        assert said.index("Thu 19 Nov") < said.index("On track") < said.index("Miss Shah")
        assert "“Reads her own story aloud”" in said
    assert sign_in(reid).get(address(autumn)).status_code == 403


def test_a_check_is_added_and_seen_at_once(autumn: Pupil, shah: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(shah)
    answer = send(client, address(autumn, "/checks/add"), value="53.5", note="Read a new book", **TODAY)
    assert answer["Location"] == address(autumn)
    page = words(client.get(address(autumn)))
    assert "Saved: 53.5 on 23 November." in page
    assert "Mon 23 Nov 2026 53.5 Read a new book Miss Shah" in page


@pytest.mark.parametrize(
    ("value", "when", "said"),
    [
        ("", "23 11 2026", "Enter the number that was measured"),
        ("many", "23 11 2026", "Enter a number, like 52 or 3.5"),
        ("NaN", "23 11 2026", "Enter a number, like 52 or 3.5"),
        ("1.234", "23 11 2026", "at most two figures after the point"),
        ("123456789", "23 11 2026", "Enter a number up to 99,999"),
        ("-1", "23 11 2026", "A check is a number from 0 to 99999"),
        ("53", "24 11 2026", "24 November 2026 has not come yet"),
        ("53", "1 9 2026", "A check is on that day or later"),
        ("53", "16 11 2026", "52 is recorded for 16 November 2026 already"),
    ],
)
def test_a_wrong_check_is_refused_in_a_sentence(
    value: str, when: str, said: str, autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    before = Check.objects.count()
    page = words(send(sign_in(priya), address(autumn, "/checks/add"), value=value, **day("on", when)))
    assert said in page
    assert page.startswith("Error: ")
    assert Check.objects.count() == before


def test_a_correction_keeps_the_wrong_number_with_its_reason(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client, correct = sign_in(priya), address(autumn, "/checks/2026-11-16/correct")
    assert "It says 52 now." in words(client.get(correct))
    assert "Say why the number is corrected" in words(send(client, correct, value="50"))
    assert send(client, correct, value="50", why="The last line was read twice").status_code == 302
    page = words(client.get(address(autumn)))
    assert "It said 52, corrected by Mrs Doyle: The last line was read twice" in page
    assert "Maya reads 50 words a minute" in page


@pytest.mark.parametrize("when", ["2026-11-17", "2026-02-31"])
def test_there_is_nothing_to_correct_on_a_day_without_a_check(
    when: str, autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    assert sign_in(priya).get(address(autumn, f"/checks/{when}/correct")).status_code == 404


def test_an_assistant_gives_the_number_and_is_not_shown_the_plan(
    autumn: Pupil, reid: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(reid)
    assert client.get(address(autumn)).status_code == 403
    page = words(client.get(address(autumn, "/checks/add")))
    assert "Add a check for Maya O One-minute reading" in page
    assert "Okafor" not in page
    assert "reads 56" not in page
    answer = send(client, address(autumn, "/checks/add"), value="53", **TODAY)
    assert answer["Location"] == "/s/oakfield/my-pupils"


@pytest.mark.parametrize(
    ("actor", "look", "check"),
    [("head", 200, 403), ("safeguarding_lead", 200, 403), ("grant", 404, 404), ("office", 403, 403)],
)
def test_who_looks_and_who_checks(
    actor: str, look: int, check: int, autumn: Pupil, sign_in: SignIn, request: pytest.FixtureRequest
) -> None:
    client = sign_in(request.getfixturevalue(actor))
    assert client.get(address(autumn)).status_code == look
    assert send(client, address(autumn, "/checks/add"), value="53", **TODAY).status_code == check
    assert "Add a check" not in words(client.get(address(autumn)))


def test_a_goal_of_another_pupil_is_not_found_under_this_one(
    autumn: Pupil, oakfield: School, priya: StaffActor, sign_in: SignIn
) -> None:
    strange = address(autumn).replace(autumn.pid, "zzzzzzzz")
    assert sign_in(priya).get(strange).status_code == 404


def test_when_the_cycle_is_over_nothing_more_is_checked(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    Cycle.objects.update(closed_on=date(2026, 11, 20), closed_by="staff:1")
    page = words(sign_in(priya).get(address(autumn)))
    assert "Add a check" not in page
    assert "Correct" not in page
    assert "Next check" not in page


def test_a_goal_that_was_taken_out_can_still_be_read(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    where = address(autumn)
    Outcome.objects.update(taken_out_on=date(2026, 11, 20))
    assert "taken out on 20 November" in words(sign_in(priya).get(where))


def test_its_statements_do_not_grow(autumn: Pupil, priya: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(priya)
    client.get(address(autumn))
    counts = []
    for more in (0, 5):
        for number in range(more):
            record_check(outcome_of(autumn), on=date(2026, 11, 17 + number), value=Decimal(50), by=priya)
        counts.append(len(all_statements(client, address(autumn))))
    assert counts == [11, 11]


def test_a_check_taken_back_counts_no_more_and_stays_with_its_reason(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client, take_back = sign_in(priya), address(autumn, "/checks/2026-11-16/take-back")
    assert "Take back" in words(client.get(address(autumn)))
    assert "One-minute reading: 52. It will count no more." in words(client.get(take_back))
    assert "Say why the check is taken back" in words(send(client, take_back, why=" "))
    assert send(client, take_back, why="It was another child’s").status_code == 302
    page = words(client.get(address(autumn)))
    assert "52 on 16 November was taken back by Mrs Doyle: It was another child’s" in page
    assert "Maya reads 51 words a minute" in page
    assert client.get(take_back).status_code == 404


def test_a_number_far_from_the_plan_is_asked_about_on_the_goals_page_too(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client, add = sign_in(priya), address(autumn, "/checks/add")
    before = Check.objects.count()
    asked_about = send(client, add, value="510", **TODAY)
    assert "510 is far from 56, the goal." in words(asked_about)
    assert Check.objects.count() == before
    assert send(client, add, value="510", sure="value=510", **TODAY).status_code == 302


def test_a_correction_is_measured_by_the_checks_before_it(
    autumn: Pupil, priya: StaffActor, sign_in: SignIn
) -> None:
    client, correct = sign_in(priya), address(autumn, "/checks/2026-11-16/correct")
    far = "5 is far below what was measured before."
    assert far in words(send(client, correct, value="5", why="It was misread."))
    assert far not in words(send(client, correct, value="35", why="It was misread."))
