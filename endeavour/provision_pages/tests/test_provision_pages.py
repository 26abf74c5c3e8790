"""S11 to S14: the school's support, set up from the library, changed and ended."""

from collections.abc import Callable
from datetime import date, time
from uuid import uuid4

import pytest
from django.test import Client

from endeavour.access.actor import StaffActor
from endeavour.access.refusal import Refused
from endeavour.audit.models import AuditEvent
from endeavour.library.models import LibraryEntry
from endeavour.provision.actions.change_times import change_times
from endeavour.provision.actions.hand_over import Hands, hand_over
from endeavour.provision.models import Place, Provision
from endeavour.provision.tests.reading_group import reading
from endeavour.pupils.models import Pupil
from endeavour.schools.models import School
from tests.cast.pupils import make_pupil, make_status

__all__ = ["reading"]
SignIn = Callable[[StaffActor], Client]
ROOT = "/s/oakfield/provision"
DAY_ONE = {"starts_on_day": "24", "starts_on_month": "11", "starts_on_year": "2026"}
TODAY = {"on_day": "23", "on_month": "11", "on_year": "2026"}


def sent(**given: object) -> dict[str, object]:
    return given | {"operation": str(uuid4())}


def test_from_the_library_in_a_minute(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    assert "Paired reading" in client.get(f"{ROOT}/new").content.decode()
    page = client.get(f"{ROOT}/new/paired-reading").content.decode()
    assert "Maya Okafor, 3S" in page
    given = sent(
        name="Paired reading",
        pupils=[maya.pid],
        leader=str(reid.person.pk),
        days=["0", "2", "4"],
        at="9.15",
        minutes="15",
        **DAY_ONE,
    )
    answer = client.post(f"{ROOT}/new/paired-reading", given, follow=True)
    assert "with Mr Reid: Monday, Wednesday and Friday at 9:15." in answer.content.decode()
    made = Provision.objects.get()
    assert (made.from_library, made.places.get().pupil_id) == ("paired-reading", maya.pk)


def test_what_is_missing_is_asked_for(
    at_oakfield: School, priya: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    page = sign_in(priya).post(f"{ROOT}/new/own", sent(name="New", at="quarter", minutes="15", **DAY_ONE))
    words = page.content.decode()
    assert "<title>Error: " in words
    assert "Choose the days on which it is given" in words
    assert "“quarter” is no time. Enter one like 9:15 or 1:30." in words
    assert not Provision.objects.exists()


def test_twice_a_day_is_ten_times_a_week_and_changes_day_by_day(
    at_oakfield: School, priya: StaffActor, reid: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    client, address = sign_in(priya), f"{ROOT}/new/movement-breaks"
    assert 'value="9:15 and 1:30"' in client.get(address).content.decode()
    facts = {"name": "Breaks", "minutes": "5", "days": list("01234"), "pupils": [maya.pid]} | DAY_ONE
    twice = client.post(address, sent(at="9:15, 9.15", **facts)).content.decode()
    assert "9:15 is there twice. Enter each time once." in twice
    page = client.post(address, sent(at="1:30 and 9:15", **facts), follow=True).content.decode()
    assert "Every day at 9:15; every day at 1:30" in page
    made = Provision.objects.get()
    assert made.slots.count() == 10
    times = client.get(f"{ROOT}/{made.code}/times").content.decode()
    assert times.count('value="9:15 and 1:30"') == 5
    given = sent(day_0="9:15 and 1:30", day_4="11", seen=made.version, **TODAY)
    page = client.post(f"{ROOT}/{made.code}/times", given, follow=True).content.decode()
    assert "Monday at 9:15; Friday at 11:00; Monday at 1:30" in page


def test_the_list_says_how_much_was_given(
    reading: Provision, priya: StaffActor, head: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    page = sign_in(priya).get(f"{ROOT}/list").content.decode()
    assert "<b>1 pupil</b> gets support that runs now. <b>0 of 24 sessions</b> were given so far" in page
    assert "0 of 24 sessions. 24 not written down" in page
    assert sign_in(head).get(f"{ROOT}/{reading.code}").status_code == 200
    assert sign_in(shah).get(f"{ROOT}/list").status_code == 403


def test_times_change_and_what_was_written_stays(
    reading: Provision, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    given = sent(day_1="1:30", day_0="", day_2="9:15", seen=reading.version, **TODAY)
    page = client.post(f"{ROOT}/{reading.code}/times", given, follow=True).content.decode()
    assert "Wednesday at 9:15; Tuesday at 1:30" in page
    reading.refresh_from_db()
    nothing = client.post(f"{ROOT}/{reading.code}/times", sent(seen=reading.version, **TODAY))
    assert "Enter a time for one day at least." in nothing.content.decode()


def test_two_who_change_who_gives_it_both_see_what_stands(
    reading: Provision, priya: StaffActor, reid: StaffActor, shah: StaffActor, sign_in: SignIn
) -> None:
    """The second is shown what the first chose, keeps their own choice in the form, and may send it again."""
    client, seen = sign_in(priya), reading.version
    page, opened = f"{ROOT}/{reading.code}/leader", {"seen": str(reading.version)}
    assert client.post(page, sent(leader=str(shah.person.pk), **opened)).status_code == 302
    late = client.post(page, sent(leader="", **opened)).content.decode()
    assert (
        "Somebody else changed this while you had it open. It is now: given by Miss Shah, and nobody" in late
    )
    reading.refresh_from_db()
    assert reading.leader_id == shah.person.pk
    again = sent(leader="", seen=reading.version)
    assert f'value="{reading.version}"' in late
    assert reading.version > seen
    assert client.post(page, again).status_code == 302
    reading.refresh_from_db()
    assert reading.leader_id is None


def test_the_act_itself_refuses_whoever_is_late_by_a_moment(
    reading: Provision, priya: StaffActor, shah: StaffActor
) -> None:
    seen = reading.version
    hand_over([Hands(reading, shah.person.pk, None, seen)], by=priya)
    with pytest.raises(Refused, match="at the same moment"):
        hand_over([Hands(reading, None, None, seen)], by=priya)
    with pytest.raises(Refused, match="at the same moment"):
        change_times(reading, times=((1, time(9, 15)),), on=date(2026, 11, 24), seen=seen, by=priya)


def test_a_pupil_joins_leaves_and_it_ends(
    reading: Provision, at_oakfield: School, priya: StaffActor, maya: Pupil, sign_in: SignIn
) -> None:
    client, ben = sign_in(priya), make_pupil(at_oakfield, "Ben", "Turner")
    make_status(ben, "K", date(2026, 9, 14))
    join = client.post(f"{ROOT}/{reading.code}/pupils/new", sent(pupil=ben.pid, **TODAY), follow=True)
    assert "Ben T" in join.content.decode()
    again = client.post(f"{ROOT}/{reading.code}/pupils/new", sent(pupil=ben.pid, **TODAY)).content.decode()
    assert "Ben T has a place in Reading already." in again
    client.post(f"{ROOT}/{reading.code}/pupils/{maya.pid}/end", sent(why="Reads well now", **TODAY))
    assert Place.objects.get(pupil=maya).ends_on == date(2026, 11, 23)
    client.post(f"{ROOT}/{reading.code}/end", sent(why="The goal is reached", **TODAY))
    assert {place.ends_on for place in Place.objects.all()} == {date(2026, 11, 23)}


def test_a_pupil_without_a_status_is_asked_about_and_ordinary_teaching_is_no_wall(
    reading: Provision, at_oakfield: School, priya: StaffActor, sign_in: SignIn
) -> None:
    """Children and Families Act 2014, section 68: whoever gets special educational provision is told of it."""
    client, ben = sign_in(priya), make_pupil(at_oakfield, "Ben", "Turner")
    page = f"{ROOT}/{reading.code}/pupils/new"
    asked = client.post(page, sent(pupil=ben.pid, **TODAY)).content.decode()
    assert "Record SEN support for Ben first: from then on Endeavour sees to it that the family" in asked
    assert f"/s/oakfield/pupils/{ben.pid}/support/start" in asked
    assert not Place.objects.filter(pupil=ben).exists()
    client.post(page, sent(pupil=ben.pid, ordinary="on", **TODAY))
    assert Place.objects.filter(pupil=ben).exists()
    told = AuditEvent.objects.filter(pupil=ben.pid).order_by("number").values_list("kind", flat=True)
    assert list(told)[-2:] == ["PlaceGiven", "SaidToBeOrdinary"]


def test_with_support_from_that_day_nothing_is_asked(
    reading: Provision, at_oakfield: School, priya: StaffActor, sign_in: SignIn
) -> None:
    client, ben = sign_in(priya), make_pupil(at_oakfield, "Ben", "Turner")
    make_status(ben, "K", date(2026, 11, 23))
    client.post(f"{ROOT}/{reading.code}/pupils/new", sent(pupil=ben.pid, **TODAY))
    assert Place.objects.filter(pupil=ben).exists()
    assert not AuditEvent.objects.filter(kind="SaidToBeOrdinary").exists()


def test_support_that_begins_after_the_place_leaves_the_question_open(
    reading: Provision, at_oakfield: School, priya: StaffActor, sign_in: SignIn
) -> None:
    client, ben = sign_in(priya), make_pupil(at_oakfield, "Ben", "Turner")
    make_status(ben, "K", date(2026, 11, 24))
    asked = client.post(f"{ROOT}/{reading.code}/pupils/new", sent(pupil=ben.pid, **TODAY))
    assert "Record SEN support for Ben first" in asked.content.decode()
    assert not Place.objects.filter(pupil=ben).exists()


def test_the_library_is_put_into_own_words_and_two_people_do_not_overwrite(
    at_oakfield: School, priya: StaffActor, sign_in: SignIn
) -> None:
    client = sign_in(priya)
    page = client.get(f"{ROOT}/library/paired-reading/change").content.decode()
    seen = page.split('name="seen" value="')[1].split('"')[0].replace("&quot;", '"').replace("&#x27;", "'")
    words = {"name": "Reading side by side", "purpose": "Read more", "weeks": "10", "group_size": "1"}
    given = words | {"minutes": "15", "times_a_week": "3", "area": "", "seen": seen}
    client.post(f"{ROOT}/library/paired-reading/change", sent(**given))
    entry = LibraryEntry.objects.get()
    listed = client.get(f"{ROOT}/library").content.decode()
    assert "Reading side by side" in listed
    assert "Paired reading" not in listed
    changed = client.get(f"{ROOT}/library/{entry.code}/change").content.decode()
    seen = changed.split('name="seen" value="')[1].split('"')[0].replace("&quot;", '"')
    LibraryEntry.objects.update(purpose="Theirs")
    clash = client.post(
        f"{ROOT}/library/{entry.code}/change", sent(**(given | {"seen": seen, "purpose": "Yours"}))
    )
    assert clash.status_code == 409
    assert "Theirs" in clash.content.decode()


def test_a_common_one_is_retired(at_oakfield: School, priya: StaffActor, sign_in: SignIn) -> None:
    client = sign_in(priya)
    client.post(f"{ROOT}/library/worry-time/retire", sent(), follow=True)
    assert "Worry time" not in client.get(f"{ROOT}/library").content.decode()
    assert client.get(f"{ROOT}/library/worry-time").status_code == 404
