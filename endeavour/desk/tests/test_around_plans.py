"""Work's rows around plans: what is due first stands first, and nothing is out of reach."""

from datetime import date, timedelta

from endeavour.access.actor import StaffActor
from endeavour.pupil_pages.tests.pages import SignIn
from endeavour.pupil_pages.tests.schoolful import fill
from endeavour.schools.models import School
from tests.cast.reviews import make_cycle

WORK = "/s/oakfield/desk"
NOVEMBER = date(2026, 11, 2)


def test_what_is_due_first_stands_first_and_the_rest_is_one_press_away(
    oakfield: School, priya: StaffActor, sign_in: SignIn
) -> None:
    """Nine plans to give, the one shared first for whom the names put last."""
    pupils = fill(oakfield, 9)
    for at, pupil in enumerate(reversed(pupils)):
        make_cycle(pupil, shared_on=NOVEMBER + timedelta(days=at % 5 + 7 * (at // 5)))
    plans = sign_in(priya).get(WORK).content.decode().split('id="plans"')[1].split("</section>")[0]
    shown, folded = plans.split("<details")
    names = [pupil.forename for pupil in reversed(pupils)]
    assert [name for name in names if name in shown] == names[:7]
    assert [shown.index(name) for name in names[:7]] == sorted(shown.index(name) for name in names[:7])
    assert "2 more around plans</span></summary>" in folded
    assert [name for name in names if f"Give {name}’s plan to Mrs Stone" in folded] == names[7:]
    assert "come later" not in plans


def test_where_all_are_shown_nothing_is_folded(oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    for pupil in fill(oakfield, 7):
        make_cycle(pupil, shared_on=NOVEMBER)
    page = sign_in(priya).get(WORK).content.decode()
    assert "more around plans" not in page
    assert "where the school is closed then, to the school day before" in page


def test_of_hundreds_no_more_than_fourteen_are_made(
    oakfield: School, priya: StaffActor, sign_in: SignIn
) -> None:
    for pupil in fill(oakfield, 17):
        make_cycle(pupil, shared_on=NOVEMBER)
    plans = sign_in(priya).get(WORK).content.decode().split('id="plans"')[1].split("</section>")[0]
    assert plans.count('<li class="duty">') == 14
    assert "7 more around plans</span></summary>" in plans
    assert "3 more come later, and move up as these are done." in plans
