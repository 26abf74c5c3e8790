"""A page of a covered session, left open overnight: asking for cover then does all of it or nothing."""

from datetime import date, datetime, time

from endeavour import clock
from endeavour.access.actor import StaffActor
from endeavour.classroom.tests.test_today import TODAY, SignIn, address_of, make_group, operation, text_of
from endeavour.provision.actions.ask_for_cover import ask_for_cover
from endeavour.provision.actions.take_cover import take_cover
from endeavour.provision.models import Cover, Provision
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School

MONDAY = date(2026, 11, 23)


def covered(priya: StaffActor, shah: StaffActor, reid: StaffActor, maya: Pupil) -> Provision:
    group = make_group("Reading", time(9, 15), [maya], shah, priya)
    slot = group.slots.get()
    ask_for_cover(slot, on=MONDAY, by=shah)
    take_cover(slot, on=MONDAY, by=reid)
    return group


def test_of_a_day_that_is_over_nothing_is_given_back(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, shah: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    group = covered(priya, shah, reid, maya)
    with clock.at(datetime(2026, 11, 24, 8, 40, tzinfo=clock.LONDON)):
        told = sign_in(reid).post(address_of(group, "/ask-for-cover"), operation(), follow=True)
        assert told.status_code == 200
        over = "on Monday 23 November 2026 was over at 9:35, so nobody can cover it any more."
        assert f"{over} Say how the session went instead." in told.content.decode()
        assert address_of(group) in told.content.decode()
    assert Cover.objects.get().given_back_at is None


def test_on_the_day_it_is_given_back_and_waits_again(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, shah: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    group = covered(priya, shah, reid, maya)
    answer = sign_in(reid).post(address_of(group, "/ask-for-cover"), operation())
    assert answer.headers["Location"] == TODAY
    assert Cover.objects.get().given_back_at is not None
    assert "needs cover today" in sign_in(reid).get(TODAY).content.decode()


def test_whoever_asked_reads_who_took_it_on_that_day_alone(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, shah: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    covered(priya, shah, reid, maya)
    took = "Mr Reid has taken Reading at 9:15 for you."
    assert took in text_of(sign_in(shah))
    for colleague in (reid, priya):
        assert took not in text_of(sign_in(colleague))
    with clock.at(datetime(2026, 11, 24, 8, 40, tzinfo=clock.LONDON)):
        assert took not in text_of(sign_in(shah))


def test_who_can_take_it_after_all_is_not_told_that_they_took_it_for_themselves(
    at_oakfield: School, priya: StaffActor, shah: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    slot = make_group("Reading", time(9, 15), [maya], shah, priya).slots.get()
    ask_for_cover(slot, on=MONDAY, by=shah)
    take_cover(slot, on=MONDAY, by=shah)
    assert "has taken" not in text_of(sign_in(shah))
